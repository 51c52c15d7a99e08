// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mergerule.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr UtcMs start = 1'772'359'200'000;

Observation told(DeliveryStatus status, UtcMs at, const QString &error = {})
{
    Observation seen;
    seen.messageId = u"msg_1"_s;
    seen.fact = {status, {}, start + at, FactSource::Event, error};
    return seen;
}

Observation kept(DeliveryStatus status, UtcMs at, const QString &error = {})
{
    Observation seen = told(status, at, error);
    seen.source = FactSource::Record;
    seen.fact.source = FactSource::Record;
    seen.createdAt = start;
    return seen;
}

Message sum(const QList<Observation> &observations)
{
    Message message;
    for (const Observation &seen : observations) {
        message = merged(message, seen);
    }
    return message;
}

/// One message as a gateway may tell of it: any statuses at any times from both sources, records whose
/// fields change from version to version, events that agree about what they carry.
class Story
{
public:
    explicit Story(quint32 seed) : m_random(seed)
    {
        m_inbound = below(5) == 0;
        for (bool &carried : m_recordCarries) {
            carried = below(3) > 0;
        }
    }

    QList<Observation> tell()
    {
        QList<Observation> told;
        const int length = 1 + below(9);
        for (int i = 0; i < length; ++i) {
            told.append(below(2) == 0 ? anEvent() : aRecord());
        }
        return told;
    }

    /// The same again in another order, some of it more than once.
    QList<Observation> retold(QList<Observation> told)
    {
        const qsizetype length = told.size();
        for (int i = below(4); i > 0; --i) {
            told.append(told.at(below(static_cast<int>(length))));
        }
        std::shuffle(told.begin(), told.end(), m_random);
        return told;
    }

private:
    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }

    StatusFact aFact(FactSource source)
    {
        constexpr int statusCount = 7;
        StatusFact fact;
        fact.status = static_cast<DeliveryStatus>(below(statusCount));
        if (fact.status == DeliveryStatus::Other) {
            fact.word = below(2) == 0 ? u"held"_s : u"routed"_s;
        }
        fact.at = start + below(4) * 1'000;
        fact.source = source;
        if (fact.status == DeliveryStatus::Failed) {
            const QStringList errors{{}, u"No such number"_s, u"SMS-CAR-104"_s};
            fact.error = errors.at(below(3));
        }
        return fact;
    }

    Observation anEvent()
    {
        Observation seen;
        seen.messageId = u"msg_1"_s;
        seen.direction = m_inbound && below(2) == 0 ? Direction::Inbound : Direction::Outbound;
        seen.fact = aFact(FactSource::Event);
        if (below(2) == 0) {
            seen.from = u"+15550000001"_s;
            seen.to = u"+15550000002"_s;
            seen.body = u"as the event had it"_s;
            seen.createdAt = start + 7;
        }
        if (below(2) == 0) {
            seen.rcMessageId = u"77"_s;
            seen.tenantId = u"tenant_1"_s;
        }
        return seen;
    }

    Observation aRecord()
    {
        Observation seen;
        seen.source = FactSource::Record;
        seen.messageId = u"msg_1"_s;
        seen.direction = m_inbound && below(4) > 0 ? Direction::Inbound : Direction::Outbound;
        seen.fact = aFact(FactSource::Record);
        const auto version = [this, &seen](int field, const QString &name) {
            const bool carried = m_recordCarries.at(static_cast<std::size_t>(field));
            return carried ? name + QString::number(seen.fact.at % 3'000) + QChar(u'a' + below(2))
                           : QString();
        };
        seen.from = version(0, u"from"_s);
        seen.to = version(1, u"to"_s);
        seen.body = version(2, u"body"_s);
        seen.rcMessageId = version(3, u"rc"_s);
        seen.tenantId = version(4, u"tenant"_s);
        seen.createdAt = start + below(3);
        return seen;
    }

    std::mt19937 m_random;
    bool m_inbound = false;
    std::array<bool, 5> m_recordCarries{};
};

} // namespace

/// Nothing lost, nothing doubled: whatever comes in whatever order ends in the same message.
class TestMergeRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderAndRepetitionNeverMatter();
    void mergingTwiceChangesNothing();
    void eventsNeverGoBack();
    void stories_data();
    void stories();
    void keepsWhatIsKnown();
    void aRecordBeatsAnEvent();
    void emptyIsSaid();
    void keepsEveryTransition();
    void onlyAFailureShowsItsError();
    void positionIsTheCreation();
    void aReceiptStandsAtTheCreation();
    void timelineShowsEachStatusOnce();
};

