// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/syncvalues.h"

#include <optional>

namespace textdesk {

/// Guesses how long catching up still takes, from the pace of the pages so far.
class CatchUpEstimate
{
public:
    /// \p monotonicMs: when this progress was told.
    void note(const SyncProgress &progress, qint64 monotonicMs);
    /// Milliseconds still to go, as of the last note; nothing before the second page.
    std::optional<qint64> remainingMs() const;

private:
    struct Start
    {
        qint64 atMs;
        int pagesDone;
    };
    std::optional<Start> m_start;
    int m_lastDone = 0;
    std::optional<qint64> m_remainingMs;
};

} // namespace textdesk
