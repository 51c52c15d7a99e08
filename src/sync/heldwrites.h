// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"
#include "store/storeerror.h"
#include "sync/syncvalues.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace textdesk {

class BatchCollector;

/// What the desk owes the store while it takes no writes, and when to try again: at growing intervals from
/// a second to a minute. Tells what is held in memory, so that a person sees it, apart from what is kept.
/// Engine thread.
class HeldWrites : public QObject
{
    Q_OBJECT
public:
    explicit HeldWrites(const BatchCollector &collector, QObject *parent = nullptr);

    bool isTroubled() const { return m_isTroubled; }
    /// A write was refused.
    void refused(const StoreError &error);
    /// Everything that was held is kept.
    void over();

    /// Gaps that are not on record yet. They go into the commit that moves certainty past them.
    void owe(const Gap &gap) { m_gaps.append(gap); }
    const QList<Gap> &gaps() const { return m_gaps; }
    void gapsKept() { m_gaps.clear(); }
    /// So many events between these moments (gateway time) were given up: memory is bounded. What they told
    /// of is owed as a gap, which catching up fills.
    void gaveUp(qint64 events, UtcMs from, UtcMs to);

    void oweRead(qint64 conversationId, UtcMs upTo);
    QHash<qint64, UtcMs> takeReads() { return std::exchange(m_reads, {}); }

    /// More is held than before.
    void heldMore();

Q_SIGNALS:
    void tryAgain();
    /// Once, and again when the reason changes.
    void troubled(const textdesk::StoreError &error);
    void recovered();
    void unkeptChanged(const textdesk::UnkeptEvents &unkept);

private:
    void publish();

    const BatchCollector &m_collector;
    QTimer m_retry;
    QTimer m_publish;
    QList<Gap> m_gaps;
    QHash<qint64, UtcMs> m_reads;
    StoreError::Kind m_kind = StoreError::Kind::Sql;
    int m_attempts = 0;
    qint64 m_givenUp = 0;
    bool m_isTroubled = false;
};

} // namespace textdesk
