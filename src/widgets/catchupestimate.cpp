// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/catchupestimate.h"

#include <algorithm>

namespace textdesk {

void CatchUpEstimate::note(const SyncProgress &progress, qint64 monotonicMs)
{
    m_doneAtMs.reset();
    if (!progress.catchingUp && !progress.loadingHistory) {
        m_start.reset();
        return;
    }
    // A count that went back is another gap: its pace is measured anew.
    const bool isAnother =
        !m_start || progress.pagesDone < m_lastDone || progress.loadingHistory != m_start->isHistory;
    if (isAnother) {
        m_start = Start{monotonicMs, progress.pagesDone, progress.loadingHistory};
    }
    m_lastDone = progress.pagesDone;
    const int done = progress.pagesDone - m_start->pagesDone;
    const int left = progress.pagesTotal - progress.pagesDone;
    const qint64 byPace = done > 0 && left > 0 ? (monotonicMs - m_start->atMs) / done * left : 0;
    const qint64 remaining = std::max(byPace, progress.leastMs);
    if (remaining > 0) {
        m_doneAtMs = monotonicMs + remaining;
    }
}

std::optional<qint64> CatchUpEstimate::remainingMs(qint64 monotonicMs) const
{
    // What takes longer than was guessed is about to end, as far as can be told.
    return m_doneAtMs ? std::optional(std::max<qint64>(1, *m_doneAtMs - monotonicMs)) : std::nullopt;
}

} // namespace textdesk
