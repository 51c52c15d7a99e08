// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/blindness.h"

namespace textdesk {

namespace {

constexpr qint64 msPerDay = 24LL * 60 * 60 * 1000;

} // namespace

void Blindness::begin(std::optional<UtcMs> certainUntil, GapCause cause)
{
    m_certainUntil = certainUntil;
    m_cause = cause;
    m_blind = true;
}

void Blindness::lost(UtcMs lastHeardAt, GapCause cause)
{
    if (m_blind) {
        return;
    }
    m_certainUntil = lastHeardAt;
    m_cause = cause;
    m_blind = true;
}

void Blindness::because(GapCause cause)
{
    if (m_blind) {
        m_cause = cause;
    }
}

Gap Blindness::ended(UtcMs now, int historyDays)
{
    Gap gap;
    gap.to = now + m_marginMs;
    if (m_certainUntil && *m_certainUntil > gap.to) {
        // What was certain was noted by a clock that was wrong: nothing tells how far the hole reaches.
        gap.from = now - historyDays * msPerDay;
        gap.cause = m_cause;
    } else if (m_certainUntil) {
        gap.from = std::min(*m_certainUntil - overlapMs, now);
        gap.cause = m_cause;
    } else {
        gap.from = now - historyDays * msPerDay;
        gap.cause = GapCause::History;
    }
    m_blind = false;
    return gap;
}

} // namespace textdesk
