// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"

#include <QtGlobal>

#include <algorithm>
#include <optional>
#include <utility>

namespace textdesk {

/// When a question that nobody waits for is asked again, while there is a link to ask it by. By the monotonic
/// clock, in ms; the clock must outlive this.
class AskPace
{
public:
    explicit AskPace(const Clock &clock) : m_clock(clock) {}

    bool isActive() const { return m_isActive; }
    bool isAsking() const { return m_isAsking; }
    /// False where it was active already.
    bool activate() { return !std::exchange(m_isActive, true); }
    void deactivate() { m_isActive = m_isAsking = false; }

    void asked()
    {
        m_isAsking = true;
        m_askedMs = m_clock.monotonicMs();
    }
    void answered(qint64 againInMs)
    {
        m_isAsking = false;
        dueIn(againInMs);
    }
    void dueIn(qint64 ms) { m_dueMs = m_clock.monotonicMs() + ms; }
    void dueAfterAsking(qint64 ms) { m_dueMs = soonest(ms); }
    /// Not later than so long after it was asked; at once where it never was.
    void hurry(qint64 afterAskingMs) { m_dueMs = std::min(m_dueMs, soonest(afterAskingMs)); }

    /// \p slackMs: whoever looks does so seldom, and rather a little early than a whole look late.
    bool isDue(qint64 slackMs) const
    {
        return m_isActive && !m_isAsking && m_clock.monotonicMs() >= m_dueMs - slackMs;
    }
    bool wasAskedWithin(qint64 ms) const { return m_askedMs && m_clock.monotonicMs() - *m_askedMs < ms; }
    /// Whether a person who asks is to be heeded: not where it was asked just now, as somebody presses a
    /// button again and again.
    bool mayAskForAPerson() const
    {
        constexpr qint64 leastMs = 2'000;
        return m_isActive && !wasAskedWithin(leastMs);
    }

private:
    qint64 soonest(qint64 afterAskingMs) const
    {
        return m_askedMs ? *m_askedMs + afterAskingMs : m_clock.monotonicMs();
    }

    const Clock &m_clock;
    std::optional<qint64> m_askedMs;
    qint64 m_dueMs = 0;
    bool m_isActive = false;
    bool m_isAsking = false;
};

/// The slack for AskPace::isDue() of a look once a minute, where \p againMs is the shortest pace.
constexpr qint64 slackOfTick(qint64 againMs)
{
    constexpr qint64 mostMs = 5'000;
    return std::min(mostMs, againMs / 10);
}

} // namespace textdesk
