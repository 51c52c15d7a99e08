// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginefixture.h"

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr UtcMs minute = 60'000;

} // namespace

/// Paging the gateway's history, whole and interrupted.
class TestCatchUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstStartLoadsHistory_data();
    void firstStartLoadsHistory();
    void historyEndsWhereItShould();
    void restartResumesWhereItWas();
    void survivesServerErrors();
    void waitsOutARateLimit();
    void aPassing404LeavesNoHole_data();
    void aPassing404LeavesNoHole();
    void findsALateDelivery();
    void aRefusalOverRestIsShown();
    void aKeyThatMayNotListGoesOnLive();
    void showsProgress();
    void saysSinceWhenItIsBlind();
    void aKillLeavesAGapThatIsFilled();
    void theBudgetOutlivesARestart();
    void isNotSyncedBeforeTheGapIsFilled();
};

void TestCatchUp::firstStartLoadsHistory_data()
{
    QTest::addColumn<bool>("newestFirst");
    QTest::addColumn<bool>("scope");
    QTest::newRow("newest first") << true << true;
    QTest::newRow("oldest first") << false << true;
    QTest::newRow("records without direction") << true << false;
}

void TestCatchUp::firstStartLoadsHistory()
{
    QFETCH(bool, newestFirst);
    QFETCH(bool, scope);
    SimulatorOptions options;
    options.newestFirst = newestFirst;
    options.recordsHaveScope = scope;
    EngineFixture desk(options);
    constexpr int count = 730;
    fillHistory(desk, count);
    desk.start();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), 20'000);
    QCOMPARE(desk.kept(), count);
    QCOMPARE(desk.rows().size(), count);
    QVERIFY(desk.gateway.restCalls(u"/v1/sms/messages"_s) <= count / 100 + 4);
}

void TestCatchUp::historyEndsWhereItShould()
{
    EngineFixture desk;
    const UtcMs now = desk.clock.nowUtc();
    desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Recent"_s, now - 89LL * 24 * 60 * minute);
    desk.gateway.receiveSms(
        desk.app.tenantId, customer, ourLine, u"Too old"_s, now - 91LL * 24 * 60 * minute);
    desk.start();
    QTRY_VERIFY(desk.isLive());
    QCOMPARE(desk.kept(), 1);
}

void TestCatchUp::restartResumesWhereItWas()
{
    EngineFixture desk;
    constexpr int count = 1'000;
    fillHistory(desk, count);
    desk.makeEngine();
    // The app is gone in the middle: after three pages.
    QObject::connect(
        desk.engine.get(), &Engine::progressChanged, desk.engine.get(), [&desk](const SyncProgress &p) {
            if (p.pagesDone == 3) {
                desk.gateway.addRestFault({u"/v1/sms/messages"_s, 503});
            }
        });
    desk.engine->start();
    desk.store = *ReadStore::open(desk.databaseFile());
    QTRY_VERIFY_WITH_TIMEOUT(desk.progress.pagesDone >= 3, 20'000);
    desk.end();
    const int callsBefore = desk.gateway.restCalls(u"/v1/sms/messages"_s);
    desk.gateway.clearRestFaults();
    desk.start();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), 20'000);
    QCOMPARE(desk.kept(), count);
    const int callsAfter = desk.gateway.restCalls(u"/v1/sms/messages"_s) - callsBefore;
    QVERIFY2(callsAfter <= 10, qPrintable(u"%1 calls after the restart"_s.arg(callsAfter)));
}

void TestCatchUp::survivesServerErrors()
{
    EngineFixture desk;
    fillHistory(desk, 150);
    RestFault fault;
    fault.pathPrefix = u"/v1/sms/messages"_s;
    fault.httpStatus = 500;
    fault.times = 2;
    desk.gateway.addRestFault(fault);
    desk.start();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), 20'000);
    QCOMPARE(desk.kept(), 150);
}

void TestCatchUp::waitsOutARateLimit()
{
    EngineFixture desk;
    fillHistory(desk, 150);
    RestFault fault;
    fault.pathPrefix = u"/v1/sms/messages"_s;
    fault.httpStatus = 429;
    fault.retryAfterSeconds = 1;
    fault.times = 1;
    desk.gateway.addRestFault(fault);
    desk.start();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), 20'000);
    QCOMPARE(desk.kept(), 150);
}

