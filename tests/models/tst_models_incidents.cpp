// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/failurequeue.h"
#include "models/storefixture.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr UtcMs now = StoreFixture::now;
constexpr qint64 minute = StoreFixture::minute;
const QString notConnected = u"RingCentral not connected for this tenant"_s;

/// The cache and the queue over it; the store is set up before what happens.
struct Desk
{
    Desk() : clock(now)
    {
        queue.setDatabase(store.file(), store.account());
        ready();
    }
    void ready() { QTRY_VERIFY(queue.isReady()); }
    void apply(const QList<Observation> &seen) { queue.applyChanges(store.apply(seen)); }
    const Incident &first() const { return queue.incidents().constFirst(); }
    Incident of(const QString &error) const
    {
        for (const Incident &incident : queue.incidents()) {
            if (incident.error == error) {
                return incident;
            }
        }
        return {};
    }
    /// Waits until whatever was applied so far is read: one failure more is behind it.
    void readAgain()
    {
        const int before = queue.openCount();
        apply({StoreFixture::outbound(
            u"again%1"_s.arg(before), 90, now - 30 * minute, u"text"_s, DeliveryStatus::Failed,
            u"SMS-CAR-430"_s)});
        QTRY_COMPARE(queue.openCount(), before + 1);
    }

    StoreFixture store;
    ManualClock clock;
    FailureQueue queue{clock};
};

QList<Observation> failures(int count, const QString &error, UtcMs at)
{
    QList<Observation> all;
    for (int i = 0; i < count; ++i) {
        all.append(StoreFixture::outbound(
            u"%1-%2-%3"_s.arg(error.left(12)).arg(at).arg(i), i, at + i, u"text"_s, DeliveryStatus::Failed,
            error));
    }
    return all;
}

} // namespace

/// Forty-two failures for one reason are one incident.
class TestIncidents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneReasonIsOneIncident();
    void aLineOfOursIsOneEach();
    void aRecipientIsOneEach();
    void theWidestComesFirst();
    void aSlowLineIsNoAlarm();
    void oneThatIsOvertakenIsStalled();
    void aLineThatStandsIsStalled();
    void itIsOverOnceTextsGoOut();
    void aReportThatComesLateProvesNothing();
    void othersThatGetThroughProveNothing();
    void oneThatComesBackNeedsQuiet();
    void anEndIsNotForgotten();
    void whatNobodyReportsHidesNoFailure();
    void itGoesWhenSomebodyHasSeenToIt();
    void textsBecomeStalledAsTimePasses();
    void unknownReasonsGroupByTheirWords();
};

void TestIncidents::oneReasonIsOneIncident()
{
    Desk desk;
    desk.apply(failures(42, notConnected, now - 10 * minute));
    QTRY_COMPARE(desk.queue.incidents().size(), 1);
    QCOMPARE(desk.first().messageRowIds.size(), 42);
    QCOMPARE(desk.first().scope, FailureScope::All);
    QCOMPARE(desk.first().first, now - 10 * minute);
    QCOMPARE(desk.first().last, now - 10 * minute + 41);
    QCOMPARE(desk.first().recipients.size(), 42);
    QCOMPARE(desk.queue.openCount(), 42);
    QVERIFY(!desk.first().isOver);
    // One more of the same is the same incident.
    const QString key = desk.first().key;
    desk.apply(failures(1, notConnected, now));
    QTRY_COMPARE(desk.queue.openCount(), 43);
    QCOMPARE(desk.queue.incidents().size(), 1);
    QCOMPARE(desk.first().key, key);
}

void TestIncidents::aLineOfOursIsOneEach()
{
    Desk desk;
    QList<Observation> all = failures(3, u"SMS-UP-431"_s, now - 5 * minute);
    all[2].from = u"+15550009999"_s;
    desk.apply(all);
    QTRY_COMPARE(desk.queue.incidents().size(), 2);
    for (const Incident &incident : desk.queue.incidents()) {
        QCOMPARE(incident.scope, FailureScope::Line);
        QCOMPARE(incident.lines.size(), 1);
    }
}

void TestIncidents::aRecipientIsOneEach()
{
    Desk desk;
    QList<Observation> all = failures(3, u"SMS-UP-410"_s, now - 5 * minute);
    all[2].to = all[1].to;
    desk.apply(all);
    QTRY_COMPARE(desk.queue.incidents().size(), 2);
    QCOMPARE(desk.queue.openCount(), 3);
    QCOMPARE(desk.first().recipients.size(), 1);
}

void TestIncidents::theWidestComesFirst()
{
    Desk desk;
    desk.apply(failures(2, u"SMS-CAR-430"_s, now - minute));
    desk.apply(failures(1, u"SMS-CAR-104"_s, now - 2 * minute));
    desk.apply(failures(1, notConnected, now - 30 * minute));
    QTRY_COMPARE(desk.queue.incidents().size(), 3);
    QCOMPARE(desk.first().scope, FailureScope::All);
    QCOMPARE(desk.queue.incidents().at(1).error, u"SMS-CAR-430"_s);
    QCOMPARE(desk.queue.incidents().at(2).kind, Incident::Kind::Unconfirmed);
}

