// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginefixture.h"

#include "store/storewriter.h"

using namespace Qt::StringLiterals;

namespace textdesk {

/// Frame to committed row, against the simulated gateway over real sockets.
class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAndAnnouncesInbound();
    void completesStatusesThatCameWithoutNumber();
    void asksForManyAtOnceThroughTheList_data();
    void asksForManyAtOnceThroughTheList();
    void worksWithAKeyWhereThereAreNoTokens();
    void worksLiveWithNothingButTheSocket();
    void saysUpToWhenItHeard();
    void catchesUpAfterADrop();
    void marksAGapThatCannotBeFilled();
    void countsHostileFramesAndGoesOn();
    void neverTriesARefusedKeyAgain();
    void marksRead();
    void oldMessagesAreNoNews();
    void doubledEventsAreOneMessage();
};

void TestEngine::keepsAndAnnouncesInbound()
{
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    const QString id = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Still on?"_s);
    QTRY_COMPARE(desk.notices.size(), 1);
    const auto row = desk.row(id);
    QVERIFY(row);
    QCOMPARE(row->body, u"Still on?"_s);
    QCOMPARE(row->direction, Direction::Inbound);
    QVERIFY(row->unread);
    QCOMPARE(desk.notices.first().messageRowId, row->id);
    QCOMPARE(desk.notices.first().conversationId, row->conversationId);
}

void TestEngine::completesStatusesThatCameWithoutNumber()
{
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    const QString id = desk.gateway.submitSms(desk.app, ourLine, customer, u"See you at nine"_s);
    desk.gateway.runLifecycle(id, 5);
    QTRY_VERIFY(desk.row(id) && desk.row(id)->status == DeliveryStatus::Delivered);
    const auto row = desk.row(id);
    QCOMPARE(row->body, u"See you at nine"_s);
    QCOMPARE(row->to, customer);
    const auto details = desk.store->threads().details(row->id);
    QVERIFY(details && *details);
    QVERIFY((*details)->facts.size() >= 3);
}

void TestEngine::asksForManyAtOnceThroughTheList()
{
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    QFETCH(int, burst);
    const int before = desk.gateway.restCalls();
    for (int i = 0; i < burst; ++i) {
        desk.gateway.submitSms(
            desk.app, u"+12025501%1"_s.arg(i, 3, 10, QLatin1Char('0')), customer, u"Reminder %1"_s.arg(i));
    }
    QTRY_COMPARE(desk.rows().size(), burst);
    const int calls = desk.gateway.restCalls() - before;
    QVERIFY2(calls < burst / 4, qPrintable(QString::number(calls)));
}

void TestEngine::asksForManyAtOnceThroughTheList_data()
{
    QTest::addColumn<int>("burst");
    QTest::newRow("less than a page") << 60;
    QTest::newRow("several pages") << 350;
}

void TestEngine::worksWithAKeyWhereThereAreNoTokens()
{
    SimulatorOptions options;
    options.offersToken = false;
    EngineFixture desk(options);
    desk.start();
    QTRY_VERIFY(desk.isLive());
    QCOMPARE(desk.gateway.authFailures(), 0);
}

void TestEngine::worksLiveWithNothingButTheSocket()
{
    SimulatorOptions options;
    options.offersToken = false;
    options.offersRest = false;
    EngineFixture desk(options);
    desk.start();
    QTRY_COMPARE(desk.connection.state, ConnectionState::Live);
    QTRY_VERIFY(desk.progress.historyUnavailable);
    const QString inbound = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Hello"_s);
    QTRY_VERIFY(desk.row(inbound));
    const QString outbound = desk.gateway.submitSms(desk.app, ourLine, customer, u"Never seen"_s);
    desk.gateway.setStatus(outbound, u"sent"_s);
    QTRY_VERIFY(desk.progress.lookupsUnavailable);
    const auto page =
        desk.store->deliveries().page(desk.accountId, {}, DeliverySort::When, true, std::nullopt, 10);
    QCOMPARE(page->size(), 1);
    QCOMPARE(page->first().messageId, outbound);
    QVERIFY(page->first().to.isNull());
    QCOMPARE(page->first().status, DeliveryStatus::Sent);
}

void TestEngine::saysUpToWhenItHeard()
{
    EngineFixture desk;
    desk.engineOptions.syncTimings.certaintyMs = 2;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    // Nothing happens but the gateway's pings.
    constexpr qint64 aMinute = 60'000;
    desk.passLive(5 * aMinute);
    QTRY_VERIFY(desk.connection.lastFrameAt.value_or(0) > desk.clock.nowUtc() - aMinute);
    QCOMPARE(desk.connection.state, ConnectionState::Live);
}

