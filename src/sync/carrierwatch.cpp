// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/carrierwatch.h"

#include "core/clock.h"
#include "core/failurecatalogue.h"
#include "gateway/restclient.h"
#include "store/storewriter.h"
#include "sync/gatewaytime.h"

#include <QLoggingCategory>
#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

Q_LOGGING_CATEGORY(lcCarrier, "textdesk.sync.carrier")

namespace {

using CarrierState = CarrierStatus::State;

QString carrierName()
{
    return u"carrier"_s;
}

QString stateWord(CarrierState state)
{
    switch (state) {
    case CarrierState::Connected:
        return u"connected"_s;
    case CarrierState::Disconnected:
        return u"disconnected"_s;
    case CarrierState::Unknown:
        break;
    }
    return u"unknown"_s;
}

/// It is nobody's number and nobody's text: the next one will fail as well.
bool nothingGetsThrough(const Observation &seen)
{
    if (seen.direction != Direction::Outbound || seen.fact.status != DeliveryStatus::Failed ||
        seen.fact.error.isEmpty()) {
        return false;
    }
    const FailureEntry *entry = failureCatalogue().match(seen.fact.error).entry;
    return entry != nullptr && entry->scope == FailureScope::All && entry->side == FailureSide::Gateway;
}

} // namespace

CarrierWatch::CarrierWatch(
    StoreWriter &writer, qint64 accountId, RestClient &rest, const Clock &clock,
    const GatewayTime &gatewayTime, const SyncTimings &timings)
    : m_writer(writer),
      m_accountId(accountId),
      m_rest(rest),
      m_clock(clock),
      m_gatewayTime(gatewayTime),
      m_timings(timings),
      m_pace(clock)
{
    restore();
}

/// "disconnected 1772359200000 EXPIRY": what cannot be read is not known.
void CarrierWatch::restore()
{
    m_kept = m_writer.syncValue(m_accountId, carrierName()).value_or(QString());
    const QStringList words = m_kept.split(u' ');
    bool isTime = false;
    const UtcMs since = words.value(1).toLongLong(&isTime);
    if (!isTime) {
        return;
    }
    for (const CarrierState state : {CarrierState::Connected, CarrierState::Disconnected}) {
        if (words.constFirst() == stateWord(state)) {
            m_known.state = state;
            m_known.since = since;
        }
    }
    m_expiry = CarrierExpiry::fromText(words.value(2));
}

void CarrierWatch::keep()
{
    const QString text =
        u"%1 %2 %3"_s.arg(stateWord(m_known.state)).arg(m_known.since).arg(m_expiry.asText());
    if (text != m_kept && m_writer.setSyncValue(m_accountId, carrierName(), text)) {
        m_kept = text;
    }
}

void CarrierWatch::start()
{
    if (!m_pace.activate() || !m_isOffered) {
        return;
    }
    // A link that comes and goes does not ask each time; tick() does so when it is due.
    if (m_pace.wasAskedWithin(m_timings.carrierLeastMs)) {
        m_pace.dueAfterAsking(m_timings.carrierLeastMs);
    } else {
        ask(RestPriority::History);
    }
}

void CarrierWatch::stop()
{
    m_pace.deactivate();
    m_rest.cancel(this);
}

void CarrierWatch::tick()
{
    if (m_pace.isDue(slackOfTick(m_timings.carrierAgainMs))) {
        ask(RestPriority::History);
    }
}

void CarrierWatch::heard(const QList<Observation> &observations)
{
    if (!m_pace.isActive() || !m_isOffered || m_pace.isAsking() ||
        m_status.state == CarrierState::Disconnected ||
        std::none_of(observations.begin(), observations.end(), nothingGetsThrough)) {
        return;
    }
    if (m_pace.wasAskedWithin(m_timings.carrierLeastMs)) {
        m_pace.hurry(m_timings.carrierLeastMs);
    } else {
        ask(RestPriority::CatchUp);
    }
}

void CarrierWatch::checkNow()
{
    if (m_pace.mayAskForAPerson()) {
        m_rest.cancel(this);     // it may wait for room that a person does not have to wait for
        ask(RestPriority::Send); // somebody stands there and waits
    }
}

void CarrierWatch::ask(RestPriority priority)
{
    m_pace.asked();
    m_rest.rcStatus(priority, this, [this](const RestResult<RcStatus> &answer) {
        // Until then: an answer says more.
        m_pace.answered(
            m_status.state == CarrierState::Disconnected ? m_timings.carrierAgainMs
                                                         : m_timings.carrierEveryMs);
        if (answer) {
            answered(*answer);
        } else {
            failed(answer.error());
        }
    });
}

void CarrierWatch::answered(const RcStatus &answer)
{
    m_isOffered = true;
    m_wasRefused = false;
    if (answer.connected) {
        const bool wasConnected = m_known.state == CarrierState::Connected;
        m_expiry.seen(answer.expiresAt, m_gatewayTime.now(), wasConnected);
    } else {
        m_pace.dueIn(m_timings.carrierAgainMs);
    }
    setState(answer.connected ? CarrierState::Connected : CarrierState::Disconnected);
}

void CarrierWatch::failed(const RestError &error)
{
    switch (error.kind) {
    case RestError::Kind::NotFound:
    case RestError::Kind::Forbidden:
        notOffered();
        break;
    case RestError::Kind::Unauthorized:
        if (m_wasRefused) {
            notOffered(); // a key that may connect, but not ask this
        } else {
            m_wasRefused = true;
            Q_EMIT refused();
        }
        break;
    default:
        break;
    }
}

void CarrierWatch::notOffered()
{
    m_isOffered = false;
    m_pace.dueIn(m_timings.carrierUnknownMs);
    setState(CarrierState::Unknown);
}

void CarrierWatch::setState(CarrierState state)
{
    const UtcMs now = m_clock.nowUtc();
    if (m_known.state != state) {
        m_known.state = state;
        m_known.since = now;
    }
    // The clock was set back since then.
    m_known.since = std::min(m_known.since, now);
    keep();
    CarrierStatus status = m_known;
    status.checkedAt = now;
    if (state == CarrierState::Connected) {
        status.expiry = m_expiry.at(m_gatewayTime.now());
        status.expiresAt = m_expiry.expiresAt();
        status.renewsItself = m_expiry.renewsItself();
    }
    publish(status);
}

void CarrierWatch::publish(const CarrierStatus &status)
{
    const CarrierStatus before = std::exchange(m_status, status);
    if (before.state != status.state) {
        qCInfo(lcCarrier).noquote() << "RingCentral at the gateway:" << stateWord(status.state);
        m_changes.append({status.checkedAt, status.state});
        if (m_changes.size() > CarrierChange::mostKept) {
            m_changes.removeFirst();
        }
    }
    CarrierStatus same = before;
    same.checkedAt = status.checkedAt;
    if (same != status || status.state == CarrierState::Disconnected) {
        Q_EMIT changed(status);
    }
}

} // namespace textdesk
