// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryreport.h"
#include "widgets/reportlook.h"

#include <QFileDevice>

namespace textdesk {

enum class ReportFormat : quint8 { Text, Csv, Pdf };

/// What a file of this name holds: by its ending, text where that says nothing.
ReportFormat reportFormatOf(const QString &file);

/// A report as the bytes of a file; empty where it could not be made. Any thread.
QByteArray reportBytes(const DeliveryReport &report, ReportFormat format, const ReportLook &look);

/// "textdesk-report-2026-11-23.pdf": what its file is called where nobody says otherwise.
QString reportFileName(ReportPeriod period, QDate first, ReportFormat format);

/// Writes the file whole or not at all. \p permissions: of a new one; none: as the system has it.
/// Returns what went wrong in the system's words; empty: nothing.
QString writeReport(const QString &file, const QByteArray &bytes, QFileDevice::Permissions permissions = {});

} // namespace textdesk
