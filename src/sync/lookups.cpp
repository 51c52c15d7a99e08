// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/lookups.h"

#include "core/clock.h"
#include "gateway/backoff.h"

#include <QLoggingCategory>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace textdesk {

Q_LOGGING_CATEGORY(lcLookUps, "textdesk.sync.lookups")

namespace {

constexpr int mostAtOnce = 4;
/// From so many on, one list call is cheaper than a call each.
constexpr qsizetype listFrom = 4;
/// A message is created before its first event; this much earlier is looked through.
constexpr qint64 createdBeforeMs = 10LL * 60'000;
/// What a page of the list has to find, so that the next one is asked for rather than its messages singly.
constexpr qsizetype worthACall = 2;

} // namespace

LookUps::LookUps(
    RestClient &rest, const Clock &clock, Commit commit, QObject *parent, const SyncTimings &timings,
    RestPriority priority)
    : QObject(parent),
      m_rest(rest),
      m_clock(clock),
      m_timings(timings),
      m_priority(priority),
      m_commit(std::move(commit))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LookUps::run);
}

void LookUps::want(const QString &messageId, UtcMs at)
{
    if (m_wanted.contains(messageId)) {
        return;
    }
    m_wanted.insert(messageId, {at, 0, m_clock.monotonicMs() + m_timings.lookUpGatherMs});
    schedule();
}

void LookUps::prefer(const QStringList &messageIds)
{
    m_preferred = QSet<QString>(messageIds.begin(), messageIds.end());
    for (const QString &messageId : messageIds) {
        want(messageId, 0); // more are incomplete than are wanted at a time
    }
}

void LookUps::have(const QString &messageId)
{
    m_wanted.remove(messageId);
}

void LookUps::resume()
{
    m_running = true;
    m_unavailable = false;
    m_listWorks = true;
    m_failures = 0;
    schedule();
}

void LookUps::pause()
{
    m_running = false;
    m_timer.stop();
}

void LookUps::schedule()
{
    if (!m_running || m_unavailable || m_wanted.isEmpty() || m_asking >= mostAtOnce) {
        return;
    }
    qint64 due = std::numeric_limits<qint64>::max();
    for (const Wanted &wanted : std::as_const(m_wanted)) {
        due = std::min(due, wanted.dueMs);
    }
    const qint64 wait = std::clamp<qint64>(due - m_clock.monotonicMs(), 0, m_timings.lookUpLastRetryMs);
    if (!m_timer.isActive() || m_timer.remainingTime() > wait) {
        m_timer.start(static_cast<int>(wait));
    }
}

void LookUps::run()
{
    if (!m_running || m_unavailable || m_asking > 0) {
        return;
    }
    const qint64 now = m_clock.monotonicMs();
    QStringList due;
    for (auto it = m_wanted.cbegin(); it != m_wanted.cend(); ++it) {
        if (it->dueMs <= now) {
            due.append(it.key());
        }
    }
    const auto others = std::stable_partition(
        due.begin(), due.end(), [this](const QString &messageId) { return m_preferred.contains(messageId); });
    if (others != due.begin()) {
        due.erase(others, due.end()); // they follow when nobody waits
    }
    const QStringList listable = m_listWorks ? takeListable(due) : QStringList();
    if (!listable.isEmpty()) {
        const auto atOf = [this](const QString &messageId) { return m_wanted.value(messageId).at; };
        askList(
            listable, PageWalk(atOf(listable.constLast()) - createdBeforeMs, atOf(listable.constFirst())));
        return;
    }
    for (const QString &messageId : due.first(std::min<qsizetype>(due.size(), mostAtOnce))) {
        askOne(messageId);
    }
    schedule();
}

/// The newest of \p due that lie close enough together for a list, newest first; none: no list is worth it.
QStringList LookUps::takeListable(const QStringList &due)
{
    QStringList candidates;
    for (const QString &messageId : due) {
        const Wanted &wanted = *m_wanted.constFind(messageId);
        if (wanted.at > 0 && !wanted.singly) {
            candidates.append(messageId);
        }
    }
    std::sort(candidates.begin(), candidates.end(), [this](const QString &a, const QString &b) {
        return m_wanted.constFind(a)->at > m_wanted.constFind(b)->at;
    });
    QStringList cluster;
    for (const QString &messageId : std::as_const(candidates)) {
        const UtcMs at = m_wanted.constFind(messageId)->at;
        if (!cluster.isEmpty() && m_wanted.constFind(cluster.constLast())->at - at > createdBeforeMs) {
            if (cluster.size() >= listFrom) {
                break;
            }
            markSingly(cluster);
            cluster.clear();
        }
        cluster.append(messageId);
    }
    if (cluster.size() < listFrom) {
        markSingly(cluster);
        cluster.clear();
    }
    return cluster;
}

