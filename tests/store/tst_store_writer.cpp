// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

const QString theirs = u"+15551234567"_s;

QList<ConversationRow> allConversations(const StoreFixture &store)
{
    const auto reader = store.reader();
    return reader->conversations()
        .page(store.account(), ConversationFilter::All, {}, 1000)
        .value_or(QList<ConversationRow>());
}

Overview overviewOf(const StoreFixture &store)
{
    return store.reader()->overview().overview(store.account()).value_or(Overview());
}

} // namespace

/// What commits keep, and what they say they changed.
class TestStoreWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAnInboundMessage();
    void saysWhatChangedOnce();
    void aRepetitionChangesNothing();
    void aStatusWaitsForItsRecord();
    void aMessageMovesToAnotherConversation();
    void aMessageMovesInTime();
    void onlyNewInboundMessagesAreUnread();
    void readMarksStay();
    void failuresAreCountedUnlessUnconfirmed();
    void shortensTheLastTextAtACharacter();
    void halfSurrogatesDoNotChangeARowForEver();
    void accountsNeverMix();
    void progressAndRowsGoTogether();
    void gapsAreKept();
    void syncValuesAreKept();
    void listsWhatToAskFor();
    void anUnknownAccountIsAnError();
};

void TestStoreWriter::keepsAnInboundMessage()
{
    StoreFixture store;
    QVERIFY(store.isReady());
    store.apply({inbound(u"msg_1"_s, u"+1 (555) 123-4567"_s, u"Hello"_s, noon + 5)});

    const auto rows = allConversations(store);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().theirNumber, theirs);
    QCOMPARE(rows.first().ourNumber, ourNumber);
    QCOMPARE(rows.first().lastBody, u"Hello"_s);
    QCOMPARE(rows.first().lastAt, noon + 5);
    QCOMPARE(rows.first().lastStatus, DeliveryStatus::Received);
    QCOMPARE(rows.first().unread, 1);
    const auto thread = store.reader()->threads().newest(rows.first().id, 10);
    QVERIFY(thread.has_value());
    QCOMPARE(thread->size(), 1);
    QCOMPARE(thread->first().messageId, u"msg_1"_s);
    QCOMPARE(thread->first().body, u"Hello"_s);
    QCOMPARE(thread->first().from, u"+1 (555) 123-4567"_s);
    QVERIFY(thread->first().unread);
}

void TestStoreWriter::saysWhatChangedOnce()
{
    StoreFixture store;
    const ChangeSet first = store.apply({
        inbound(u"msg_1"_s, theirs, u"one"_s, noon + 1),
        inbound(u"msg_2"_s, theirs, u"two"_s, noon + 2),
        inbound(u"msg_1"_s, theirs, u"one"_s, noon + 1),
    });
    QCOMPARE(first.accountId, store.account());
    QCOMPARE(first.messages.size(), 2);
    QCOMPARE(first.conversations.size(), 1);
    QVERIFY(first.messages.at(0).inserted);
    QVERIFY(!first.messages.at(0).moved);
    QCOMPARE(first.messages.at(0).conversationId, first.conversations.first());
    QCOMPARE(first.messages.at(1).at, noon + 2);

    // An older message changes: its row is told of, the list's row stays as it is.
    Observation named = inbound(u"msg_1"_s, theirs, u"one"_s, noon + 1);
    named.rcMessageId = u"77"_s;
    const ChangeSet second = store.apply({named});
    QCOMPARE(second.messages.size(), 1);
    QVERIFY(!second.messages.first().inserted);
    QVERIFY(second.conversations.isEmpty());
}

void TestStoreWriter::aRepetitionChangesNothing()
{
    StoreFixture store;
    const QList<Observation> batch{
        inbound(u"msg_1"_s, theirs, u"one"_s, noon + 1),
        record(u"msg_2"_s, Direction::Outbound, DeliveryStatus::Sent, theirs, u"two"_s, noon, noon + 3),
        statusEvent(u"msg_3"_s, DeliveryStatus::Queued, noon + 4),
    };
    QCOMPARE(store.apply(batch).messages.size(), 3);
    QVERIFY(store.apply(batch).isEmpty());
    QVERIFY(store.reopen());
    QVERIFY(store.apply(batch).isEmpty());
}

