// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/painttext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace textdesk {

void drawTextLine(
    QPainter &painter, const QRect &rect, const QString &text, Qt::LayoutDirection layout, bool trailing)
{
    const QString elided = QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, rect.width());
    const Qt::LayoutDirection before = painter.layoutDirection();
    painter.setLayoutDirection(elided.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const Qt::Alignment side = QStyle::visualAlignment(layout, trailing ? Qt::AlignRight : Qt::AlignLeft);
    const Qt::Alignment place = side | Qt::AlignAbsolute | Qt::AlignVCenter;
    painter.drawText(rect, static_cast<int>(place) | Qt::TextSingleLine, elided);
    painter.setLayoutDirection(before);
}

} // namespace textdesk
