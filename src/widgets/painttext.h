// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace textdesk {

/// Draws one line of plain text, elided to fit, at the leading edge of \p rect for \p layout; the text
/// itself runs in the direction of its own first letter, so that an Arabic text reads right in an
/// English table and a number in an Arabic one. Uses the painter's font and pen.
void drawTextLine(
    QPainter &painter, const QRect &rect, const QString &text, Qt::LayoutDirection layout,
    bool trailing = false);

} // namespace textdesk
