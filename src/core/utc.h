// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace textdesk {

/// A moment: milliseconds since 1970-01-01T00:00:00Z. The only time unit that is stored or compared.
using UtcMs = qint64;

/// Parses an ISO 8601 time with zone ("2026-03-01T10:00:02.000Z", "…+01:00").
/// Nothing where the text is no time, lies outside the years 2000 to 2200, or names no zone.
std::optional<UtcMs> parseIsoTime(QStringView text);

/// "2026-03-01T10:00:02.000Z": always UTC, always milliseconds.
QString toIsoTime(UtcMs at);

} // namespace textdesk
