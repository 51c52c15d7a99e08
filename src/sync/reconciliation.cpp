// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/reconciliation.h"

#include "core/clock.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

Q_LOGGING_CATEGORY(lcReconciliation, "textdesk.sync.reconciliation")

namespace {

/// More apps than any key serves: a hostile gateway must not fill the memory.
constexpr qsizetype mostApps = 1'000;

QString untilKey()
{
    return u"compared-until"_s;
}

QString recoveredKey()
{
    return u"recovered"_s;
}

} // namespace

Reconciliation::Reconciliation(
    StoreWriter &writer, const Account &account, const Clock &clock, qint64 graceMs)
    : m_writer(writer),
      m_account(account),
      m_clock(clock),
      m_graceMs(graceMs),
      m_recovered(WeeklyCount::fromText(writer.syncValue(account.id, recoveredKey()).value_or(QString())))
{
    bool isTime = false;
    const UtcMs until = writer.syncValue(account.id, untilKey()).value_or(QString()).toLongLong(&isTime);
    if (isTime) {
        m_until = until;
    }
}

void Reconciliation::blindnessEnded(const Gap &blindness, UtcMs now)
{
    // A stretch that the gap reaches back over is compared with it. What was compared before is all there
    // is on a new account: the rest is history.
    if (m_until && blindness.from > *m_until && !add(*m_until - overlapMs, blindness.from)) {
        return;
    }
    setUntil(now);
}

bool Reconciliation::closeStretch(UtcMs now, const QList<Gap> &gaps)
{
    const bool isWaiting = std::any_of(
        gaps.begin(), gaps.end(), [](const Gap &gap) { return gap.cause == GapCause::Unchecked; });
    if (isWaiting || !m_until) {
        return false;
    }
    // The gateway's clock was set back: the stretch is what the overlap makes of it.
    if (!add(std::min(*m_until, now) - overlapMs, now)) {
        return false;
    }
    setUntil(now);
    return true;
}

QList<Gap> Reconciliation::reopen(const QList<Gap> &gaps)
{
    QList<Gap> left;
    StoreBatch removal;
    for (const Gap &gap : gaps) {
        if (gap.cause != GapCause::Unchecked) {
            left.append(gap);
            continue;
        }
        setUntil(std::min(m_until.value_or(gap.to), gap.from + overlapMs));
        removal.gapProgress.append({gap.id, std::nullopt});
    }
    return removal.gapProgress.isEmpty() || m_writer.apply(m_account.id, removal) ? left : gaps;
}

bool Reconciliation::add(UtcMs from, UtcMs to)
{
    Gap stretch;
    stretch.from = from;
    stretch.to = to;
    stretch.cause = GapCause::Unchecked;
    return m_writer.addGap(m_account.id, stretch).has_value();
}

void Reconciliation::setUntil(UtcMs until)
{
    m_until = until;
    (void)m_writer.setSyncValue(m_account.id, untilKey(), QString::number(until));
}

std::optional<UtcMs> Reconciliation::comparedUntil(const QList<Gap> &gaps) const
{
    std::optional<UtcMs> until = m_until;
    for (const Gap &gap : gaps) {
        if (until && gap.cause != GapCause::History) {
            until = std::min(*until, gap.from + overlapMs);
        }
    }
    return until;
}

void Reconciliation::heard(const QList<Observation> &events)
{
    for (const Observation &event : events) {
        if (!event.appId.isEmpty() && m_apps.size() < mostApps) {
            m_apps.insert(event.appId);
        }
    }
}

void Reconciliation::found(const QList<Observation> &records, const ChangeSet &changes, UtcMs now)
{
    const auto lost =
        std::count_if(changes.messages.begin(), changes.messages.end(), [&](const MessageChange &change) {
            return change.observation >= 0 && wasLost(change, records.at(change.observation), now);
        });
    if (lost > 0) {
        qCInfo(lcReconciliation) << "found what the socket had left out:" << lost;
        const QDate today = QDateTime::fromMSecsSinceEpoch(m_clock.nowUtc()).date();
        m_recovered.add(static_cast<quint64>(lost), today);
        (void)m_writer.setSyncValue(m_account.id, recoveredKey(), m_recovered.asText());
    }
}

bool Reconciliation::wasLost(const MessageChange &change, const Observation &record, UtcMs now) const
{
    if (record.fact.at > now - m_graceMs || (change.inserted && change.at < m_account.unreadSince)) {
        return false;
    }
    if (change.direction == Direction::Inbound) {
        return change.inserted;
    }
    // The socket tells of "delivered" nowhere, and of no other app's messages.
    const bool isOurs = record.appId.isEmpty() || m_apps.isEmpty() || m_apps.contains(record.appId);
    return (change.inserted || change.statusChanged) && isOurs && change.status != DeliveryStatus::Delivered;
}

quint64 Reconciliation::recoveredThisWeek() const
{
    return m_recovered.inWeekOf(QDateTime::fromMSecsSinceEpoch(m_clock.nowUtc()).date());
}

} // namespace textdesk
