// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryreport.h"
#include "widgets/reportink.h"

#include <QList>

#include <functional>

namespace textdesk {

/// A piece of a printed report that is never cut by the end of a page.
struct ReportBlock
{
    qreal space = 0; ///< above it, where it is not the first of a page
    qreal height = 0;
    bool keepsNext = false; ///< a heading: what comes next begins on the same page
    /// Paints it into its place, which has this height and the width of the page.
    std::function<void(QPainter &, const QRectF &)> paint;
};

/// All of a report, from top to bottom, in pieces as wide as \p width. What is referred to must outlive them.
QList<ReportBlock> reportBlocks(const DeliveryReport &report, const ReportInk &ink, qreal width);

} // namespace textdesk
