// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"

namespace textdesk {

/// A wall clock that runs so many times faster than the machine's, the same in every process that is given
/// the same origin; so minutes of blindness take moments. Waits stay real.
class ScaledClock final : public Clock
{
public:
    struct Origin
    {
        qint64 steadyNs = 0; ///< the machine's monotonic clock …
        UtcMs utc = 0;       ///< … when it was this time
        int factor = 1;
    };

    /// Begins now, at the machine's own time.
    static Origin beginNow(int factor);

    explicit ScaledClock(const Origin &origin) : m_origin(origin) {}

    UtcMs nowUtc() const override;
    qint64 monotonicMs() const override { return m_machine.monotonicMs(); }
    qint64 bootMs() const override { return m_machine.bootMs(); }
    const Origin &origin() const { return m_origin; }

private:
    Origin m_origin;
    SystemClock m_machine;
};

} // namespace textdesk
