// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storefixture.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

using Outcomes = DeliveryFilter::Outcomes;

namespace {

const QString theirs = u"+15551234567"_s;

QStringList idsOf(const QList<MessageRow> &rows)
{
    QStringList ids;
    for (const MessageRow &row : rows) {
        ids.append(row.messageId);
    }
    return ids;
}

DeliveryFilter filterFor(Outcomes outcome)
{
    DeliveryFilter filter;
    filter.outcome = outcome;
    filter.limits.stalledBefore = noon + 100;
    return filter;
}

Observation outbound(const QString &id, DeliveryStatus status, const QString &body, UtcMs at)
{
    return record(id, Direction::Outbound, status, theirs, body, at, at);
}

/// One of each outcome, with an inbound one that none of them is.
void fillDesk(StoreFixture &store)
{
    store.apply({
        outbound(u"msg_stalled"_s, DeliveryStatus::Queued, u"alpha"_s, noon + 10),
        outbound(u"msg_progress"_s, DeliveryStatus::Sending, u"Bravo"_s, noon + 200),
        outbound(u"msg_sent"_s, DeliveryStatus::Sent, u"charlie"_s, noon + 20),
        outbound(u"msg_delivered"_s, DeliveryStatus::Delivered, u"Ölkanne"_s, noon + 30),
        outbound(u"msg_failed"_s, DeliveryStatus::Sending, u"100% sure_"_s, noon + 40),
        statusEvent(u"msg_failed"_s, DeliveryStatus::Failed, noon + 41, u"Phone number is not registered"_s),
        outbound(u"msg_unconfirmed"_s, DeliveryStatus::Sending, u"echo"_s, noon + 50),
        statusEvent(u"msg_unconfirmed"_s, DeliveryStatus::Failed, noon + 51, u"SMS-CAR-104"_s),
        statusEvent(u"msg_bare"_s, DeliveryStatus::Sent, noon + 60),
        inbound(u"msg_inbound"_s, theirs, u"alpha"_s, noon + 70),
    });
}

} // namespace

Q_DECLARE_METATYPE(textdesk::DeliverySort)
Q_DECLARE_METATYPE(textdesk::DeliveryFilter::Outcomes)

/// Pages of conversations, threads and the delivery desk.
class TestStoreReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conversationsComeInPages();
    void conversationsAreFiltered();
    void threadsComeInPagesBothWays();
    void threadsGiveRowsById();
    void detailsHoldEveryFact();
    void theDeskFiltersByOutcome_data();
    void theDeskFiltersByOutcome();
    void theDeskFiltersByTextAndNumber();
    void theDeskPagesInEveryOrder_data();
    void theDeskPagesInEveryOrder();
    void theDeskSortsAsAPersonReads();
    void theDeskTellsWhatStillMatches();
};

void TestStoreReaders::conversationsComeInPages()
{
    StoreFixture store;
    QList<Observation> seen;
    for (int i = 0; i < 53; ++i) {
        // Many share their last moment.
        seen.append(inbound(u"msg_%1"_s.arg(i), u"+1555000%1"_s.arg(1000 + i), u"x"_s, noon + i / 10));
    }
    store.apply(seen);
    const auto reader = store.reader();
    QSet<qint64> ids;
    std::optional<ConversationKey> before;
    while (true) {
        const auto rows =
            reader->conversations().page(store.account(), ConversationFilter::All, before, 10).value();
        if (rows.isEmpty()) {
            break;
        }
        for (const ConversationRow &row : rows) {
            const ConversationKey key = keyOf(row);
            QVERIFY(!before || key < *before);
            before = key;
            ids.insert(row.id);
        }
    }
    QCOMPARE(ids.size(), 53);
}

