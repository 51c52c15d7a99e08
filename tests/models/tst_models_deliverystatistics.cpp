// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cacheondisk.h"
#include "models/deliverystatistics.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr UtcMs noon = 1'795'435'200'000; ///< 2026-11-23T12:00:00Z, and tests run in UTC
constexpr UtcMs midnight = noon - 12 * hour;

Gap gapOf(UtcMs from, UtcMs to, GapCause cause)
{
    Gap gap;
    gap.from = from;
    gap.to = to;
    gap.cause = cause;
    return gap;
}

Observation sent(const QString &id, UtcMs at, DeliveryStatus status = DeliveryStatus::Sent)
{
    return outboundRecord(id, status, at, u"+15552349981"_s, u"Hi"_s);
}

/// Figures over a cache on disk.
struct Desk
{
    ManualClock clock{noon + 30 * minute};
    CacheOnDisk cache{clock};
    ReaderThread reader;
    DeliveryStatistics statistics{reader, clock};

    const DeliveryFigures &figures() const { return statistics.figures(); }
    bool open()
    {
        reader.setDatabase(cache.file());
        statistics.setAccounts({cache.account()});
        return QTest::qWaitFor([this] { return statistics.state() == DeliveryStatistics::State::Ready; });
    }
    void tell(const QList<Observation> &seen) { statistics.applyChanges(cache.apply(seen)); }
};

UtcMs at(const QTimeZone &zone, QDate day, int hours, int minutes)
{
    return QDateTime(day, QTime(hours, minutes), zone).toMSecsSinceEpoch();
}

} // namespace

class TestModelsDeliveryStatistics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void daysAreThoseOfTheZone();
    void hoursFollowEachOther();
    void gapsLieInTheirBuckets();
    void whatIsOlderThanTheCacheIsUnknown();
    void followsChangesAndCoalescesThem();
    void oneBarIsTheSumOfItsHour();
    void turnsStalledByItself();
    void beginsANewDayAtMidnight();
    void countsNothingWhileNobodyLooks();
    void severalAccountsAndNoOthers();
    void detailsOnlyWhereTheyAreWanted();
    void openGapsLastUntilNow();
    void anUnreadableCacheIsTriedAgain();
};

void TestModelsDeliveryStatistics::daysAreThoseOfTheZone()
{
    const QTimeZone berlin("Europe/Berlin");
    const UtcMs now = at(berlin, QDate(2026, 10, 27), 9, 30);
    const QList<UtcMs> week = periodEdges(FiguresPeriod::Week, now, berlin);
    QCOMPARE(week.size(), 8);
    QCOMPARE(week.first(), at(berlin, QDate(2026, 10, 21), 0, 0));
    QCOMPARE(week.last(), at(berlin, QDate(2026, 10, 28), 0, 0));
    for (int i = 0; i < 7; ++i) {
        // The clock was set back on the 25th.
        QCOMPARE(week.at(i + 1) - week.at(i), (i == 4 ? 25 : 24) * hour);
    }
    const QList<UtcMs> month = periodEdges(FiguresPeriod::Month, at(berlin, QDate(2026, 4, 2), 1, 0), berlin);
    QCOMPARE(month.size(), 31);
    QCOMPARE(month.last() - month.first(), 30 * 24 * hour - hour);
    const QList<UtcMs> days = dayEdges(now, berlin);
    QCOMPARE(
        days, (QList<UtcMs>{
                  at(berlin, QDate(2026, 10, 20), 0, 0), at(berlin, QDate(2026, 10, 27), 0, 0),
                  at(berlin, QDate(2026, 10, 28), 0, 0)}));
}

void TestModelsDeliveryStatistics::hoursFollowEachOther()
{
    // Across the doubled hour, in a zone of half hours, and on the very hour.
    const QTimeZone berlin("Europe/Berlin");
    const QTimeZone kolkata("Asia/Kolkata");
    const UtcMs doubled = at(berlin, QDate(2026, 10, 25), 1, 40) + hour; // 2:40 for the first time
    for (const auto &[now, zone] :
         {std::pair{doubled, berlin}, std::pair{doubled + hour, berlin}, std::pair{noon, kolkata},
          std::pair{noon, QTimeZone::utc()}}) {
        const QList<UtcMs> edges = periodEdges(FiguresPeriod::Day, now, zone);
        QCOMPARE(edges.size(), 25);
        for (int i = 0; i < 24; ++i) {
            QCOMPARE(edges.at(i + 1) - edges.at(i), hour);
        }
        QVERIFY(edges.at(23) <= now && now < edges.at(24));
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(edges.at(23), zone).time().minute(), 0);
    }
}

