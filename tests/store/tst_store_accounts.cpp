// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/deliveryorder.h"
#include "store/storefixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace textdesk::test;

namespace textdesk {

namespace {

constexpr int limit = 7; ///< so that pages are many and ties lie on their borders

/// Three accounts in one cache, which share our number, people, words and moments.
class ThreeAccounts
{
public:
    ThreeAccounts()
    {
        for (const QString &id :
             {u"https://gateway.example"_s, u"https://gateway.example#2"_s, u"https://other.example"_s}) {
            ids.append(store.writer().ensureAccount(id)->id);
        }
        for (const qint64 id : std::as_const(ids)) {
            QList<Observation> all;
            for (int i = 0; i < 60; ++i) {
                all.append(message(id, i));
            }
            store.applyTo(id, all);
            for (int their = 0; their < 3; ++their) {
                OutgoingRow row;
                row.from = ourNumber;
                row.to = u"+1555100000%1"_s.arg(their);
                row.body = u"waits"_s;
                (void)store.writer().outbox().add(id, row);
            }
        }
        store.indexAll();
        reader = store.reader();
    }

    AccountSet all() const { return AccountSet(ids); }

    StoreFixture store;
    QList<qint64> ids;
    std::unique_ptr<ReadStore> reader;

private:
    Observation message(qint64 account, int i)
    {
        constexpr qint64 minute = 60'000;
        const bool isInbound = m_random.bounded(3) == 0;
        const auto status = isInbound
                                ? DeliveryStatus::Received
                                : std::array{
                                      DeliveryStatus::Queued, DeliveryStatus::Sent, DeliveryStatus::Delivered,
                                      DeliveryStatus::Failed}[m_random.bounded(4U)];
        const UtcMs at = noon + m_random.bounded(20) * minute; // many at one moment
        const QStringList words{u"apple"_s, u"Apple"_s, u"äpfel"_s, u"zebra"_s, u"😀 apple"_s};
        Observation seen = record(
            u"msg%1-%2"_s.arg(account).arg(i), isInbound ? Direction::Inbound : Direction::Outbound, status,
            u"+1555100%1"_s.arg(m_random.bounded(15), 4, 10, QChar(u'0')),
            words.at(m_random.bounded(static_cast<int>(words.size()))), at, at);
        if (status == DeliveryStatus::Failed) {
            seen.fact.error = m_random.bounded(2) == 0 ? u"SMS-CAR-104 no report"_s : u"SMS-UP-410"_s;
        }
        return seen;
    }

    QRandomGenerator m_random{42};
};

template<typename Row>
QList<qint64> idsOf(const QList<Row> &rows)
{
    QList<qint64> ids;
    for (const Row &row : rows) {
        ids.append(row.id);
    }
    return ids;
}

} // namespace

/// Several accounts read as one list are what each of them is, in one order, with nothing left out or
/// doubled.
class TestStoreAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conversationsAreOneList_data();
    void conversationsAreOneList();
    void deliveriesAreOneTable_data();
    void deliveriesAreOneTable();
    void aSearchLooksEverywhere();
    void aSearchInAConversationLooksThereOnly();
    void figuresAddUp();
    void theOutboxIsOneInItsOrder();
    void oneNumberOfTwoAccountsIsTwoLines();
    void whatIsOneAccountsIsNotTheOthers();
};

void TestStoreAccounts::conversationsAreOneList_data()
{
    QTest::addColumn<int>("filter");
    for (const auto filter :
         {ConversationFilter::All, ConversationFilter::Unread, ConversationFilter::Failed,
          ConversationFilter::Waiting, ConversationFilter::Archived}) {
        QTest::addRow("%d", int(filter)) << int(filter);
    }
}

void TestStoreAccounts::conversationsAreOneList()
{
    QFETCH(const int, filter);
    const auto wanted = static_cast<ConversationFilter>(filter);
    ThreeAccounts desk;
    for (const qint64 id : std::as_const(desk.ids)) {
        const auto page = *desk.reader->conversations().page(id, ConversationFilter::All, {}, 100);
        (void)desk.store.writer().setMark(id, page.at(3).id, ConversationMark::Pinned, true);
        (void)desk.store.writer().setMark(id, page.at(5).id, ConversationMark::Archived, true);
    }
    QList<ConversationRow> expected;
    for (const qint64 id : std::as_const(desk.ids)) {
        const auto page = *desk.reader->conversations().page(id, wanted, {}, 1000);
        for (const ConversationRow &row : page) {
            QCOMPARE(row.accountId, id);
        }
        expected += page;
    }
    std::sort(expected.begin(), expected.end(), [](const ConversationRow &a, const ConversationRow &b) {
        return keyOf(a) > keyOf(b);
    });
    QVERIFY(expected.size() >= 3);
    QList<ConversationRow> read;
    std::optional<ConversationKey> before;
    while (true) {
        const auto page = *desk.reader->conversations().page(desk.all(), wanted, before, limit);
        read += page;
        if (page.size() < limit) {
            break;
        }
        before = keyOf(page.constLast());
    }
    QCOMPARE(idsOf(read), idsOf(expected));
}

