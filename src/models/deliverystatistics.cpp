// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/deliverystatistics.h"

#include "core/clock.h"
#include "models/figuresreader.h"
#include "models/readpace.h"

#include <QTimeZone>

#include <algorithm>

namespace textdesk {

namespace {

constexpr qint64 shortestWaitMs = 1000;

} // namespace

DeliveryStatistics::DeliveryStatistics(ReaderThread &reader, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_reader(reader),
      m_clock(clock)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_isStale) {
            ask();
        }
    });
    m_clockTimer.setSingleShot(true);
    connect(&m_clockTimer, &QTimer::timeout, this, &DeliveryStatistics::lookAtClock);
}

DeliveryStatistics::~DeliveryStatistics()
{
    m_reader.cancel(m_job);
}

void DeliveryStatistics::setAccounts(const QList<qint64> &accountIds)
{
    m_accounts = accountIds;
    m_figures = {};
    m_state = accountIds.isEmpty() || !m_reader.hasDatabase() ? State::Closed : State::Loading;
    Q_EMIT changed();
    askAnew();
}

void DeliveryStatistics::setPeriod(FiguresPeriod period)
{
    if (m_period != period) {
        m_period = period;
        askAnew();
    }
}

void DeliveryStatistics::setWithDetails(bool details)
{
    if (m_withDetails != details) {
        m_withDetails = details;
        askAnew();
    }
}

void DeliveryStatistics::setPatience(const Patience &patience)
{
    if (m_patience != patience) {
        m_patience = patience;
        askAnew();
    }
}

void DeliveryStatistics::setGaps(const QList<Gap> &gaps)
{
    QList<Gap> open;
    std::copy_if(
        gaps.begin(), gaps.end(), std::back_inserter(open), [](const Gap &gap) { return gap.isOpen; });
    if (open != m_openGaps) {
        m_openGaps = open;
        askSoon();
    }
}

void DeliveryStatistics::applyChanges(const ChangeSet &changes)
{
    if (!m_accounts.contains(changes.accountId)) {
        return;
    }
    const bool isOutbound =
        std::any_of(changes.messages.begin(), changes.messages.end(), [](const MessageChange &change) {
            return change.direction == Direction::Outbound;
        });
    // Of messages that were removed only their conversation is told.
    const bool mayBeRemoval = changes.messages.isEmpty() && !changes.conversations.isEmpty();
    if (isOutbound || mayBeRemoval || changes.gapsChanged) {
        askSoon();
    }
}

void DeliveryStatistics::setWatched(bool watched)
{
    m_isWatched = watched;
    if (!watched) {
        m_clockTimer.stop();
        return;
    }
    if (m_isStale) {
        askSoon();
    } else {
        lookAtClock();
    }
}

/// Another question than before: what is being answered is of no use.
void DeliveryStatistics::askAnew()
{
    m_reader.cancel(m_job);
    m_job = 0;
    m_pause.stop();
    ask();
}

void DeliveryStatistics::askSoon()
{
    m_isStale = true;
    if (!m_pause.isActive() && m_job == 0) {
        ask();
    }
}

void DeliveryStatistics::ask()
{
    if (m_accounts.isEmpty() || !m_reader.hasDatabase()) {
        setState(State::Closed);
        return;
    }
    m_isStale = true;
    if (!m_isWatched || m_job != 0) {
        return;
    }
    m_isStale = false;
    const UtcMs now = m_clock.nowUtc();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const FiguresQuestion question{now,           m_patience.limitsAt(now), m_period,
                                   m_withDetails, dayEdges(now, zone),      periodEdges(m_period, now, zone)};
    m_took.start();
    m_job = m_reader.run(
        [accounts = m_accounts, question](ReadStore &store) {
            return readFigures(store, accounts, question.spans(), question.limits);
        },
        [this, question](const StoreResult<FiguresAnswer> &answer) {
            m_job = 0;
            take(question, answer);
        });
}

void DeliveryStatistics::take(const FiguresQuestion &question, const StoreResult<FiguresAnswer> &answer)
{
    m_pause.start(restAfterReadMs(m_took.elapsed()));
    if (!answer) {
        setState(State::Failed);
        m_due = question.now + longestWaitForMomentMs;
        scheduleDue();
        return;
    }
    FiguresAnswer all = *answer;
    all.gaps += m_openGaps;
    DeliveryFigures figures = figuresOf(question, all);
    // Another moment alone is no news.
    DeliveryFigures known = m_figures;
    known.at = figures.at;
    known.limits = figures.limits;
    const bool isNews = m_state != State::Ready || known != figures;
    m_figures = std::move(figures);
    m_state = State::Ready;
    m_due = std::min(question.edges.at(question.edges.size() - 1), question.days.constLast());
    if (m_figures.span.oldestInProgress || m_figures.oldestInProgress) {
        const UtcMs oldest = std::min(
            m_figures.span.oldestInProgress.value_or(question.now),
            m_figures.oldestInProgress.value_or(question.now));
        m_due = std::min(m_due, oldest + m_patience.stalledAfterMs + 1);
    }
    if (m_figures.oldestSent) {
        m_due = std::min(m_due, *m_figures.oldestSent + m_patience.unreportedAfterMs + 1);
    }
    scheduleDue();
    if (isNews) {
        Q_EMIT changed();
    }
}

void DeliveryStatistics::setState(State state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT changed();
    }
}

void DeliveryStatistics::scheduleDue()
{
    if (m_isWatched && m_state != State::Closed) {
        const qint64 left = m_due - m_clock.nowUtc();
        m_clockTimer.start(static_cast<int>(std::clamp(left, shortestWaitMs, longestWaitForMomentMs)));
    }
}

void DeliveryStatistics::lookAtClock()
{
    // Before the moment of the figures as well: somebody set the clock back.
    const UtcMs now = m_clock.nowUtc();
    if (m_state != State::Closed && (now >= m_due || now < m_figures.at)) {
        askSoon();
    } else {
        scheduleDue();
    }
}

} // namespace textdesk
