// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <deque>

namespace textdesk {

class Clock;

/// What a REST call is for; earlier ones may use what later ones must leave.
enum class RestPriority : quint8 { Connect, Send, Lookup, CatchUp, History };

/// The desk's side of the gateway's sliding window (100 requests / 60 s per app key). One budget for
/// all calls of an account. Not thread-safe.
class RateBudget
{
public:
    /// \p capacity requests in any \p windowMs; each priority leaves a reserve for those before it.
    explicit RateBudget(const Clock &clock, int capacity = 90, qint64 windowMs = 60'000);

    /// Takes one request out of the budget if this priority may have it now.
    bool tryTake(RestPriority priority);
    /// Milliseconds until tryTake() can succeed; 0: now.
    qint64 waitMs(RestPriority priority) const;
    /// The gateway said 429: nothing for \p retryAfterMs.
    void pauseFor(qint64 retryAfterMs);
    /// What is left of that pause; 0: none.
    qint64 pausedMs() const;
    int used() const;
    int capacity() const { return m_capacity; }

private:
    int limitFor(RestPriority priority) const;
    void forget() const;

    const Clock &m_clock;
    int m_capacity;
    qint64 m_windowMs;
    mutable std::deque<qint64> m_taken; ///< by Clock::bootMs(): the gateway's window goes on while we sleep
    qint64 m_pausedUntil = 0;
};

} // namespace textdesk
