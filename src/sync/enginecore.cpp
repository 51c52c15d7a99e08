// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/enginecore.h"

#include "core/clock.h"
#include "sync/currentprogress.h"
#include "sync/enginepeers.h"
#include "sync/inboundnotices.h"

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace textdesk {

Q_LOGGING_CATEGORY(lcEngine, "textdesk.sync.engine")

namespace {

constexpr int mostIncomplete = 1'000;
constexpr int mostOpen = 10'000;
constexpr int mostRechecked = 100; ///< at once

QString budgetKey()
{
    return u"rest-budget"_s;
}

} // namespace

EngineCore::EngineCore(
    EngineOptions options, const Clock &clock, std::unique_ptr<StoreWriter> writer, const Account &account,
    QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_clock(clock),
      m_writer(std::move(writer)),
      m_account(account),
      m_diagnostics(clock.nowUtc()),
      m_commits(*m_writer, account.id, m_diagnostics),
      m_authMemory(*m_writer, account.id),
      m_tenantGuard(*m_writer, account.id),
      m_rest(m_options.address, clock, nullptr, m_options.restLimits),
      m_gatewayTime(clock, m_rest),
      m_heard(clock),
      m_connection(m_rest, clock, m_options.timings),
      m_collector(
          clock, m_options.batchMs, m_options.batchEvents,
          [this](const StoreBatch &batch) { return commitEvents(batch); }, nullptr),
      m_held(m_collector),
      m_catchUp(
          m_rest, [this](const StoreBatch &batch) { return commit(batch); }, nullptr, m_options.syncTimings),
      m_lookUps(
          m_rest, clock, [this](const StoreBatch &batch) { return commitLookedUp(batch); }, nullptr,
          m_options.syncTimings),
      m_rechecks(
          m_rest, clock, [this](const StoreBatch &batch) { return commitLookedUp(batch); }, nullptr,
          m_options.syncTimings, RestPriority::History),
      m_outbox(
          *m_writer, account.id, m_rest, clock, m_gatewayTime,
          [this](const StoreBatch &batch) { return commit(batch).has_value(); }, m_options.syncTimings),
      m_recheck(clock, m_options.syncTimings),
      m_reconciliation(*m_writer, account, clock, m_options.socketGraceMs),
      m_blindness(m_options.syncTimings.gapMarginMs),
      m_carrier(*m_writer, account.id, m_rest, clock, m_gatewayTime, m_options.syncTimings),
      m_health(m_rest, clock, m_options.syncTimings)
{
    // A very coarse timer keeps whole seconds: right for a minute, not for a test's fraction of one.
    constexpr int coarseFromMs = 20'000;
    const bool coarse = m_options.syncTimings.certaintyMs >= coarseFromMs;
    m_certaintyTimer.setTimerType(coarse ? Qt::VeryCoarseTimer : Qt::CoarseTimer);
    m_certaintyTimer.setInterval(m_options.syncTimings.certaintyMs);
    m_reconcileTimer.setTimerType(Qt::CoarseTimer);
    setReconcileInterval(m_options.reconcileMs);
    m_wakeTimer.setTimerType(Qt::VeryCoarseTimer);
    m_wakeTimer.setInterval(60s);
    connect(&m_wakeTimer, &QTimer::timeout, this, &EngineCore::wakeCases);
    m_rest.budget().restore(m_writer->syncValue(m_account.id, budgetKey()).value_or(QString()));
    m_rest.budget().setKeeper([this](const QString &state) {
        if (!m_isDamaged) {
            (void)m_writer->setSyncValue(m_account.id, budgetKey(), state);
        }
    });
    connectParts();
}

EngineCore::~EngineCore() = default;

void EngineCore::connectParts()
{
    connect(&m_connection, &GatewayConnection::statusChanged, this, &EngineCore::linkChanged);
    connect(&m_connection, &GatewayConnection::authenticated, this, &EngineCore::authenticated);
    connect(&m_connection, &GatewayConnection::lost, this, &EngineCore::lost);
    connect(&m_connection, &GatewayConnection::messageSeen, this, [this](const Observation &seen) {
        m_diagnostics.eventSeen();
        m_collector.add(seen);
        m_held.heldMore();
    });
    connect(&m_connection, &GatewayConnection::heard, this, [this] {
        m_diagnostics.frameSeen();
        m_heard.note();
    });
    connect(&m_connection, &GatewayConnection::frameRejected, this, [this](WireFault fault) {
        m_diagnostics.frameRejected(fault);
    });
    connect(&m_connection, &GatewayConnection::unknownEvent, this, [this](const QString &type) {
        m_diagnostics.unknownEvent(type);
    });
    connect(&m_collector, &BatchCollector::overflowed, &m_held, &HeldWrites::gaveUp);
    connect(&m_collector, &BatchCollector::unstuck, this, &EngineCore::tryStore);
    connect(&m_held, &HeldWrites::tryAgain, this, &EngineCore::tryStore);
    connect(&m_held, &HeldWrites::troubled, this, &EngineCore::storeTroubled);
    connect(&m_held, &HeldWrites::recovered, this, &EngineCore::storeRecovered);
    connect(&m_held, &HeldWrites::unkeptChanged, this, &EngineCore::unkeptChanged);
    connect(&m_catchUp, &CatchUp::progressed, this, &EngineCore::publishProgress);
    connect(&m_catchUp, &CatchUp::filled, this, &EngineCore::gapFilled);
    connect(&m_catchUp, &CatchUp::unavailable, this, &EngineCore::historyUnavailable);
    connect(&m_catchUp, &CatchUp::reopened, this, &EngineCore::historyAvailable);
    connect(&m_catchUp, &CatchUp::refused, &m_connection, &GatewayConnection::nudge);
    connect(&m_lookUps, &LookUps::refused, &m_connection, &GatewayConnection::nudge);
    connect(&m_rechecks, &LookUps::refused, &m_connection, &GatewayConnection::nudge);
    connect(&m_outbox, &Outbox::refused, &m_connection, &GatewayConnection::nudge);
    connect(&m_outbox, &Outbox::takenBack, this, &EngineCore::outgoingTakenBack);
    connect(&m_outbox, &Outbox::storeTroubled, this, &EngineCore::troubled);
    connect(&m_outbox, &Outbox::committed, this, &EngineCore::changed);
    connect(&m_outbox, &Outbox::changed, this, [this] {
        ChangeSet changes;
        changes.accountId = m_account.id;
        changes.outboxChanged = true;
        Q_EMIT changed(changes);
    });
    connect(&m_catchUp, &CatchUp::pageCommitted, this, &EngineCore::pageCommitted);
    connect(&m_lookUps, &LookUps::progressed, this, &EngineCore::publishProgress);
    connect(&m_certaintyTimer, &QTimer::timeout, this, &EngineCore::noteCertainty);
    connect(&m_certaintyTimer, &QTimer::timeout, this, &EngineCore::recheckOpen);
    connect(&m_certaintyTimer, &QTimer::timeout, &m_carrier, &CarrierWatch::tick);
    connect(&m_certaintyTimer, &QTimer::timeout, &m_health, &HealthWatch::tick);
    connect(&m_health, &HealthWatch::changed, this, &EngineCore::healthChanged);
    connect(&m_carrier, &CarrierWatch::changed, this, &EngineCore::carrierChanged);
    connect(&m_carrier, &CarrierWatch::refused, &m_connection, &GatewayConnection::nudge);
    connect(&m_rest, &RestClient::callFailed, this, [this](RestError::Kind kind, int httpStatus) {
        m_diagnostics.callFailed(m_clock.nowUtc(), kind, httpStatus);
        if (kind == RestError::Kind::Server) {
            m_health.serverFailed();
        }
    });
    connect(&m_reconcileTimer, &QTimer::timeout, this, &EngineCore::reconcile);
    connect(&m_commits, &Commits::changed, this, &EngineCore::changed);
    connect(&m_commits, &Commits::refused, this, &EngineCore::troubled);
}

void EngineCore::begin()
{
    const auto certainUntil = m_writer->certainUntil(m_account.id);
    const QString wasRunning = m_writer->syncValue(m_account.id, QString(runningKey)).value_or(QString());
    m_blindness.begin(
        certainUntil.value_or(std::nullopt), wasRunning == "1"_L1 ? GapCause::Crashed : GapCause::NotRunning);
    (void)m_writer->setSyncValue(m_account.id, QString(runningKey), u"1"_s);
    reloadGaps();
    m_authMemory.attach(m_rest.authBrake());
    m_rest.authBrake().join(m_options.peers->brakes(m_options.address.toString()));
    m_connection.setPreferToken(m_options.preferToken);
    m_commits.begin();
    m_outbox.begin();
    if (m_account.id != 0) {
        wakeCases();
        m_wakeTimer.start();
    }
    publishProgress();
    setKey(m_options.key);
}

void EngineCore::end()
{
    m_collector.flush();
    noteCertainty();
    stopAsking();
    m_connection.stop();
    m_rest.cancelAll();
    if (!m_isDamaged) {
        (void)m_writer->setSyncValue(m_account.id, QString(runningKey), u"0"_s);
        m_writer->checkpoint();
    }
}

void EngineCore::setKey(const ApiKey &key)
{
    if (key.isEmpty()) {
        return; // it comes when the keychain, or a person, gives it
    }
    m_rest.setKey(key);
    m_rest.authBrake().setProven(m_authMemory.wasAccepted(key));
    m_connection.setKey(key);
    m_keyRefusedBefore = m_authMemory.wasRefused(key);
    m_tenantGuard.setKey(key);
    m_isOtherTenant = false;
    m_mayNotAskWhose = false;
    m_options.key = key;
    if (m_keyRefusedBefore) {
        publishConnection();
    } else {
        m_connection.start();
    }
}

void EngineCore::setPreferToken(bool prefer)
{
    m_connection.setPreferToken(prefer);
}

void EngineCore::setReconcileInterval(int ms)
{
    if (ms != m_reconcileTimer.interval()) {
        m_reconcileTimer.setInterval(ms);
    }
}

void EngineCore::reconnect()
{
    m_keyRefusedBefore = false;
    m_isOtherTenant = false;
    m_connection.start();
    m_connection.retryNow();
}

void EngineCore::checkCarrier()
{
    if (isHearing()) {
        m_carrier.checkNow();
        m_health.checkNow();
    } else {
        reconnect(); // the first thing to know is whether there is a gateway to ask
    }
}

void EngineCore::networkCameUp()
{
    const ConnectionState state = m_connection.status().state;
    if (state == ConnectionState::WaitingToRetry || state == ConnectionState::Waking) {
        m_connection.nudge();
    }
}

void EngineCore::resumedFromSleep()
{
    m_connection.nudge();
    m_blindness.because(GapCause::Asleep);
    publishProgress();
}

Diagnostics EngineCore::diagnostics() const
{
    Diagnostics values = m_diagnostics.values();
    values.restCalls = m_rest.callsMade();
    values.restErrors = m_rest.callsFailed();
    values.comparedUntil = m_reconciliation.comparedUntil(m_catchUp.gaps());
    values.recoveredThisWeek = m_reconciliation.recoveredThisWeek();
    values.budgetUsed = m_rest.budget().used();
    values.budgetCapacity = m_rest.budget().capacity();
    values.carrier = m_carrier.status();
    values.carrierChanges = m_carrier.changes();
    values.health = m_health.health();
    return values;
}

void EngineCore::authenticated()
{
    m_heard.note();
    const UtcMs now = m_gatewayTime.now();
    const Gap gap = m_blindness.ended(now, m_options.historyDays);
    // On record before certainty moves past it: "live" would be a lie after a crash. Where the store takes no
    // writes the desk hears all the same; certainty stays where it was until the gap can go with it.
    const StoreResult<Gap> kept = m_writer->addGap(m_account.id, gap);
    m_gapOfThisLink = kept ? kept->id : 0;
    if (!kept) {
        m_held.owe(gap);
        troubled(kept.error());
    }
    m_authMemory.accepted(m_options.key);
    m_tenantGuard.keyAccepted();
    m_reconciliation.blindnessEnded(gap, now);
    // The gap counts before certainty is noted: the desk is not synced while it is open.
    reloadGaps();
    noteCertainty();
    m_tally.begin(gap);
    m_certaintyTimer.start();
    m_reconcileTimer.start();
    const QStringList incomplete =
        m_writer->incompleteMessages(m_account.id, mostIncomplete).value_or(QStringList());
    for (const QString &messageId : incomplete) {
        m_lookUps.want(messageId, 0);
    }
    resumeAsking();
    publishConnection();
    publishProgress();
}

void EngineCore::lost()
{
    m_collector.flush();
    noteCertainty();
    m_certaintyTimer.stop();
    m_reconcileTimer.stop();
    stopAsking();
    m_blindness.lost(
        m_gatewayTime.at(m_heard.bootMs()), m_heard.sleptSince() ? GapCause::Asleep : GapCause::Offline);
    publishProgress();
}

void EngineCore::linkChanged(const ConnectionStatus &status)
{
    m_link = status;
    m_diagnostics.connectionChanged(status);
    const bool keyRefused =
        status.state == ConnectionState::Rejected && (status.problem == ConnectionProblem::InvalidKey ||
                                                      status.problem == ConnectionProblem::TokenRefused);
    if (keyRefused) {
        m_blindness.because(GapCause::Rejected);
        m_authMemory.refused(m_options.key);
    }
    qCInfo(lcEngine).noquote() << "connection:" << connectionStateWord(status.state) << "problem"
                               << static_cast<int>(status.problem) << "code" << status.code;
    publishConnection();
}

void EngineCore::gapFilled(const Gap & /*gap*/)
{
    if (m_catchUp.isFillingBlindness()) {
        return;
    }
    if (const auto summary = m_tally.take()) {
        Q_EMIT caughtUp(*summary);
    }
    noteCertainty();
    ChangeSet gapsChanged;
    gapsChanged.accountId = m_account.id;
    gapsChanged.gapsChanged = true;
    Q_EMIT changed(gapsChanged);
    publishConnection();
    publishProgress();
}

void EngineCore::historyUnavailable()
{
    QList<Gap> gaps = m_reconciliation.reopen(m_catchUp.gaps());
    for (Gap &gap : gaps) {
        if (isBlindness(gap.cause) && gap.state == GapState::Pending) {
            gap.state = GapState::Unfillable;
            (void)m_writer->setGapState(gap.id, gap.state);
        }
    }
    m_catchUp.setGaps(gaps);
    publishConnection();
    publishProgress();
}

void EngineCore::historyAvailable()
{
    for (const Gap &gap : m_catchUp.gaps()) {
        (void)m_writer->setGapState(gap.id, GapState::Pending);
    }
    publishConnection();
    publishProgress();
}

void EngineCore::pageCommitted(const CommittedPage &page)
{
    m_diagnostics.recordsUnreadable(page.unreadable);
    m_tally.add(page.changes, page.gap);
    if (page.gap.cause == GapCause::Unchecked) {
        foundOutsideBlindness(page.records, page.changes);
    }
}

void EngineCore::reconcile()
{
    const bool canCompare = isHearing() && !m_catchUp.isFillingBlindness() && !m_catchUp.isUnavailable();
    if (canCompare && m_reconciliation.closeStretch(m_gatewayTime.now(), m_catchUp.gaps())) {
        reloadGaps();
    }
}

void EngineCore::recheckOpen()
{
    if (!isHearing() || m_rechecks.waiting() > 0) {
        return; // those that wait go first, however old they are
    }
    const SyncTimings &timings = m_options.syncTimings;
    const UtcMs now = m_gatewayTime.now();
    const auto open = m_writer->openMessages(
        m_account.id, now - timings.recheckAfterMs, now - timings.recheckSentForMs, mostOpen);
    for (const OpenMessage &message : m_recheck.due(open.value_or(QList<OpenMessage>()), mostRechecked)) {
        m_rechecks.want(message.messageId, message.at);
    }
}

void EngineCore::publishConnection()
{
    ConnectionStatus status = m_link;
    status.lastFrameAt = m_heard.utc() == 0 ? std::nullopt : std::optional(m_heard.utc());
    if (m_keyRefusedBefore && status.state == ConnectionState::Offline) {
        status.state = ConnectionState::Rejected;
        status.problem = ConnectionProblem::InvalidKey;
        status.since = m_clock.nowUtc();
    }
    if (m_isOtherTenant && status.state == ConnectionState::Offline) {
        status.state = ConnectionState::Rejected;
        status.problem = ConnectionProblem::OtherTenant;
    }
    if (status.state == ConnectionState::Live && m_catchUp.isFillingBlindness()) {
        status.state = ConnectionState::CatchingUp;
    }
    if (status != m_published) {
        m_published = status;
        Q_EMIT connectionChanged(status);
    }
}

void EngineCore::publishProgress()
{
    SyncProgress progress =
        currentProgress(m_catchUp, m_lookUps, m_blindness, m_rest.budget(), m_gatewayTime.now());
    for (Gap &gap : progress.gaps) {
        gap.accountId = m_account.id;
    }
    if (progress != m_progress) {
        m_progress = progress;
        Q_EMIT progressChanged(progress);
    }
}

} // namespace textdesk