void TestModelsDeliveryStatistics::gapsLieInTheirBuckets()
{
    FiguresQuestion question{noon, {noon}, FiguresPeriod::Day, false, {0, midnight, midnight + 24 * hour},
                             {}};
    question.edges = {noon - 3 * hour, noon - 2 * hour, noon - hour, noon};
    FiguresAnswer answer;
    answer.spans.resize(3);
    answer.spans[2].buckets.resize(3);
    Gap open = gapOf(noon - hour, noon - hour + 1, GapCause::Offline);
    open.isOpen = true;
    answer.gaps = {
        gapOf(noon - hour, noon - hour, GapCause::Unchecked),
        gapOf(noon - 9 * hour, noon - 3 * hour, GapCause::History), open};
    const DeliveryFigures figures = figuresOf(question, answer);
    // Both ends belong to a gap, the end of a bucket does not belong to the bucket.
    QCOMPARE(figures.buckets.at(0).gaps.size(), 1);
    QCOMPARE(figures.buckets.at(0).gaps.first().cause, GapCause::History);
    QVERIFY(!figures.buckets.at(1).hasGap());
    QCOMPARE(figures.buckets.at(2).gaps.first().to, noon);
    QCOMPARE(figures.today.gaps.size(), 2);
}

void TestModelsDeliveryStatistics::whatIsOlderThanTheCacheIsUnknown()
{
    FiguresQuestion question{noon, {noon}, FiguresPeriod::Day, false, {0, midnight, midnight + 24 * hour},
                             {}};
    question.edges = {noon - 3 * hour, noon - 2 * hour, noon - hour, noon};
    FiguresAnswer answer;
    answer.spans.resize(3);
    answer.spans[2].buckets.resize(3);
    answer.oldestMessage = noon - 2 * hour;
    const DeliveryFigures figures = figuresOf(question, answer);
    QVERIFY(figures.buckets.at(0).isBeforeAll && figures.buckets.at(0).hasGap());
    QVERIFY(!figures.buckets.at(1).hasGap() && !figures.buckets.at(2).hasGap());
    QVERIFY(!figures.today.hasGap());
}

void TestModelsDeliveryStatistics::followsChangesAndCoalescesThem()
{
    Desk desk;
    desk.cache.apply({sent(u"a"_s, noon), sent(u"old"_s, midnight - hour, DeliveryStatus::Delivered)});
    QVERIFY(desk.open());
    QCOMPARE(desk.figures().today.counts.sent, 1);
    QCOMPARE(desk.figures().weekBefore.delivered, 1);
    QSignalSpy changed(&desk.statistics, &DeliveryStatistics::changed);
    for (int i = 0; i < 50; ++i) {
        desk.tell({sent(u"m%1"_s.arg(i), noon + i, DeliveryStatus::Delivered)});
    }
    QTRY_COMPARE(desk.figures().today.counts.delivered, 50);
    QVERIFY2(changed.count() <= 2, "fifty changes were counted one by one");
    desk.tell({statusEvent(u"a"_s, DeliveryStatus::Failed, noon + 5000, u"SMS-UP-410"_s)});
    QTRY_COMPARE(desk.figures().today.counts.failed, 1);
    QCOMPARE(desk.figures().reasonsToday, (QList<FailureCount>{{u"SMS-UP-410"_s, 1}}));
    QCOMPARE(desk.figures().today.counts.sent, 0);
}

void TestModelsDeliveryStatistics::oneBarIsTheSumOfItsHour()
{
    Desk desk;
    desk.cache.apply(
        {sent(u"a"_s, noon), sent(u"b"_s, noon + 29 * minute, DeliveryStatus::Queued), sent(u"c"_s, noon - 1),
         sent(u"d"_s, noon - 23 * hour), sent(u"e"_s, noon - 23 * hour - 1)});
    QVERIFY(desk.open());
    QCOMPARE(desk.figures().buckets.size(), 24);
    QCOMPARE(desk.figures().buckets.last().from, noon);
    QCOMPARE(desk.figures().buckets.last().counts.total(), 2);
    QCOMPARE(desk.figures().buckets.last().counts.inProgress, 1);
    QCOMPARE(desk.figures().buckets.at(22).counts.sent, 1);
    QCOMPARE(desk.figures().buckets.first().counts.sent, 1);
    desk.statistics.setPeriod(FiguresPeriod::Week);
    QTRY_COMPARE(desk.figures().buckets.size(), 7);
    QCOMPARE(desk.figures().buckets.last().counts.total(), 3);
    QCOMPARE(desk.figures().buckets.at(5).counts.total(), 2);
}

void TestModelsDeliveryStatistics::turnsStalledByItself()
{
    Desk desk;
    desk.clock.advance(5 * minute - 500);
    desk.cache.apply({sent(u"a"_s, noon + 30 * minute, DeliveryStatus::Queued)});
    QVERIFY(desk.open());
    QCOMPARE(desk.figures().today.counts.inProgress, 1);
    QCOMPARE(*desk.figures().oldestInProgress, noon + 30 * minute);
    desk.clock.advance(2000);
    QTRY_COMPARE(desk.figures().today.counts.stalled, 1);
    QCOMPARE(desk.figures().today.counts.inProgress, 0);
    // A longer patience takes it back.
    desk.statistics.setPatience({hour});
    QTRY_COMPARE(desk.figures().today.counts.inProgress, 1);
}