void TestStoreWriter::aStatusWaitsForItsRecord()
{
    StoreFixture store;
    const ChangeSet placeholder = store.apply({statusEvent(u"msg_1"_s, DeliveryStatus::Sent, noon + 10)});
    QCOMPARE(placeholder.messages.size(), 1);
    QCOMPARE(placeholder.messages.first().conversationId, 0);
    QVERIFY(placeholder.conversations.isEmpty());
    QCOMPARE(store.writer().incompleteMessages(store.account(), 10).value(), QStringList{u"msg_1"_s});
    QCOMPARE(overviewOf(store).incomplete, 1);

    const ChangeSet complete = store.apply(
        {record(u"msg_1"_s, Direction::Outbound, DeliveryStatus::Sent, theirs, u"Hi"_s, noon, noon + 10)});
    QCOMPARE(complete.messages.size(), 1);
    QVERIFY(!complete.messages.first().inserted);
    QVERIFY(complete.messages.first().moved);
    QCOMPARE(complete.messages.first().at, noon);
    QCOMPARE(complete.conversations.size(), 1);
    QVERIFY(store.writer().incompleteMessages(store.account(), 10)->isEmpty());
    QCOMPARE(overviewOf(store).incomplete, 0);
    QCOMPARE(overviewOf(store).messages, 1);
}

void TestStoreWriter::aMessageMovesToAnotherConversation()
{
    StoreFixture store;
    const ChangeSet before = store.apply({inbound(u"msg_1"_s, theirs, u"Hi"_s, noon + 1)});
    // The gateway's record corrects the sender: the first conversation is empty then, and goes.
    const ChangeSet after = store.apply({record(
        u"msg_1"_s, Direction::Inbound, DeliveryStatus::Received, u"+15550000001"_s, u"Hi"_s, noon + 1,
        noon + 9)});
    QCOMPARE(after.messages.size(), 1);
    QVERIFY(after.messages.first().moved);
    QCOMPARE(after.conversations.size(), 2);
    QVERIFY(after.conversations.contains(before.conversations.first()));
    const auto rows = allConversations(store);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().theirNumber, u"+15550000001"_s);
    QCOMPARE(rows.first().unread, 1);
    QCOMPARE(overviewOf(store).conversations, 1);
    QCOMPARE(overviewOf(store).unread, 1);
    const auto gone = store.reader()->conversations().byId(before.conversations.first());
    QVERIFY(gone.has_value());
    QVERIFY(!gone->has_value());
}

void TestStoreWriter::aMessageMovesInTime()
{
    StoreFixture store;
    store.apply({
        inbound(u"msg_1"_s, theirs, u"first"_s, noon + 100),
        inbound(u"msg_2"_s, theirs, u"second"_s, noon + 200),
    });
    const ChangeSet moved = store.apply({record(
        u"msg_2"_s, Direction::Inbound, DeliveryStatus::Received, theirs, u"second"_s, noon + 50,
        noon + 200)});
    QVERIFY(moved.messages.first().moved);
    QCOMPARE(moved.conversations.size(), 1);
    QCOMPARE(allConversations(store).first().lastBody, u"first"_s);
    QCOMPARE(allConversations(store).first().lastAt, noon + 100);
}

void TestStoreWriter::onlyNewInboundMessagesAreUnread()
{
    StoreFixture store;
    store.apply({
        inbound(u"msg_1"_s, theirs, u"history"_s, noon - 1),
        inbound(u"msg_2"_s, theirs, u"new"_s, noon),
        record(
            u"msg_3"_s, Direction::Inbound, DeliveryStatus::Received, theirs, u"caught up"_s, noon + 3,
            noon + 3),
        record(u"msg_4"_s, Direction::Outbound, DeliveryStatus::Sent, theirs, u"ours"_s, noon + 4, noon + 5),
    });
    QCOMPARE(allConversations(store).first().unread, 2);
    QCOMPARE(overviewOf(store).unread, 2);
    const qint64 id = allConversations(store).first().id;
    const auto first = store.reader()->threads().firstUnread(id);
    QVERIFY(first.has_value() && first->has_value());
    QCOMPARE((*first)->at, noon);
}

void TestStoreWriter::readMarksStay()
{
    StoreFixture store;
    store.apply({
        inbound(u"msg_1"_s, theirs, u"one"_s, noon + 1),
        inbound(u"msg_2"_s, theirs, u"two"_s, noon + 2),
        inbound(u"msg_3"_s, theirs, u"three"_s, noon + 3),
    });
    const qint64 id = allConversations(store).first().id;
    const auto changes = store.writer().markRead(store.account(), id, noon + 2);
    QVERIFY(changes.has_value());
    QCOMPARE(changes->messages.size(), 2);
    QCOMPARE(changes->conversations, QList<qint64>{id});
    QCOMPARE(allConversations(store).first().unread, 1);
    QCOMPARE(overviewOf(store).unread, 1);
    QVERIFY(store.writer().markRead(store.account(), id, noon + 2)->isEmpty());

    // Its record comes later: who has read it stays as it is.
    store.apply({record(
        u"msg_1"_s, Direction::Inbound, DeliveryStatus::Received, theirs, u"one"_s, noon + 1, noon + 7)});
    QCOMPARE(overviewOf(store).unread, 1);
    QVERIFY(store.writer().markRead(store.account() + 1, id, noon + 9)->isEmpty());
    QCOMPARE(overviewOf(store).unread, 1);
}

