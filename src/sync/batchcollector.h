// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/storewriter.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace textdesk {

class Clock;

/// Gathers what the gateway says into batches for the store. An idle system hands an observation on
/// at once; under load a batch closes after \p batchMs or \p batchEvents, whichever is first. What the
/// store could not take is kept, in order, and offered again.
class BatchCollector : public QObject
{
    Q_OBJECT
public:
    /// Commits a batch; false: it was not kept, offer it again later.
    using Commit = std::function<bool(const StoreBatch &)>;

    BatchCollector(const Clock &clock, int batchMs, int batchEvents, Commit commit, QObject *parent);

    void add(const Observation &seen);
    /// Commits what is pending now. True where nothing is left.
    bool flush();
    /// True while the store refuses what is pending.
    bool isStuck() const { return m_stuck; }
    qsizetype pending() const { return m_pending.observations.size(); }

Q_SIGNALS:
    /// The store refuses for so long that memory would fill; the oldest were given up. They are still at
    /// the gateway: the caller records a gap.
    void overflowed();

private:
    const Clock &m_clock;
    int m_batchMs;
    int m_batchEvents;
    Commit m_commit;
    StoreBatch m_pending;
    QTimer m_timer;
    qint64 m_lastCommit = 0; ///< monotonic
    bool m_stuck = false;
};

} // namespace textdesk
