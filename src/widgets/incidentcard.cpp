// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/incidentcard.h"

#include "core/clock.h"
#include "widgets/casemenu.h"
#include "widgets/incidentwords.h"
#include "widgets/styleproperty.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace textdesk {

namespace {

/// Whoever clicks within it meant what stood there before.
constexpr auto guardTime = 500ms;
/// Of which the buttons take about half.
constexpr int charactersBeside = 110;

} // namespace

IncidentCard::IncidentCard(const AddressWords &addresses, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_addresses(addresses),
      m_clock(clock),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_title(new QLabel(this)),
      m_extent(new QLabel(this)),
      m_advice(new QLabel(this)),
      m_show(new QPushButton(tr("Show messages"), this)),
      m_retry(new QPushButton(tr("Send again…"), this)),
      m_acknowledge(new QPushButton(tr("Acknowledge"), this)),
      m_more(new QPushButton(tr("More") + u" ▾"_s, this))
{
    setObjectName(u"incidentCard"_s);
    m_title->setObjectName(u"incidentTitle"_s);
    m_extent->setObjectName(u"incidentExtent"_s);
    m_show->setObjectName(u"incidentShow"_s);
    m_retry->setObjectName(u"incidentRetry"_s);
    setStyleProperty(*m_retry, "primary", true);
    m_acknowledge->setObjectName(u"incidentAcknowledge"_s);
    m_acknowledge->setToolTip(
        tr("Counts as seen from now on, at this desk only: the gateway knows nothing of it"));
    m_more->setObjectName(u"incidentMore"_s);
    m_more->setAccessibleName(tr("More that can be done about it"));
    for (QLabel *label : {m_title, m_extent, m_advice}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_extent);
    words->addWidget(m_advice);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::s);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_show);
    buttons->addWidget(m_acknowledge);
    buttons->addWidget(m_more);
    buttons->addStretch();
    m_row->setContentsMargins(spacing::l, spacing::m, spacing::l, spacing::m);
    m_row->setSpacing(spacing::m);
    m_row->addLayout(words, 1);
    m_row->addLayout(buttons);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT showRequested(m_incident); });
    connect(m_acknowledge, &QPushButton::clicked, this, [this] {
        if (!m_guard.isActive()) {
            Q_EMIT stepRequested(
                m_incident.messageRowIds, CaseMenu::step(CaseStep::Acknowledged, m_clock.nowUtc()));
        }
    });
    auto *menu = new CaseMenu(
        clock, [this] { return m_incident.messageRowIds; }, this);
    menu->findChild<QAction *>(u"caseReopen"_s)->setVisible(false);
    m_retryAction = menu->findChild<QAction *>(u"caseRetry"_s);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (!m_guard.isActive()) {
            Q_EMIT retryRequested(m_incident.messageRowIds);
        }
    });
    connect(menu, &CaseMenu::retryChosen, this, &IncidentCard::retryRequested);
    connect(menu, &CaseMenu::chosen, this, &IncidentCard::stepRequested);
    m_more->setMenu(menu);
    m_guard.setSingleShot(true);
    m_guard.setInterval(guardTime);
    applyTheme();
}

QList<QWidget *> IncidentCard::buttons() const
{
    return {m_retry, m_show, m_acknowledge, m_more};
}

/// Beside the words, the buttons leave them too little room in a narrow window.
void IncidentCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * charactersBeside;
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void IncidentCard::setIncident(const Incident &incident)
{
    if (isVisible() && incident.key != m_incident.key) {
        m_guard.start();
    }
    m_incident = incident;
    const QString title =
        incident.isOver ? IncidentWords::overTitle(incident) : IncidentWords::title(incident);
    const QString mark = incident.isOver ? u"✓"_s : IncidentWords::mark(incident);
    m_title->setText(mark + u' ' + title);
    m_extent->setText(IncidentWords::extent(incident, m_addresses, m_clock.nowUtc()));
    m_advice->setText(IncidentWords::advice(incident));
    // While the cause lasts, sending again is no button to press in passing.
    m_retry->setVisible(incident.isOver);
    m_retryAction->setVisible(incident.kind != Incident::Kind::Stalled);
    setAccessibleName(title + u". "_s + m_extent->text());
    applyTheme();
    update();
}

void IncidentCard::applyTheme()
{
    const ThemeColors colors = ThemeColors::from(palette());
    m_title->setFont(strongFont(font()));
    m_extent->setFont(smallFont(font()));
    m_advice->setFont(smallFont(font()));
    setTextColor(*m_title, colors.text);
    setTextColor(*m_extent, colors.text);
    setTextColor(*m_advice, colors.quietText);
}

void IncidentCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyTheme();
    }
}

void IncidentCard::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors colors = ThemeColors::from(palette());
    const bool isBad = m_incident.kind == Incident::Kind::Failed && !m_incident.isOver;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isBad ? colors.bad : m_incident.isOver ? colors.hairline : colors.waiting);
    painter.setBrush(isBad ? colors.badSurface : colors.sidebar);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);
}

} // namespace textdesk