void TestStoreWriter::failuresAreCountedUnlessUnconfirmed()
{
    StoreFixture store;
    const auto sent = [](const QString &id, UtcMs at) {
        return record(id, Direction::Outbound, DeliveryStatus::Sending, theirs, u"x"_s, at, at);
    };
    store.apply({
        sent(u"msg_1"_s, noon),
        sent(u"msg_2"_s, noon + 1),
        statusEvent(u"msg_1"_s, DeliveryStatus::Failed, noon + 5, u"RingCentral not connected"_s),
        statusEvent(u"msg_2"_s, DeliveryStatus::Failed, noon + 6, u"SMS-CAR-104: no report"_s),
        statusEvent(u"msg_3"_s, DeliveryStatus::Failed, noon + 7, u"number unknown"_s),
    });
    QCOMPARE(allConversations(store).first().failed, 1);
    QCOMPARE(overviewOf(store).openFailures, 2);
    QCOMPARE(allConversations(store).first().lastStatus, DeliveryStatus::Failed);

    // A later record says that it got through after all.
    store.apply({record(
        u"msg_1"_s, Direction::Outbound, DeliveryStatus::Delivered, theirs, u"x"_s, noon, noon + 50)});
    QCOMPARE(allConversations(store).first().failed, 0);
    QCOMPARE(overviewOf(store).openFailures, 1);
}

void TestStoreWriter::shortensTheLastTextAtACharacter()
{
    StoreFixture store;
    const QString body = QString(199, u'a') + u"\U0001F600 and more"_s;
    store.apply({inbound(u"msg_1"_s, theirs, body, noon)});
    QCOMPARE(allConversations(store).first().lastBody, QString(199, u'a'));
}

void TestStoreWriter::halfSurrogatesDoNotChangeARowForEver()
{
    StoreFixture store;
    const Observation broken = record(
        u"msg_1"_s, Direction::Inbound, DeliveryStatus::Received, theirs, u"a"_s + QChar(0xD83D) + u"b"_s,
        noon, noon);
    QCOMPARE(store.apply({broken}).messages.size(), 1);
    QVERIFY(store.apply({broken}).isEmpty());
}

void TestStoreWriter::accountsNeverMix()
{
    StoreFixture store;
    const Account other = store.writer().ensureAccount(u"https://two.example"_s).value();
    QVERIFY(other.id != store.account());
    QCOMPARE(store.writer().ensureAccount(u"https://two.example"_s)->id, other.id);
    store.apply({inbound(u"msg_1"_s, theirs, u"for the first"_s, noon)});
    store.applyTo(other.id, {inbound(u"msg_1"_s, theirs, u"for the second"_s, noon)});
    store.indexAll();

    const auto reader = store.reader();
    const auto first = reader->conversations().page(store.account(), ConversationFilter::All, {}, 10).value();
    const auto second = reader->conversations().page(other.id, ConversationFilter::All, {}, 10).value();
    QCOMPARE(first.size(), 1);
    QCOMPARE(second.size(), 1);
    QVERIFY(first.first().id != second.first().id);
    QCOMPARE(first.first().lastBody, u"for the first"_s);
    QCOMPARE(second.first().lastBody, u"for the second"_s);
    QCOMPARE(reader->search().search(store.account(), u"for"_s, {}, 10)->size(), 1);
    QCOMPARE(reader->search().search(other.id, u"second"_s, {}, 10)->size(), 1);
    QCOMPARE(reader->search().search(store.account(), u"second"_s, {}, 10)->size(), 0);
    QCOMPARE(reader->search().search(store.account(), u"msg_1"_s, {}, 10)->size(), 1);
    QCOMPARE(reader->search().search(store.account(), u"1234567"_s, {}, 10)->size(), 1);
    QVERIFY(store.writer().markRead(other.id, first.first().id, noon)->isEmpty());
}