void TestModelsDeliveryStatistics::beginsANewDayAtMidnight()
{
    Desk desk;
    desk.clock.jumpWallClock(midnight + 24 * hour - 500 - desk.clock.nowUtc());
    desk.cache.apply({sent(u"a"_s, noon)});
    QVERIFY(desk.open());
    QCOMPARE(desk.figures().today.counts.sent, 1);
    desk.clock.advance(1000);
    QTRY_COMPARE(desk.figures().today.from, midnight + 24 * hour);
    QCOMPARE(desk.figures().today.counts.total(), 0);
    QCOMPARE(desk.figures().weekBefore.sent, 1);
    QCOMPARE(desk.figures().buckets.last().from, midnight + 24 * hour);
}

void TestModelsDeliveryStatistics::countsNothingWhileNobodyLooks()
{
    Desk desk;
    desk.statistics.setWatched(false);
    desk.reader.setDatabase(desk.cache.file());
    desk.statistics.setAccounts({desk.cache.account()});
    desk.tell({sent(u"a"_s, noon)});
    // The reader answers in order: what was asked before this would be there by then.
    bool passed = false;
    desk.reader.run(
        [](ReadStore &store) { return store.overview().accounts(); },
        [&passed](const StoreResult<QList<Account>> &) { passed = true; });
    QTRY_VERIFY(passed);
    QCOMPARE(desk.statistics.state(), DeliveryStatistics::State::Loading);
    desk.statistics.setWatched(true);
    QTRY_COMPARE(desk.statistics.state(), DeliveryStatistics::State::Ready);
    QCOMPARE(desk.figures().today.counts.sent, 1);
}

void TestModelsDeliveryStatistics::severalAccountsAndNoOthers()
{
    Desk desk;
    const qint64 second = desk.cache.writer().ensureAccount(u"https://two.example"_s)->id;
    const qint64 third = desk.cache.writer().ensureAccount(u"https://three.example"_s)->id;
    desk.cache.apply({sent(u"a"_s, noon)});
    StoreBatch batch;
    batch.observations = {sent(u"a"_s, noon)};
    QVERIFY(desk.cache.writer().apply(second, batch).has_value());
    QVERIFY(desk.cache.writer().apply(third, batch).has_value());
    QVERIFY(desk.cache.writer().addGap(second, gapOf(noon, noon + 1, GapCause::Crashed)).has_value());
    QVERIFY(desk.open());
    QCOMPARE(desk.figures().today.counts.sent, 1);
    QVERIFY(!desk.figures().today.hasGap());
    desk.statistics.setAccounts({desk.cache.account(), second});
    QTRY_COMPARE(desk.figures().today.counts.sent, 2);
    QCOMPARE(desk.figures().today.gaps.first().cause, GapCause::Crashed);
    desk.statistics.setAccounts({});
    QCOMPARE(desk.statistics.state(), DeliveryStatistics::State::Closed);
    QCOMPARE(desk.figures(), DeliveryFigures());
}

void TestModelsDeliveryStatistics::detailsOnlyWhereTheyAreWanted()
{
    Desk desk;
    desk.cache.apply({sent(u"a"_s, noon)});
    QVERIFY(desk.open());
    QVERIFY(!desk.figures().hasDetails && desk.figures().span.lines.isEmpty());
    desk.statistics.setWithDetails(true);
    QTRY_VERIFY(desk.figures().hasDetails);
    QCOMPARE(desk.figures().span.lines, (QList<LineCount>{{u"+15559876543"_s, 0, 1}}));
    QCOMPARE(desk.figures().span.timeToSent, (TimeToSent{1, 1000, 1000}));
}

void TestModelsDeliveryStatistics::openGapsLastUntilNow()
{
    Desk desk;
    QVERIFY(desk.open());
    Gap open = gapOf(noon + 10 * minute, noon + 10 * minute, GapCause::Offline);
    desk.statistics.setGaps({open});
    open.isOpen = true;
    desk.statistics.setGaps({open});
    QTRY_VERIFY(desk.figures().buckets.last().hasGap());
    QCOMPARE(desk.figures().buckets.last().gaps.first().to, desk.clock.nowUtc());
    desk.statistics.setGaps({});
    QTRY_VERIFY(!desk.figures().buckets.last().hasGap());
}

void TestModelsDeliveryStatistics::anUnreadableCacheIsTriedAgain()
{
    Desk desk;
    desk.reader.setDatabase(desk.cache.file() + u".missing"_s);
    desk.statistics.setAccounts({desk.cache.account()});
    QTRY_COMPARE(desk.statistics.state(), DeliveryStatistics::State::Failed);
    desk.reader.setDatabase(desk.cache.file());
    desk.tell({sent(u"a"_s, noon)});
    QTRY_COMPARE(desk.statistics.state(), DeliveryStatistics::State::Ready);
    QCOMPARE(desk.figures().today.counts.sent, 1);
}

QTEST_GUILESS_MAIN(TestModelsDeliveryStatistics)
#include "tst_models_deliverystatistics.moc"
