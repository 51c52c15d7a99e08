// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliverychart.h"

#include "widgets/announcer.h"
#include "widgets/deliverychartview.h"
#include "widgets/elidedlabel.h"
#include "widgets/glancecard.h"
#include "widgets/glancewords.h"
#include "widgets/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace textdesk {

DeliveryChart::DeliveryChart(QWidget *parent)
    : QWidget(parent),
      m_title(new ElidedLabel(this)),
      m_periods(new QButtonGroup(this)),
      m_unfold(new QToolButton(this)),
      m_view(new DeliveryChartView(this)),
      m_announcer(new Announcer(this))
{
    m_unfold->setCheckable(true);
    m_unfold->setObjectName(u"unfold"_s);
    m_view->setObjectName(u"chartView"_s);
    auto *header = new QHBoxLayout;
    header->setSpacing(spacing::xs / 2);
    header->addWidget(m_title, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::m, spacing::s, spacing::m, spacing::s);
    column->setSpacing(spacing::xs);
    column->addLayout(header);
    column->addWidget(m_view, 1);
    addPeriod(FiguresPeriod::Day, tr("24 h", "a period of 24 hours, on a small button"));
    addPeriod(FiguresPeriod::Week, tr("7 d", "a period of 7 days, on a small button"));
    addPeriod(FiguresPeriod::Month, tr("30 d", "a period of 30 days, on a small button"));
    for (QAbstractButton *button : m_periods->buttons()) {
        header->addWidget(button);
    }
    header->addWidget(m_unfold);
    QWidget *before = m_periods->buttons().constLast();
    for (QWidget *next : {static_cast<QWidget *>(m_unfold), static_cast<QWidget *>(m_view)}) {
        setTabOrder(before, next);
        before = next;
    }
    connect(m_periods, &QButtonGroup::idClicked, this, [this](int id) {
        setPeriod(static_cast<FiguresPeriod>(id));
        Q_EMIT periodChosen(static_cast<FiguresPeriod>(id));
    });
    connect(m_unfold, &QToolButton::clicked, this, &DeliveryChart::unfoldRequested);
    connect(m_view, &DeliveryChartView::activated, this, [this](int bucket, std::optional<Outcome> outcome) {
        const FiguresBucket &wanted = m_view->buckets().at(bucket);
        Q_EMIT messagesRequested(wanted.from, wanted.until, outcome);
    });
    connect(m_view, &DeliveryChartView::currentChanged, this, [this] {
        m_announcer->announce(m_view->accessibleDescription());
    });
    setPeriod(FiguresPeriod::Day);
    setUnfolded(false);
    applyLook();
}

void DeliveryChart::addPeriod(FiguresPeriod period, const QString &words)
{
    auto *button = new QToolButton(this);
    button->setText(words);
    button->setCheckable(true);
    button->setAccessibleName(GlanceWords::period(period));
    button->setToolTip(GlanceWords::period(period));
    m_periods->addButton(button, static_cast<int>(period));
}

void DeliveryChart::showFigures(const DeliveryFigures &figures)
{
    m_view->setBuckets(figures.buckets, figures.period, figures.at);
}

void DeliveryChart::setPeriod(FiguresPeriod period)
{
    m_periods->button(static_cast<int>(period))->setChecked(true);
    m_title->setText(GlanceWords::period(period));
}

void DeliveryChart::setUnfolded(bool unfolded)
{
    m_unfold->setChecked(unfolded);
    const QString words =
        unfolded ? tr("Hide reasons, numbers and times") : tr("Show reasons, numbers and times");
    m_unfold->setAccessibleName(words);
    m_unfold->setToolTip(words);
    applyLook();
}

void DeliveryChart::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors &colors = m_theme.colors();
    QPainter painter(this);
    GlanceCard::paintFrame(painter, rect(), colors.hairline, colors.surface, false);
}

void DeliveryChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::FontChange) {
        applyLook();
    }
}

void DeliveryChart::applyLook()
{
    const ThemeColors &colors = m_theme.colors();
    const QFont small = smallFont(font());
    m_title->setFont(small);
    setTextColor(*m_title, colors.quietText);
    for (QAbstractButton *button : m_periods->buttons()) {
        button->setFont(small);
        // Three of them are no row of the table's filters.
        button->setStyleSheet(u"QToolButton { padding: 1px 6px; border-radius: 6px; }"_s);
    }
    m_unfold->setStyleSheet(u"QToolButton { padding: 2px; border-radius: 6px; }"_s);
    const QString tone = colors.isDark ? u"dark"_s : u"light"_s;
    const QString direction = m_unfold->isChecked() ? u"up"_s : u"down"_s;
    m_unfold->setIcon(QIcon(u":/icons/%1/chevron-%2.svg"_s.arg(tone, direction)));
    m_unfold->setIconSize({spacing::m, spacing::m});
}

} // namespace textdesk
