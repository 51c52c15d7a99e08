// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/alertledger.h"
#include "core/alertverdict.h"
#include "core/blindcount.h"
#include "core/clock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr auto unclear = AlertVerdict::Unclear;
constexpr auto holds = AlertVerdict::Holds;
constexpr auto over = AlertVerdict::Over;

} // namespace

/// When a rule holds, when it is over, and what is said of it.
class TestAlerts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rate_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("ended");
        QTest::addColumn<int>("failed");
        QTest::addColumn<AlertVerdict>("verdict");
        QTest::newRow("nothing at all is no news") << 10 << 0 << 0 << unclear;
        QTest::newRow("one of one at night") << 10 << 1 << 1 << unclear;
        QTest::newRow("all, but too few") << 10 << 9 << 9 << unclear;
        QTest::newRow("just as many as it takes") << 10 << 10 << 2 << holds;
        QTest::newRow("not more than the limit") << 10 << 20 << 2 << unclear;
        QTest::newRow("more by a hair") << 10 << 1'000 << 101 << holds;
        QTest::newRow("the limit itself") << 10 << 1'000 << 100 << unclear;
        QTest::newRow("between half and whole") << 10 << 1'000 << 51 << unclear;
        QTest::newRow("half") << 10 << 1'000 << 50 << over;
        QTest::newRow("one good text is an end") << 10 << 1 << 0 << over;
        QTest::newRow("one failure is no rate, however low") << 1 << 10 << 1 << unclear;
        QTest::newRow("a low limit, and two") << 1 << 100 << 2 << holds;
        QTest::newRow("a high limit") << 90 << 100 << 90 << unclear;
        QTest::newRow("all of them") << 90 << 100 << 100 << holds;
        QTest::newRow("a million") << 10 << 1'000'000 << 100'001 << holds;
    }
    void rate()
    {
        QFETCH(int, percent);
        QFETCH(int, ended);
        QFETCH(int, failed);
        AlertRules rules;
        rules.ratePercent = percent;
        QTEST(rateVerdict(rules, ended, failed), "verdict");
    }

    void stalled_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("texts");
        QTest::addColumn<AlertVerdict>("verdict");
        QTest::newRow("none") << 10 << 0 << over;
        QTest::newRow("half") << 10 << 5 << over;
        QTest::newRow("a few") << 10 << 6 << unclear;
        QTest::newRow("the limit") << 10 << 10 << unclear;
        QTest::newRow("more") << 10 << 11 << holds;
        QTest::newRow("any: none") << 0 << 0 << over;
        QTest::newRow("any: one") << 0 << 1 << holds;
    }
    void stalled()
    {
        QFETCH(int, limit);
        QFETCH(int, texts);
        AlertRules rules;
        rules.stalledTexts = limit;
        QTEST(stalledVerdict(rules, texts), "verdict");
    }

    void blindForItsMinutesAndNoSooner()
    {
        ManualClock clock;
        BlindCount count(clock);
        count.look(false);
        QCOMPARE(count.dueMs(10 * minute), 10 * minute);
        clock.advance(10 * minute - 1);
        count.look(false);
        QCOMPARE(count.verdict(10 * minute), unclear);
        QCOMPARE(count.dueMs(10 * minute), 1);
        clock.advance(1);
        count.look(false);
        QCOMPARE(count.verdict(10 * minute), holds);
        QVERIFY(!count.dueMs(10 * minute)); // it stays so until something happens
        clock.advance(hour);
        count.look(true);
        QCOMPARE(count.verdict(10 * minute), unclear);
        QCOMPARE(count.dueMs(10 * minute), BlindCount::steadyMs);
        clock.advance(BlindCount::steadyMs);
        count.look(true);
        QCOMPARE(count.verdict(10 * minute), over);
        QVERIFY(!count.dueMs(10 * minute));
        count.look(false); // and again from the beginning
        QCOMPARE(count.verdict(10 * minute), unclear);
        QCOMPARE(count.dueMs(10 * minute), 10 * minute);
    }

    void aLinkThatBlinksIsNotBack()
    {
        ManualClock clock;
        BlindCount count(clock);
        for (int i = 0; i < 10; ++i) {
            count.look(false);
            clock.advance(minute);
            count.look(true);
            clock.advance(BlindCount::steadyMs - 1);
        }
        count.look(false);
        QCOMPARE(count.verdict(10 * minute), holds);
    }

    void aSleepIsNoBlindness()
    {
        ManualClock clock;
        BlindCount count(clock);
        count.look(true);
        clock.advance(hour);
        count.look(true);
        clock.sleep(8 * hour);
        count.look(false); // the dead link is noticed
        QCOMPARE(count.verdict(10 * minute), unclear);
        clock.advance(5'000);
        count.look(true);
        QCOMPARE(count.verdict(10 * minute), unclear);
        clock.advance(BlindCount::steadyMs);
        count.look(true);
        QCOMPARE(count.verdict(10 * minute), over);
    }

    void aSleepBeginsTheCountAnew()
    {
        ManualClock clock;
        BlindCount count(clock);
        count.look(false);
        clock.advance(9 * minute);
        count.look(false);
        clock.sleep(8 * hour);
        clock.advance(minute); // it wakes, and the timer of before is due at once
        count.look(false);
        QCOMPARE(count.verdict(10 * minute), unclear);
        QCOMPARE(count.dueMs(10 * minute), 10 * minute);
        clock.advance(10 * minute);
        count.look(false);
        QCOMPARE(count.verdict(10 * minute), holds);
    }

    void aWallClockThatIsSetChangesNothing()
    {
        ManualClock clock;
        BlindCount count(clock);
        count.look(false);
        clock.jumpWallClock(48 * hour);
        count.look(false);
        QCOMPARE(count.verdict(10 * minute), unclear);
        clock.jumpWallClock(-96 * hour);
        clock.advance(10 * minute);
        count.look(false);
        QCOMPARE(count.verdict(10 * minute), holds);
    }

    void eachIsNewsWhenItBeginsAndWhenItEnds()
    {
        AlertLedger ledger;
        ledger.judge(u"rate"_s, unclear);
        ledger.judge(u"rate"_s, over);
        QVERIFY(ledger.news().isEmpty());
        ledger.judge(u"rate"_s, holds);
        QCOMPARE(ledger.news(), (QList<AlertLedger::Item>{{u"rate"_s, AlertNews::Began}}));
        ledger.markTold(u"rate"_s);
        for (const AlertVerdict verdict : {holds, unclear, holds}) {
            ledger.judge(u"rate"_s, verdict);
            QVERIFY(ledger.news().isEmpty());
        }
        ledger.judge(u"rate"_s, over);
        QCOMPARE(ledger.news(), (QList<AlertLedger::Item>{{u"rate"_s, AlertNews::Ended}}));
        ledger.markTold(u"rate"_s);
        QVERIFY(ledger.news().isEmpty());
        QVERIFY(ledger.keys().isEmpty());
    }

    void whatCouldNotBeToldIsNotLost()
    {
        AlertLedger ledger;
        ledger.judge(u"a"_s, holds);
        ledger.judge(u"a"_s, over);
        QCOMPARE(ledger.news(), (QList<AlertLedger::Item>{{u"a"_s, AlertNews::Passed}}));
        ledger.judge(u"a"_s, holds); // after all
        QCOMPARE(ledger.news(), (QList<AlertLedger::Item>{{u"a"_s, AlertNews::Began}}));
        ledger.markTold(u"a"_s);
        // It ends and begins again before anybody could be told of the end: nothing has changed for them.
        ledger.judge(u"a"_s, over);
        ledger.judge(u"a"_s, holds);
        QVERIFY(ledger.news().isEmpty());
    }

    void itOutlivesARestart()
    {
        AlertLedger ledger;
        ledger.judge(u"blind https://gateway.example#2"_s, holds);
        ledger.markTold(u"blind https://gateway.example#2"_s);
        ledger.judge(u"rate"_s, holds);
        ledger.judge(u"stalled"_s, holds);
        ledger.judge(u"stalled"_s, over);
        const AlertLedger later = AlertLedger::fromText(ledger.toText());
        QCOMPARE(later, ledger);
        QCOMPARE(
            later.news(),
            (QList<AlertLedger::Item>{{u"rate"_s, AlertNews::Began}, {u"stalled"_s, AlertNews::Passed}}));
        for (const QByteArray &nonsense :
             {QByteArray(), QByteArray("no json"), QByteArray("[]"), QByteArray(R"({"rate":true})"),
              QByteArray(R"({"rate":{"holds":"yes","known":1}})")}) {
            QCOMPARE(AlertLedger::fromText(nonsense), AlertLedger());
        }
    }
};

QTEST_GUILESS_MAIN(TestAlerts)
#include "tst_core_alerts.moc"