void TestStoreWriter::progressAndRowsGoTogether()
{
    StoreFixture store;
    const Gap gap = store.writer().addGap(store.account(), gapOf(noon - 100, noon)).value();
    StoreBatch batch;
    batch.observations = {inbound(u"msg_1"_s, theirs, u"x"_s, noon)};
    batch.certainUntil = noon + 1;
    batch.lastEventAt = noon + 2;
    batch.lastSyncedAt = noon + 3;
    batch.gapProgress = {{gap.id, noon - 50}};
    const auto changes = store.writer().apply(store.account(), batch);
    QVERIFY(changes.has_value());
    QVERIFY(changes->gapsChanged);

    // What a process that died before its commit leaves is what was there before: all of it, or nothing.
    {
        auto other = store.connection(SqliteConnection::Mode::ReadWrite);
        QVERIFY(other->execute("BEGIN IMMEDIATE; DELETE FROM gaps; UPDATE accounts SET messages = 99"));
    }
    QVERIFY(store.reopen());
    QCOMPARE(store.writer().certainUntil(store.account()).value(), std::optional<UtcMs>(noon + 1));
    const Overview overview = overviewOf(store);
    QCOMPARE(overview.messages, 1);
    QCOMPARE(overview.lastEventAt, std::optional<UtcMs>(noon + 2));
    QCOMPARE(overview.lastSyncedAt, std::optional<UtcMs>(noon + 3));
    const Gap kept = store.writer().gaps(store.account())->first();
    QCOMPARE(kept.to, noon - 50);
    QCOMPARE(kept.pagesDone, 1);

    // An older event does not take the newest one's place.
    StoreBatch older;
    older.lastEventAt = noon - 9;
    QVERIFY(store.writer().apply(store.account(), older).has_value());
    QCOMPARE(overviewOf(store).lastEventAt, std::optional<UtcMs>(noon + 2));
}

void TestStoreWriter::gapsAreKept()
{
    StoreFixture store;
    const qint64 account = store.account();
    const Gap first = store.writer().addGap(account, gapOf(noon - 100, noon - 50, GapCause::Asleep)).value();
    const Gap second = store.writer().addGap(account, gapOf(noon - 20, noon)).value();
    QVERIFY(first.id != second.id);
    QVERIFY(store.writer().setGapState(first.id, GapState::Unfillable).has_value());
    QCOMPARE(store.writer().gaps(account)->size(), 2);
    QCOMPARE(store.reader()->overview().gaps(account).value(), store.writer().gaps(account).value());
    QCOMPARE(store.writer().gaps(account)->last().state, GapState::Unfillable);
    QCOMPARE(store.writer().gaps(account)->last().cause, GapCause::Asleep);

    StoreBatch filled;
    filled.gapProgress = {{second.id, std::nullopt}};
    QVERIFY(store.writer().apply(account, filled)->gapsChanged);
    QCOMPARE(store.writer().gaps(account)->size(), 1);
}

void TestStoreWriter::syncValuesAreKept()
{
    StoreFixture store;
    QVERIFY(store.writer().syncValue(store.account(), u"refusal"_s)->isNull());
    QVERIFY(store.writer().setSyncValue(store.account(), u"refusal"_s, u"401"_s).has_value());
    QVERIFY(store.writer().setSyncValue(store.account(), u"refusal"_s, u"403"_s).has_value());
    QVERIFY(store.reopen());
    QCOMPARE(store.writer().syncValue(store.account(), u"refusal"_s).value(), u"403"_s);
}

void TestStoreWriter::listsWhatToAskFor()
{
    StoreFixture store;
    store.apply({
        statusEvent(u"msg_late"_s, DeliveryStatus::Queued, noon + 9),
        statusEvent(u"msg_early"_s, DeliveryStatus::Queued, noon + 1),
        statusEvent(u"msg_done"_s, DeliveryStatus::Sent, noon + 5),
        inbound(u"msg_in"_s, theirs, u"x"_s, noon),
    });
    const qint64 account = store.account();
    const QStringList all{u"msg_early"_s, u"msg_done"_s, u"msg_late"_s};
    QCOMPARE(store.writer().incompleteMessages(account, 10).value(), all);
    QCOMPARE(store.writer().incompleteMessages(account, 1).value(), QStringList{u"msg_early"_s});
    const OpenMessage late{u"msg_late"_s, noon + 9, false};
    const OpenMessage sent{u"msg_done"_s, noon + 5, true};
    const OpenMessage early{u"msg_early"_s, noon + 1, false};
    using Open = QList<OpenMessage>;
    QCOMPARE(store.writer().openMessages(account, noon + 10, noon, 10).value(), (Open{late, sent, early}));
    QCOMPARE(store.writer().openMessages(account, noon + 10, noon, 2).value(), (Open{late, sent}));
    QCOMPARE(store.writer().openMessages(account, noon + 9, noon, 10).value(), (Open{sent, early}));
    QCOMPARE(store.writer().openMessages(account, noon + 9, noon + 6, 10).value(), Open{early});
}

void TestStoreWriter::anUnknownAccountIsAnError()
{
    StoreFixture store;
    const auto changes = store.writer().apply(4711, batchOf({inbound(u"msg_1"_s, theirs, u"x"_s, noon)}));
    QVERIFY(!changes.has_value());
    // And the next batch is none the worse for it.
    QCOMPARE(store.apply({inbound(u"msg_1"_s, theirs, u"x"_s, noon)}).messages.size(), 1);
}

QTEST_GUILESS_MAIN(TestStoreWriter)
#include "tst_store_writer.moc"
