// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginefixture.h"

#include "store/storewriter.h"
#include "sync/reconciliation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr UtcMs minute = 60'000;
constexpr int often = 300; // as often as the rate budget bears for the length of a test
/// The gateway tells its time in whole seconds: to the engine, what is new can look a second old or young.
constexpr int noGrace = -2'000;
constexpr int nobodyHears = 100;

qsizetype unchecked(const EngineFixture &desk)
{
    const QList<Gap> gaps = *desk.store->overview().gaps(desk.accountId);
    return std::count_if(
        gaps.begin(), gaps.end(), [](const Gap &gap) { return gap.cause == GapCause::Unchecked; });
}

quint64 recovered(EngineFixture &desk)
{
    desk.engine->sendDiagnostics();
    return desk.diagnostics.recoveredThisWeek;
}

/// A message that is in the gateway's list and that nobody was told of.
QString leaveUntold(EngineFixture &desk, UtcMs at)
{
    static int number = 0;
    SimulatedMessage message;
    message.messageId = u"msg_%1"_s.arg(++number, 12, 16, QLatin1Char('0'));
    message.tenantId = desk.app.tenantId;
    message.inbound = true;
    message.status = u"received"_s;
    message.from = customer;
    message.to = ourLine;
    message.body = u"Did you get my last one?"_s;
    message.createdAt = at;
    message.updatedAt = at;
    desk.gateway.addHistory(message);
    return message.messageId;
}

Observation record(const QString &messageId, Direction direction, DeliveryStatus status, UtcMs at)
{
    Observation seen;
    seen.source = FactSource::Record;
    seen.direction = direction;
    seen.messageId = messageId;
    seen.fact = {status, {}, at, FactSource::Record, {}};
    seen.from = direction == Direction::Inbound ? customer : ourLine;
    seen.to = direction == Direction::Inbound ? ourLine : customer;
    seen.body = u"Text"_s;
    seen.createdAt = at;
    return seen;
}

} // namespace

/// What a healthy socket drops is found all the same.
class TestReconciliation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAHealthySocketDropped();
    void findsWhatWasDroppedLongBeforeARestart();
    void goesOnWhereAnEndInterruptedIt();
    void comparesEachStretchOnce();
    void leavesNoTraceWhereThereIsNoList();
    void countsOnlyWhatTheSocketOwed();
    void tellsUntilWhenAllIsCompared();
    void countsByTheWeek();
};

void TestReconciliation::findsWhatAHealthySocketDropped()
{
    EngineFixture desk;
    desk.engineOptions.reconcileMs = often;
    desk.engineOptions.socketGraceMs = noGrace;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    const QString sent = desk.gateway.submitSms(desk.app, ourLine, customer, u"On our way"_s);
    QTRY_VERIFY(desk.row(sent));
    desk.states.clear();
    desk.gateway.setEventFaults({.lose = nobodyHears});
    const QString inbound = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Hello?"_s);
    desk.gateway.setStatus(sent, u"sent"_s);
    QTRY_VERIFY(desk.row(inbound));
    QTRY_COMPARE(desk.row(sent)->status, DeliveryStatus::Sent);
    QTRY_COMPARE(recovered(desk), 2U);
    QCOMPARE(desk.notices.size(), 1);
    QCOMPARE(desk.notices.first().body, u"Hello?"_s);
    QCOMPARE(desk.notices.first().messageRowId, desk.row(inbound)->id);
    QVERIFY2(desk.states.isEmpty(), "the desk was live all the time");
    QVERIFY(desk.progress.gaps.isEmpty());
    QVERIFY(desk.summaries.isEmpty());
    desk.end();
    desk.start();
    QCOMPARE(recovered(desk), 2U); // it is kept
}

