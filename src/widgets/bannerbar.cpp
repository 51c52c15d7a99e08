// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/bannerbar.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace textdesk {

namespace {

constexpr int markSize = 18;
constexpr auto longestBusy = 4s;

} // namespace

BannerBar::BannerBar(Banner banner, QWidget *parent)
    : QWidget(parent),
      m_banner(std::move(banner)),
      m_mark(new QLabel(this)),
      m_title(new QLabel(this)),
      m_text(new QLabel(this))
{
    setAccessibleName(m_banner.title + u' ' + m_banner.text);
    m_mark->setFixedSize(markSize, markSize);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_title->setText(m_banner.title);
    m_text->setText(m_banner.text);
    m_text->setVisible(!m_banner.text.isEmpty());

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(spacing::l, spacing::m, spacing::l, spacing::m);
    grid->setHorizontalSpacing(spacing::m);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_mark, 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_text, 1, 1);
    grid->setColumnStretch(1, 1);
    if (m_banner.action != BannerAction::None) {
        auto *button = new QPushButton(m_banner.actionText, this);
        button->setObjectName(u"bannerAction"_s);
        grid->addWidget(button, 0, 2, 2, 1, Qt::AlignVCenter);
        connect(button, &QPushButton::clicked, this, [this] {
            if (!m_busy.isActive()) {
                setBusy(!m_banner.busyText.isEmpty());
                Q_EMIT actionRequested(m_banner);
            }
        });
        m_action = button;
    }
    m_busy.setSingleShot(true);
    m_busy.setInterval(longestBusy);
    connect(&m_busy, &QTimer::timeout, this, [this] { setBusy(false); });
    if (m_banner.dismissible) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"bannerClose"_s);
        button->setIcon(themedIcon(u"close"_s));
        button->setAccessibleName(tr("Close this notice"));
        button->setToolTip(button->accessibleName());
        grid->addWidget(button, 0, 3, 2, 1, Qt::AlignTop);
        connect(button, &QToolButton::clicked, this, [this] { Q_EMIT dismissed(m_banner.id); });
    }
    colour();
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

/// Until there is news, or none came for so long that somebody may ask again.
void BannerBar::setBusy(bool isBusy)
{
    if (m_action == nullptr) {
        return;
    }
    // Not disabled, so that the keyboard stays where it is.
    m_action->setText(isBusy ? m_banner.busyText : m_banner.actionText);
    if (isBusy) {
        m_busy.start();
    } else {
        m_busy.stop();
    }
}

bool BannerBar::takeText(const Banner &banner)
{
    Banner same = m_banner;
    same.text = banner.text;
    if (same != banner || banner.text.isEmpty() != m_banner.text.isEmpty()) {
        return false;
    }
    if (banner.text != m_banner.text) {
        setBusy(false);
    }
    m_banner = banner;
    m_text->setText(banner.text);
    setAccessibleName(banner.title + u' ' + banner.text);
    return true;
}

void BannerBar::colour()
{
    const ThemeColors colors = ThemeColors::from(palette());
    const QColor tone = m_banner.tone == Banner::Tone::Bad ? colors.bad : colors.waiting;
    m_mark->setPixmap(iconPixmap(u"warning"_s, tone, markSize, devicePixelRatioF()));
    m_title->setFont(strongFont(font()));
    setTextColor(*m_title, colors.text);
    setTextColor(*m_text, colors.quietText);
    m_text->setFont(smallFont(font()));
}

void BannerBar::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors colors = ThemeColors::from(palette());
    const bool isBad = m_banner.tone == Banner::Tone::Bad;
    QPainter painter(this);
    painter.fillRect(rect(), isBad ? colors.badSurface : colors.sidebar);
    painter.fillRect(0, height() - 1, width(), 1, colors.hairline);
    const QRect edge = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 3, height()));
    painter.fillRect(edge, isBad ? colors.bad : colors.waiting);
}

void BannerBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        colour();
    }
}

} // namespace textdesk
