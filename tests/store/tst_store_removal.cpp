// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/filedamage.h"
#include "store/storefixture.h"
#include "store/storerepair.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

const QString first = u"+15550000001"_s;
const QString second = u"+15550000002"_s;
const QString secret = u"Zanzibar rendezvous"_s;

class TwoConversations : public StoreFixture
{
public:
    TwoConversations()
    {
        apply(texts());
        indexAll();
    }

    static QList<Observation> texts()
    {
        return {
            inbound(u"msg_1"_s, first, secret, noon + 1),
            record(
                u"msg_2"_s, Direction::Outbound, DeliveryStatus::Failed, first, u"not today"_s, noon + 2,
                noon + 2),
            inbound(u"msg_3"_s, second, u"Hello"_s, noon + 3)};
    }

    qint64 id(const QString &number) const
    {
        const auto row = reader()->conversations().between(account(), ourNumber, number).value();
        return row ? row->id : 0;
    }
    ChangeSet remove(const QString &number, UtcMs upTo = noon + 2)
    {
        return writer().removeConversation(account(), id(number), upTo).value();
    }
    Overview overview() const { return reader()->overview().overview(account()).value(); }
};

} // namespace

/// What a person removes from this desk is gone, and stays gone while the gateway still has it.
class TestStoreRemoval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesAndCountsGo();
    void whatCameLaterStays();
    void theGatewaysListBringsNothingBack();
    void aLateRecordGoesWithItsStatus();
    void aNewMessageBeginsAnew();
    void anotherLineIsAnotherConversation();
    void nothingToReadIsLeftInTheFile();
    void itOutlivesADamagedCache();
    void nothingIsRemovedTwice();
};

void TestStoreRemoval::messagesAndCountsGo()
{
    TwoConversations store;
    (void)store.writer().outbox().setDraft(store.account(), ourNumber, first, u"And then"_s);
    QCOMPARE(store.overview().openFailures, 1);
    const qint64 id = store.id(first);
    const ChangeSet changes = store.remove(first);
    QCOMPARE(changes.messages.size(), 2);
    QCOMPARE(changes.conversations, QList<qint64>{id});
    const Overview after = store.overview();
    QCOMPARE(after.messages, 1);
    QCOMPARE(after.conversations, 1);
    QCOMPARE(after.unread, 1);
    QCOMPARE(after.openFailures, 0);
    QCOMPARE(store.id(first), 0);
    QVERIFY(store.reader()->threads().newest(id, 10)->isEmpty());
    QVERIFY(store.reader()->search().search(store.account(), u"Zanzibar"_s, {}, 10)->isEmpty());
    QCOMPARE(store.reader()->search().search(store.account(), u"Hello"_s, {}, 10)->size(), 1);
    QVERIFY(store.reader()->outbox().draft(store.account(), ourNumber, first)->isEmpty());
    QVERIFY(
        store.reader()->deliveries().page(store.account(), {}, DeliverySort::When, true, {}, 10)->isEmpty());
}

void TestStoreRemoval::whatCameLaterStays()
{
    TwoConversations store;
    store.apply({inbound(u"msg_4"_s, first, u"One more thing"_s, noon + 9)});
    QCOMPARE(store.remove(first).messages.size(), 2);
    const auto row = store.reader()->conversations().byId(store.id(first)).value();
    QCOMPARE(row->lastBody, u"One more thing"_s);
    QCOMPARE(row->unread, 1);
    QCOMPARE(row->failed, 0);
    QCOMPARE(store.reader()->threads().newest(row->id, 10)->size(), 1);
}

void TestStoreRemoval::theGatewaysListBringsNothingBack()
{
    TwoConversations store;
    store.remove(first);
    QVERIFY(store.apply(TwoConversations::texts()).isEmpty());
    QVERIFY(store.reopen()); // nor after a restart
    QVERIFY(store.apply(TwoConversations::texts()).isEmpty());
    QCOMPARE(store.overview().messages, 1);
}

void TestStoreRemoval::aLateRecordGoesWithItsStatus()
{
    TwoConversations store;
    store.remove(first);
    store.apply({statusEvent(u"msg_2"_s, DeliveryStatus::Delivered, noon + 50)});
    QCOMPARE(store.overview().messages, 2); // of what, only the record tells
    QCOMPARE(store.overview().incomplete, 1);
    const ChangeSet changes = store.apply(TwoConversations::texts());
    QCOMPARE(changes.messages.size(), 1);
    QCOMPARE(store.overview().messages, 1);
    QCOMPARE(store.overview().incomplete, 0);
    QCOMPARE(store.id(first), 0);
}

void TestStoreRemoval::aNewMessageBeginsAnew()
{
    TwoConversations store;
    const qint64 before = store.id(first);
    store.remove(first);
    store.apply({inbound(u"msg_4"_s, first, u"Still there?"_s, noon + 9)});
    QVERIFY(store.id(first) != 0);
    QVERIFY(store.id(first) != before); // a view that holds the old id must not show it
    QCOMPARE(store.reader()->threads().newest(store.id(first), 10)->size(), 1);
}

void TestStoreRemoval::anotherLineIsAnotherConversation()
{
    TwoConversations store;
    store.remove(first);
    Observation other = inbound(u"msg_5"_s, first, u"To the other line"_s, noon + 1);
    other.to = u"+15559870000"_s;
    QCOMPARE(store.apply({other}).messages.size(), 1);
}

void TestStoreRemoval::nothingToReadIsLeftInTheFile()
{
    TwoConversations store;
    const auto bytes = [&store] {
        QByteArray all;
        for (const QString &name : {store.file(), store.file() + u"-wal"_s}) {
            QFile file(name);
            if (file.open(QIODevice::ReadOnly)) {
                all += file.readAll();
            }
        }
        return all;
    };
    store.writer().checkpoint();
    QVERIFY(bytes().contains(secret.toUtf8()));
    store.remove(first);
    store.close();
    QVERIFY(!bytes().contains(secret.toUtf8()));
}

void TestStoreRemoval::itOutlivesADamagedCache()
{
    TwoConversations store;
    store.remove(first);
    store.close();
    QVERIFY(replaceDamagedStore(store.file(), store.clock()).has_value());
    QVERIFY(store.reopen());
    store.apply(TwoConversations::texts());
    QCOMPARE(store.id(first), 0);
    QVERIFY(store.id(second) != 0);
}

void TestStoreRemoval::nothingIsRemovedTwice()
{
    TwoConversations store;
    const qint64 id = store.id(first);
    store.remove(first);
    QVERIFY(store.writer().removeConversation(store.account(), id, noon + 2)->isEmpty());
    QVERIFY(store.writer().removeConversation(store.account() + 1, store.id(second), noon + 9)->isEmpty());
    QCOMPARE(store.overview().messages, 1);
}

QTEST_GUILESS_MAIN(TestStoreRemoval)
#include "tst_store_removal.moc"