void TestStoreAccounts::deliveriesAreOneTable_data()
{
    QTest::addColumn<int>("sort");
    QTest::addColumn<bool>("descending");
    for (const auto sort :
         {DeliverySort::When, DeliverySort::Status, DeliverySort::To, DeliverySort::From, DeliverySort::Text,
          DeliverySort::Error}) {
        QTest::addRow("%d down", int(sort)) << int(sort) << true;
        QTest::addRow("%d up", int(sort)) << int(sort) << false;
    }
}

void TestStoreAccounts::deliveriesAreOneTable()
{
    QFETCH(const int, sort);
    QFETCH(const bool, descending);
    const DeliveryOrder order{static_cast<DeliverySort>(sort), descending};
    ThreeAccounts desk;
    QList<MessageRow> expected;
    for (const qint64 id : std::as_const(desk.ids)) {
        expected += *desk.reader->deliveries().page(id, {}, DeliverySort::When, true, {}, 1000);
    }
    std::sort(expected.begin(), expected.end(), [&order](const MessageRow &a, const MessageRow &b) {
        return order.before(a, b);
    });
    QVERIFY(expected.size() > 100);
    QList<MessageRow> read;
    while (true) {
        const auto page = *desk.reader->deliveries().page(
            desk.all(), {}, order.sort, descending,
            read.isEmpty() ? std::nullopt : std::optional(read.constLast()), limit);
        read += page;
        if (page.size() < limit) {
            break;
        }
    }
    QCOMPARE(idsOf(read), idsOf(expected));
    const QList<qint64> asked = idsOf(expected.mid(0, 20));
    QList<qint64> matching = idsOf(*desk.reader->deliveries().matching(desk.all(), {}, asked));
    QCOMPARE(QSet<qint64>(matching.begin(), matching.end()), QSet<qint64>(asked.begin(), asked.end()));
    QCOMPARE(matching.size(), asked.size());
}

void TestStoreAccounts::aSearchLooksEverywhere()
{
    ThreeAccounts desk;
    for (const QString &words : {u"apple"_s, u"5551000"_s, u"+15551000003"_s}) {
        QList<SearchHit> expected;
        for (const qint64 id : std::as_const(desk.ids)) {
            const auto hits = *desk.reader->search().search(id, SearchRequest(words), {}, 1000);
            expected += hits;
        }
        QVERIFY(expected.size() > limit);
        std::sort(expected.begin(), expected.end(), [](const SearchHit &a, const SearchHit &b) {
            return keyOf(a) > keyOf(b);
        });
        QList<MessageKey> read;
        std::optional<MessageKey> before;
        while (true) {
            const auto page = *desk.reader->search().search(desk.all(), SearchRequest(words), before, limit);
            for (const SearchHit &hit : page) {
                read.append(keyOf(hit));
            }
            if (page.size() < limit) {
                break;
            }
            before = keyOf(page.constLast());
        }
        QList<MessageKey> wanted;
        for (const SearchHit &hit : std::as_const(expected)) {
            wanted.append(keyOf(hit));
        }
        QCOMPARE(read.size(), wanted.size());
        QVERIFY(read == wanted);
    }
}

void TestStoreAccounts::aSearchInAConversationLooksThereOnly()
{
    ThreeAccounts desk;
    const auto page = *desk.reader->conversations().page(desk.ids.at(1), ConversationFilter::All, {}, 1);
    SearchRequest request(u"apple"_s);
    request.filter.conversationId = page.constFirst().id;
    const auto hits = *desk.reader->search().search(desk.all(), request, {}, 100);
    QSet<qint64> seen;
    for (const SearchHit &hit : hits) {
        QCOMPARE(hit.message.conversationId, page.constFirst().id);
        QVERIFY(!seen.contains(hit.message.id));
        seen.insert(hit.message.id);
    }
    QCOMPARE(hits.size(), desk.reader->search().search(desk.ids.at(1), request, {}, 100)->size());
}

