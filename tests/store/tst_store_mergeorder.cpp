// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mergerule.h"
#include "core/rumours.h"
#include "store/sqlitestatement.h"
#include "store/storefixture.h"

#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

constexpr int messages = 6;
constexpr int told = 60;

using Messages = QMap<QString, Message>;

Messages mergedAll(const QList<Observation> &observations)
{
    Messages all;
    for (const Observation &seen : observations) {
        all[seen.messageId] = merged(all.value(seen.messageId), seen);
    }
    return all;
}

Messages storedMessages(const StoreFixture &store)
{
    const auto connection = store.connection();
    SqliteStatement every(*connection, "SELECT id, message_id FROM messages");
    const auto reader = store.reader();
    Messages all;
    auto cursor = every.query();
    while (cursor.next()) {
        all[cursor.text(1)] = reader->threads().details(cursor.integer(0)).value().value();
    }
    return all;
}

/// Every column of every table that holds messages, but for the ids, which count arrivals.
QStringList rows(const StoreFixture &store)
{
    const auto connection = store.connection();
    return column(
               *connection,
               "SELECT printf('%s %s %d %d %d %d %d %d %d %d %s %Q %Q %Q %Q %Q %Q %Q %Q', m.message_id,"
               " c.our_number || ' ' || c.their_number, m.direction, m.status, m.unread, m.failed, m.dated,"
               " m.at_ms, m.status_at_ms, m.updated_at_ms, m.record_at_ms, m.status_word, m.from_number,"
               " m.to_number, m.rc_message_id, m.error, m.body, s.tenant_id, s.app_id) FROM messages m"
               " LEFT JOIN conversations c ON c.id = m.conversation_id LEFT JOIN scopes s ON s.id = m.scope"
               " ORDER BY m.message_id") +
           column(
               *connection, "SELECT printf('%s %d %d %d %Q %Q', m.message_id, f.at_ms, f.status, f.source, "
                            "f.word, f.error)"
                            " FROM status_facts f JOIN messages m ON m.id = f.message"
                            " ORDER BY m.message_id, f.at_ms, f.status, f.source, f.word") +
           column(
               *connection,
               "SELECT printf('%s %s %d %Q %d %d', our_number, their_number, last_at_ms, last_error, unread,"
               " failed) FROM conversations ORDER BY our_number, their_number");
}

} // namespace

/// The rule works on stored rows, a batch at a time: whatever the order, the batches, the repetitions and
/// the restarts in between, the rows and their history are those of one sum in memory.
class TestStoreMergeOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartitionEndsInTheSameRows_data();
    void everyPartitionEndsInTheSameRows();
    void whatWasSaidToBeEmptyIsKept();
};

void TestStoreMergeOrder::everyPartitionEndsInTheSameRows_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 30; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestStoreMergeOrder::everyPartitionEndsInTheSameRows()
{
    QFETCH(const quint32, seed);
    Rumours rumours(seed, messages);
    const QList<Observation> observations = rumours.tell(told);
    const Messages expected = mergedAll(observations);
    QStringList expectedRows;
    for (int i = 0; i < 4; ++i) {
        StoreFixture store;
        const auto batches = rumours.partition(rumours.retold(observations, rumours.below(20)), 12);
        for (const QList<Observation> &batch : batches) {
            store.apply(batch);
            if (rumours.below(5) == 0) {
                QVERIFY(store.reopen());
            }
        }
        const Messages stored = storedMessages(store);
        QCOMPARE(stored.keys(), expected.keys());
        for (const Message &message : stored) {
            QVERIFY2(saysTheSame(message, expected.value(message.messageId)), qPrintable(message.messageId));
        }
        if (i == 0) {
            expectedRows = rows(store);
        }
        QCOMPARE(rows(store), expectedRows);
    }
}

void TestStoreMergeOrder::whatWasSaidToBeEmptyIsKept()
{
    StoreFixture store;
    Observation bare = inbound(u"msg_1"_s, {}, {}, noon);
    store.apply({bare});
    QVERIFY(storedMessages(store).value(u"msg_1"_s).body.isNull());
    bare.body = u""_s;
    bare.from = u""_s;
    store.apply({bare});
    const Message message = storedMessages(store).value(u"msg_1"_s);
    QVERIFY(!message.body.isNull());
    QVERIFY(!message.from.isNull());
    QCOMPARE(store.reader()->overview().overview(store.account())->incomplete, 0);
}

QTEST_GUILESS_MAIN(TestStoreMergeOrder)
#include "tst_store_mergeorder.moc"
