// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mergerule.h"
#include "core/rumours.h"

#include <QTest>

using namespace Qt::StringLiterals;
using textdesk::test::Rumours;

namespace textdesk {

namespace {

constexpr UtcMs start = Rumours::start;

Message sum(const QList<Observation> &told, Message known = {})
{
    for (const Observation &seen : told) {
        known = merged(std::move(known), seen);
    }
    return known;
}

Observation record(UtcMs at, const QString &body, const QString &from = u"+15550000001"_s)
{
    Observation seen;
    seen.source = FactSource::Record;
    seen.messageId = u"msg_1"_s;
    seen.fact = {DeliveryStatus::Sent, {}, start + at, FactSource::Record, {}};
    seen.from = from;
    seen.to = u"+15550000002"_s;
    seen.body = body;
    seen.createdAt = start + at;
    return seen;
}

Observation heard(UtcMs at, const QString &body)
{
    Observation seen = record(at, body);
    seen.source = FactSource::Event;
    seen.fact.source = FactSource::Event;
    return seen;
}

Message bothWays(const Observation &first, const Observation &second, const Observation &third)
{
    QList<Observation> told{first, second, third};
    const Message message = sum(told);
    for (int i = 0; i < 3; ++i) {
        std::rotate(told.begin(), told.begin() + 1, told.end());
        if (!saysTheSame(sum(told), message)) {
            return {};
        }
        std::swap(told[1], told[2]);
        if (!saysTheSame(sum(told), message)) {
            return {};
        }
    }
    return message;
}

} // namespace

/// Even where all that is said contradicts itself, the order in which it comes decides nothing.
class TestMergeOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderNeverMatters();
    void repetitionNeverMatters();
    void historyIsTheSameToo();
    void theNewestWholeRecordDescribes();
    void aPartialRecordDescribesAsAnEventDoes();
    void equalStandingIsSettledByContent();
    void namesAreSettledByContent();
    void emptyIsNotUnsaid();
};

void TestMergeOrder::orderNeverMatters()
{
    for (quint32 seed = 1; seed <= 6'000; ++seed) {
        Rumours rumours(seed);
        const QList<Observation> told = rumours.tell(1 + rumours.below(10));
        const Message expected = sum(told);
        for (int i = 0; i < 5; ++i) {
            const Message other = sum(rumours.retold(told, rumours.below(4)));
            QVERIFY2(saysTheSame(other, expected), qPrintable(u"seed %1"_s.arg(seed)));
        }
    }
}

void TestMergeOrder::repetitionNeverMatters()
{
    for (quint32 seed = 1; seed <= 2'000; ++seed) {
        Rumours rumours(seed);
        const QList<Observation> told = rumours.tell(1 + rumours.below(8));
        const Message once = sum(told);
        QVERIFY2(saysTheSame(sum(told, once), once), qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void TestMergeOrder::historyIsTheSameToo()
{
    for (quint32 seed = 1; seed <= 2'000; ++seed) {
        Rumours rumours(seed);
        const QList<Observation> told = rumours.tell(1 + rumours.below(10));
        const Message one = sum(told);
        const Message other = sum(rumours.retold(told, 3));
        const QByteArray hint = QByteArray::number(seed);
        QVERIFY2(timeline(one.facts) == timeline(other.facts), hint.constData());
        QVERIFY2(resolvedStatus(one.facts) == resolvedStatus(other.facts), hint.constData());
        // No fact is lost, and none is made up.
        for (const Observation &seen : told) {
            QVERIFY2(
                std::any_of(
                    one.facts.begin(), one.facts.end(),
                    [&seen, &one](const StatusFact &fact) {
                        const bool placed = seen.fact.source == FactSource::Receipt && one.createdAt;
                        return fact.at == (placed ? *one.createdAt : seen.fact.at) &&
                               fact.status == seen.fact.status && fact.source == seen.fact.source &&
                               fact.word == seen.fact.word;
                    }),
                hint.constData());
        }
        QVERIFY2(one.facts.size() <= told.size(), hint.constData());
    }
}

void TestMergeOrder::theNewestWholeRecordDescribes()
{
    const Message message =
        bothWays(record(2, u"newer"_s), record(1, u"older, and larger: zzz"_s), heard(9, u"zzz"_s));
    QCOMPARE(message.body, u"newer"_s);
    QCOMPARE(message.createdAt, std::optional(start + 2));
    QCOMPARE(message.recordAt, std::optional(start + 2));
    QCOMPARE(message.updatedAt, start + 9);
}

void TestMergeOrder::aPartialRecordDescribesAsAnEventDoes()
{
    Observation partial = record(5, {}, u"+15559999999"_s);
    QCOMPARE(bothWays(partial, record(1, u"whole"_s), heard(1, u"told"_s)).from, u"+15550000001"_s);
    const Message unwhole = bothWays(partial, heard(1, u"told"_s), heard(1, u"told"_s));
    QCOMPARE(unwhole.from, u"+15559999999"_s); // the larger
    QCOMPARE(unwhole.body, u"told"_s);
    QVERIFY(!unwhole.recordAt);
    // Of its status it is a witness like any record.
    partial.fact.status = DeliveryStatus::Delivered;
    QCOMPARE(bothWays(partial, heard(1, u"told"_s), record(1, u"whole"_s)).status, DeliveryStatus::Delivered);
}

void TestMergeOrder::equalStandingIsSettledByContent()
{
    Observation later = record(3, u"b"_s);
    later.createdAt = start + 7;
    const Message records = bothWays(later, record(3, u"a"_s), heard(9, u"z"_s));
    QCOMPARE(records.body, u"b"_s);
    QCOMPARE(records.createdAt, std::optional(start + 3));
    QCOMPARE(bothWays(heard(5, u"b"_s), heard(6, u"a"_s), heard(1, u"a"_s)).body, u"b"_s);
}

void TestMergeOrder::namesAreSettledByContent()
{
    Observation old = record(1, u"x"_s);
    old.tenantId = u"tenant_b"_s;
    old.rcMessageId = u"7"_s;
    Observation recent = record(2, u"x"_s);
    recent.tenantId = u"tenant_a"_s;
    recent.rcMessageId = u""_s;
    const Message message = bothWays(old, recent, heard(3, u"x"_s));
    QCOMPARE(message.tenantId, u"tenant_b"_s);
    QCOMPARE(message.rcMessageId, u"7"_s);
    QVERIFY(message.appId.isNull());
}

void TestMergeOrder::emptyIsNotUnsaid()
{
    const Message empty = bothWays(heard(1, u""_s), heard(1, {}), heard(2, {}));
    QVERIFY(!empty.body.isNull());
    QVERIFY(saysTheSame(empty, empty));
    Message unsaid = empty;
    unsaid.body = QString();
    QVERIFY(unsaid == empty);
    QVERIFY(!saysTheSame(unsaid, empty));
}

} // namespace textdesk

QTEST_APPLESS_MAIN(textdesk::TestMergeOrder)
#include "tst_core_mergeorder.moc"
