// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mergerule.h"
#include "store/sqlitestatement.h"
#include "store/storefixture.h"

#include <QMap>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

constexpr int rounds = 40;

/// Statuses, repetitions, records that correct numbers and times, of few messages, so that everything
/// happens to the same rows.
class Chaos
{
public:
    enum class Directions : quint8 {
        Fixed,    ///< a message is inbound or outbound, as they are
        Confused, ///< what the gateway says of one message contradicts itself
    };
    explicit Chaos(unsigned seed, Directions directions = Directions::Confused)
        : m_directions(directions),
          m_random(seed)
    {
    }

    QList<Observation> observations(int count)
    {
        QList<Observation> seen;
        for (int i = 0; i < count; ++i) {
            seen.append(one());
        }
        return seen;
    }
    QList<Observation> shuffled(QList<Observation> seen)
    {
        std::shuffle(seen.begin(), seen.end(), m_random);
        return seen;
    }
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }

private:
    Observation one()
    {
        const int number = upTo(24);
        const QString id = u"msg_%1"_s.arg(number);
        const QString theirs = u"+1555000000%1"_s.arg(upTo(4));
        const QString text = u"text %1"_s.arg(upTo(3));
        const UtcMs at = noon - 500 + upTo(1000);
        const bool isInbound = m_directions == Directions::Fixed ? number % 2 == 0 : upTo(1) == 0;
        if (isInbound) {
            return upTo(1) == 0 ? inbound(id, theirs, text, at)
                                : record(
                                      id, Direction::Inbound, DeliveryStatus::Received, theirs, text, at,
                                      at + upTo(50));
        }
        switch (upTo(3)) {
        case 0:
        case 1:
            return statusEvent(id, status(), at);
        case 2:
            return statusEvent(
                id, DeliveryStatus::Failed, at, upTo(1) == 0 ? u"SMS-CAR-104"_s : u"not connected"_s);
        default:
            return record(id, Direction::Outbound, status(), theirs, text, at, at + upTo(50));
        }
    }
    DeliveryStatus status() { return static_cast<DeliveryStatus>(1 + upTo(3)); }

    Directions m_directions;
    std::mt19937 m_random;
};

bool isOpenFailure(const Message &message)
{
    return message.direction == Direction::Outbound && message.status == DeliveryStatus::Failed &&
           !isUnconfirmed(message.status, message.error);
}

bool isUnread(const Message &message)
{
    return message.direction == Direction::Inbound && !message.from.isNull() && !message.to.isNull() &&
           message.position() >= noon;
}

/// What the list should say, by the simplest means.
struct Expected
{
    UtcMs lastAt = 0;
    int unread = 0;
    int failed = 0;

    bool operator==(const Expected &) const = default;
};
using ExpectedList = QMap<QString, Expected>;

ExpectedList recount(const QMap<QString, Message> &messages)
{
    ExpectedList list;
    for (const Message &message : messages) {
        if (message.from.isNull() || message.to.isNull()) {
            continue;
        }
        const bool in = message.direction == Direction::Inbound;
        const QString numbers = in ? message.to + u' ' + message.from : message.from + u' ' + message.to;
        Expected &expected = list[numbers];
        expected.lastAt = std::max(expected.lastAt, message.position());
        expected.unread += isUnread(message) ? 1 : 0;
        expected.failed += isOpenFailure(message) ? 1 : 0;
    }
    return list;
}

QMap<QString, Message> mergedAll(const QList<Observation> &observations)
{
    QMap<QString, Message> messages;
    for (const Observation &seen : observations) {
        messages[seen.messageId] = merged(messages.value(seen.messageId), seen);
    }
    return messages;
}

QMap<QString, Message> storedMessages(const StoreFixture &store)
{
    const auto connection = store.connection();
    SqliteStatement all(*connection, "SELECT id, message_id FROM messages");
    const auto reader = store.reader();
    QMap<QString, Message> messages;
    auto cursor = all.query();
    while (cursor.next()) {
        messages[cursor.text(1)] = reader->threads().details(cursor.integer(0)).value().value();
    }
    return messages;
}

ExpectedList storedList(const StoreFixture &store)
{
    ExpectedList list;
    const auto rows = store.reader()
                          ->conversations()
                          .page(store.account(), ConversationFilter::All, {}, 1000)
                          .value_or(QList<ConversationRow>());
    for (const ConversationRow &row : rows) {
        list[row.ourNumber + u' ' + row.theirNumber] = {row.lastAt, row.unread, row.failed};
    }
    return list;
}

