// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/failurequeue.h"

#include "core/clock.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

using namespace std::chrono_literals;

namespace textdesk {

namespace {

constexpr auto gatherTime = 250ms;
constexpr auto ageTime = 30s;
/// So far back one looks for what went out: an incident that began before is not over by itself.
constexpr qint64 progressMs = 6LL * 3'600'000;

} // namespace

FailureQueue::FailureQueue(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherTime);
    connect(&m_gather, &QTimer::timeout, this, &FailureQueue::read);
    m_age.setTimerType(Qt::VeryCoarseTimer);
    m_age.setInterval(ageTime);
    connect(&m_age, &QTimer::timeout, this, &FailureQueue::read);
}

FailureQueue::~FailureQueue()
{
    m_reader.cancel(m_job);
}

void FailureQueue::setDatabase(const QString &file, const AccountSet &accounts)
{
    m_reader.cancel(std::exchange(m_job, 0));
    m_reader.setDatabase(file);
    m_accounts = accounts;
    if (file.isEmpty() || accounts.isEmpty()) {
        m_age.stop();
        m_gather.stop();
        m_incidents.clear();
        m_endings.clear();
        m_openCount = 0;
        m_agedCount = 0;
        m_stalledCount = 0;
        m_isReady = false;
        Q_EMIT changed();
        return;
    }
    m_age.start();
    read();
}

void FailureQueue::setPatience(const Patience &patience)
{
    if (std::exchange(m_patience, patience) != patience) {
        m_gather.start();
    }
}

void FailureQueue::applyChanges(const ChangeSet &changes)
{
    const bool matters = changes.casesChanged || std::any_of(
                                                     changes.messages.cbegin(), changes.messages.cend(),
                                                     std::mem_fn(&MessageChange::changesOutcomes));
    if (matters && m_accounts.contains(changes.accountId) && !m_gather.isActive()) {
        m_gather.start();
    }
}

void FailureQueue::read()
{
    if (m_accounts.isEmpty() || !m_reader.hasDatabase()) {
        return;
    }
    if (m_job != 0) {
        m_isStale = true;
        return;
    }
    const UtcMs now = m_clock.nowUtc();
    m_job = m_reader.run(
        [accounts = m_accounts, limits = m_patience.limitsAt(now), since = now - progressMs](
            ReadStore &store) { return store.cases().open(accounts, limits, since, mostCases); },
        [this](const StoreResult<OpenCases> &open) { take(open); });
}

void FailureQueue::take(const StoreResult<OpenCases> &open)
{
    m_job = 0;
    if (std::exchange(m_isStale, false)) {
        m_gather.start();
    }
    if (!open) {
        return; // what was read before stands; the next change, or half a minute, tries again
    }
    QList<Incident> incidents = incidentsOf(*open, m_patience.limitsAt(m_clock.nowUtc()).stalledBefore);
    settle(incidents);
    int count = 0;
    int aged = 0;
    int stalled = 0;
    for (const Incident &incident : incidents) {
        const auto messages = static_cast<int>(incident.messageRowIds.size());
        count += messages;
        const bool isStalled = incident.kind == Incident::Kind::Stalled;
        stalled += isStalled ? messages : 0;
        aged += isStalled || incident.kind == Incident::Kind::Unreported ? messages : 0;
    }
    const bool isNew = !std::exchange(m_isReady, true) || incidents != m_incidents || m_isCut != open->isCut;
    m_incidents = incidents;
    m_openCount = count;
    m_agedCount = aged;
    m_stalledCount = stalled;
    m_isCut = open->isCut;
    if (isNew) {
        Q_EMIT changed();
    }
}

void FailureQueue::settle(QList<Incident> &incidents)
{
    const UtcMs now = m_clock.nowUtc();
    QHash<QString, Ending> endings;
    for (Incident &incident : incidents) {
        Ending ending = m_endings.value(incident.key);
        const bool failedSince = incident.last > ending.last;
        ending.cameBack = ending.cameBack || (ending.isOver && failedSince);
        if (ending.isOver && !failedSince) {
            incident.isOver = true; // that what proved it is out of sight by now is no news
        } else if (ending.cameBack && now - incident.last < quietAfterReturnMs) {
            incident.isOver = false;
        }
        ending.last = incident.last;
        ending.isOver = incident.isOver;
        endings.insert(incident.key, ending);
    }
    m_endings = endings;
    sortIncidents(incidents);
}

} // namespace textdesk
