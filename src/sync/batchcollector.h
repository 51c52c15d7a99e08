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
/// store could not take is held, in order, and offered again: at growing intervals, and with what comes in
/// once a second at most; in batches of \p batchEvents, so that a vain attempt costs little.
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
    qsizetype pending() const { return m_pending.size(); }
    /// The newest of what is pending, oldest first.
    QList<Observation> newestPending(int most) const { return m_pending.mid(pending() - most); }
    /// Forgets all of it: it was not for this store.
    void drop();
    /// All of it, for another collector; nothing is pending then.
    QList<Observation> take();

Q_SIGNALS:
    /// The store refuses for so long that memory would fill; the oldest were given up. They are still at
    /// the gateway: the caller records a gap. Times are the gateway's.
    void overflowed(qint64 events, textdesk::UtcMs from, textdesk::UtcMs to);
    /// Everything that the store had refused is kept.
    void unstuck();

private:
    void giveUpOldest();

    const Clock &m_clock;
    int m_batchMs;
    int m_batchEvents;
    Commit m_commit;
    QList<Observation> m_pending;
    QTimer m_timer;
    qint64 m_lastCommit = 0; ///< monotonic; or the last attempt
    int m_vainAttempts = 0;
    bool m_stuck = false;
};

} // namespace textdesk