void apply(StoreFixture &store, Chaos &chaos, const QList<Observation> &seen)
{
    for (qsizetype at = 0; at < seen.size();) {
        const qsizetype size = std::min<qsizetype>(1 + chaos.upTo(20), seen.size() - at);
        store.apply(seen.mid(at, size));
        at += size;
        if (chaos.upTo(3) == 0) {
            QVERIFY(store.writer().indexPending(1 + chaos.upTo(5)).has_value());
        }
    }
}

} // namespace

/// Whatever comes, in whatever order and batches: the cache says what a recount from scratch says.
class TestStoreMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithARecount_data();
    void agreesWithARecount();
    void theOrderOfArrivalIsAllTheSame();
    void changeSetsTellTheWholeStory();
};

void TestStoreMerge::agreesWithARecount_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= rounds; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestStoreMerge::agreesWithARecount()
{
    QFETCH(const unsigned, seed);
    Chaos chaos(seed);
    StoreFixture store;
    const QList<Observation> seen = chaos.observations(120);
    apply(store, chaos, seen);

    const auto messages = mergedAll(seen);
    QCOMPARE(storedMessages(store), messages);
    QVERIFY(storedList(store) == recount(messages));
    const Overview overview = store.reader()->overview().overview(store.account()).value();
    QCOMPARE(overview.messages, messages.size());
    QCOMPARE(overview.conversations, recount(messages).size());
    QCOMPARE(overview.unread, std::count_if(messages.begin(), messages.end(), isUnread));
    QCOMPARE(overview.openFailures, std::count_if(messages.begin(), messages.end(), isOpenFailure));
    QCOMPARE(overview.incomplete, std::count_if(messages.begin(), messages.end(), [](const Message &message) {
                 return !message.isComplete();
             }));

    // The index holds each text at its place, and none of those that were there before.
    store.indexAll();
    const auto reader = store.reader();
    for (int text = 0; text <= 3; ++text) {
        const QString word = u"text %1"_s.arg(text);
        const auto hits = reader->search().search(store.account(), word, {}, 1000).value();
        QCOMPARE(
            hits.size(), std::count_if(messages.begin(), messages.end(), [&word](const Message &message) {
                return message.body == word;
            }));
        QVERIFY(std::is_sorted(hits.begin(), hits.end(), [](const SearchHit &a, const SearchHit &b) {
            return MessageKey{a.message.at, a.message.id} > MessageKey{b.message.at, b.message.id};
        }));
    }
}

void TestStoreMerge::theOrderOfArrivalIsAllTheSame()
{
    Chaos chaos(4711, Chaos::Directions::Fixed);
    const QList<Observation> seen = chaos.observations(150);
    StoreFixture first;
    apply(first, chaos, seen);
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(mergedAll(chaos.shuffled(seen)), mergedAll(seen));
    }
    for (int i = 0; i < 10; ++i) {
        StoreFixture other;
        apply(other, chaos, chaos.shuffled(seen + chaos.shuffled(seen).first(40)));
        QCOMPARE(storedMessages(other), storedMessages(first));
        QVERIFY(storedList(other) == storedList(first));
    }
}

void TestStoreMerge::changeSetsTellTheWholeStory()
{
    Chaos chaos(99);
    StoreFixture store;
    QMap<qint64, MessageChange> known;
    QMap<qint64, ConversationRow> list;
    for (int i = 0; i < 100; ++i) {
        const ChangeSet changes = store.apply(chaos.observations(3));
        for (const MessageChange &change : changes.messages) {
            const bool isNew = !known.contains(change.id);
            QCOMPARE(change.inserted, isNew);
            const MessageChange before = known.value(change.id);
            QCOMPARE(
                change.moved,
                !isNew && (before.at != change.at || before.conversationId != change.conversationId));
            known.insert(change.id, change);
        }
        const auto reader = store.reader();
        for (const qint64 id : changes.conversations) {
            const auto row = reader->conversations().byId(id).value();
            if (row) {
                QVERIFY(list.value(id) != *row);
                list.insert(id, *row);
            } else {
                QVERIFY(list.remove(id) == 1);
            }
        }
        // Who follows the change sets sees what who reads everything anew sees.
        const auto all =
            reader->conversations().page(store.account(), ConversationFilter::All, {}, 1000).value();
        QCOMPARE(all.size(), list.size());
        for (const ConversationRow &row : all) {
            QCOMPARE(list.value(row.id), row);
        }
    }
}

QTEST_GUILESS_MAIN(TestStoreMerge)
#include "tst_store_merge.moc"