void TestIncidents::aSlowLineIsNoAlarm()
{
    // 500 texts at once, of which forty go out a minute: the last wait for twelve minutes, and nothing is
    // wrong.
    Desk desk;
    QList<Observation> all;
    constexpr int sent = 300;
    constexpr int count = 500;
    const UtcMs made = now - 8 * minute;
    for (int i = 0; i < count; ++i) {
        Observation seen = StoreFixture::outbound(
            u"m%1"_s.arg(i), i, made + i, u"text"_s,
            i < sent ? DeliveryStatus::Sent : DeliveryStatus::Queued);
        if (i < sent) {
            seen.fact.at = made + i * minute / 40;
        }
        all.append(seen);
    }
    desk.apply(all);
    // Something else to wait for.
    desk.apply(failures(1, notConnected, now));
    QTRY_VERIFY(!desk.queue.incidents().isEmpty());
    QCOMPARE(desk.queue.incidents().size(), 1);
    QCOMPARE(desk.first().kind, Incident::Kind::Failed);
}

void TestIncidents::oneThatIsOvertakenIsStalled()
{
    Desk desk;
    desk.apply(
        {StoreFixture::outbound(u"stuck"_s, 1, now - 10 * minute, u"text"_s, DeliveryStatus::Queued),
         StoreFixture::outbound(u"later"_s, 2, now - minute, u"text"_s, DeliveryStatus::Sent)});
    QTRY_COMPARE(desk.queue.incidents().size(), 1);
    QCOMPARE(desk.first().kind, Incident::Kind::Stalled);
    QCOMPARE(desk.first().messageRowIds.size(), 1);
}

void TestIncidents::aLineThatStandsIsStalled()
{
    Desk desk;
    desk.apply(
        {StoreFixture::outbound(u"sent"_s, 1, now - 40 * minute, u"text"_s, DeliveryStatus::Sent),
         StoreFixture::outbound(u"stuck"_s, 2, now - 30 * minute, u"text"_s, DeliveryStatus::Queued)});
    QTRY_COMPARE(desk.queue.incidents().size(), 1);
    QCOMPARE(desk.first().kind, Incident::Kind::Stalled);
}

void TestIncidents::itIsOverOnceTextsGoOut()
{
    Desk desk;
    desk.apply(failures(3, notConnected, now - 10 * minute));
    QTRY_COMPARE(desk.queue.incidents().size(), 1);
    QVERIFY(!desk.first().isOver);
    desk.apply({StoreFixture::outbound(u"ok"_s, 1, now - minute, u"text"_s, DeliveryStatus::Sent)});
    QTRY_VERIFY(desk.first().isOver);
    QCOMPARE(desk.queue.openCount(), 3); // what failed is still to be seen to
    desk.apply(failures(1, notConnected, now));
    QTRY_VERIFY(!desk.first().isOver);
}

void TestIncidents::aReportThatComesLateProvesNothing()
{
    Desk desk;
    Observation early =
        StoreFixture::outbound(u"early"_s, 1, now - 20 * minute, u"text"_s, DeliveryStatus::Sent);
    desk.apply({early});
    desk.apply(failures(3, notConnected, now - 10 * minute));
    QTRY_COMPARE(desk.queue.openCount(), 3);
    early.fact.status = DeliveryStatus::Delivered;
    early.fact.at = now - minute;
    desk.apply({early});
    desk.readAgain();
    QVERIFY(!desk.of(notConnected).isOver);
    // Nor does it make a line move that stands.
    desk.apply({StoreFixture::outbound(u"stuck"_s, 2, now - 15 * minute, u"text"_s, DeliveryStatus::Queued)});
    QTRY_COMPARE(desk.queue.stalledCount(), 1);
}

void TestIncidents::othersThatGetThroughProveNothing()
{
    Desk desk;
    desk.apply(failures(3, u"SMS-CAR-450"_s, now - 10 * minute));
    desk.apply(failures(3, u"SMS-CAR-414"_s, now - 10 * minute));
    desk.apply(failures(3, u"SMS-UP-431"_s, now - 10 * minute));
    QTRY_COMPARE(desk.queue.openCount(), 9);
    desk.apply({StoreFixture::outbound(u"ok"_s, 1, now - minute, u"text"_s, DeliveryStatus::Sent)});
    QTRY_VERIFY(desk.of(u"SMS-UP-431"_s).isOver); // nothing leaves such a line
    QVERIFY(!desk.of(u"SMS-CAR-450"_s).isOver);   // one carrier's limit
    QVERIFY(!desk.of(u"SMS-CAR-414"_s).isOver);
}

