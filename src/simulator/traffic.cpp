// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/traffic.h"

#include "simulator/identifiers.h"
#include "simulator/socketsessions.h"

#include <algorithm>

namespace textdesk {

using namespace Qt::StringLiterals;

Traffic::Traffic(GatewayState &state, SocketSessions &sockets, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_sockets(sockets)
{
}

SimulatedMessage &Traffic::receive(
    const QString &tenantId, const QString &from, const QString &to, const QString &body,
    std::optional<UtcMs> createdAt)
{
    const UtcMs at = createdAt.value_or(m_state.clock.nowUtc());
    SimulatedMessage &message = m_state.messages.put(
        {.messageId = newMessageId(),
         .tenantId = tenantId,
         .appId = {},
         .inbound = true,
         .status = u"received"_s,
         .from = from,
         .to = to,
         .body = body,
         .error = {},
         .rcMessageId = newCarrierId(),
         .createdAt = at,
         .updatedAt = at});
    m_sockets.publishInbound(message);
    return message;
}

SimulatedMessage &Traffic::submit(
    const SimulatedApp &app, const QString &from, const QString &to, const QString &body,
    std::optional<UtcMs> createdAt)
{
    const UtcMs at = createdAt.value_or(m_state.clock.nowUtc());
    SimulatedMessage &message = m_state.messages.put(
        {.messageId = newMessageId(),
         .tenantId = app.tenantId,
         .appId = app.appId,
         .inbound = false,
         .status = u"queued"_s,
         .from = from,
         .to = to,
         .body = body,
         .error = {},
         .rcMessageId = {},
         .createdAt = at,
         .updatedAt = at});
    if (m_state.options.announcesQueued) {
        m_sockets.publishStatus(message);
    }
    return message;
}

void Traffic::addHistory(SimulatedMessage message)
{
    if (message.messageId.isEmpty()) {
        message.messageId = newMessageId();
    }
    m_state.messages.put(message);
}

void Traffic::dispatch(const QString &messageId)
{
    const SimulatedMessage *message = m_state.messages.find(messageId);
    if (message == nullptr || m_state.options.sendStepMs < 0) {
        return;
    }
    const RateWindow window(m_state.options.sendsPerNumber, m_state.options.sendWindowMs);
    const auto lane = m_lanes.try_emplace(message->from, Lane{window, {}, false}).first;
    lane->second.waiting.push_back(messageId);
    drive(message->from);
}

void Traffic::drive(const QString &number)
{
    Lane &lane = m_lanes.at(number);
    while (!lane.waiting.empty() && !lane.timerRuns) {
        if (const qint64 waitMs = lane.window.take(m_state.clock.monotonicMs()); waitMs > 0) {
            lane.timerRuns = true;
            QTimer::singleShot(std::chrono::milliseconds(waitMs), this, [this, number] {
                m_lanes.at(number).timerRuns = false;
                drive(number);
            });
            return;
        }
        const QString messageId = lane.waiting.front();
        lane.waiting.pop_front();
        const SendOutcome outcome = outcomeOf(*m_state.messages.find(messageId));
        runLifecycle(messageId, m_state.options.sendStepMs, outcome.status, outcome.error);
    }
}

SendOutcome Traffic::outcomeOf(const SimulatedMessage &message) const
{
    const TenantAccount account = m_state.accounts.value(message.tenantId);
    if (!account.connected) {
        return {u"failed"_s, u"RingCentral not connected for this tenant"_s};
    }
    if (!account.numbers.isEmpty() && !account.numbers.contains(message.from)) {
        return {
            u"failed"_s,
            u"Phone number %1 is not registered in this RingCentral account"_s.arg(message.from)};
    }
    return m_state.outcomes.value(message.to, {.status = u"delivered"_s, .error = {}});
}

void Traffic::setStatus(const QString &messageId, const QString &status, const QString &error)
{
    SimulatedMessage *message = m_state.messages.find(messageId);
    if (message == nullptr) {
        return;
    }
    message->status = status;
    message->error = error;
    message->updatedAt = std::max(m_state.clock.nowUtc(), message->updatedAt);
    const bool reachedCarrier = status == "sent"_L1 || status == "delivered"_L1;
    if (reachedCarrier && message->rcMessageId.isEmpty()) {
        message->rcMessageId = newCarrierId();
    }
    if (status != "delivered"_L1 || m_state.options.announcesDelivered) {
        m_sockets.publishStatus(*message);
    }
}

void Traffic::runLifecycle(
    const QString &messageId, int stepMs, const QString &finalStatus, const QString &error)
{
    if (finalStatus == "queued"_L1) {
        return;
    }
    QStringList statuses{u"sending"_s};
    if (finalStatus == "delivered"_L1) {
        statuses << u"sent"_s;
    }
    if (finalStatus != "sending"_L1) {
        statuses << finalStatus;
    }
    step(messageId, stepMs, statuses, error);
}

void Traffic::step(const QString &messageId, int stepMs, const QStringList &statuses, const QString &error)
{
    if (statuses.isEmpty()) {
        return;
    }
    QTimer::singleShot(stepMs, this, [this, messageId, stepMs, statuses, error] {
        setStatus(messageId, statuses.first(), statuses.size() == 1 ? error : QString());
        step(messageId, stepMs, statuses.mid(1), error);
    });
}

QString Traffic::newMessageId()
{
    QString messageId;
    do {
        messageId = newIdentifier(m_state.random, "msg_"_L1, 12);
    } while (m_state.messages.find(messageId) != nullptr);
    return messageId;
}

QString Traffic::newCarrierId()
{
    constexpr quint32 first = 10'000'000;
    constexpr quint32 last = 99'999'999;
    return QString::number(m_state.random.bounded(first, last));
}

} // namespace textdesk
