// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/utc.h"

#include <optional>

namespace textdesk {

/// When a person wants to be told of nothing: up to a moment, and between two times of every day. Pure.
struct QuietTimes
{
    UtcMs until = 0; ///< 0, or past: not now
    bool daily = false;
    int fromMinute = 22 * 60; ///< of the day, local time; the later of two ends is on the next day
    int toMinute = 7 * 60;

    /// When the quiet that holds at \p now ends; none: it is not quiet. A moment further away than anybody
    /// can ask for does not count: the clock was set back.
    std::optional<UtcMs> endsAt(UtcMs now) const;
    /// When the next morning's work begins: the end of the quiet hours where they end in the morning, else
    /// 8:00.
    UtcMs nextMorning(UtcMs now) const;

    bool operator==(const QuietTimes &) const = default;
};

} // namespace textdesk
