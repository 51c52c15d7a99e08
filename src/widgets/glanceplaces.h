// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRect>

namespace textdesk {

/// Where the parts of the strip above the delivery table lie, from the left; mirrored by whoever places them.
struct GlancePlaces
{
    QList<QRect> cards;
    QRect chart;
    bool isCompact = false; ///< the cards lie above the chart, in their smaller form
    int height = 0;         ///< of all of it

    /// What the parts need.
    struct Needs
    {
        int cards = 0;
        QSize card; ///< the widest one's
        QSize compactCard;
        int chartWidth = 0;  ///< at least
        int chartHeight = 0; ///< where it lies below the cards
    };

    /// Side by side where there is room for it; else the cards share rows of their own above the chart.
    static GlancePlaces in(int width, const Needs &needs);
};

} // namespace textdesk