void LookUps::markSingly(const QStringList &messageIds)
{
    for (const QString &messageId : messageIds) {
        if (const auto wanted = m_wanted.find(messageId); wanted != m_wanted.end()) {
            wanted->singly = true;
        }
    }
}

void LookUps::askList(const QStringList &asked, const PageWalk &walk)
{
    ++m_asking;
    m_rest.listMessages(
        walk.next(), m_priority, this, [this, asked, walk](const RestResult<MessagePage> &answer) {
            --m_asking;
            answeredList(asked, walk, answer);
        });
}

void LookUps::askOne(const QString &messageId)
{
    ++m_asking;
    m_rest.message(messageId, m_priority, this, [this, messageId](const RestResult<Observation> &answer) {
        --m_asking;
        answeredOne(messageId, answer);
    });
}

void LookUps::answeredList(const QStringList &asked, PageWalk walk, const RestResult<MessagePage> &answer)
{
    if (!answer) {
        if (answer.error().kind == RestError::Kind::NotFound) {
            m_listWorks = false;
            schedule();
        } else {
            failed(answer.error());
        }
        return;
    }
    m_failures = 0;
    m_wasRefused = false;
    m_foundAny = true;
    StoreBatch batch;
    batch.observations = answer->records;
    const qsizetype wantedBefore = m_wanted.size();
    if (m_commit(batch)) {
        for (const Observation &record : answer->records) {
            have(record.messageId);
        }
    }
    QStringList left;
    std::copy_if(asked.begin(), asked.end(), std::back_inserter(left), [this](const QString &messageId) {
        return m_wanted.contains(messageId);
    });
    // Others count as well as those that were asked for: in a burst, most are wanted before their time comes.
    const qsizetype found = wantedBefore - m_wanted.size();
    walk.answered(*answer, found > 0);
    if (m_running && !walk.done() && found >= worthACall && left.size() >= listFrom) {
        askList(left, walk);
    } else {
        markSingly(left);
    }
    Q_EMIT progressed();
    schedule();
}

void LookUps::answeredOne(const QString &messageId, const RestResult<Observation> &answer)
{
    if (!answer) {
        if (answer.error().kind == RestError::Kind::NotFound) {
            notFound(messageId);
        } else {
            failed(answer.error());
        }
        return;
    }
    m_failures = 0;
    m_wasRefused = false;
    m_foundAny = true;
    StoreBatch batch;
    batch.observations.append(*answer);
    if (m_commit(batch)) {
        have(messageId);
    }
    Q_EMIT progressed();
    schedule();
}

void LookUps::notFound(const QString &messageId)
{
    if (!m_foundAny) {
        // Is it this message that is unknown, or the call? The list tells: it is never "not found".
        ++m_asking;
        MessageQuery probe;
        probe.limit = 1;
        m_rest.listMessages(probe, m_priority, this, [this](const RestResult<MessagePage> &answer) {
            --m_asking;
            if (!answer && answer.error().kind == RestError::Kind::NotFound) {
                m_unavailable = true;
                qCInfo(lcLookUps) << "the gateway offers no look-ups";
                Q_EMIT unavailable();
                Q_EMIT progressed();
                return;
            }
            m_foundAny = answer.has_value();
            schedule();
        });
    }
    const auto wanted = m_wanted.find(messageId);
    if (wanted != m_wanted.end()) {
        wanted->dueMs = m_clock.monotonicMs() +
                        doubledMs(m_timings.lookUpFirstRetryMs, m_timings.lookUpLastRetryMs, ++wanted->tries);
    }
    schedule();
}

void LookUps::failed(const RestError &error)
{
    if (error.kind == RestError::Kind::Cancelled || !m_running) {
        return;
    }
    if (error.kind == RestError::Kind::Unauthorized || error.kind == RestError::Kind::Forbidden) {
        // Asking again could lock the office out; what a new connect says of it, everybody sees.
        pause();
        if (!std::exchange(m_wasRefused, true)) {
            Q_EMIT refused();
        } else {
            m_unavailable = true; // a key that may connect but not look up
            Q_EMIT unavailable();
            Q_EMIT progressed();
        }
        return;
    }
    // What failed is the call, not the message: the gateway is asked again within a minute or so.
    constexpr qint64 mostTimesFirst = 32;
    const qint64 due =
        m_clock.monotonicMs() +
        doubledMs(m_timings.lookUpFirstRetryMs, mostTimesFirst * m_timings.lookUpFirstRetryMs, ++m_failures);
    for (Wanted &wanted : m_wanted) {
        wanted.dueMs = std::max(wanted.dueMs, due);
    }
    schedule();
}

} // namespace textdesk
