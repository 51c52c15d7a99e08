// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"

#include <QDateTime>

#include <chrono>
#include <ctime>

namespace textdesk {

namespace {

qint64 clockMs(clockid_t id)
{
    timespec now{};
    clock_gettime(id, &now);
    constexpr qint64 nsPerMs = 1'000'000;
    return static_cast<qint64>(now.tv_sec) * 1000 + now.tv_nsec / nsPerMs;
}

} // namespace

UtcMs SystemClock::nowUtc() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

qint64 SystemClock::monotonicMs() const
{
    return clockMs(CLOCK_MONOTONIC);
}

qint64 SystemClock::bootMs() const
{
#ifdef CLOCK_BOOTTIME
    return clockMs(CLOCK_BOOTTIME);
#else
    return clockMs(CLOCK_MONOTONIC);
#endif
}

void ManualClock::advance(qint64 ms)
{
    m_utc += ms;
    m_monotonic += ms;
    m_boot += ms;
}

void ManualClock::sleep(qint64 ms)
{
    m_utc += ms;
    m_boot += ms;
}

} // namespace textdesk
