// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/utc.h"

#include <QString>

namespace textdesk {

/// A moment in a list, local time and locale: "14:32:10" on the day of \p now, else "22/11/26 14:32".
QString momentInList(UtcMs at, UtcMs now);

/// A moment in words: "Monday, 23 November 2026 14:32".
QString momentInWords(UtcMs at);

/// The time of day to the millisecond, in the locale's way: "14:32:07.120".
QString preciseTime(UtcMs at);

/// The time of day to the minute.
QString clockTime(UtcMs at);

/// True where both lie on one local day.
bool isSameDay(UtcMs a, UtcMs b);

} // namespace textdesk
