// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/batchcollector.h"

#include "core/clock.h"

#include <algorithm>
#include <utility>

namespace textdesk {

namespace {

constexpr int firstRetryMs = 1'000;
constexpr int lastRetryMs = 60'000;
constexpr int mostDoublings = 6;
constexpr qsizetype mostPending = 100'000;

} // namespace

BatchCollector::BatchCollector(
    const Clock &clock, int batchMs, int batchEvents, Commit commit, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_batchMs(batchMs),
      m_batchEvents(batchEvents),
      m_commit(std::move(commit))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &BatchCollector::flush);
    m_lastCommit = clock.monotonicMs() - batchMs;
}

void BatchCollector::add(const Observation &seen)
{
    m_pending.append(seen);
    const qint64 sinceCommit = m_clock.monotonicMs() - m_lastCommit;
    if (m_stuck) {
        if (sinceCommit >= firstRetryMs) {
            flush();
        }
        if (pending() > mostPending) {
            giveUpOldest();
        }
        return;
    }
    if (pending() >= m_batchEvents || sinceCommit >= m_batchMs) {
        flush();
    } else if (!m_timer.isActive()) {
        m_timer.start(static_cast<int>(m_batchMs - sinceCommit));
    }
}

bool BatchCollector::flush()
{
    m_timer.stop();
    while (!m_pending.isEmpty()) {
        StoreBatch batch;
        batch.observations = m_pending.mid(0, m_batchEvents);
        const bool isKept = m_commit(batch);
        m_lastCommit = m_clock.monotonicMs();
        if (!isKept) {
            m_stuck = true;
            m_timer.start(std::min(firstRetryMs << std::min(m_vainAttempts++, mostDoublings), lastRetryMs));
            return false;
        }
        m_pending.remove(0, batch.observations.size());
    }
    m_vainAttempts = 0;
    if (std::exchange(m_stuck, false)) {
        Q_EMIT unstuck();
    }
    return true;
}

void BatchCollector::drop()
{
    take();
    m_stuck = false;
    m_vainAttempts = 0;
}

QList<Observation> BatchCollector::take()
{
    m_timer.stop();
    return std::exchange(m_pending, {});
}

void BatchCollector::giveUpOldest()
{
    const qsizetype events = pending() / 2;
    const auto end = m_pending.cbegin() + events;
    const auto [first, last] =
        std::minmax_element(m_pending.cbegin(), end, [](const Observation &a, const Observation &b) {
            return a.fact.at < b.fact.at;
        });
    const UtcMs from = first->fact.at;
    const UtcMs to = last->fact.at;
    m_pending.remove(0, events);
    Q_EMIT overflowed(events, from, to);
}

} // namespace textdesk