void TestCatchUp::aPassing404LeavesNoHole()
{
    QFETCH(bool, reconnects);
    QList<GapState> seen;
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    desk.end();
    desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"While away"_s);
    RestFault fault;
    fault.pathPrefix = u"/v1/sms/messages"_s;
    fault.httpStatus = 404;
    fault.times = 1;
    desk.gateway.addRestFault(fault);
    desk.engineOptions.syncTimings.unavailableRetryMs = reconnects ? 600'000 : 50;
    desk.makeEngine();
    QObject::connect(
        desk.engine.get(), &Engine::progressChanged, desk.engine.get(), [&seen](const SyncProgress &p) {
            if (!p.gaps.isEmpty()) {
                seen.append(p.gaps.first().state);
            }
        });
    desk.engine->start();
    desk.store = *ReadStore::open(desk.databaseFile());
    QTRY_VERIFY(seen.contains(GapState::Unfillable));
    if (reconnects) {
        desk.gateway.closeSockets(1001);
    }
    QTRY_VERIFY(desk.isLive() && desk.progress.gaps.isEmpty());
    QCOMPARE(desk.kept(), 1);
}

void TestCatchUp::aPassing404LeavesNoHole_data()
{
    QTest::addColumn<bool>("reconnects");
    QTest::newRow("by the next connect") << true;
    QTest::newRow("by time") << false;
}

void TestCatchUp::findsALateDelivery()
{
    EngineFixture desk;
    SimulatedMessage sent;
    sent.messageId = u"msg_0a1b2c3d4e5f"_s;
    sent.tenantId = desk.app.tenantId;
    sent.appId = desk.app.appId;
    sent.status = u"sent"_s;
    sent.from = ourLine;
    sent.to = customer;
    sent.body = u"See you on Thursday"_s;
    sent.createdAt = desk.gateway.now() - 3'600'000;
    sent.updatedAt = sent.createdAt + 2'000;
    desk.gateway.addHistory(sent);
    desk.start();
    QTRY_VERIFY(desk.isLive());
    desk.end();
    // It was made long before the desk went blind: no gap holds it.
    desk.gateway.setStatus(sent.messageId, u"delivered"_s);
    desk.engineOptions.syncTimings.certaintyMs = 50;
    desk.engineOptions.syncTimings.lookUpGatherMs = 10;
    desk.start();
    QTRY_COMPARE(desk.row(sent.messageId)->status, DeliveryStatus::Delivered);
}

void TestCatchUp::aRefusalOverRestIsShown()
{
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    desk.gateway.suspendTenant(desk.app.tenantId, true);
    const QString messageId = desk.gateway.submitSms(desk.app, ourLine, customer, u"Hello"_s);
    QTRY_COMPARE(desk.connection.problem, ConnectionProblem::TenantSuspended);
    QCOMPARE(desk.connection.state, ConnectionState::Rejected);
    desk.gateway.suspendTenant(desk.app.tenantId, false);
    desk.engine->reconnect();
    QTRY_VERIFY(desk.isLive() && desk.progress.lookupsWaiting == 0);
    QCOMPARE(desk.row(messageId)->status, DeliveryStatus::Queued);
}

void TestCatchUp::aKeyThatMayNotListGoesOnLive()
{
    EngineFixture desk;
    RestFault fault;
    fault.pathPrefix = u"/v1/sms/"_s;
    fault.httpStatus = 403;
    desk.gateway.addRestFault(fault);
    desk.start();
    QTRY_VERIFY(desk.progress.historyUnavailable);
    QCOMPARE(desk.connection.state, ConnectionState::Live);
    QCOMPARE(desk.gateway.socketAttempts(), 2);
}

