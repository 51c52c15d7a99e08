// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/catchupestimate.h"

namespace textdesk {

void CatchUpEstimate::note(const SyncProgress &progress, qint64 monotonicMs)
{
    if (!progress.catchingUp) {
        m_start.reset();
        m_remainingMs.reset();
        return;
    }
    // A count that went back is another gap: its pace is measured anew.
    if (!m_start || progress.pagesDone < m_lastDone) {
        m_start = Start{monotonicMs, progress.pagesDone};
        m_remainingMs.reset();
    }
    m_lastDone = progress.pagesDone;
    const int done = progress.pagesDone - m_start->pagesDone;
    const int left = progress.pagesTotal - progress.pagesDone;
    if (done <= 0 || left <= 0) {
        m_remainingMs.reset();
        return;
    }
    m_remainingMs = (monotonicMs - m_start->atMs) / done * left;
}

std::optional<qint64> CatchUpEstimate::remainingMs() const
{
    return m_remainingMs;
}

} // namespace textdesk
