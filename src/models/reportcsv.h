// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryreport.h"

namespace textdesk {

/// A report as one table for spreadsheets and scripts (RFC 4180, UTF-8, English words that stay the same;
/// docs/architecture.md, "Reports", says what the rows are). What is not known is empty, never 0.
QByteArray reportAsCsv(const DeliveryReport &report);

} // namespace textdesk
