// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/keycap.h"

#include "widgets/theme.h"

#include <QPainter>

#include <utility>

namespace textdesk {

KeyCap::KeyCap(QString key, QWidget *parent) : QWidget(parent), m_key(std::move(key))
{
    setAccessibleName(m_key);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyCap::sizeHint() const
{
    const QFontMetrics metrics(smallFont(font()));
    return {metrics.horizontalAdvance(m_key) + 2 * spacing::s, metrics.height() + spacing::s};
}

void KeyCap::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors colors = ThemeColors::from(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.hairline);
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setFont(smallFont(font()));
    painter.setPen(colors.text);
    painter.drawText(rect(), Qt::AlignCenter, m_key);
}

} // namespace textdesk
