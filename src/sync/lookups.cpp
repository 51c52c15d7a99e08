// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/lookups.h"

#include "core/clock.h"
#include "gateway/backoff.h"

#include <QLoggingCategory>

#include <algorithm>
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
    QStringList listable;
    for (const QString &messageId : std::as_const(due)) {
        if (m_wanted.value(messageId).at > 0) {
            listable.append(messageId);
        }
    }
    if (listable.size() >= listFrom && m_listWorks) {
        askList(listable);
        return;
    }
    for (const QString &messageId : due.first(std::min<qsizetype>(due.size(), mostAtOnce))) {
        askOne(messageId);
    }
    schedule();
}

void LookUps::askList(const QStringList &due)
{
    // The newest cluster: one page reaches back over at most so many messages.
    UtcMs newest = 0;
    for (const QString &messageId : due) {
        newest = std::max(newest, m_wanted.value(messageId).at);
    }
    QStringList asked;
    UtcMs oldest = newest;
    for (const QString &messageId : due) {
        const UtcMs at = m_wanted.value(messageId).at;
        if (newest - at <= createdBeforeMs) {
            asked.append(messageId);
            oldest = std::min(oldest, at);
        }
    }
    MessageQuery query;
    query.startDate = oldest - createdBeforeMs;
    query.endDate = newest;
    ++m_asking;
    m_rest.listMessages(query, m_priority, this, [this, asked](const RestResult<MessagePage> &answer) {
        --m_asking;
        answeredList(asked, answer);
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

void LookUps::answeredList(const QStringList &asked, const RestResult<MessagePage> &answer)
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
    if (m_commit(batch)) {
        for (const Observation &record : answer->records) {
            have(record.messageId);
        }
    }
    // What the list did not hold is asked for singly.
    for (const QString &messageId : asked) {
        if (m_wanted.contains(messageId) && m_asking < mostAtOnce) {
            askOne(messageId);
        }
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
