// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/utc.h"

namespace textdesk {

/// Which outbound messages are waited for no longer, by when they were made. The defaults cut nothing off.
struct OutcomeLimits
{
    UtcMs stalledBefore = 0;    ///< in progress and made before this: stalled
    UtcMs unreportedBefore = 0; ///< sent, never said to be delivered, and made before this: unconfirmed

    bool operator==(const OutcomeLimits &) const = default;
};

/// How long a message may take until somebody should know. ms.
struct Patience
{
    qint64 stalledAfterMs = 300'000;
    /// 0: for good. Many carriers report no delivery at all, so that only an office knows whether none is
    /// odd.
    qint64 unreportedAfterMs = 0;

    OutcomeLimits limitsAt(UtcMs now) const
    {
        return {now - stalledAfterMs, unreportedAfterMs == 0 ? 0 : now - unreportedAfterMs};
    }
    bool operator==(const Patience &) const = default;
};

} // namespace textdesk