void TestIncidents::oneThatComesBackNeedsQuiet()
{
    Desk desk;
    const auto goOut = [&desk](UtcMs at) {
        desk.apply({StoreFixture::outbound(u"ok%1"_s.arg(at), 1, at, u"text"_s, DeliveryStatus::Sent)});
    };
    desk.apply(failures(1, u"SMS-RC-500"_s, now - 20 * minute));
    QTRY_COMPARE(desk.queue.openCount(), 1);
    goOut(now - 19 * minute);
    QTRY_VERIFY(desk.first().isOver);
    desk.apply(failures(1, u"SMS-RC-500"_s, now - 2 * minute));
    QTRY_VERIFY(!desk.first().isOver);
    goOut(now - minute);
    desk.readAgain();
    QVERIFY(!desk.of(u"SMS-RC-500"_s).isOver);
    desk.clock.advance(FailureQueue::quietAfterReturnMs - 2 * minute);
    desk.readAgain();
    QTRY_VERIFY(desk.of(u"SMS-RC-500"_s).isOver);
}

void TestIncidents::anEndIsNotForgotten()
{
    Desk desk;
    desk.apply(failures(2, notConnected, now - 10 * minute));
    desk.apply(failures(2, u"SMS-UP-431"_s, now - 10 * minute));
    QTRY_COMPARE(desk.queue.openCount(), 4);
    desk.apply({StoreFixture::outbound(u"ok"_s, 1, now - minute, u"text"_s, DeliveryStatus::Sent)});
    QTRY_VERIFY(desk.of(u"SMS-UP-431"_s).isOver);
    desk.clock.advance(24 * 60 * minute);
    desk.readAgain();
    QVERIFY(desk.of(u"SMS-UP-431"_s).isOver);
    QVERIFY(desk.of(notConnected).isOver);
    // A desk that was started only now knows it of the whole account, whenever it was.
    FailureQueue another(desk.clock);
    another.setDatabase(desk.store.file(), desk.store.account());
    QTRY_VERIFY(another.isReady());
    const QList<Incident> found = another.incidents();
    const bool isKnown = std::any_of(found.cbegin(), found.cend(), [](const Incident &incident) {
        return incident.error == notConnected && incident.isOver;
    });
    QVERIFY(isKnown);
}

void TestIncidents::whatNobodyReportsHidesNoFailure()
{
    Desk desk;
    desk.apply(failures(2, notConnected, now - 10 * minute));
    QList<Observation> sent;
    for (int i = 0; i < 5; ++i) {
        sent.append(StoreFixture::outbound(
            u"sent%1"_s.arg(i), i, now - 5 * minute + i, u"text"_s, DeliveryStatus::Sent));
    }
    desk.apply(sent);
    const auto store = ReadStore::open(desk.store.file());
    const auto open = (*store)->cases().open({desk.store.account()}, {0, now}, now - 60 * minute, 4);
    QVERIFY(open->isCut);
    QCOMPARE(open->cases.size(), 4);
    QCOMPARE(open->cases.at(0).message.messageId, u"sent4"_s); // newest first all the same
    QCOMPARE(open->cases.at(2).kind, OpenCase::Kind::Failed);
    QCOMPARE(open->cases.at(3).kind, OpenCase::Kind::Failed);
}

void TestIncidents::itGoesWhenSomebodyHasSeenToIt()
{
    Desk desk;
    desk.apply(failures(3, notConnected, now - 10 * minute));
    QTRY_COMPARE(desk.queue.incidents().size(), 1);
    CaseNote seen;
    desk.queue.applyChanges(
        *desk.store.writer().noteCases(desk.store.account(), desk.first().messageRowIds.mid(0, 2), seen));
    QTRY_COMPARE(desk.queue.openCount(), 1);
    desk.queue.applyChanges(
        *desk.store.writer().noteCases(desk.store.account(), desk.first().messageRowIds, seen));
    QTRY_VERIFY(desk.queue.incidents().isEmpty());
}

void TestIncidents::textsBecomeStalledAsTimePasses()
{
    Desk desk;
    desk.apply({StoreFixture::outbound(u"m"_s, 1, now - minute, u"text"_s, DeliveryStatus::Queued)});
    desk.queue.setPatience({2 * minute});
    desk.clock.advance(2 * minute);
    desk.queue.setPatience({2 * minute + 1});
    QTRY_COMPARE(desk.queue.incidents().size(), 1);
    QCOMPARE(desk.first().kind, Incident::Kind::Stalled);
}

void TestIncidents::unknownReasonsGroupByTheirWords()
{
    Desk desk;
    desk.apply(failures(2, u"Upstream said 17 things"_s, now - minute));
    desk.apply(failures(2, u"Upstream said 18 things"_s, now - 2 * minute));
    desk.apply(failures(1, u"Something else"_s, now - 3 * minute));
    QTRY_COMPARE(desk.queue.incidents().size(), 2);
    QCOMPARE(desk.first().messageRowIds.size(), 4);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestIncidents)
#include "tst_models_incidents.moc"