void TestStoreReaders::conversationsAreFiltered()
{
    StoreFixture store;
    store.apply({
        inbound(u"msg_1"_s, u"+15550000001"_s, u"old"_s, noon - 5),
        inbound(u"msg_2"_s, u"+15550000002"_s, u"new"_s, noon + 5),
        record(u"msg_3"_s, Direction::Outbound, DeliveryStatus::Sent, u"+15550000003"_s, u"x"_s, noon, noon),
        statusEvent(u"msg_3"_s, DeliveryStatus::Failed, noon + 9, u"no"_s),
    });
    const auto reader = store.reader();
    const auto numbers = [&](ConversationFilter filter) {
        QStringList list;
        const auto rows = reader->conversations().page(store.account(), filter, {}, 10).value();
        for (const ConversationRow &row : rows) {
            list.append(row.theirNumber);
        }
        return list;
    };
    QCOMPARE(numbers(ConversationFilter::All).size(), 3);
    QCOMPARE(numbers(ConversationFilter::Unread), QStringList{u"+15550000002"_s});
    QCOMPARE(numbers(ConversationFilter::Failed), QStringList{u"+15550000003"_s});
}

void TestStoreReaders::threadsComeInPagesBothWays()
{
    StoreFixture store;
    QList<Observation> seen;
    for (int i = 0; i < 45; ++i) {
        seen.append(inbound(u"msg_%1"_s.arg(i), theirs, u"x"_s, noon + i / 7));
    }
    store.apply(seen);
    const auto reader = store.reader();
    const qint64 id =
        reader->conversations().page(store.account(), ConversationFilter::All, {}, 1)->first().id;
    const auto isAscending = [](const QList<MessageRow> &rows) {
        return std::is_sorted(rows.begin(), rows.end(), [](const MessageRow &a, const MessageRow &b) {
            return MessageKey{a.at, a.id} < MessageKey{b.at, b.id};
        });
    };
    QList<MessageRow> backwards = reader->threads().newest(id, 10).value();
    QCOMPARE(backwards.size(), 10);
    while (true) {
        const MessageRow &first = backwards.first();
        const auto older = reader->threads().before(id, {first.at, first.id}, 10).value();
        if (older.isEmpty()) {
            break;
        }
        backwards = older + backwards;
    }
    QCOMPARE(backwards.size(), 45);
    QVERIFY(isAscending(backwards));
    QList<MessageRow> forwards;
    MessageKey key{0, 0};
    while (true) {
        const auto newer = reader->threads().after(id, key, 10).value();
        if (newer.isEmpty()) {
            break;
        }
        forwards += newer;
        key = {forwards.last().at, forwards.last().id};
    }
    QCOMPARE(forwards, backwards);
}

void TestStoreReaders::threadsGiveRowsById()
{
    StoreFixture store;
    const ChangeSet changes = store.apply({
        inbound(u"msg_1"_s, theirs, u"x"_s, noon + 3),
        inbound(u"msg_2"_s, theirs, u"x"_s, noon + 1),
        inbound(u"msg_3"_s, u"+15550000009"_s, u"x"_s, noon + 2),
    });
    const auto reader = store.reader();
    const qint64 first = changes.messages.at(0).id;
    const qint64 second = changes.messages.at(1).id;
    const QList<qint64> ids{first, changes.messages.at(2).id, 4711, second, first};
    const auto rows = reader->threads().byIds(changes.messages.at(0).conversationId, ids).value();
    QCOMPARE(idsOf(rows), (QStringList{u"msg_2"_s, u"msg_1"_s}));
    QCOMPARE(reader->threads().keyOf(first).value(), std::optional(MessageKey{noon + 3, first}));
    QVERIFY(!reader->threads().keyOf(4711).value());
    QVERIFY(!reader->threads().details(4711).value());
}

