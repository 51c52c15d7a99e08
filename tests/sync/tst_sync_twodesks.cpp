// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginefixture.h"

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr UtcMs minute = 60'000;

/// What a desk shows of each message, as the gateway has it.
QStringList shown(const EngineFixture &desk)
{
    QStringList lines;
    for (const MessageRow &row : desk.rows()) {
        lines.append(u"%1 %2 %3"_s.arg(row.messageId, statusWord(row.status), row.body));
    }
    lines.sort();
    return lines;
}

QStringList truth(const EngineFixture &desk)
{
    QStringList lines;
    for (const SimulatedMessage &message : desk.gateway.messages()) {
        lines.append(u"%1 %2 %3"_s.arg(message.messageId, message.status, message.body));
    }
    lines.sort();
    return lines;
}

} // namespace

/// Two desks with one key, as in an office: neither is the only client, nor knows of the other.
class TestTwoDesks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothEndUpWithEverything();
    void theyShareTheGatewaysLimit();
    void oneThatSleptMissesNothingThatTheOtherSaw();
};

void TestTwoDesks::bothEndUpWithEverything()
{
    EngineFixture first;
    EngineFixture second(first);
    fillHistory(first, 250);
    first.start();
    second.start();
    for (int i = 0; i < 20; ++i) {
        first.gateway.receiveSms(first.app.tenantId, customer, ourLine, u"In %1"_s.arg(i));
        const QString sent = first.gateway.submitSms(first.app, ourLine, customer, u"Out %1"_s.arg(i));
        first.gateway.runLifecycle(sent, 5);
    }
    QTRY_COMPARE_WITH_TIMEOUT(shown(first), truth(first), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(shown(second), truth(first), 20'000);
    QTRY_VERIFY(first.isLive() && second.isLive());
    // What is told to both is announced on both: no desk takes a message away from the other.
    first.gateway.receiveSms(first.app.tenantId, customer, ourLine, u"One more"_s);
    QTRY_VERIFY(!first.notices.isEmpty() && first.notices.constLast().body == "One more"_L1);
    QTRY_VERIFY(!second.notices.isEmpty() && second.notices.constLast().body == "One more"_L1);
    // And what is read here is unread there.
    first.engine->markRead(first.notices.constLast().conversationId, first.clock.nowUtc() + minute);
    const qint64 there = second.notices.constLast().conversationId;
    QVERIFY((*second.store->conversations().byId(there))->unread > 0);
}

void TestTwoDesks::theyShareTheGatewaysLimit()
{
    SimulatorOptions options;
    options.requestLimit = 20;
    options.requestWindowMs = 1'000;
    EngineFixture first(options);
    EngineFixture second(first);
    for (EngineFixture *desk : {&first, &second}) {
        desk->engineOptions.restLimits.requests = 18;
        desk->engineOptions.restLimits.windowMs = 1'000;
    }
    fillHistory(first, 1'500);
    first.start();
    second.start();
    QTRY_VERIFY_WITH_TIMEOUT(first.isLive() && second.isLive(), 60'000);
    QCOMPARE(shown(first), truth(first));
    QCOMPARE(shown(second), truth(first));
    QCOMPARE(first.gateway.authFailures(), 0);
}

void TestTwoDesks::oneThatSleptMissesNothingThatTheOtherSaw()
{
    EngineFixture first;
    EngineFixture second(first);
    first.start();
    second.start();
    QTRY_VERIFY(first.isLive() && second.isLive());
    const QString sent = first.gateway.submitSms(first.app, ourLine, customer, u"On our way"_s);
    QTRY_VERIFY(second.row(sent) && !second.row(sent)->body.isNull());
    second.end();
    first.gateway.receiveSms(first.app.tenantId, customer, ourLine, u"Fine"_s);
    first.gateway.runLifecycle(sent, 5);
    QTRY_COMPARE(shown(first), truth(first));
    second.engineOptions.syncTimings.certaintyMs = 50;
    second.engineOptions.syncTimings.recheckAfterMs = 0;
    second.start();
    QTRY_COMPARE(shown(second), truth(first));
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestTwoDesks)
#include "tst_sync_twodesks.moc"
