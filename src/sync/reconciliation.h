// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/changeset.h"
#include "store/storewriter.h"
#include "sync/weeklycount.h"

#include <QSet>

#include <optional>

namespace textdesk {

class Clock;

/// Sees to it that every stretch of time in which the desk was live is compared, once, with the gateway's
/// list: a healthy socket can drop an event, too. A stretch becomes a gap of the cause Unchecked, which
/// CatchUp then fills like any other; so it is neither forgotten by a kill nor shown as a blindness.
/// Counts what the comparison finds. All times are the gateway's.
///
/// What is kept, as one value: until when everything is compared, or lies in a gap on record. It is
/// written after the gap, never before; so what a kill can cost is a second comparison, not the first.
class Reconciliation
{
public:
    /// Each stretch begins so much before the end of the one before: clocks differ, and a message can turn
    /// up in the list a little after it was created.
    static constexpr qint64 overlapMs = 2LL * 60'000;

    /// \p graceMs: what is younger counts as on its way, not as lost.
    Reconciliation(StoreWriter &writer, const Account &account, const Clock &clock, qint64 graceMs);

    /// A time of blindness ended at \p now, and its gap is on record: what lies before it was live.
    void blindnessEnded(const Gap &blindness, UtcMs now);
    /// Closes the stretch that is live just now. False where nothing was added: the store refuses, or an
    /// earlier stretch still waits; a later one then holds it all.
    bool closeStretch(UtcMs now, const QList<Gap> &gaps);

    /// The gateway offers no list just now: its stretches are taken back, and are part of the next one.
    /// Returns the gaps that are left.
    QList<Gap> reopen(const QList<Gap> &gaps);

    /// An event was heard: whose messages this socket tells of.
    void heard(const QList<Observation> &events);
    /// Records were kept outside of any time of blindness. What they brought, the socket had left out.
    void found(const QList<Observation> &records, const ChangeSet &changes, UtcMs now);
    /// Messages and statuses that only the comparison brought, this week.
    quint64 recoveredThisWeek() const;
    /// What happened since this desk was set up and before that was held against the gateway's list; \p gaps:
    /// those on record now. None before the first authentication of a new account.
    std::optional<UtcMs> comparedUntil(const QList<Gap> &gaps) const;

private:
    bool add(UtcMs from, UtcMs to);
    void setUntil(UtcMs until);
    bool wasLost(const MessageChange &change, const Observation &record, UtcMs now) const;

    StoreWriter &m_writer;
    Account m_account;
    const Clock &m_clock;
    qint64 m_graceMs;
    std::optional<UtcMs> m_until;
    WeeklyCount m_recovered;
    QSet<QString> m_apps; ///< whose statuses the socket tells
};

} // namespace textdesk
