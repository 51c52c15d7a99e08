// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>

namespace textdesk {

/// Timers stand still while the machine sleeps, so that who waits for a moment looks at the clock now and
/// then. ms.
inline constexpr qint64 longestWaitForMomentMs = 60'000;

/// How long a figure that is kept live rests after a read that took so long: no more than one a second, and
/// no more than a tenth of the time is spent on it. ms.
constexpr int restAfterReadMs(qint64 tookMs)
{
    constexpr qint64 shortestMs = 1'000;
    constexpr qint64 longestMs = 60'000;
    constexpr qint64 restPerWork = 10;
    return static_cast<int>(std::clamp(restPerWork * tookMs, shortestMs, longestMs));
}

} // namespace textdesk
