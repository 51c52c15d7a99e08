// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/batchcollector.h"

#include "core/clock.h"

namespace textdesk {

namespace {

constexpr int retryMs = 1'000;
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
    m_pending.observations.append(seen);
    if (m_stuck) {
        if (pending() > mostPending) {
            m_pending.observations.remove(0, pending() / 2);
            Q_EMIT overflowed();
        }
        return;
    }
    const qint64 sinceCommit = m_clock.monotonicMs() - m_lastCommit;
    if (pending() >= m_batchEvents || sinceCommit >= m_batchMs) {
        flush();
    } else if (!m_timer.isActive()) {
        m_timer.start(static_cast<int>(m_batchMs - sinceCommit));
    }
}

bool BatchCollector::flush()
{
    m_timer.stop();
    if (m_pending.observations.isEmpty()) {
        m_stuck = false;
        return true;
    }
    m_stuck = !m_commit(m_pending);
    m_lastCommit = m_clock.monotonicMs();
    if (m_stuck) {
        m_timer.start(retryMs);
        return false;
    }
    m_pending = {};
    return true;
}

} // namespace textdesk
