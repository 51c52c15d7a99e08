// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"

namespace textdesk {

/// The machine's clocks, a lid that can be closed, hours that can be skipped, and hands that set the wall
/// clock.
class LidClock final : public Clock
{
public:
    UtcMs nowUtc() const override { return trueUtc() + m_setBy; }
    qint64 monotonicMs() const override { return m_clock.monotonicMs() + m_passed; }
    qint64 bootMs() const override { return m_clock.bootMs() + m_passed + m_slept; }

    /// What the wall clock would say if nobody had set it.
    UtcMs trueUtc() const { return m_clock.nowUtc() + m_passed + m_slept; }

    void sleep(qint64 ms) { m_slept += ms; }
    void advance(qint64 ms) { m_passed += ms; }
    void jumpWallClock(qint64 ms) { m_setBy += ms; }

private:
    SystemClock m_clock;
    qint64 m_passed = 0;
    qint64 m_slept = 0;
    qint64 m_setBy = 0;
};

/// Another machine's clocks, for which the same time passes: never asleep, never set.
class FarClock final : public Clock
{
public:
    explicit FarClock(const LidClock &here) : m_here(here) {}

    UtcMs nowUtc() const override { return m_here.trueUtc(); }
    qint64 monotonicMs() const override { return m_here.bootMs(); }
    qint64 bootMs() const override { return m_here.bootMs(); }

private:
    const LidClock &m_here;
};

} // namespace textdesk
