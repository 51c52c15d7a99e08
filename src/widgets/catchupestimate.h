// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/syncvalues.h"

#include <optional>

namespace textdesk {

/// Guesses how long catching up, or loading history, still takes: from the pace of the pages so far, and
/// never less than the rate limit makes of it.
class CatchUpEstimate
{
public:
    /// \p monotonicMs: when this progress was told.
    void note(const SyncProgress &progress, qint64 monotonicMs);
    /// Milliseconds still to go at \p monotonicMs; nothing where nothing can be told yet, as before the
    /// second page that no limit slows.
    std::optional<qint64> remainingMs(qint64 monotonicMs) const;

private:
    struct Start
    {
        qint64 atMs;
        int pagesDone;
        bool isHistory;
    };
    std::optional<Start> m_start;
    int m_lastDone = 0;
    std::optional<qint64> m_doneAtMs; ///< monotonic
};

} // namespace textdesk