void TestReconciliation::findsWhatWasDroppedLongBeforeARestart()
{
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    const UtcMs dropped = desk.clock.nowUtc() + minute;
    desk.passLive(9 * minute);
    const QString untold = leaveUntold(desk, dropped);
    // The line was up, and is so well: what is certain reaches far beyond the lost message.
    const QString heard = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"And now?"_s);
    QTRY_VERIFY(desk.row(heard));
    desk.end();
    desk.start();
    QTRY_VERIFY(desk.isLive());
    QTRY_VERIFY(desk.row(untold));
    QCOMPARE(recovered(desk), 1U);
    QTRY_COMPARE(unchecked(desk), 0);
}

void TestReconciliation::goesOnWhereAnEndInterruptedIt()
{
    EngineFixture desk;
    desk.engineOptions.reconcileMs = often;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    QTRY_COMPARE(unchecked(desk), 0);
    RestFault deaf;
    deaf.pathPrefix = u"/v1/sms/messages"_s;
    deaf.never = true;
    desk.gateway.addRestFault(deaf);
    QTRY_COMPARE(unchecked(desk), 1);
    const QString untold = leaveUntold(desk, desk.clock.nowUtc() - minute);
    desk.end();
    desk.clock.advance(60 * minute);
    desk.gateway.clearRestFaults();
    desk.engineOptions.reconcileMs = 24 * 60 * int(minute);
    desk.start();
    QTRY_VERIFY(desk.row(untold));
    QTRY_COMPARE(unchecked(desk), 0);
}

void TestReconciliation::comparesEachStretchOnce()
{
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    desk.passLive(30 * minute);
    desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Still here"_s);
    QTRY_COMPARE(desk.notices.size(), 1);
    for (int i = 0; i < 3; ++i) {
        const int calls = desk.gateway.restCalls(u"/v1/sms/messages"_s);
        desk.end();
        desk.start();
        QTRY_VERIFY(desk.isLive());
        QTRY_COMPARE(unchecked(desk), 0);
        // One page for the time away; on the first restart, one for the half hour before it.
        QCOMPARE(desk.gateway.restCalls(u"/v1/sms/messages"_s) - calls, i == 0 ? 2 : 1);
    }
}

void TestReconciliation::leavesNoTraceWhereThereIsNoList()
{
    SimulatorOptions options;
    options.offersRest = false;
    EngineFixture desk(options);
    desk.engineOptions.reconcileMs = often;
    for (int i = 0; i < 4; ++i) {
        desk.start();
        QTRY_COMPARE(desk.connection.state, ConnectionState::Live);
        QTRY_VERIFY(desk.progress.historyUnavailable);
        QCOMPARE(unchecked(desk), 0);
        desk.passLive(30 * minute);
        const int before = static_cast<int>(desk.notices.size());
        desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Still here"_s);
        QTRY_COMPARE(desk.notices.size(), before + 1);
        desk.end();
    }
}

