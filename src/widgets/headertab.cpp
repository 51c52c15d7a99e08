// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/headertab.h"

#include "widgets/colormath.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int tabHeight = 32;
constexpr int badgeHeight = 16;
constexpr int badgePadding = 5;

} // namespace

HeaderTab::HeaderTab(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void HeaderTab::setBadge(Badge badge)
{
    m_badge = badge;
    update();
}

void HeaderTab::setCount(qint64 count, const QString &spoken)
{
    setAccessibleName(count > 0 ? text() + u", "_s + spoken : text());
    if (count == m_count) {
        return;
    }
    m_count = count;
    updateGeometry();
    update();
}

QString HeaderTab::badgeText() const
{
    constexpr qint64 mostShown = 999;
    return m_count > mostShown ? QLocale().toString(mostShown) + u'+' : QLocale().toString(m_count);
}

int HeaderTab::badgeWidth() const
{
    const QFontMetrics metrics(strongFont(smallFont(font())));
    return std::max(badgeHeight + 2, metrics.horizontalAdvance(badgeText()) + 2 * badgePadding);
}

QSize HeaderTab::sizeHint() const
{
    const int words = QFontMetrics(strongFont(font())).horizontalAdvance(text());
    const int badge = m_count > 0 ? spacing::s + badgeWidth() : 0;
    return {words + badge + 2 * spacing::m, std::max(tabHeight, fontMetrics().height() + 2 * spacing::s)};
}

bool HeaderTab::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
        updateGeometry();
        break;
    case QEvent::HoverEnter:
    case QEvent::HoverLeave:
        update();
        break;
    default:
        break;
    }
    return QAbstractButton::event(event);
}

void HeaderTab::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors colors = ThemeColors::from(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor fill = isChecked() ? colors.accentSurface : colors.surface;
    if (underMouse() && !isChecked()) {
        fill = mixed(colors.surface, colors.text, 0.06);
    }
    painter.setPen(hasFocus() ? QPen(colors.accent) : QPen(fill));
    painter.setBrush(fill);
    painter.drawRoundedRect(frame, 6, 6);

    painter.setFont(isChecked() ? strongFont(font()) : font());
    painter.setPen(
        !isEnabled() ? palette().color(QPalette::Disabled, QPalette::WindowText)
                     : (isChecked() ? colors.accent : colors.quietText));
    const QRect words = rect().adjusted(spacing::m, 0, -spacing::m, 0);
    painter.drawText(
        QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignVCenter | Qt::AlignLeading, text());
    if (m_count <= 0) {
        return;
    }
    const int badge = badgeWidth();
    const QRect pill = QStyle::visualRect(
        layoutDirection(), rect(),
        QRect(rect().right() + 1 - spacing::m - badge, (height() - badgeHeight) / 2, badge, badgeHeight));
    const QColor tone = m_badge == Badge::Bad ? colors.bad : colors.accent;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone);
    painter.drawRoundedRect(pill, badgeHeight / 2.0, badgeHeight / 2.0);
    painter.setFont(strongFont(smallFont(font())));
    painter.setPen(inkOn(tone));
    painter.drawText(pill, Qt::AlignCenter, badgeText());
}

} // namespace textdesk