void TestEngine::catchesUpAfterADrop()
{
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    const QString sent = desk.gateway.submitSms(desk.app, ourLine, customer, u"On our way"_s);
    QTRY_VERIFY(desk.row(sent));
    desk.gateway.goDown();
    QTRY_VERIFY(desk.connection.state != ConnectionState::Live);
    const QString missed = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Anybody there?"_s);
    desk.gateway.setStatus(sent, u"sent"_s);
    QVERIFY(!desk.progress.gaps.isEmpty());
    QVERIFY(desk.gateway.listen());
    QTRY_VERIFY(desk.isLive());
    QVERIFY(desk.row(missed));
    QCOMPARE(desk.row(sent)->status, DeliveryStatus::Sent);
    QVERIFY(desk.states.contains(ConnectionState::CatchingUp));
    QVERIFY2(desk.notices.isEmpty(), "what was caught up is no live notice");
    QCOMPARE(desk.summaries.size(), 1);
    QCOMPARE(desk.summaries.first().inboundMessages, 1);
    QVERIFY(desk.progress.gaps.isEmpty());
}

void TestEngine::marksAGapThatCannotBeFilled()
{
    SimulatorOptions options;
    options.offersRest = false;
    EngineFixture desk(options);
    desk.start();
    QTRY_COMPARE(desk.connection.state, ConnectionState::Live);
    desk.gateway.closeSockets(1001);
    QTRY_VERIFY(desk.connection.state != ConnectionState::Live);
    QTRY_COMPARE(desk.connection.state, ConnectionState::Live);
    QTRY_VERIFY(!desk.progress.gaps.isEmpty());
    QCOMPARE(desk.progress.gaps.first().state, GapState::Unfillable);
    desk.end();
    desk.start();
    QTRY_COMPARE(desk.connection.state, ConnectionState::Live);
    QTRY_VERIFY(desk.progress.gaps.size() >= 2); // the first one, and the time not running
}

void TestEngine::countsHostileFramesAndGoesOn()
{
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    desk.gateway.sendRaw("not json");
    desk.gateway.sendRaw("[1,2,3]");
    desk.gateway.sendRaw(R"({"type":"sms_inbound","messageId":7})");
    desk.gateway.sendRaw(R"({"type":"weather"})");
    desk.gateway.sendRaw(QByteArray(20'000, '['));
    desk.gateway.sendRawBinary(QByteArray("\0\1\2", 3));
    const QString id = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Still here"_s);
    QTRY_VERIFY(desk.row(id));
    desk.engine->sendDiagnostics();
    const auto count = [&desk](WireFault fault) {
        return desk.diagnostics.faults.at(static_cast<std::size_t>(fault));
    };
    QCOMPARE(count(WireFault::NotJson), 2U);
    QCOMPARE(count(WireFault::NotAnObject), 1U);
    QCOMPARE(count(WireFault::WrongType), 1U);
    QCOMPARE(count(WireFault::Binary), 1U);
    QCOMPARE(desk.diagnostics.unknownEvents.value(u"weather"_s), 1U);
}

void TestEngine::neverTriesARefusedKeyAgain()
{
    EngineFixture desk;
    const QByteArray oldKey = desk.app.apiKey;
    desk.gateway.rotateKey(desk.app.appId);
    desk.app.apiKey = oldKey;
    desk.start();
    QTRY_COMPARE(desk.connection.state, ConnectionState::Rejected);
    const int failures = desk.gateway.authFailures();
    QVERIFY(failures <= 2);
    for (int i = 0; i < 3; ++i) {
        desk.end();
        desk.start();
        QCOMPARE(desk.connection.state, ConnectionState::Rejected);
        QCOMPARE(desk.gateway.authFailures(), failures);
    }
    // A person may insist.
    desk.engine->reconnect();
    QTRY_COMPARE(desk.gateway.authFailures(), failures + 1);
}

void TestEngine::marksRead()
{
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    const QString id = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"One"_s);
    QTRY_VERIFY(desk.row(id));
    const MessageRow row = *desk.row(id);
    QSignalSpy changed(desk.engine.get(), &Engine::changed);
    desk.engine->markRead(row.conversationId, row.at);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!desk.row(id)->unread);
    desk.engine->markRead(row.conversationId, row.at);
    QCOMPARE(changed.size(), 1);
}

void TestEngine::oldMessagesAreNoNews()
{
    EngineFixture desk;
    const UtcMs now = desk.clock.nowUtc();
    for (int i = 0; i < 5; ++i) {
        desk.gateway.receiveSms(
            desk.app.tenantId, customer, ourLine, u"Old %1"_s.arg(i), now - 3'600'000 - i);
    }
    desk.start();
    QTRY_VERIFY(desk.isLive());
    QCOMPARE(desk.kept(), 5);
    QVERIFY(desk.notices.isEmpty());
    QVERIFY(desk.summaries.isEmpty());
    QCOMPARE(desk.store->overview().overview(desk.accountId)->unread, 0);
}

void TestEngine::doubledEventsAreOneMessage()
{
    EngineFixture desk;
    desk.gateway.setEventFaults({0, 100, 50});
    desk.start();
    QTRY_VERIFY(desk.isLive());
    constexpr int count = 20;
    for (int i = 0; i < count; ++i) {
        desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Text %1"_s.arg(i));
    }
    desk.gateway.setEventFaults({});
    desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Last"_s);
    QTRY_COMPARE(desk.kept(), count + 1);
    QCOMPARE(desk.notices.size(), count + 1);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestEngine)
#include "tst_sync_engine.moc"
