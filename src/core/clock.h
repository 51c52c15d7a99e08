// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/utc.h"

namespace textdesk {

/// Where every time comes from, so that tests can set it. Thread-safe.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// The wall clock. For showing and for stored times only: it can jump.
    virtual UtcMs nowUtc() const = 0;
    /// Milliseconds that never jump and stand still while the machine sleeps. For waits.
    virtual qint64 monotonicMs() const = 0;
    /// Milliseconds that never jump and go on while the machine sleeps. Its lead over
    /// monotonicMs() grows by the length of each sleep.
    virtual qint64 bootMs() const = 0;
};

/// The machine's own clocks.
class SystemClock final : public Clock
{
public:
    UtcMs nowUtc() const override;
    qint64 monotonicMs() const override;
    qint64 bootMs() const override;
};

/// A clock that stands still until a test moves it.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(UtcMs start = 1'772'359'200'000) : m_utc(start) {}

    UtcMs nowUtc() const override { return m_utc; }
    qint64 monotonicMs() const override { return m_monotonic; }
    qint64 bootMs() const override { return m_boot; }

    void advance(qint64 ms);
    /// As a laptop lid does: the monotonic clock misses these milliseconds.
    void sleep(qint64 ms);
    void jumpWallClock(qint64 ms) { m_utc += ms; }

private:
    UtcMs m_utc;
    qint64 m_monotonic = 1'000'000;
    qint64 m_boot = 1'000'000;
};

} // namespace textdesk
