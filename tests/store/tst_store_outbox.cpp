// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

const QString theirs = u"+15551234567"_s;
const QString others = u"+15557654321"_s;

OutgoingRow textTo(const QString &number, const QString &body)
{
    OutgoingRow row;
    row.from = ourNumber;
    row.to = number;
    row.body = body;
    row.createdAt = noon;
    row.notBefore = noon + 5'000;
    return row;
}

} // namespace

/// Texts on their way out, and drafts, on a real file.
class TestStoreOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsKeptAsItIs();
    void itTakesTheDraftsPlace();
    void ofTwoAccountsNothingMixes();
    void whatBecameAMessageLeavesWithItsCommit();
    void aFailedCommitLeavesIt();
    void anIdNeverComesTwice();
    void ourNumbersAreThoseOfConversations();
};

void TestStoreOutbox::aTextIsKeptAsItIs()
{
    StoreFixture store;
    OutboxWriter &outbox = store.writer().outbox();
    OutgoingRow first = outbox.add(store.account(), textTo(theirs, u"One\nand \"two\" 👋"_s)).value();
    const OutgoingRow second = outbox.add(store.account(), textTo(others, u"Three"_s)).value();
    first.state = OutgoingState::Unknown;
    first.attemptAt = noon + 1;
    first.attempts = 2;
    first.error = u"said the gateway"_s;
    first.notBefore = 0;
    QVERIFY(outbox.update(first).has_value());
    QVERIFY(store.reopen());
    const QList<OutgoingRow> both{first, second};
    QCOMPARE(store.writer().outbox().all(store.account()).value(), both);
    const auto reader = store.reader();
    QCOMPARE(reader->outbox().all(store.account()).value(), both);
    QCOMPARE(reader->outbox().between(store.account(), ourNumber, theirs).value(), QList{first});
    QVERIFY(store.writer().outbox().remove(first.id).has_value());
    QCOMPARE(reader->outbox().all(store.account()).value(), QList{second});
}

void TestStoreOutbox::itTakesTheDraftsPlace()
{
    StoreFixture store;
    OutboxWriter &outbox = store.writer().outbox();
    const auto draft = [&store](const QString &number) {
        return store.reader()->outbox().draft(store.account(), ourNumber, number).value();
    };
    QVERIFY(outbox.setDraft(store.account(), ourNumber, theirs, u"On"_s).has_value());
    QVERIFY(outbox.setDraft(store.account(), ourNumber, theirs, u"One"_s).has_value());
    QVERIFY(outbox.setDraft(store.account(), ourNumber, others, u"Another"_s).has_value());
    QCOMPARE(draft(theirs), u"One"_s);
    QVERIFY(outbox.add(store.account(), textTo(theirs, u"One"_s)).has_value());
    QVERIFY(draft(theirs).isNull());
    QCOMPARE(draft(others), u"Another"_s);
    QVERIFY(outbox.setDraft(store.account(), ourNumber, others, {}).has_value());
    QVERIFY(draft(others).isNull());
}

void TestStoreOutbox::ofTwoAccountsNothingMixes()
{
    StoreFixture store;
    const qint64 second = store.writer().ensureAccount(u"https://two.example"_s)->id;
    OutboxWriter &outbox = store.writer().outbox();
    const OutgoingRow mine = outbox.add(store.account(), textTo(theirs, u"Mine"_s)).value();
    QVERIFY(outbox.setDraft(second, ourNumber, theirs, u"Yours"_s).has_value());
    StoreBatch batch = batchOf({});
    batch.sent.append({mine.id, u"msg_1"_s});
    QVERIFY(store.writer().apply(store.account(), batch).has_value());
    QVERIFY(outbox.all(second)->isEmpty());
    QVERIFY(outbox.sentHere(second, {u"msg_1"_s})->isEmpty());
    QVERIFY(store.reader()->outbox().draft(store.account(), ourNumber, theirs)->isNull());
}

void TestStoreOutbox::whatBecameAMessageLeavesWithItsCommit()
{
    StoreFixture store;
    OutboxWriter &outbox = store.writer().outbox();
    const OutgoingRow row = outbox.add(store.account(), textTo(theirs, u"One"_s)).value();
    StoreBatch batch = batchOf(
        {record(u"msg_1"_s, Direction::Outbound, DeliveryStatus::Queued, theirs, u"One"_s, noon, noon)});
    batch.sent.append({row.id, u"msg_1"_s});
    const ChangeSet changes = store.writer().apply(store.account(), batch).value();
    QVERIFY(changes.outboxChanged);
    QCOMPARE(changes.messages.size(), 1);
    QVERIFY(outbox.all(store.account())->isEmpty());
    QCOMPARE(outbox.sentHere(store.account(), {u"msg_0"_s, u"msg_1"_s}).value(), QStringList{u"msg_1"_s});
}

void TestStoreOutbox::aFailedCommitLeavesIt()
{
    StoreFixture store;
    const OutgoingRow row = store.writer().outbox().add(store.account(), textTo(theirs, u"One"_s)).value();
    StoreBatch batch;
    batch.sent.append({row.id, u"msg_1"_s});
    constexpr qint64 noSuchAccount = 99;
    QVERIFY(!store.writer().apply(noSuchAccount, batch).has_value());
    QCOMPARE(store.writer().outbox().all(store.account()).value(), QList{row});
    QVERIFY(store.writer().outbox().sentHere(store.account(), {u"msg_1"_s})->isEmpty());
}

void TestStoreOutbox::anIdNeverComesTwice()
{
    StoreFixture store;
    OutboxWriter &outbox = store.writer().outbox();
    const qint64 first = outbox.add(store.account(), textTo(theirs, u"One"_s))->id;
    QVERIFY(outbox.remove(first).has_value());
    QVERIFY(store.reopen());
    QVERIFY(store.writer().outbox().add(store.account(), textTo(theirs, u"Two"_s))->id > first);
}

void TestStoreOutbox::ourNumbersAreThoseOfConversations()
{
    StoreFixture store;
    QVERIFY(store.reader()->outbox().ourLines(store.account())->isEmpty());
    store.apply({inbound(u"msg_1"_s, theirs, u"Hello"_s, noon), inbound(u"msg_2"_s, others, u"Hi"_s, noon)});
    QCOMPARE(
        store.reader()->outbox().ourLines(store.account()).value(),
        (QList<OurLine>{{store.account(), ourNumber}}));
}

QTEST_GUILESS_MAIN(TestStoreOutbox)
#include "tst_store_outbox.moc"
