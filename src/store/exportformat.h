// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"

#include <QByteArray>

namespace textdesk {

/// The first line of a CSV export, with its line end.
QByteArray csvHeader();
/// One message as a CSV line (RFC 4180, CRLF). A cell that a spreadsheet would run as a formula (it begins
/// with =, +, -, @, a tab or a line break) begins with an apostrophe; so do E.164 numbers.
QByteArray csvLine(const Message &message);
/// One message as a line of JSON. What is not known is null.
QByteArray jsonLine(const Message &message);

} // namespace textdesk
