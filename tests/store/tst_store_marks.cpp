// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/filedamage.h"
#include "store/storefixture.h"
#include "store/storerepair.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

const QString first = u"+15550000001"_s;
const QString second = u"+15550000002"_s;
const QString third = u"+15550000003"_s;

/// Three conversations: first, second and third, the last one the newest.
class MarkedStore : public StoreFixture
{
public:
    MarkedStore()
    {
        apply(
            {inbound(u"msg_1"_s, first, u"one"_s, noon + 1), inbound(u"msg_2"_s, second, u"two"_s, noon + 2),
             record(
                 u"msg_3"_s, Direction::Outbound, DeliveryStatus::Sent, third, u"three"_s, noon + 3,
                 noon + 3)});
    }

    ConversationRow row(const QString &number) const
    {
        return reader()->conversations().between(account(), ourNumber, number)->value();
    }
    QStringList numbers(ConversationFilter filter = ConversationFilter::All) const
    {
        QStringList list;
        const auto rows = reader()->conversations().page(account(), filter, {}, 10).value();
        for (const ConversationRow &each : rows) {
            list.append(each.theirNumber);
        }
        return list;
    }
    ChangeSet mark(const QString &number, ConversationMark mark, bool on = true)
    {
        return writer().setMark(account(), row(number).id, mark, on).value();
    }
    void readAll()
    {
        for (const QString &number : {first, second}) {
            (void)writer().markRead(account(), row(number).id, noon + 1'000);
        }
    }
    qint64 unread() const { return reader()->overview().overview(account())->unread; }
};

} // namespace

/// What people do with conversations at this desk: pinning, muting, archiving, making them unread.
class TestStoreMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pinnedOnesStandAboveAllOthers();
    void pagesGoOnBehindPinnedOnes();
    void marksAreKeptAndTakenOff();
    void archivedOnesLeaveTheLists();
    void anUnreadMessageBringsOneBack();
    void whatIsNotUnreadBringsNoneBack();
    void theNewestMessageIsUnreadAgain();
    void whoWaitsIsListed();
    void marksOutliveTheirConversation();
    void marksOutliveADamagedCache();
    void othersAccountsAreLeftAlone();
};

void TestStoreMarks::pinnedOnesStandAboveAllOthers()
{
    MarkedStore store;
    QCOMPARE(store.numbers(), (QStringList{third, second, first}));
    const ChangeSet changes = store.mark(first, ConversationMark::Pinned);
    QCOMPARE(changes.conversations, QList<qint64>{store.row(first).id});
    QCOMPARE(store.numbers(), (QStringList{first, third, second}));
    store.mark(second, ConversationMark::Pinned);
    QCOMPARE(store.numbers(), (QStringList{second, first, third}));
    store.mark(second, ConversationMark::Pinned, false);
    QCOMPARE(store.numbers(), (QStringList{first, third, second}));
    QVERIFY(store.mark(first, ConversationMark::Pinned).isEmpty());
}

void TestStoreMarks::pagesGoOnBehindPinnedOnes()
{
    MarkedStore store;
    store.mark(first, ConversationMark::Pinned);
    const auto reader = store.reader();
    QStringList list;
    std::optional<ConversationKey> before;
    while (true) {
        const auto page =
            reader->conversations().page(store.account(), ConversationFilter::All, before, 1).value();
        if (page.isEmpty()) {
            break;
        }
        list.append(page.constFirst().theirNumber);
        before = keyOf(page.constFirst());
    }
    QCOMPARE(list, (QStringList{first, third, second}));
}

void TestStoreMarks::marksAreKeptAndTakenOff()
{
    MarkedStore store;
    store.mark(first, ConversationMark::Muted);
    store.mark(first, ConversationMark::Pinned);
    QVERIFY(store.reopen());
    QVERIFY(store.row(first).isMuted && store.row(first).isPinned && !store.row(first).isArchived);
    QVERIFY(!store.row(second).isMuted);
    store.apply({inbound(u"msg_4"_s, first, u"more"_s, noon + 4)});
    QVERIFY(store.row(first).isMuted && store.row(first).isPinned);
    store.mark(first, ConversationMark::Muted, false);
    QVERIFY(!store.row(first).isMuted && store.row(first).isPinned);
}

void TestStoreMarks::archivedOnesLeaveTheLists()
{
    MarkedStore store;
    store.readAll();
    store.mark(second, ConversationMark::Archived);
    QCOMPARE(store.numbers(), (QStringList{third, first}));
    QCOMPARE(store.numbers(ConversationFilter::Waiting), QStringList{first});
    QCOMPARE(store.numbers(ConversationFilter::Archived), QStringList{second});
    store.mark(second, ConversationMark::Archived, false);
    QCOMPARE(store.numbers(), (QStringList{third, second, first}));
    QVERIFY(store.numbers(ConversationFilter::Archived).isEmpty());
}

