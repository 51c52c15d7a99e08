// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lineacross.h"

#include "widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace textdesk {

void LineAcross::paint(QPainter &painter, const QRect &area) const
{
    const QFontMetrics metrics(font);
    const QRect across = LineAcross::across(area);
    const QString shown = metrics.elidedText(words, Qt::ElideRight, across.width());
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(across, Qt::AlignCenter | Qt::TextSingleLine, shown);
    const int half = (across.width() - metrics.horizontalAdvance(shown)) / 2 - spacing::m;
    if (style == Qt::NoPen || half <= spacing::m) {
        return;
    }
    QColor line = color;
    constexpr float soft = 0.55F;
    line.setAlphaF(soft);
    painter.setRenderHint(QPainter::Antialiasing, false);
    // Of whole device pixels: at 150 % one line would be of one, the next of two.
    QPen pen(line, std::max(1.0, std::floor(painter.device()->devicePixelRatioF())), style);
    pen.setCosmetic(true);
    painter.setPen(pen);
    const int y = across.center().y();
    painter.drawLine(across.left(), y, across.left() + half, y);
    painter.drawLine(across.right() - half, y, across.right(), y);
}

bool LineAcross::isElided(const QRect &area) const
{
    return QFontMetrics(font).horizontalAdvance(words) > across(area).width();
}

} // namespace textdesk