void TestReconciliation::countsOnlyWhatTheSocketOwed()
{
    QTemporaryDir folder;
    ManualClock clock;
    const auto writer = *StoreWriter::open(folder.filePath(u"textdesk.sqlite"_s), clock);
    const Account account = *writer->ensureAccount(u"https://127.0.0.1"_s);
    clock.advance(60 * minute);
    const UtcMs now = clock.nowUtc();
    constexpr int grace = 10'000;
    Reconciliation reconciliation(*writer, account, clock, grace);
    const auto keep = [&](const Observation &seen) {
        StoreBatch batch;
        batch.observations.append(seen);
        reconciliation.found(batch.observations, *writer->apply(account.id, batch), now);
        return reconciliation.recoveredThisWeek();
    };
    const UtcMs at = now - minute;
    QCOMPARE(keep(record(u"msg_new"_s, Direction::Inbound, DeliveryStatus::Received, at)), 1U);
    QCOMPARE(keep(record(u"msg_new"_s, Direction::Inbound, DeliveryStatus::Received, at)), 1U);
    QCOMPARE(keep(record(u"msg_onItsWay"_s, Direction::Inbound, DeliveryStatus::Received, now)), 1U);
    // From before this desk was there.
    QCOMPARE(
        keep(record(u"msg_history"_s, Direction::Inbound, DeliveryStatus::Received, now - 300 * minute)), 1U);
    QCOMPARE(keep(record(u"msg_out"_s, Direction::Outbound, DeliveryStatus::Queued, at)), 2U);
    QCOMPARE(keep(record(u"msg_out"_s, Direction::Outbound, DeliveryStatus::Sent, at + 1)), 3U);
    QCOMPARE(keep(record(u"msg_out"_s, Direction::Outbound, DeliveryStatus::Delivered, at + 2)), 3U);
    Observation event = record(u"msg_ours"_s, Direction::Outbound, DeliveryStatus::Queued, at);
    event.appId = u"app_ours"_s;
    reconciliation.heard({event});
    Observation others = record(u"msg_others"_s, Direction::Outbound, DeliveryStatus::Sent, at);
    others.appId = u"app_others"_s;
    QCOMPARE(keep(others), 3U);
    QCOMPARE(keep(event), 4U);
    // And it lasts.
    QCOMPARE(Reconciliation(*writer, account, clock, grace).recoveredThisWeek(), 4U);
}

void TestReconciliation::tellsUntilWhenAllIsCompared()
{
    QTemporaryDir folder;
    ManualClock clock;
    const auto writer = *StoreWriter::open(folder.filePath(u"textdesk.sqlite"_s), clock);
    const Account account = *writer->ensureAccount(u"https://127.0.0.1"_s);
    Reconciliation reconciliation(*writer, account, clock, noGrace);
    QVERIFY(!reconciliation.comparedUntil({}));
    Gap blindness;
    blindness.to = clock.nowUtc();
    reconciliation.blindnessEnded(blindness, blindness.to);
    QCOMPARE(reconciliation.comparedUntil({}), blindness.to);
    // A stretch on record is not compared before it is filled.
    QVERIFY(reconciliation.closeStretch(blindness.to + 10 * minute, {}));
    const QList<Gap> waiting = *writer->gaps(account.id);
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(reconciliation.comparedUntil(waiting), blindness.to);
    QCOMPARE(reconciliation.comparedUntil({}), blindness.to + 10 * minute);
    // Nor is a time of blindness; history is from before.
    Gap offline;
    offline.from = blindness.to + minute;
    offline.cause = GapCause::Offline;
    QCOMPARE(reconciliation.comparedUntil({offline}), offline.from + Reconciliation::overlapMs);
    offline.cause = GapCause::History;
    QCOMPARE(reconciliation.comparedUntil({offline}), blindness.to + 10 * minute);
}

void TestReconciliation::countsByTheWeek()
{
    const QDate sunday(2026, 11, 29);
    WeeklyCount count;
    count.add(2, sunday);
    count.add(3, sunday.addDays(-6));
    QCOMPARE(count.inWeekOf(sunday), 5U);
    QCOMPARE(count.inWeekOf(sunday.addDays(1)), 0U);
    const WeeklyCount again = WeeklyCount::fromText(count.asText());
    QCOMPARE(again.inWeekOf(sunday), 5U);
    count.add(1, sunday.addDays(1));
    QCOMPARE(count.inWeekOf(sunday.addDays(1)), 1U);
    // The last days of a year can be of the next one's first week.
    WeeklyCount turn;
    turn.add(1, QDate(2025, 12, 29));
    QCOMPARE(turn.inWeekOf(QDate(2026, 1, 4)), 1U);
    for (const QString &garbage : {QString(), u"7"_s, u"a b"_s, u"202648 -1"_s, u"202648 1 1"_s}) {
        QCOMPARE(WeeklyCount::fromText(garbage).inWeekOf(sunday), 0U);
    }
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestReconciliation)
#include "tst_sync_reconciliation.moc"