void TestStoreMarks::anUnreadMessageBringsOneBack()
{
    MarkedStore store;
    store.readAll();
    store.mark(second, ConversationMark::Archived);
    store.mark(second, ConversationMark::Pinned);
    // Even one that was sent before it was archived, and is heard of only now.
    store.apply({inbound(u"msg_late"_s, second, u"late"_s, noon)});
    QVERIFY(!store.row(second).isArchived);
    QVERIFY(store.row(second).isPinned);
    QCOMPARE(store.numbers().constFirst(), second);
    QVERIFY(store.reopen());
    QVERIFY(!store.row(second).isArchived);
}

void TestStoreMarks::whatIsNotUnreadBringsNoneBack()
{
    MarkedStore store;
    store.readAll();
    store.mark(second, ConversationMark::Archived);
    // A text of ours, the end of one, the record of a known one, and history.
    store.apply(
        {record(u"msg_4"_s, Direction::Outbound, DeliveryStatus::Sent, second, u"x"_s, noon + 9, noon + 9),
         statusEvent(u"msg_4"_s, DeliveryStatus::Failed, noon + 10, u"no"_s),
         record(
             u"msg_2"_s, Direction::Inbound, DeliveryStatus::Received, second, u"two"_s, noon + 2, noon + 20),
         inbound(u"msg_old"_s, second, u"old"_s, noon - 99)});
    QVERIFY(store.row(second).isArchived);
    QCOMPARE(store.row(second).failed, 1);
}

void TestStoreMarks::theNewestMessageIsUnreadAgain()
{
    MarkedStore store;
    store.apply({inbound(u"msg_4"_s, first, u"again"_s, noon + 4)});
    store.readAll();
    QCOMPARE(store.unread(), 0);
    const ChangeSet changes = store.writer().markUnread(store.account(), store.row(first).id).value();
    QCOMPARE(changes.messages.size(), 1);
    QCOMPARE(store.row(first).unread, 1);
    QCOMPARE(store.unread(), 1);
    QVERIFY(store.writer().markUnread(store.account(), store.row(first).id)->isEmpty());
    // Where nothing of theirs is, nothing can be unread.
    QVERIFY(store.writer().markUnread(store.account(), store.row(third).id)->isEmpty());
    QCOMPARE(store.unread(), 1);
    // A record of the message does not read it.
    store.apply({record(
        u"msg_4"_s, Direction::Inbound, DeliveryStatus::Received, first, u"again"_s, noon + 4, noon + 9)});
    QCOMPARE(store.row(first).unread, 1);
    store.readAll();
    QCOMPARE(store.unread(), 0);
    // One that is archived comes back.
    store.mark(first, ConversationMark::Archived);
    QVERIFY(store.writer().markUnread(store.account(), store.row(first).id).has_value());
    QVERIFY(!store.row(first).isArchived);
}

void TestStoreMarks::whoWaitsIsListed()
{
    MarkedStore store;
    QCOMPARE(store.numbers(ConversationFilter::Waiting), (QStringList{second, first}));
    store.apply(
        {record(u"msg_4"_s, Direction::Outbound, DeliveryStatus::Sent, first, u"x"_s, noon + 9, noon + 9)});
    QCOMPARE(store.numbers(ConversationFilter::Waiting), QStringList{second});
}

void TestStoreMarks::marksOutliveTheirConversation()
{
    MarkedStore store;
    store.readAll();
    store.mark(first, ConversationMark::Muted);
    const qint64 before = store.row(first).id;
    // The record says that the message was another one's: its conversation goes, and comes back later.
    store.apply({record(
        u"msg_1"_s, Direction::Inbound, DeliveryStatus::Received, third, u"one"_s, noon + 1, noon + 50)});
    QVERIFY(!store.reader()->conversations().between(store.account(), ourNumber, first)->has_value());
    store.apply({inbound(u"msg_5"_s, first, u"back"_s, noon + 60)});
    QVERIFY(store.row(first).id != before);
    QVERIFY(store.row(first).isMuted);
}

void TestStoreMarks::marksOutliveADamagedCache()
{
    MarkedStore store;
    store.readAll();
    store.mark(first, ConversationMark::Archived);
    store.mark(second, ConversationMark::Pinned);
    store.close();
    const auto replaced = replaceDamagedStore(store.file(), store.clock());
    QVERIFY(replaced.has_value());
    QVERIFY(store.reopen());
    // Fetched again from the gateway, in one go with what came meanwhile.
    store.apply(
        {inbound(u"msg_1"_s, first, u"one"_s, noon + 1), inbound(u"msg_2"_s, second, u"two"_s, noon + 2)});
    QVERIFY(store.row(first).isArchived);
    QVERIFY(store.row(second).isPinned);
    store.apply({inbound(u"msg_9"_s, first, u"new"_s, noon + 90)});
    QVERIFY(!store.row(first).isArchived);
}

void TestStoreMarks::othersAccountsAreLeftAlone()
{
    MarkedStore store;
    const qint64 other = store.writer().ensureAccount(u"https://two.example"_s)->id;
    QVERIFY(store.writer().setMark(other, store.row(first).id, ConversationMark::Pinned, true)->isEmpty());
    QVERIFY(store.writer().markUnread(other, store.row(first).id)->isEmpty());
    QVERIFY(!store.row(first).isPinned);
}

QTEST_GUILESS_MAIN(TestStoreMarks)
#include "tst_store_marks.moc"