void TestStoreAccounts::figuresAddUp()
{
    ThreeAccounts desk;
    Overview sum;
    for (const qint64 id : std::as_const(desk.ids)) {
        const Overview one = *desk.reader->overview().overview(id);
        sum.messages += one.messages;
        sum.conversations += one.conversations;
        sum.unread += one.unread;
        sum.openFailures += one.openFailures;
    }
    const Overview all = *desk.reader->overview().overview(desk.all());
    QCOMPARE(all.messages, 180);
    QCOMPARE(all.messages, sum.messages);
    QCOMPARE(all.conversations, sum.conversations);
    QCOMPARE(all.unread, sum.unread);
    QCOMPARE(all.openFailures, sum.openFailures);
    // Whole is the desk only since all of its accounts are.
    QVERIFY(!all.lastSyncedAt);
    StoreBatch first;
    first.lastSyncedAt = noon;
    first.lastEventAt = noon;
    (void)desk.store.writer().apply(desk.ids.at(0), first);
    QVERIFY(!desk.reader->overview().overview(desk.all())->lastSyncedAt);
    for (const int i : {1, 2}) {
        StoreBatch later;
        later.lastSyncedAt = noon + i;
        later.lastEventAt = noon + i;
        (void)desk.store.writer().apply(desk.ids.at(i), later);
    }
    QCOMPARE(desk.reader->overview().overview(desk.all())->lastSyncedAt, noon);
    QCOMPARE(desk.reader->overview().overview(desk.all())->lastEventAt, noon + 2);
    QCOMPARE(desk.reader->overview().overview({})->messages, 0);
}

void TestStoreAccounts::theOutboxIsOneInItsOrder()
{
    ThreeAccounts desk;
    const auto rows = *desk.reader->outbox().all(desk.all());
    QCOMPARE(rows.size(), 9);
    QVERIFY(std::is_sorted(
        rows.begin(), rows.end(), [](const OutgoingRow &a, const OutgoingRow &b) { return a.id < b.id; }));
    QCOMPARE(rows.at(4).accountId, desk.ids.at(1));
}

void TestStoreAccounts::oneNumberOfTwoAccountsIsTwoLines()
{
    ThreeAccounts desk;
    const auto lines = *desk.reader->outbox().ourLines(desk.all());
    QCOMPARE(lines.size(), 3);
    for (const qint64 id : std::as_const(desk.ids)) {
        QVERIFY(lines.contains(OurLine{id, ourNumber}));
        const auto page =
            *desk.reader->conversations().pageOfLine({id, ourNumber}, ConversationFilter::All, {}, 100);
        QCOMPARE(
            idsOf(page), idsOf(*desk.reader->conversations().page(id, ConversationFilter::All, {}, 100)));
    }
}

void TestStoreAccounts::whatIsOneAccountsIsNotTheOthers()
{
    ThreeAccounts desk;
    StoreWriter &writer = desk.store.writer();
    const QString own = u"msg%1-1"_s.arg(desk.ids.at(0));
    const QString others = u"msg%1-1"_s.arg(desk.ids.at(1));
    QCOMPARE(*writer.known(desk.ids.at(0), {others, own, u"none"_s}), QStringList{own});
    const auto page = *desk.reader->conversations().page(desk.ids.at(1), ConversationFilter::Unread, {}, 1);
    const qint64 conversation = page.constFirst().id;
    // Everything that has a number of its own is asked of all engines: those of others leave it alone.
    for (const qint64 stranger : {desk.ids.at(0), desk.ids.at(2)}) {
        QVERIFY(writer.markRead(stranger, conversation, noon * 2)->isEmpty());
        QVERIFY(writer.markUnread(stranger, conversation)->isEmpty());
        QVERIFY(writer.setMark(stranger, conversation, ConversationMark::Muted, true)->isEmpty());
        QVERIFY(writer.removeConversation(stranger, conversation, noon * 2)->isEmpty());
    }
    QCOMPARE(*desk.reader->conversations().byId(conversation), page.constFirst());
    QVERIFY(!writer.markRead(desk.ids.at(1), conversation, noon * 2)->isEmpty());
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestStoreAccounts)
#include "tst_store_accounts.moc"
