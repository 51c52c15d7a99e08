// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/failurerate.h"

#include "core/clock.h"
#include "models/readpace.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace textdesk {

namespace {

/// The window is moved on by one of so many pieces at a time.
constexpr int windowPieces = 30;

} // namespace

struct FailureRate::Tally
{
    qint64 ended = 0;
    qint64 failed = 0;
    UtcMs due = 0;
};

FailureRate::FailureRate(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_isStale) {
            ask();
        }
    });
    m_clockTimer.setSingleShot(true);
    connect(&m_clockTimer, &QTimer::timeout, this, &FailureRate::lookAtClock);
}

FailureRate::~FailureRate()
{
    m_reader.cancel(m_job);
}

void FailureRate::setDatabase(const QString &file, const QList<qint64> &accountIds)
{
    m_file = file;
    m_accounts = accountIds;
    askAnew();
}

void FailureRate::setWindow(qint64 ms)
{
    if (std::exchange(m_window, ms) != ms) {
        askAnew();
    }
}

void FailureRate::applyChanges(const ChangeSet &changes)
{
    if (m_accounts.contains(changes.accountId) && std::any_of(
                                                      changes.messages.cbegin(), changes.messages.cend(),
                                                      std::mem_fn(&MessageChange::changesOutcomes))) {
        askSoon();
    }
}

/// Another question than before: what is being answered is of no use.
void FailureRate::askAnew()
{
    m_reader.cancel(std::exchange(m_job, 0));
    m_pause.stop();
    m_clockTimer.stop();
    m_isReady = false;
    m_isStale = false;
    m_due = 0;
    const bool isWanted = m_window > 0 && !m_accounts.isEmpty() && !m_file.isEmpty();
    m_reader.setDatabase(isWanted ? m_file : QString());
    if (isWanted) {
        ask();
    }
}

void FailureRate::askSoon()
{
    if (!m_reader.hasDatabase()) {
        return;
    }
    m_isStale = true;
    if (!m_pause.isActive() && m_job == 0) {
        ask();
    }
}

void FailureRate::ask()
{
    m_isStale = false;
    m_askedAt = m_clock.nowUtc();
    // As far ahead as back: a text that the gateway dates after this computer's clock is of these minutes,
    // too.
    const qint64 piece = m_window / windowPieces;
    StatisticsSpan span;
    for (int i = 0; i <= windowPieces; ++i) {
        span.edges.append(m_askedAt - m_window + i * piece);
    }
    span.edges.append(m_askedAt + m_window);
    m_took.start();
    m_job = m_reader.run(
        [accounts = m_accounts, span, window = m_window](ReadStore &store) -> StoreResult<Tally> {
            const auto answer = store.statistics().read(accounts, {span}, {});
            if (!answer) {
                return tl::unexpected(answer.error());
            }
            const SpanStatistics &counted = answer->constFirst();
            Tally tally{counted.total.ended(), counted.total.failed, 0};
            for (qsizetype i = 0; i < counted.buckets.size() && tally.due == 0; ++i) {
                if (counted.buckets.at(i).ended() > 0) {
                    tally.due = span.edges.at(i + 1) + window;
                }
            }
            return tally;
        },
        [this](const StoreResult<Tally> &tally) { take(tally); });
}

void FailureRate::take(const StoreResult<Tally> &tally)
{
    m_job = 0;
    m_pause.start(restAfterReadMs(m_took.elapsed()));
    // What could not be read is tried again, and meanwhile stands as it was.
    m_due = tally ? tally->due : m_askedAt + longestWaitForMomentMs;
    lookAtClock();
    if (!tally) {
        return;
    }
    const bool isNews =
        !std::exchange(m_isReady, true) || m_ended != tally->ended || m_failed != tally->failed;
    m_ended = tally->ended;
    m_failed = tally->failed;
    if (isNews) {
        Q_EMIT changed();
    }
}

void FailureRate::lookAtClock()
{
    if (m_due == 0) {
        m_clockTimer.stop();
        return;
    }
    // Before the moment of the question as well: somebody set the clock back.
    const UtcMs now = m_clock.nowUtc();
    if (now >= m_due || now < m_askedAt) {
        askSoon();
        return;
    }
    m_clockTimer.start(static_cast<int>(std::min(m_due - now, longestWaitForMomentMs)));
}

} // namespace textdesk