void TestCatchUp::showsProgress()
{
    QList<SyncProgress> seen;
    EngineFixture desk;
    fillHistory(desk, 450);
    desk.makeEngine();
    QObject::connect(
        desk.engine.get(), &Engine::progressChanged, desk.engine.get(),
        [&seen](const SyncProgress &p) { seen.append(p); });
    desk.engine->start();
    desk.store = *ReadStore::open(desk.databaseFile());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive() && seen.size() > 4 && !desk.progress.loadingHistory, 20'000);
    QVERIFY(std::any_of(seen.begin(), seen.end(), [](const SyncProgress &p) {
        return p.loadingHistory && p.pagesDone == 2 && p.pagesTotal == 5;
    }));
}

void TestCatchUp::saysSinceWhenItIsBlind()
{
    QList<SyncProgress> seen;
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    QVERIFY(!desk.progress.blindSince);
    const UtcMs before = desk.gateway.now();
    QObject::connect(
        desk.engine.get(), &Engine::progressChanged, desk.engine.get(),
        [&seen](const SyncProgress &p) { seen.append(p); });
    desk.gateway.closeSockets(1001);
    QTRY_VERIFY(!desk.isLive() || !seen.isEmpty());
    QTRY_VERIFY(desk.isLive() && desk.progress.gaps.isEmpty());
    const auto blind = std::find_if(
        seen.cbegin(), seen.cend(), [](const SyncProgress &p) { return p.blindSince.has_value(); });
    QVERIFY(blind != seen.cend());
    QVERIFY(!blind->catchingUp);
    QVERIFY(qAbs(*blind->blindSince - before) < minute);
    QVERIFY(blind->gaps.constLast().isOpen);
    QCOMPARE(blind->gaps.constLast().from, *blind->blindSince);
    const auto catching =
        std::find_if(blind, seen.cend(), [](const SyncProgress &p) { return p.catchingUp; });
    QVERIFY(catching != seen.cend());
    QVERIFY(!catching->blindSince);
    QCOMPARE(catching->gaps.size(), 1);
    QVERIFY(!catching->gaps.constFirst().isOpen);
}

void TestCatchUp::aKillLeavesAGapThatIsFilled()
{
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Before"_s);
    QTRY_COMPARE(desk.kept(), 1);
    desk.end();
    desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"While away"_s);
    desk.start();
    QTRY_VERIFY(desk.isLive());
    QCOMPARE(desk.kept(), 2);
    QTRY_COMPARE(desk.summaries.size(), 1);
    QCOMPARE(desk.summaries.first().inboundMessages, 1);
}

void TestCatchUp::theBudgetOutlivesARestart()
{
    EngineFixture desk;
    fillHistory(desk, 800);
    desk.start();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), 20'000);
    desk.engine->sendDiagnostics();
    const int used = desk.diagnostics.budgetUsed;
    QVERIFY(used >= 9);
    desk.end();
    desk.start();
    desk.engine->sendDiagnostics();
    QVERIFY(desk.diagnostics.budgetUsed >= used);
    QTRY_VERIFY(desk.isLive());
    desk.end();
    desk.clock.advance(minute);
    desk.start();
    desk.engine->sendDiagnostics();
    QVERIFY(desk.diagnostics.budgetUsed < used);
}

void TestCatchUp::isNotSyncedBeforeTheGapIsFilled()
{
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    desk.end();
    const auto overview = [&desk] {
        return *(*ReadStore::open(desk.databaseFile()))->overview().overview(desk.accountId);
    };
    const std::optional<UtcMs> synced = overview().lastSyncedAt;
    QVERIFY(synced);
    desk.clock.advance(5 * minute);
    RestFault deaf;
    deaf.pathPrefix = u"/v1/sms/messages"_s;
    deaf.never = true;
    desk.gateway.addRestFault(deaf);
    desk.start();
    QTRY_COMPARE(desk.connection.state, ConnectionState::CatchingUp);
    const QString id = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Live"_s);
    QTRY_VERIFY(desk.row(id)); // something was committed since
    QCOMPARE(overview().lastSyncedAt, synced);
    desk.end();
    QCOMPARE(overview().lastSyncedAt, synced);
    desk.gateway.clearRestFaults();
    desk.start();
    QTRY_VERIFY(desk.isLive());
    QVERIFY(overview().lastSyncedAt > synced);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestCatchUp)
#include "tst_sync_catchup.moc"
