// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryreport.h"
#include "widgets/reportlook.h"

class QPagedPaintDevice;

namespace textdesk {

/// Paints a report page by page onto a printer whose paper is set. Any thread, but a QGuiApplication must be
/// there. False where the device does not take it.
bool printReport(const DeliveryReport &report, const ReportLook &look, QPagedPaintDevice &device);

/// The same as a PDF; empty where that could not be made (no room for temporary files).
QByteArray reportAsPdf(const DeliveryReport &report, const ReportLook &look);

} // namespace textdesk
