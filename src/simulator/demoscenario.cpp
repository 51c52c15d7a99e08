// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/demoscenario.h"

#include "simulator/demodata.h"
#include "simulator/demopeople.h"
#include "simulator/simulator.h"

#include <QDateTime>
#include <QTimer>

namespace textdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepMs = 700;
constexpr int replyAfterMs = 2'500;
constexpr int pauseFirstMs = 5'000;
constexpr int pauseLastMs = 14'000;

/// When a line of the history happened, in this machine's time zone: an office has hours.
UtcMs momentOf(const DemoLine &line, UtcMs now)
{
    if (line.daysAgo == 0) {
        return now - line.minute * 60'000LL;
    }
    const QDate day = QDateTime::fromMSecsSinceEpoch(now).date().addDays(-line.daysAgo);
    return QDateTime(day, QTime::fromMSecsSinceStartOfDay(line.minute * 60'000)).toMSecsSinceEpoch();
}

SimulatedMessage messageOf(
    const SimulatedApp &app, bool inbound, QStringView peer, QStringView line, QStringView text, UtcMs at)
{
    return {
        .messageId = {},
        .tenantId = app.tenantId,
        .appId = inbound ? QString() : app.appId,
        .inbound = inbound,
        .status = u"received"_s,
        .from = (inbound ? peer : line).toString(),
        .to = (inbound ? line : peer).toString(),
        .body = text.toString(),
        .error = {},
        .rcMessageId = {},
        .createdAt = at,
        .updatedAt = at};
}

} // namespace

DemoScenario::DemoScenario(Simulator &simulator, SimulatedApp app, quint32 seed, QObject *parent)
    : QObject(parent),
      m_simulator(simulator),
      m_app(std::move(app)),
      m_random(seed)
{
}

void DemoScenario::start()
{
    prepare();
    for (const DemoBeat &beat : demoBeats()) {
        schedule(beat);
    }
    QTimer::singleShot(demoBeats().back().atMs + pauseFirstMs, this, &DemoScenario::chat);
}

void DemoScenario::fastForward()
{
    prepare();
    const UtcMs now = m_simulator.now();
    const int length = demoBeats().back().atMs + pauseFirstMs;
    for (const DemoBeat &beat : demoBeats()) {
        if (beat.kind != DemoBeat::Kind::Outage) {
            record(beat, now - length + beat.atMs);
        }
    }
}

void DemoScenario::prepare()
{
    m_simulator.setNumbers(m_app.tenantId, {frontDesk.toString(), billing.toString()});
    m_simulator.setOutcome(
        demo::landline.toString(), u"failed"_s,
        u"SMS-UP-410: Destination number invalid, unassigned, or does not support text messaging"_s);
    m_simulator.setOutcome(
        demo::stopper.toString(), u"failed"_s,
        u"SMS-RC-413: Recipient has opted out of messages from this number"_s);
    m_simulator.setOutcome(
        demo::silent.toString(), u"failed"_s, u"SMS-CAR-104: Carrier has not reported delivery status"_s);

    const UtcMs now = m_simulator.now();
    for (const DemoLine &line : demoHistory()) {
        SimulatedMessage message =
            messageOf(m_app, line.inbound, line.peer, line.line, line.text, momentOf(line, now));
        if (!line.inbound) {
            message.status = line.status.toString();
            message.error = line.error.toString();
            message.updatedAt += message.status == "queued"_L1 ? 0 : m_random.bounded(1'500, 9'000);
        }
        addHistory(message);
    }
}

void DemoScenario::addHistory(SimulatedMessage message)
{
    const bool reachedCarrier =
        message.inbound || message.status == "sent"_L1 || message.status == "delivered"_L1;
    if (reachedCarrier) {
        message.rcMessageId = QString::number(m_random.bounded(10'000'000, 99'999'999));
    }
    m_simulator.addHistory(message);
}

void DemoScenario::schedule(const DemoBeat &beat)
{
    QTimer::singleShot(beat.atMs, this, [this, beat] { play(beat); });
}

void DemoScenario::play(const DemoBeat &beat)
{
    switch (beat.kind) {
    case DemoBeat::Kind::Inbound:
        m_simulator.receiveSms(
            m_app.tenantId, beat.peer.toString(), beat.line.toString(), beat.text.toString());
        break;
    case DemoBeat::Kind::Outbound:
        m_simulator.runLifecycle(
            m_simulator.submitSms(m_app, beat.line.toString(), beat.peer.toString(), beat.text.toString()),
            stepMs, beat.status.toString(), beat.error.toString());
        break;
    case DemoBeat::Kind::Outage:
        m_simulator.goDown();
        QTimer::singleShot(demoOutageMs, this, [this] { m_simulator.listen(); });
        break;
    }
}

void DemoScenario::chat()
{
    const auto any = [this](std::span<const QStringView> choices) {
        return choices[m_random.bounded(static_cast<quint32>(choices.size()))].toString();
    };
    const QString peer = any(demoSmallTalkers());
    m_simulator.receiveSms(m_app.tenantId, peer, frontDesk.toString(), any(demoSmallTalk()));
    if (m_random.bounded(2) == 0) {
        const QString reply = any(demoReplies());
        QTimer::singleShot(replyAfterMs, this, [this, peer, reply] {
            const QString messageId = m_simulator.submitSms(m_app, frontDesk.toString(), peer, reply);
            m_simulator.runLifecycle(messageId, stepMs);
        });
    }
    QTimer::singleShot(m_random.bounded(pauseFirstMs, pauseLastMs), this, &DemoScenario::chat);
}

void DemoScenario::record(const DemoBeat &beat, UtcMs at)
{
    const bool inbound = beat.kind == DemoBeat::Kind::Inbound;
    SimulatedMessage message = messageOf(m_app, inbound, beat.peer, beat.line, beat.text, at);
    if (!inbound) {
        message.status = beat.status.toString();
        message.error = beat.error.toString();
        message.updatedAt += 3LL * stepMs;
    }
    addHistory(message);
}

} // namespace textdesk
