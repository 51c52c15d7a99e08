// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/ratebudget.h"

#include "core/clock.h"

#include <algorithm>

namespace textdesk {

RateBudget::RateBudget(const Clock &clock, int capacity, qint64 windowMs)
    : m_clock(clock),
      m_capacity(std::max(1, capacity)),
      m_windowMs(windowMs)
{
}

bool RateBudget::tryTake(RestPriority priority)
{
    if (waitMs(priority) > 0) {
        return false;
    }
    m_taken.push_back(m_clock.bootMs());
    return true;
}

qint64 RateBudget::waitMs(RestPriority priority) const
{
    forget();
    const qint64 now = m_clock.bootMs();
    const qint64 pause = std::max<qint64>(0, m_pausedUntil - now);
    const auto limit = static_cast<std::size_t>(limitFor(priority));
    if (m_taken.size() < limit) {
        return pause;
    }
    // One more fits as soon as so many of the oldest are out of the window that limit - 1 are left.
    const qint64 free = m_taken[m_taken.size() - limit] + m_windowMs - now;
    return std::max(pause, free);
}

void RateBudget::pauseFor(qint64 retryAfterMs)
{
    m_pausedUntil = std::max(m_pausedUntil, m_clock.bootMs() + retryAfterMs);
}

qint64 RateBudget::pausedMs() const
{
    return std::max<qint64>(0, m_pausedUntil - m_clock.bootMs());
}

int RateBudget::used() const
{
    forget();
    return static_cast<int>(m_taken.size());
}

int RateBudget::limitFor(RestPriority priority) const
{
    const auto share = [this](int percent) { return std::max(1, m_capacity * percent / 100); };
    switch (priority) {
    case RestPriority::Connect:
        return m_capacity;
    case RestPriority::Send:
        return share(95);
    case RestPriority::Lookup:
        return share(85);
    case RestPriority::CatchUp:
        return share(70);
    case RestPriority::History:
        return share(50);
    }
    return 1;
}

void RateBudget::forget() const
{
    const qint64 horizon = m_clock.bootMs() - m_windowMs;
    while (!m_taken.empty() && m_taken.front() <= horizon) {
        m_taken.pop_front();
    }
}

} // namespace textdesk
