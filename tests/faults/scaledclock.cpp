// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scaledclock.h"

#include <chrono>

namespace textdesk {

namespace {

qint64 steadyNowNs()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

ScaledClock::Origin ScaledClock::beginNow(int factor)
{
    return {.steadyNs = steadyNowNs(), .utc = SystemClock().nowUtc(), .factor = factor};
}

UtcMs ScaledClock::nowUtc() const
{
    constexpr qint64 nsPerMs = 1'000'000;
    return m_origin.utc + (steadyNowNs() - m_origin.steadyNs) * m_origin.factor / nsPerMs;
}

} // namespace textdesk
