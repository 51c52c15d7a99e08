// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginefixture.h"

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

/// The widest that a gap of a few moments may be: the overlaps, and what a busy machine takes.
constexpr qint64 widest = 5 * minute;

} // namespace

/// Whoever sets the wall clock, and whenever: no gap is false, no time is missed, and what is missed is
/// found.
class TestClocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClockThatIsSet_data();
    void aClockThatIsSet();
    void aClockThatIsSetBetweenRuns_data() { aClockThatIsSet_data(); }
    void aClockThatIsSetBetweenRuns();
    void aSleepIsCalledOne();
    void aResumeIsANewAttempt();
};

void TestClocks::aClockThatIsSet_data()
{
    QTest::addColumn<qint64>("whileLive");
    QTest::addColumn<qint64>("whileBlind");
    QTest::newRow("back while blind") << qint64(0) << -hour;
    QTest::newRow("ahead while blind") << qint64(0) << hour;
    QTest::newRow("back while live") << -hour << qint64(0);
    QTest::newRow("ahead while live") << hour << qint64(0);
    QTest::newRow("ahead and back again") << hour << -hour;
    QTest::newRow("back and ahead again") << -hour << hour;
    QTest::newRow("a year ahead") << 365 * 24 * hour << -365 * 24 * hour;
}

void TestClocks::aClockThatIsSet()
{
    QFETCH(const qint64, whileLive);
    QFETCH(const qint64, whileBlind);
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    desk.clock.jumpWallClock(whileLive);
    const QString heard = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Before"_s);
    QTRY_VERIFY(desk.row(heard));
    const UtcMs lostAt = desk.gateway.now();
    desk.gateway.goDown();
    QTRY_VERIFY(!desk.progress.gaps.isEmpty());
    desk.clock.jumpWallClock(whileBlind);
    const QString missed = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Missed"_s);
    const auto isTrue = [&](UtcMs from, UtcMs to) {
        return from <= to && from <= lostAt && lostAt - from < widest && to - lostAt < widest;
    };
    QVERIFY(isTrue(desk.progress.gaps.first().from, desk.progress.gaps.first().to));
    QVERIFY(desk.gateway.listen());
    QTRY_VERIFY(desk.isLive());
    QVERIFY(desk.row(missed));
    QCOMPARE(desk.summaries.size(), 1);
    QVERIFY(isTrue(desk.summaries.first().from, desk.summaries.first().to));
}

void TestClocks::aClockThatIsSetBetweenRuns()
{
    QFETCH(const qint64, whileLive);
    QFETCH(const qint64, whileBlind);
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    desk.clock.jumpWallClock(whileLive);
    const QString heard = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Before"_s);
    QTRY_VERIFY(desk.row(heard));
    const UtcMs lostAt = desk.gateway.now();
    desk.end();
    desk.clock.jumpWallClock(whileBlind);
    const QString missed = desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Missed"_s);
    desk.start();
    QTRY_VERIFY(desk.isLive());
    QVERIFY(desk.row(missed));
    QCOMPARE(desk.summaries.size(), 1);
    QVERIFY(desk.summaries.first().from <= lostAt);
    QVERIFY(lostAt - desk.summaries.first().from < widest);
}

void TestClocks::aSleepIsCalledOne()
{
    // Without logind: the clocks alone tell.
    QList<GapCause> causes;
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    QObject::connect(desk.engine.get(), &Engine::progressChanged, [&causes](const SyncProgress &progress) {
        for (const Gap &gap : progress.gaps) {
            causes.append(gap.cause);
        }
    });
    desk.clock.sleep(8 * hour);
    desk.gateway.resetSockets();
    QTRY_VERIFY(!causes.isEmpty());
    QTRY_VERIFY(desk.isLive());
    QCOMPARE(causes.count(GapCause::Asleep), causes.size());
}

void TestClocks::aResumeIsANewAttempt()
{
    QList<Gap> gaps;
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    QObject::connect(desk.engine.get(), &Engine::progressChanged, [&gaps](const SyncProgress &progress) {
        gaps += progress.gaps;
    });
    const int attempts = desk.gateway.socketAttempts();
    desk.engine->resumedFromSleep();
    QTRY_VERIFY(desk.isLive() && desk.gateway.socketAttempts() == attempts + 1);
    QVERIFY(!gaps.isEmpty());
    for (const Gap &gap : std::as_const(gaps)) {
        QVERIFY(gap.cause == GapCause::Asleep || gap.cause == GapCause::Offline);
    }
    QCOMPARE(gaps.last().cause, GapCause::Asleep);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestClocks)
#include "tst_sync_clocks.moc"
