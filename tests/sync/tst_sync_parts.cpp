// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "gateway/restclient.h"
#include "sync/batchcollector.h"
#include "sync/blindness.h"
#include "sync/diagnosticslog.h"
#include "sync/gatewaytime.h"
#include "sync/recheck.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

Observation heardOf(int number)
{
    Observation seen;
    seen.messageId = u"msg_%1"_s.arg(number);
    return seen;
}

} // namespace

/// The engine's small parts, each by itself.
class TestSyncParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idleCollectorCommitsAtOnce();
    void busyCollectorClosesABatchByCount();
    void busyCollectorClosesABatchByTime();
    void refusedBatchIsOfferedAgainInOrder();
    void overflowIsToldAndBounded();
    void blindnessOfANewAccountIsHistory();
    void blindnessOverlapsWhatWasCertain();
    void certaintyInTheFutureIsNone();
    void theGatewaysTimeIsSteady();
    void aSleepShowsInTheClocks();
    void firstLossCounts();
    void recheckGrows();
    void recheckForgetsWhatIsFinal();
    void recheckTakesSomeAtATime();
    void recheckTakesTheLongestOverdueFirst();
    void unknownTypesAreBounded();
};

void TestSyncParts::idleCollectorCommitsAtOnce()
{
    ManualClock clock;
    QList<qsizetype> sizes;
    BatchCollector collector(
        clock, 50, 500,
        [&sizes](const StoreBatch &batch) {
            sizes.append(batch.observations.size());
            return true;
        },
        nullptr);
    collector.add(heardOf(1));
    QCOMPARE(sizes, QList<qsizetype>{1});
}

void TestSyncParts::busyCollectorClosesABatchByCount()
{
    ManualClock clock;
    QList<qsizetype> sizes;
    BatchCollector collector(
        clock, 50, 10,
        [&sizes](const StoreBatch &batch) {
            sizes.append(batch.observations.size());
            return true;
        },
        nullptr);
    for (int i = 0; i < 21; ++i) {
        collector.add(heardOf(i));
    }
    QCOMPARE(sizes, (QList<qsizetype>{1, 10, 10}));
}

void TestSyncParts::busyCollectorClosesABatchByTime()
{
    ManualClock clock;
    QList<qsizetype> sizes;
    BatchCollector collector(
        clock, 20, 500,
        [&sizes](const StoreBatch &batch) {
            sizes.append(batch.observations.size());
            return true;
        },
        nullptr);
    for (int i = 0; i < 5; ++i) {
        collector.add(heardOf(i));
    }
    QTRY_COMPARE(sizes, (QList<qsizetype>{1, 4}));
}

void TestSyncParts::refusedBatchIsOfferedAgainInOrder()
{
    ManualClock clock;
    bool refuses = true;
    QStringList kept;
    BatchCollector collector(
        clock, 50, 500,
        [&](const StoreBatch &batch) {
            if (refuses) {
                return false;
            }
            for (const Observation &seen : batch.observations) {
                kept.append(seen.messageId);
            }
            return true;
        },
        nullptr);
    collector.add(heardOf(1));
    collector.add(heardOf(2));
    QVERIFY(collector.isStuck());
    QCOMPARE(collector.pending(), 2);
    refuses = false;
    QTRY_COMPARE(kept, (QStringList{u"msg_1"_s, u"msg_2"_s}));
    QVERIFY(!collector.isStuck());
}