void TestStoreReaders::detailsHoldEveryFact()
{
    StoreFixture store;
    Observation queued = statusEvent(u"msg_1"_s, DeliveryStatus::Queued, noon);
    queued.tenantId = u"tenant_x"_s;
    queued.appId = u"app_y"_s;
    Observation odd = statusEvent(u"msg_1"_s, DeliveryStatus::Other, noon + 5);
    odd.fact.word = u"accepted"_s;
    const ChangeSet changes = store.apply({
        queued,
        odd,
        outbound(u"msg_1"_s, DeliveryStatus::Queued, u"Hi"_s, noon),
        statusEvent(u"msg_1"_s, DeliveryStatus::Failed, noon + 9, u"not registered"_s),
    });
    const Message message = store.reader()->threads().details(changes.messages.first().id).value().value();
    QCOMPARE(message.facts.size(), 4);
    QCOMPARE(message.status, DeliveryStatus::Failed);
    QCOMPARE(message.error, u"not registered"_s);
    QCOMPARE(message.facts.at(2).word, u"accepted"_s);
    QCOMPARE(message.tenantId, u"tenant_x"_s);
    QCOMPARE(message.appId, u"app_y"_s);
    QCOMPARE(message.createdAt, std::optional<UtcMs>(noon));
    QCOMPARE(message.recordAt, std::optional<UtcMs>(noon));
    const auto row = store.reader()->threads().newest(changes.messages.first().conversationId, 1)->first();
    QCOMPARE(row.statusAt, noon + 9);
}

void TestStoreReaders::theDeskFiltersByOutcome_data()
{
    QTest::addColumn<Outcomes>("outcome");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("stalled") << Outcomes::Stalled << QStringList{u"msg_stalled"_s};
    QTest::newRow("in progress") << Outcomes::InProgress << QStringList{u"msg_progress"_s};
    QTest::newRow("sent") << Outcomes::Sent << QStringList{u"msg_bare"_s, u"msg_sent"_s};
    QTest::newRow("delivered") << Outcomes::Delivered << QStringList{u"msg_delivered"_s};
    QTest::newRow("failed") << Outcomes::Failed << QStringList{u"msg_failed"_s};
    QTest::newRow("unconfirmed") << Outcomes::Unconfirmed << QStringList{u"msg_unconfirmed"_s};
    QTest::newRow("all") << Outcomes::All
                         << QStringList{u"msg_progress"_s, u"msg_bare"_s,      u"msg_unconfirmed"_s,
                                        u"msg_failed"_s,   u"msg_delivered"_s, u"msg_sent"_s,
                                        u"msg_stalled"_s};
}

void TestStoreReaders::theDeskFiltersByOutcome()
{
    QFETCH(const Outcomes, outcome);
    StoreFixture store;
    fillDesk(store);
    const auto rows = store.reader()->deliveries().page(
        store.account(), filterFor(outcome), DeliverySort::When, true, {}, 50);
    QVERIFY2(rows.has_value(), rows ? "" : qPrintable(rows.error().text));
    QTEST(idsOf(*rows), "ids");
}

void TestStoreReaders::theDeskFiltersByTextAndNumber()
{
    StoreFixture store;
    fillDesk(store);
    const auto reader = store.reader();
    const auto found = [&](const DeliveryFilter &filter) {
        return idsOf(reader->deliveries()
                         .page(store.account(), filter, DeliverySort::When, true, {}, 50)
                         .value_or(QList<MessageRow>()));
    };
    const auto byText = [&](const QString &text) {
        DeliveryFilter filter;
        filter.text = text;
        return found(filter);
    };
    QCOMPARE(byText(u"ALPHA"_s), QStringList{u"msg_stalled"_s});
    QCOMPARE(byText(u"ölk"_s), QStringList{u"msg_delivered"_s});
    QCOMPARE(byText(u"ÖLK"_s), QStringList{u"msg_delivered"_s});
    QCOMPARE(byText(u"not reg"_s), QStringList{u"msg_failed"_s});
    QCOMPARE(byText(u"msg_bar"_s), QStringList{u"msg_bare"_s});
    QCOMPARE(byText(u"100%"_s), QStringList{u"msg_failed"_s});
    QCOMPARE(byText(u"%sure"_s), QStringList());
    QCOMPARE(byText(u"sure_"_s), QStringList{u"msg_failed"_s});

    DeliveryFilter filter;
    filter.number = u"(555) 123"_s;
    QCOMPARE(found(filter).size(), 6);
    filter.number = u"0000"_s;
    QCOMPARE(found(filter), QStringList());
    filter = {};
    filter.since = noon + 30;
    filter.until = noon + 40;
    QCOMPARE(found(filter), (QStringList{u"msg_failed"_s, u"msg_delivered"_s}));
}

