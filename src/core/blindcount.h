// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/alertverdict.h"

#include <optional>

namespace textdesk {

class Clock;

/// For how long an account has not heard its gateway, as an alert counts it: time in which this computer was
/// awake and tried. The monotonic clock stands still in a sleep and is moved by nobody; and a sleep begins
/// the count anew, so that a laptop that was about to alert when its lid was closed gets its minutes to
/// connect once it is opened. Pure but for its clock.
class BlindCount
{
public:
    /// A link that is back for less is not back: neither the count nor the alert ends with it.
    static constexpr qint64 steadyMs = 30'000;

    /// Blind from the first look on, until it hears. \p clock outlives this.
    explicit BlindCount(const Clock &clock);

    /// Looks at the clocks, and takes down whether the gateway is heard.
    void look(bool hears);
    /// Holds after so long.
    AlertVerdict verdict(qint64 afterMs) const;
    /// In how many ms the verdict becomes another one by itself; none: it does not.
    std::optional<qint64> dueMs(qint64 afterMs) const;

private:
    const Clock *m_clock;
    qint64 m_slept; ///< the lead of the boot clock: grows with each sleep
    qint64 m_blindSince;
    std::optional<qint64> m_heardSince; ///< while it hears
    qint64 m_now;
};

} // namespace textdesk