void TestMergeRule::orderAndRepetitionNeverMatter()
{
    for (quint32 seed = 1; seed <= 4'000; ++seed) {
        Story story(seed);
        const QList<Observation> told = story.tell();
        const Message expected = sum(told);
        for (int i = 0; i < 6; ++i) {
            const Message other = sum(story.retold(told));
            QVERIFY2(other == expected, qPrintable(u"seed %1"_s.arg(seed)));
        }
    }
}

void TestMergeRule::mergingTwiceChangesNothing()
{
    for (quint32 seed = 1; seed <= 1'000; ++seed) {
        Story story(seed);
        const QList<Observation> told = story.tell();
        const Message once = sum(told);
        for (const Observation &seen : told) {
            QVERIFY2(merged(once, seen) == once, qPrintable(u"seed %1"_s.arg(seed)));
        }
        QVERIFY(std::is_sorted(
            once.facts.begin(), once.facts.end(), [](const auto &a, const auto &b) { return a.at < b.at; }));
    }
}

void TestMergeRule::eventsNeverGoBack()
{
    for (quint32 seed = 1; seed <= 1'000; ++seed) {
        Story story(seed);
        Message message;
        int rank = 0;
        for (const Observation &seen : story.tell()) {
            message = merged(message, seen);
            const int now = progressRank(message.status);
            const bool takenBack =
                seen.source == FactSource::Record && rank >= progressRank(DeliveryStatus::Failed);
            QVERIFY2(now >= rank || takenBack, qPrintable(u"seed %1"_s.arg(seed)));
            rank = now;
        }
    }
}

void TestMergeRule::stories_data()
{
    using enum DeliveryStatus;
    QTest::addColumn<QList<Observation>>("told");
    QTest::addColumn<DeliveryStatus>("status");
    const auto row = [](const char *name, const QList<Observation> &told, DeliveryStatus status) {
        QTest::newRow(name) << told << status;
    };
    row("in order", {told(Queued, 0), told(Sending, 1), told(Sent, 2)}, Sent);
    row("sending after its sent", {told(Sent, 2), told(Sending, 1)}, Sent);
    row("sending later than its sent", {told(Sent, 2), told(Sending, 3)}, Sent);
    row("delivered by record", {told(Sent, 2), kept(Delivered, 3)}, Delivered);
    row("old record after a newer event", {told(Sent, 2), kept(Queued, 0)}, Sent);
    row("newer record that lags behind", {told(Sent, 2), kept(Sending, 3)}, Sent);
    row("failed", {told(Sending, 1), told(Failed, 2)}, Failed);
    row("failed is final for events", {told(Failed, 2), told(Delivered, 3)}, Failed);
    row("failed before a late sent", {told(Failed, 2), told(Sent, 1)}, Failed);
    row("a later record clears a failure", {told(Failed, 2), kept(Delivered, 3)}, Delivered);
    row("a record of the same time clears it", {told(Failed, 2), kept(Sent, 2)}, Sent);
    row("an older record does not", {told(Failed, 2), kept(Sent, 1)}, Failed);
    row("failed by record, then by none", {kept(Failed, 2), kept(Delivered, 3)}, Delivered);
    row("delivered by record, then failed", {kept(Delivered, 2), kept(Failed, 3)}, Failed);
    row("an unknown word is progress", {told(Queued, 0), told(Other, 1)}, Other);
    row("an unknown word is no end", {told(Sent, 0), told(Other, 1)}, Sent);
    row("received", {told(Received, 0), kept(Received, 1)}, Received);
}

void TestMergeRule::stories()
{
    QFETCH(const QList<Observation>, told);
    QFETCH(const DeliveryStatus, status);
    QCOMPARE(sum(told).status, status);
    QList<Observation> backwards = told;
    std::reverse(backwards.begin(), backwards.end());
    QCOMPARE(sum(backwards).status, status);
}

void TestMergeRule::keepsWhatIsKnown()
{
    Observation full = told(DeliveryStatus::Received, 0);
    full.direction = Direction::Inbound;
    full.from = u"+15551234567"_s;
    full.to = u"+15559876543"_s;
    full.body = u"Hey"_s;
    Observation bare = kept(DeliveryStatus::Received, 5);
    bare.direction = Direction::Inbound;
    const Message message = sum({full, bare});
    QCOMPARE(message.from, full.from);
    QCOMPARE(message.body, full.body);
    QVERIFY(message.isComplete());
    QVERIFY(!sum({bare}).isComplete());
    // A status event says outbound by default only.
    QCOMPARE(sum({full, told(DeliveryStatus::Other, 9)}).direction, Direction::Inbound);
    QCOMPARE(sum({told(DeliveryStatus::Other, 9), full}).direction, Direction::Inbound);
}

