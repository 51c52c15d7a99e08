// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QRect>
#include <QString>
#include <Qt>

class QPainter;

namespace textdesk {

/// A line across a view with words in its middle: what lies between two messages.
struct LineAcross
{
    QString words; ///< elided where they do not fit
    QFont font;
    QColor color;
    Qt::PenStyle style = Qt::DashLine; ///< of the line beside the words; NoPen: the words alone
    int margin = 24;                   ///< at both ends

    /// In the vertical middle of \p area. Leaves font, pen and antialiasing of
    /// the painter changed.
    void paint(QPainter &painter, const QRect &area) const;
    /// True where \p area is too narrow for the words.
    bool isElided(const QRect &area) const;

private:
    QRect across(const QRect &area) const { return area.adjusted(margin, 0, -margin, 0); }
};

} // namespace textdesk
