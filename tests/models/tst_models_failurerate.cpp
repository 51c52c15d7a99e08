// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cacheondisk.h"
#include "models/failurerate.h"

#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

constexpr qint64 minute = 60'000;
constexpr UtcMs noon = 1'795'435'200'000;

/// The share over a cache on disk.
struct Desk
{
    ManualClock clock{noon};
    CacheOnDisk cache{clock};
    FailureRate rate{clock};

    /// So many texts that came to this end.
    ChangeSet add(int count, DeliveryStatus status, UtcMs at, const QString &error = {})
    {
        QList<Observation> seen;
        for (int i = 0; i < count; ++i) {
            seen.append(
                outboundRecord(u"m%1"_s.arg(++m_made), status, at, u"+15552349981"_s, u"Hi"_s, error));
        }
        return cache.apply(seen);
    }
    bool open(qint64 window)
    {
        rate.setDatabase(cache.file(), {cache.account()});
        rate.setWindow(window);
        return QTest::qWaitFor([this] { return rate.isReady(); });
    }

private:
    int m_made = 0;
};

} // namespace

/// The share of failed texts in the last minutes.
class TestFailureRate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatEndedInTheMinutesAndNothingElse();
    void followsChanges();
    void whatLeavesTheMinutesIsNoticedByItself();
    void nothingIsReadForNobody();
    void nothingIsReadWhereNothingHappens();
};

void TestFailureRate::countsWhatEndedInTheMinutesAndNothingElse()
{
    Desk desk;
    desk.add(3, DeliveryStatus::Failed, noon - 14 * minute, u"SMS-UP-410"_s);
    desk.add(5, DeliveryStatus::Failed, noon - 16 * minute, u"SMS-UP-410"_s); // before
    desk.add(4, DeliveryStatus::Sent, noon - minute);
    desk.add(2, DeliveryStatus::Delivered, noon + minute); // by a gateway whose clock is ahead
    desk.add(7, DeliveryStatus::Queued, noon);
    desk.add(6, DeliveryStatus::Failed, noon, u"SMS-CAR-104"_s); // the carrier said nothing
    QVERIFY(desk.open(15 * minute));
    QCOMPARE(desk.rate.failed(), 3);
    QCOMPARE(desk.rate.ended(), 9);
}

void TestFailureRate::followsChanges()
{
    Desk desk;
    QVERIFY(desk.open(15 * minute));
    QSignalSpy changed(&desk.rate, &FailureRate::changed);
    desk.rate.applyChanges(desk.add(12, DeliveryStatus::Sent, noon));
    QTRY_COMPARE(desk.rate.ended(), 12);
    desk.rate.applyChanges(
        desk.cache.apply({statusEvent(u"m3"_s, DeliveryStatus::Failed, noon + minute, u"SMS-UP-410"_s)}));
    QTRY_COMPARE(desk.rate.failed(), 1);
    QCOMPARE(changed.size(), 2);
    // Other minutes, another count.
    desk.rate.setWindow(30 * minute);
    QVERIFY(!desk.rate.isReady());
    QTRY_COMPARE(changed.size(), 3);
    QVERIFY(desk.rate.isReady());
}

void TestFailureRate::whatLeavesTheMinutesIsNoticedByItself()
{
    Desk desk;
    desk.add(3, DeliveryStatus::Failed, noon, u"SMS-UP-410"_s);
    constexpr qint64 window = 300; // so that the edge is due before long
    QVERIFY(desk.open(window));
    QCOMPARE(desk.rate.failed(), 3);
    desk.clock.advance(2 * window);
    QTRY_COMPARE(desk.rate.failed(), 0);
    QCOMPARE(desk.rate.ended(), 0);
}

void TestFailureRate::nothingIsReadForNobody()
{
    Desk desk;
    QVERIFY(desk.open(15 * minute));
    desk.rate.setWindow(0);
    QVERIFY(!desk.rate.isReady());
    desk.rate.applyChanges(desk.add(3, DeliveryStatus::Failed, noon, u"SMS-UP-410"_s));
    QVERIFY(!desk.rate.isBusy());
    desk.rate.setWindow(15 * minute);
    QTRY_COMPARE(desk.rate.failed(), 3);
}

void TestFailureRate::nothingIsReadWhereNothingHappens()
{
    Desk desk;
    QVERIFY(desk.open(15 * minute));
    // Nothing that could leave the minutes, and nothing about texts of ours.
    desk.rate.applyChanges(desk.cache.apply({inboundEvent(u"in"_s, noon, u"+15552349981"_s, u"Hello"_s)}));
    QVERIFY(!desk.rate.isBusy());
    ChangeSet elsewhere = desk.add(1, DeliveryStatus::Sent, noon);
    const qint64 account = std::exchange(elsewhere.accountId, desk.cache.account() + 1);
    desk.rate.applyChanges(elsewhere);
    QVERIFY(!desk.rate.isBusy());
    elsewhere.accountId = account;
    desk.rate.applyChanges(elsewhere);
    QVERIFY(desk.rate.isBusy());
}

QTEST_GUILESS_MAIN(TestFailureRate)
#include "tst_models_failurerate.moc"
