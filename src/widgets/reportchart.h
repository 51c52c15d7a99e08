// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryreport.h"
#include "widgets/reportink.h"

namespace textdesk {

/// Paints the bars of a printed report: one a bucket, its outcomes above each other and how many there are
/// above it. What the desk does not know everything of has a dashed outline; what has not begun is empty.
void paintReportChart(
    QPainter &painter, const QRectF &area, const DeliveryReport &report, const ReportInk &ink);

/// Paints what the parts of the bars are, with how many of each; returns how high that is. Without a painter,
/// only that.
qreal paintReportLegend(
    QPainter *painter, const QRectF &area, const DeliveryReport &report, const ReportInk &ink);

} // namespace textdesk