void TestSyncParts::overflowIsToldAndBounded()
{
    ManualClock clock;
    BatchCollector collector(
        clock, 50, 500, [](const StoreBatch &) { return false; }, nullptr);
    QSignalSpy overflowed(&collector, &BatchCollector::overflowed);
    for (int i = 0; i < 100'100; ++i) {
        collector.add(heardOf(i));
    }
    QCOMPARE(overflowed.size(), 1);
    QVERIFY(collector.pending() < 100'000);
}

void TestSyncParts::blindnessOfANewAccountIsHistory()
{
    Blindness blindness;
    blindness.begin(std::nullopt, GapCause::NotRunning);
    constexpr UtcMs now = 1'772'000'000'000;
    const Gap gap = blindness.ended(now, 90);
    QCOMPARE(gap.cause, GapCause::History);
    QCOMPARE(now - gap.from, 90LL * 24 * 60 * 60 * 1000);
    QVERIFY(gap.to >= now);
    QVERIFY(!blindness.isBlind());
}

void TestSyncParts::certaintyInTheFutureIsNone()
{
    constexpr UtcMs now = 1'772'359'200'000;
    constexpr qint64 day = 24LL * 60 * 60'000;
    for (const qint64 ahead : {60'000LL, 3'600'000LL, 1'000 * day}) {
        Blindness blindness;
        blindness.begin(now + ahead, GapCause::Crashed);
        const Gap gap = blindness.ended(now, 30);
        QCOMPARE(gap.from, now - 30 * day);
        QCOMPARE(gap.to, now + Blindness::defaultMarginMs);
        QCOMPARE(gap.cause, GapCause::Crashed);
    }
    // A date has whole seconds: that much ahead is none.
    Blindness blindness;
    blindness.begin(now + 1'000, GapCause::Offline);
    QCOMPARE(blindness.ended(now, 30).from, now + 1'000 - Blindness::overlapMs);
}

void TestSyncParts::theGatewaysTimeIsSteady()
{
    ManualClock clock;
    const RestClient rest(GatewayAddress::documentedDefault(), clock);
    const GatewayTime time(clock, rest);
    const UtcMs start = clock.nowUtc();
    const qint64 boot = clock.bootMs();
    clock.jumpWallClock(3'600'000);
    QCOMPARE(time.now(), start);
    clock.advance(10'000);
    clock.sleep(50'000);
    clock.jumpWallClock(-7'200'000);
    QCOMPARE(time.now(), start + 60'000);
    QCOMPARE(time.at(boot + 10'000), start + 10'000);
}

void TestSyncParts::aSleepShowsInTheClocks()
{
    ManualClock clock;
    LastHeard heard(clock);
    clock.sleep(60'000);
    QVERIFY(!heard.sleptSince()); // since never
    heard.note();
    QCOMPARE(heard.utc(), clock.nowUtc());
    clock.advance(3'600'000);
    clock.jumpWallClock(3'600'000);
    QVERIFY(!heard.sleptSince());
    clock.sleep(60'000);
    QVERIFY(heard.sleptSince());
    heard.note();
    QVERIFY(!heard.sleptSince());
}

void TestSyncParts::blindnessOverlapsWhatWasCertain()
{
    Blindness blindness;
    constexpr UtcMs now = 1'772'000'000'000;
    blindness.begin(now - 60'000, GapCause::Crashed);
    const Gap gap = blindness.ended(now, 90);
    QCOMPARE(gap.cause, GapCause::Crashed);
    QCOMPARE(gap.from, now - 60'000 - Blindness::overlapMs);
}

void TestSyncParts::firstLossCounts()
{
    Blindness blindness;
    constexpr UtcMs now = 1'772'000'000'000;
    blindness.begin(now, GapCause::NotRunning);
    blindness.ended(now, 90);
    blindness.lost(now + 1'000, GapCause::Offline);
    blindness.lost(now + 9'000, GapCause::Offline); // a failed attempt later: still blind since the first
    blindness.because(GapCause::Asleep);
    QCOMPARE(blindness.since(), std::optional<UtcMs>(now + 1'000));
    QCOMPARE(blindness.ended(now + 20'000, 90).cause, GapCause::Asleep);
}

void TestSyncParts::recheckGrows()
{
    ManualClock clock;
    Recheck recheck(clock);
    const QList<OpenMessage> one{{u"msg_1"_s, 0, false}};
    QCOMPARE(recheck.due(one, 10), one);
    QList<int> minutes;
    for (int minute = 1; minute <= 260; ++minute) {
        clock.advance(60'000);
        if (!recheck.due(one, 10).isEmpty()) {
            minutes.append(minute);
        }
    }
    QCOMPARE(minutes, (QList<int>{1, 3, 7, 15, 31, 63, 123, 183, 243}));
}

void TestSyncParts::recheckForgetsWhatIsFinal()
{
    ManualClock clock;
    Recheck recheck(clock);
    const QList<OpenMessage> one{{u"msg_1"_s, 0, false}};
    QCOMPARE(recheck.due(one, 10), one);
    QVERIFY(recheck.due({}, 10).isEmpty());
    QCOMPARE(recheck.due(one, 10), one);
}

void TestSyncParts::recheckTakesSomeAtATime()
{
    ManualClock clock;
    Recheck recheck(clock);
    const QList<OpenMessage> three{{u"msg_3"_s, 3, false}, {u"msg_2"_s, 2, true}, {u"msg_1"_s, 1, false}};
    QCOMPARE(recheck.due(three, 2), three.first(2));
    QCOMPARE(recheck.due(three, 2), three.last(1));
    QVERIFY(recheck.due(three, 2).isEmpty());
}

void TestSyncParts::recheckTakesTheLongestOverdueFirst()
{
    ManualClock clock;
    Recheck recheck(clock);
    QList<OpenMessage> open;
    for (int i = 0; i < 30; ++i) {
        open.append({u"msg_%1"_s.arg(i), 30 - i, false});
    }
    // Fewer turns than messages whose time has come: nobody has a second one before everybody has had one.
    QSet<QString> asked;
    for (int turn = 0; turn < 10; ++turn) {
        clock.advance(10 * 60'000);
        for (const OpenMessage &message : recheck.due(open, 3)) {
            QVERIFY(!asked.contains(message.messageId));
            asked.insert(message.messageId);
        }
    }
    QCOMPARE(asked.size(), open.size());
}

void TestSyncParts::unknownTypesAreBounded()
{
    DiagnosticsLog log(0);
    for (int i = 0; i < 1'000; ++i) {
        log.unknownEvent(u"type_%1"_s.arg(i));
    }
    QVERIFY(log.values().unknownEvents.size() <= 20);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestSyncParts)
#include "tst_sync_parts.moc"