void TestMergeRule::aRecordBeatsAnEvent()
{
    const auto saying = [](Observation seen, const QString &body) {
        seen.from = u"+15551234567"_s;
        seen.to = u"+15559876543"_s;
        seen.body = body;
        return seen;
    };
    Observation heard = saying(told(DeliveryStatus::Received, 9), u"event"_s);
    heard.createdAt = start + 9;
    const Observation stored = saying(kept(DeliveryStatus::Received, 1), u"record"_s);
    const Observation newer = saying(kept(DeliveryStatus::Received, 2), u"newer"_s);
    QCOMPARE(sum({heard, stored}).body, u"record"_s);
    QCOMPARE(sum({stored, heard}).body, u"record"_s);
    QCOMPARE(sum({newer, stored, heard}).body, u"newer"_s);
    QCOMPARE(sum({heard, stored}).createdAt, std::optional(start));
    QCOMPARE(sum({stored, heard}).createdAt, std::optional(start));
    QCOMPARE(sum({stored, heard, newer}).recordAt, std::optional(start + 2));
    QCOMPARE(sum({stored, heard, newer}).updatedAt, start + 9);
}

void TestMergeRule::emptyIsSaid()
{
    Observation empty = told(DeliveryStatus::Received, 0);
    empty.body = u""_s;
    QVERIFY(!sum({empty}).body.isNull());
    QVERIFY(sum({told(DeliveryStatus::Received, 0)}).body.isNull());
}

void TestMergeRule::keepsEveryTransition()
{
    using enum DeliveryStatus;
    const Message message =
        sum({told(Sent, 2), told(Queued, 0), told(Sent, 2), kept(Sent, 2), told(Sending, 1)});
    QCOMPARE(message.facts.size(), 4);
    QCOMPARE(message.facts.constFirst().status, Queued);
    // The same fact with and without its reason is one, with its reason.
    const Message failed = sum({told(Failed, 2), told(Failed, 2, u"why"_s), told(Failed, 2)});
    QCOMPARE(failed.facts.size(), 1);
    QCOMPARE(failed.error, u"why"_s);
}

void TestMergeRule::onlyAFailureShowsItsError()
{
    const Message failed = sum({told(DeliveryStatus::Failed, 1, u"why"_s)});
    QCOMPARE(failed.error, u"why"_s);
    const Message cleared = merged(failed, kept(DeliveryStatus::Delivered, 2));
    QVERIFY(cleared.error.isNull());
}

void TestMergeRule::aReceiptStandsAtTheCreation()
{
    Observation receipt = told(DeliveryStatus::Queued, 700);
    receipt.fact.source = FactSource::Receipt;
    QCOMPARE(sum({receipt}).position(), start + 700); // as well as can be told
    for (const QList<Observation> &order :
         {QList<Observation>{receipt, kept(DeliveryStatus::Sent, 2'000)},
          QList<Observation>{kept(DeliveryStatus::Sent, 2'000), receipt}}) {
        const Message message = sum(order);
        QCOMPARE(message.facts.size(), 2);
        QCOMPARE(message.facts.constFirst().at, start);
        QCOMPARE(message.facts.constFirst().status, DeliveryStatus::Queued);
        QCOMPARE(message.updatedAt, start + 2'000);
        QCOMPARE(message.status, DeliveryStatus::Sent);
    }
    // The reckoning was late: it must not make the message newer than it is.
    receipt.fact.at = start + 9'000;
    QCOMPARE(sum({kept(DeliveryStatus::Queued, 0), receipt}).updatedAt, start);
}

void TestMergeRule::positionIsTheCreation()
{
    QCOMPARE(sum({told(DeliveryStatus::Sent, 5), told(DeliveryStatus::Queued, 3)}).position(), start + 3);
    QCOMPARE(sum({told(DeliveryStatus::Sent, 5), kept(DeliveryStatus::Sent, 6)}).position(), start);
}

void TestMergeRule::timelineShowsEachStatusOnce()
{
    using enum DeliveryStatus;
    const Message message = sum(
        {told(Queued, 0), kept(Queued, 1), told(Sent, 2), kept(Sent, 4), told(Failed, 5),
         kept(Failed, 6, u"why"_s)});
    const QList<StatusFact> line = timeline(message.facts);
    QCOMPARE(line.size(), 3);
    QCOMPARE(line.at(1).at, start + 2);
    QCOMPARE(line.at(2).at, start + 5);
    QCOMPARE(line.at(2).error, u"why"_s);
}

} // namespace textdesk

QTEST_APPLESS_MAIN(textdesk::TestMergeRule)
#include "tst_core_mergerule.moc"
