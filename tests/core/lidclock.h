// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"

namespace textdesk {

/// The machine's clocks, a lid that can be closed, and hands that set the wall clock.
class LidClock final : public Clock
{
public:
    UtcMs nowUtc() const override { return m_clock.nowUtc() + m_slept + m_setBy; }
    qint64 monotonicMs() const override { return m_clock.monotonicMs(); }
    qint64 bootMs() const override { return m_clock.bootMs() + m_slept; }
    void sleep(qint64 ms) { m_slept += ms; }
    void jumpWallClock(qint64 ms) { m_setBy += ms; }

private:
    SystemClock m_clock;
    qint64 m_slept = 0;
    qint64 m_setBy = 0;
};

} // namespace textdesk