void TestStoreReaders::theDeskPagesInEveryOrder_data()
{
    QTest::addColumn<DeliverySort>("sort");
    QTest::addColumn<bool>("descending");
    const std::initializer_list<std::pair<const char *, DeliverySort>> sorts{
        {"when", DeliverySort::When}, {"status", DeliverySort::Status}, {"to", DeliverySort::To},
        {"from", DeliverySort::From}, {"text", DeliverySort::Text},     {"error", DeliverySort::Error}};
    for (const auto &[name, sort] : sorts) {
        QTest::addRow("%s, descending", name) << sort << true;
        QTest::addRow("%s, ascending", name) << sort << false;
    }
}

/// Page by page the same rows in the same order as at once, whatever is unknown or alike.
void TestStoreReaders::theDeskPagesInEveryOrder()
{
    QFETCH(const DeliverySort, sort);
    QFETCH(const bool, descending);
    StoreFixture store;
    fillDesk(store);
    QList<Observation> more;
    for (int i = 0; i < 40; ++i) {
        const QString id = u"msg_more%1"_s.arg(i);
        const auto status = static_cast<DeliveryStatus>(1 + i % 4);
        more.append(
            i % 3 == 0 ? statusEvent(id, status, noon + i % 5)
                       : record(
                             id, Direction::Outbound, status, u"+1555000000%1"_s.arg(i % 4),
                             i % 2 == 0 ? u"Same"_s : u"same"_s, noon + i % 5, noon + i % 5));
    }
    store.apply(more);
    const auto reader = store.reader();
    const auto page = [&](const std::optional<MessageRow> &after, int limit) {
        return reader->deliveries().page(store.account(), {}, sort, descending, after, limit).value();
    };
    const QList<MessageRow> atOnce = page({}, 1000);
    QCOMPARE(atOnce.size(), 47);
    QList<MessageRow> paged;
    std::optional<MessageRow> after;
    while (true) {
        const auto rows = page(after, 4);
        if (rows.isEmpty()) {
            break;
        }
        paged += rows;
        after = paged.last();
        QVERIFY(paged.size() <= 47);
    }
    QCOMPARE(paged, atOnce);
}

void TestStoreReaders::theDeskSortsAsAPersonReads()
{
    StoreFixture store;
    fillDesk(store);
    const auto reader = store.reader();
    const auto rows =
        reader->deliveries().page(store.account(), {}, DeliverySort::Text, false, {}, 50).value();
    const QStringList expected{u"msg_bare"_s, u"msg_failed"_s,      u"msg_stalled"_s,  u"msg_progress"_s,
                               u"msg_sent"_s, u"msg_unconfirmed"_s, u"msg_delivered"_s};
    QCOMPARE(idsOf(rows), expected);
    const auto byStatus =
        reader->deliveries().page(store.account(), {}, DeliverySort::Status, true, {}, 2).value();
    QCOMPARE(idsOf(byStatus), (QStringList{u"msg_failed"_s, u"msg_unconfirmed"_s}));
}

void TestStoreReaders::theDeskTellsWhatStillMatches()
{
    StoreFixture store;
    fillDesk(store);
    const auto reader = store.reader();
    const auto all = reader->deliveries().page(store.account(), {}, DeliverySort::When, true, {}, 50).value();
    QList<qint64> ids{4711};
    for (const MessageRow &row : all) {
        ids.append(row.id);
    }
    const auto failed = reader->deliveries().matching(store.account(), filterFor(Outcomes::Failed), ids);
    QCOMPARE(idsOf(*failed), QStringList{u"msg_failed"_s});
    QCOMPARE(reader->deliveries().matching(store.account(), {}, ids)->size(), 7);
    QCOMPARE(reader->deliveries().matching(store.account() + 1, {}, ids)->size(), 0);
}

QTEST_GUILESS_MAIN(TestStoreReaders)
#include "tst_store_readers.moc"
