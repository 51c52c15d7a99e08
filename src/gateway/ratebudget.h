// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QtGlobal>

#include <deque>
#include <functional>
#include <utility>

namespace textdesk {

class Clock;

/// What a REST call is for; earlier ones may use what later ones must leave.
enum class RestPriority : quint8 { Connect, Send, Lookup, CatchUp, History };

/// The desk's side of the gateway's sliding window (100 requests / 60 s per app key). One budget for
/// all calls of an account, over restarts too: every change is handed to a keeper before the call that it
/// is for goes out, so a kill can only leave a call counted that was never made. Not thread-safe.
class RateBudget
{
public:
    /// \p capacity requests in any \p windowMs; each priority leaves a reserve for those before it.
    explicit RateBudget(const Clock &clock, int capacity = 90, qint64 windowMs = 60'000);

    /// Takes one request out of the budget if this priority may have it now.
    bool tryTake(RestPriority priority);
    /// Milliseconds until tryTake() can succeed; 0: now.
    qint64 waitMs(RestPriority priority) const;
    /// The gateway said 429: nothing for \p retryAfterMs, and less than before afterwards. Somebody else
    /// uses this key as well, or counts otherwise than we do; the capacity grows back by a tenth a window.
    void pauseFor(qint64 retryAfterMs);
    /// Milliseconds that \p calls calls of this priority take at the least, by this window alone.
    qint64 msFor(RestPriority priority, int calls) const;

    /// Is told the state as text whenever it changes. By the wall clock: it is for the next run.
    using Keeper = std::function<void(const QString &state)>;
    void setKeeper(Keeper keeper) { m_keeper = std::move(keeper); }
    /// Adds what an earlier run left; what cannot be read is nothing. What is told to be in the future
    /// (the clock was set back) counts as of now.
    void restore(const QString &state);
    /// What is left of that pause; 0: none.
    qint64 pausedMs() const;
    int used() const;
    /// What the window holds just now: less after a 429.
    int capacity() const;

private:
    int limitFor(RestPriority priority) const;
    void forget() const;
    QString asText() const;
    void keep() const;

    const Clock &m_clock;
    int m_capacity;
    qint64 m_windowMs;
    mutable std::deque<qint64> m_taken; ///< by Clock::bootMs(): the gateway's window goes on while we sleep
    qint64 m_pausedUntil = 0;           ///< likewise
    int m_reducedTo = 0;                ///< by the last 429, to grow back from its end; 0: never
    Keeper m_keeper;
};

} // namespace textdesk
