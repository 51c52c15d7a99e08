// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchindex.h"
#include "store/storefixture.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

Q_DECLARE_METATYPE(textdesk::SearchFilter)

namespace {

const QString theirs = u"+15551234567"_s;

QStringList idsOf(const QList<SearchHit> &hits)
{
    QStringList ids;
    for (const SearchHit &hit : hits) {
        ids.append(hit.message.messageId);
    }
    return ids;
}

QStringList found(const StoreFixture &store, const QString &query, int limit = 50)
{
    const auto hits = store.reader()->search().search(store.account(), query, {}, limit);
    return hits ? idsOf(*hits) : QStringList{hits.error().text};
}

} // namespace

/// The search as a whole: what is found, in which order, page by page.
class TestStoreSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByTextNumberAndId();
    void findsOurOwnNumberByManyDigits();
    void ordersByMessageTime();
    void pagesHoldEachHitOnce_data();
    void pagesHoldEachHitOnce();
    void findsManyConversationsByNumber();
    void aRareWordWithACommonBeginning();
    void aChangedTextIsFoundByItsNewWords();
    void anOldTextInASharedSlotTakesNothingAway();
    void theIndexSurvivesACrash();
    void noTextIsQuerySyntax_data();
    void noTextIsQuerySyntax();
    void missesNothingInSixScripts_data();
    void missesNothingInSixScripts();
    void aFilterLetsThroughWhatItSays_data();
    void aFilterLetsThroughWhatItSays();
    void aFilterNarrowsManyConversationsDown();
    void withinOneConversationItsNumberIsNoHit();
    void anInterruptedSearchEnds();
};

void TestStoreSearch::findsByTextNumberAndId()
{
    StoreFixture store;
    store.apply({
        inbound(u"msg_1"_s, theirs, u"Is my appointment still on?"_s, noon + 1),
        inbound(u"msg_2"_s, u"+15550009999"_s, u"The order is ready"_s, noon + 2),
        statusEvent(u"msg_3"_s, DeliveryStatus::Sent, noon + 3),
    });
    store.indexAll();
    QCOMPARE(found(store, u"appoint"_s), QStringList{u"msg_1"_s});
    QCOMPARE(found(store, u"IS"_s), (QStringList{u"msg_2"_s, u"msg_1"_s}));
    QCOMPARE(found(store, u"555 0009"_s), QStringList{u"msg_2"_s});
    QCOMPARE(found(store, u"(555) 123-4567"_s), QStringList{u"msg_1"_s});
    QCOMPARE(found(store, u"order 9999"_s), QStringList{u"msg_2"_s});
    QCOMPARE(found(store, u"appointment 9999"_s), QStringList());
    QCOMPARE(found(store, u" msg_3 "_s), QStringList{u"msg_3"_s});
    QCOMPARE(found(store, u"msg"_s), QStringList());
    QCOMPARE(found(store, u""_s), QStringList());

    const auto hit = store.reader()->search().search(store.account(), u"order"_s, {}, 1).value().first();
    QCOMPARE(hit.theirNumber, u"+15550009999"_s);
    QCOMPARE(hit.ourNumber, ourNumber);
    QCOMPARE(hit.message.body, u"The order is ready"_s);
}

void TestStoreSearch::findsOurOwnNumberByManyDigits()
{
    StoreFixture store;
    store.apply({inbound(u"msg_1"_s, theirs, u"x"_s, noon)});
    QCOMPARE(found(store, u"5559876543"_s), QStringList{u"msg_1"_s});
    QCOMPARE(found(store, u"9876"_s), QStringList());
}

void TestStoreSearch::ordersByMessageTime()
{
    StoreFixture store;
    // Catching up brings the newest first; some share a moment, some only a unit of the index's time.
    QList<Observation> seen;
    for (int i = 0; i < 60; ++i) {
        const UtcMs at = noon + (i * 37 % 60) / 3 * 20;
        seen.append(inbound(u"msg_%1"_s.arg(i), theirs, u"common word"_s, at));
    }
    for (const Observation &one : seen) {
        store.apply({one});
        QVERIFY(store.writer().indexPending(1).has_value());
    }
    const auto hits = store.reader()->search().search(store.account(), u"common"_s, {}, 100).value();
    QCOMPARE(hits.size(), 60);
    QVERIFY(std::is_sorted(hits.begin(), hits.end(), [](const SearchHit &a, const SearchHit &b) {
        return MessageKey{a.message.at, a.message.id} > MessageKey{b.message.at, b.message.id};
    }));
}

void TestStoreSearch::pagesHoldEachHitOnce_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("text") << u"common"_s;
    QTest::newRow("a long beginning") << u"appointm"_s;
    QTest::newRow("number") << u"555123"_s;
    QTest::newRow("both") << u"common 555123"_s;
}

void TestStoreSearch::pagesHoldEachHitOnce()
{
    QFETCH(const QString, query);
    StoreFixture store;
    QList<Observation> seen;
    for (int i = 0; i < 97; ++i) {
        const QString number = u"+1555123456%1"_s.arg(i % 5);
        seen.append(inbound(u"msg_%1"_s.arg(i), number, u"common appointment"_s, noon + i / 4));
    }
    store.apply(seen);
    store.indexAll();
    const auto reader = store.reader();
    QStringList ids;
    std::optional<MessageKey> before;
    while (true) {
        const auto hits = reader->search().search(store.account(), query, before, 10).value();
        if (hits.isEmpty()) {
            break;
        }
        QVERIFY(hits.size() <= 10);
        ids += idsOf(hits);
        before = MessageKey{hits.last().message.at, hits.last().message.id};
    }
    QCOMPARE(ids.size(), 97);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 97);
}

void TestStoreSearch::findsManyConversationsByNumber()
{
    StoreFixture store;
    QList<Observation> seen;
    for (int i = 0; i < 700; ++i) {
        seen.append(inbound(u"msg_%1"_s.arg(i), u"+15551%1"_s.arg(100'000 + i), u"even odd"_s, noon + i));
    }
    store.apply(seen);
    store.indexAll();
    QCOMPARE(found(store, u"5551"_s, 1000).size(), 700);
    QCOMPARE(found(store, u"5551"_s, 3), (QStringList{u"msg_699"_s, u"msg_698"_s, u"msg_697"_s}));
    QCOMPARE(found(store, u"odd 5551"_s, 2), (QStringList{u"msg_699"_s, u"msg_698"_s}));
    QCOMPARE(found(store, u"none 5551"_s, 2), QStringList());
    QCOMPARE(found(store, u"5551100042"_s), QStringList{u"msg_42"_s});
}

void TestStoreSearch::aRareWordWithACommonBeginning()
{
    StoreFixture store;
    QList<Observation> seen{inbound(u"msg_rare"_s, theirs, u"confidential"_s, noon)};
    for (int i = 0; i < 1000; ++i) {
        seen.append(inbound(u"msg_%1"_s.arg(i), theirs, u"please confirm"_s, noon + 100 + i * 50));
    }
    store.apply(seen);
    store.indexAll();
    QCOMPARE(found(store, u"confid"_s), QStringList{u"msg_rare"_s});
    QCOMPARE(found(store, u"confirm"_s).size(), 50);
    QCOMPARE(found(store, u"conf"_s, 2000).size(), 1001);
}

void TestStoreSearch::aChangedTextIsFoundByItsNewWords()
{
    StoreFixture store;
    store.apply({inbound(u"msg_1"_s, theirs, u"old words"_s, noon)});
    store.indexAll();
    store.apply({record(
        u"msg_1"_s, Direction::Inbound, DeliveryStatus::Received, theirs, u"new words"_s, noon + 70'000,
        noon + 70'000)});
    store.indexAll();
    QCOMPARE(found(store, u"old"_s), QStringList());
    QCOMPARE(found(store, u"new"_s), QStringList{u"msg_1"_s});
    QCOMPARE(found(store, u"words"_s), QStringList{u"msg_1"_s});
    // Nothing of the old text is left behind.
    const auto connection = store.connection();
    QCOMPARE(
        connection->integer("SELECT count(*) FROM message_search WHERE message_search MATCH 'old'"),
        std::optional<qint64>(0));
}

void TestStoreSearch::anOldTextInASharedSlotTakesNothingAway()
{
    StoreFixture store;
    // Two messages whose ids end alike, within one unit of time.
    QList<Observation> seen{inbound(u"msg_first"_s, theirs, u"shared alpha"_s, noon)};
    for (int i = 1; i < 1 << SearchSlot::idBits; ++i) {
        seen.append(inbound(u"msg_%1"_s.arg(i), theirs, u"filler"_s, noon + 100'000 + i));
    }
    seen.append(inbound(u"msg_second"_s, theirs, u"shared beta"_s, noon + 1));
    store.apply(seen);
    store.indexAll();
    QCOMPARE(found(store, u"shared"_s), (QStringList{u"msg_second"_s, u"msg_first"_s}));
    QCOMPARE(found(store, u"alpha"_s), QStringList{u"msg_first"_s});
    store.apply({record(
        u"msg_first"_s, Direction::Inbound, DeliveryStatus::Received, theirs, u"gone"_s, noon, noon)});
    store.indexAll();
    QCOMPARE(found(store, u"shared"_s), QStringList{u"msg_second"_s});
    QCOMPARE(found(store, u"beta"_s), QStringList{u"msg_second"_s});
    QCOMPARE(found(store, u"gone"_s), QStringList{u"msg_first"_s});
}

void TestStoreSearch::theIndexSurvivesACrash()
{
    StoreFixture store;
    for (int i = 0; i < 10; ++i) {
        store.apply({inbound(u"msg_%1"_s.arg(i), theirs, u"word"_s, noon + i)});
    }
    QCOMPARE(store.writer().indexPending(4).value(), 6);
    QCOMPARE(found(store, u"word"_s).size(), 4);
    QVERIFY(found(store, u"word"_s).contains(u"msg_9"_s));
    QVERIFY(store.reopen());
    QCOMPARE(store.writer().indexPending(4).value(), 2);
    QCOMPARE(store.writer().indexPending(4).value(), 0);
    QCOMPARE(store.writer().indexPending(4).value(), 0);
    QCOMPARE(found(store, u"word"_s).size(), 10);
}

void TestStoreSearch::noTextIsQuerySyntax_data()
{
    QTest::addColumn<QString>("query");
    for (const QString &query :
         {u"\""_s, u"\"\"\""_s, u"a\" OR \"b"_s, u"NEAR(a b, 3)"_s, u"words: x"_s, u"{a b}: c"_s, u"a AND"_s,
          u"NOT"_s, u"*"_s, u"^a"_s, u"-a"_s, u"(("_s, u"a + b"_s, u"'; DROP TABLE messages; --"_s, u"%_\\"_s,
          u"x"_s + QChar(u'\0') + u"y"_s, QString(5000, u'a'), u"\\"_s}) {
        QTest::addRow("%s", query.left(30).toUtf8().constData()) << query;
    }
}

void TestStoreSearch::noTextIsQuerySyntax()
{
    QFETCH(const QString, query);
    StoreFixture store;
    store.apply({inbound(u"msg_1"_s, theirs, u"some text"_s, noon)});
    store.indexAll();
    const auto hits = store.reader()->search().search(store.account(), query, {}, 10);
    QVERIFY2(hits.has_value(), hits ? "" : qPrintable(hits.error().text));
}

void TestStoreSearch::missesNothingInSixScripts_data()
{
    QTest::addColumn<QString>("alphabet");
    QTest::addColumn<bool>("hasSpaces");
    QTest::newRow("latin") << u"abcdefghiklmnoprstuüéñ"_s << true;
    QTest::newRow("cyrillic") << u"абвгдежзийклмнопрст"_s << true;
    QTest::newRow("greek") << u"αβγδεζηθικλμνξοπρστ"_s << true;
    QTest::newRow("arabic") << u"ابتثجحخدذرزسشصضطظعغ"_s << true;
    QTest::newRow("han") << u"的一是不了人我在有他这中大来上国"_s << false;
    QTest::newRow("kana") << u"あいうえおかきくけこサシスセソー"_s << false;
    QTest::newRow("hangul") << u"가나다라마바사아자차카타파하"_s << false;
    QTest::newRow("thai") << u"กขคงจฉชซญดตถทธนบปผ"_s << false;
}

/// Against a plain scan: whole words where there are spaces, any substring of two characters where not.
void TestStoreSearch::missesNothingInSixScripts()
{
    QFETCH(const QString, alphabet);
    QFETCH(const bool, hasSpaces);
    std::mt19937 random(7);
    const auto upTo = [&random](qsizetype most) {
        return std::uniform_int_distribution<qsizetype>(0, most)(random);
    };
    const auto letters = [&](qsizetype count) {
        QString word;
        for (qsizetype i = 0; i < count; ++i) {
            word.append(alphabet.at(upTo(alphabet.size() - 1)));
        }
        return word;
    };
    StoreFixture store;
    QStringList bodies;
    QList<Observation> seen;
    for (int i = 0; i < 200; ++i) {
        QStringList words;
        for (qsizetype count = 1 + upTo(5); count > 0; --count) {
            words.append(letters(hasSpaces ? 2 + upTo(2) : 3 + upTo(9)));
        }
        bodies.append(words.join(hasSpaces ? u", "_s : u"。"_s));
        seen.append(inbound(u"msg_%1"_s.arg(i), theirs, bodies.last(), noon + i));
    }
    store.apply(seen);
    store.indexAll();
    const auto reader = store.reader();
    int hits = 0;
    for (int i = 0; i < 150; ++i) {
        const QString &body = bodies.at(upTo(bodies.size() - 1));
        const QString word = body.split(hasSpaces ? u", "_s : u"。"_s).first();
        const QString part = hasSpaces ? word : word.mid(upTo(word.size() - 2), 2 + upTo(2));
        if (part.size() < 2) {
            continue;
        }
        const QStringList ids = idsOf(reader->search().search(store.account(), part, {}, 1000).value());
        for (int m = 0; m < bodies.size(); ++m) {
            const QStringList words = bodies.at(m).split(u", "_s);
            const bool isThere = hasSpaces ? words.contains(part) : bodies.at(m).contains(part);
            const bool isFound = ids.contains(u"msg_%1"_s.arg(m));
            QVERIFY2(isFound || !isThere, qPrintable(part + u" in "_s + bodies.at(m)));
            QVERIFY2(hasSpaces || isFound == isThere, qPrintable(part + u" not in "_s + bodies.at(m)));
            hits += isThere ? 1 : 0;
        }
    }
    QVERIFY(hits > 100);
}

void TestStoreSearch::aFilterLetsThroughWhatItSays_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<SearchFilter>("filter");
    SearchFilter stalling;
    stalling.limits.stalledBefore = noon + 150;
    const auto with = [&stalling](auto change) {
        SearchFilter filter = stalling;
        change(filter);
        return filter;
    };
    const QList<std::pair<const char *, SearchFilter>> filters{
        {"unread", with([](SearchFilter &filter) { filter.isUnread = true; })},
        {"failed", with([](SearchFilter &filter) { filter.outcomes = {Outcome::Failed}; })},
        {"unconfirmed", with([](SearchFilter &filter) { filter.outcomes = {Outcome::Unconfirmed}; })},
        {"stalled", with([](SearchFilter &filter) { filter.outcomes = {Outcome::Stalled}; })},
        {"in progress", with([](SearchFilter &filter) { filter.outcomes = {Outcome::InProgress}; })},
        {"received", with([](SearchFilter &filter) { filter.outcomes = {Outcome::Received}; })},
        {"two outcomes", with([](SearchFilter &filter) {
             filter.outcomes = {Outcome::Sent, Outcome::Delivered};
         })},
        {"from a number", with([](SearchFilter &filter) { filter.from = u"(555) 123-4561"_s; })},
        {"from us", with([](SearchFilter &filter) { filter.from = u"555 987"_s; })},
        {"from a name", with([](SearchFilter &filter) { filter.from = u"clinic"_s; })},
        {"to a number", with([](SearchFilter &filter) { filter.to = u"4562"_s; })},
        {"from and to", with([](SearchFilter &filter) {
             filter.from = u"987"_s;
             filter.to = u"4563"_s;
         })},
        {"since", with([](SearchFilter &filter) { filter.since = noon + 100; })},
        {"before", with([](SearchFilter &filter) { filter.before = noon + 100; })},
        {"a span, unread, from a number", with([](SearchFilter &filter) {
             filter.since = noon + 40;
             filter.before = noon + 260;
             filter.isUnread = true;
             filter.from = u"456"_s;
         })},
        {"failed since", with([](SearchFilter &filter) {
             filter.outcomes = {Outcome::Failed};
             filter.since = noon + 150;
         })},
    };
    for (const auto &[name, filter] : filters) {
        for (const QString &words : {QString(), u"appl"_s, u"pear 456"_s, u"1234562"_s}) {
            QTest::addRow("%s, %s", name, qPrintable(words)) << words << filter;
        }
    }
}

/// Against a look at every message there is, whole and in pages.
void TestStoreSearch::aFilterLetsThroughWhatItSays()
{
    QFETCH(const QString, words);
    QFETCH(const SearchFilter, filter);
    StoreFixture store;
    QList<Observation> seen;
    constexpr std::array statuses{
        DeliveryStatus::Queued, DeliveryStatus::Sending, DeliveryStatus::Sent, DeliveryStatus::Delivered,
        DeliveryStatus::Failed};
    for (int i = 0; i < 300; ++i) {
        const QString number = i % 17 == 0 ? u"CLINIC"_s : u"+1555123456%1"_s.arg(i % 5);
        const QString body = i % 3 == 0 ? u"an apple"_s : i % 3 == 1 ? u"a pear"_s : u"apples, pears"_s;
        const QString id = u"msg_%1"_s.arg(i);
        if (i % 2 == 0) {
            seen.append(inbound(id, number, body, noon + i));
            continue;
        }
        const DeliveryStatus status = statuses.at(static_cast<size_t>(i / 2) % statuses.size());
        Observation sent = record(id, Direction::Outbound, status, number, body, noon + i, noon + i);
        if (status == DeliveryStatus::Failed && i % 4 == 1) {
            sent.fact.error = u"SMS-CAR-104 no report"_s;
        }
        seen.append(sent);
    }
    store.apply(seen);
    store.indexAll();
    const auto reader = store.reader();
    const auto conversations =
        reader->conversations().page(store.account(), ConversationFilter::All, {}, 100).value();
    QVERIFY(store.writer().markRead(store.account(), conversations.at(1).id, noon + 200).has_value());
    SearchRequest everything;
    everything.filter.since = 0;
    const auto all = reader->search().search(store.account(), everything, {}, 1'000).value();
    QCOMPARE(all.size(), seen.size());

    SearchRequest request(words);
    request.filter = filter;
    const auto byWords = reader->search().search(store.account(), words, {}, 1'000).value();
    QStringList expected;
    for (const SearchHit &hit : all) {
        const bool hasWords = words.isEmpty() || idsOf(byWords).contains(hit.message.messageId);
        if (hasWords && filter.accepts(hit.message)) {
            expected.append(hit.message.messageId);
        }
    }
    QCOMPARE(idsOf(reader->search().search(store.account(), request, {}, 1'000).value()), expected);
    QStringList inPages;
    std::optional<MessageKey> before;
    while (true) {
        const auto hits = reader->search().search(store.account(), request, before, 7).value();
        if (hits.isEmpty()) {
            break;
        }
        inPages += idsOf(hits);
        before = keyOf(hits.constLast());
    }
    QCOMPARE(inPages, expected);
    QVERIFY(!words.isEmpty() || !expected.isEmpty());
}

void TestStoreSearch::aFilterNarrowsManyConversationsDown()
{
    StoreFixture store;
    QList<Observation> seen;
    for (int i = 0; i < 700; ++i) {
        seen.append(inbound(u"msg_%1"_s.arg(i), u"+15551%1"_s.arg(100'000 + i), u"even odd"_s, noon + i));
    }
    store.apply(seen);
    store.indexAll();
    SearchRequest request;
    request.filter.from = u"5551"_s;
    const auto reader = store.reader();
    QCOMPARE(reader->search().search(store.account(), request, {}, 1'000)->size(), 700);
    request.words = u"odd"_s;
    QCOMPARE(
        idsOf(reader->search().search(store.account(), request, {}, 2).value()),
        (QStringList{u"msg_699"_s, u"msg_698"_s}));
    request.filter.from = u"5551100042"_s;
    QCOMPARE(
        idsOf(reader->search().search(store.account(), request, {}, 2).value()), QStringList{u"msg_42"_s});
    request.filter.from = u"none"_s;
    QVERIFY(reader->search().search(store.account(), request, {}, 2)->isEmpty());
}

void TestStoreSearch::withinOneConversationItsNumberIsNoHit()
{
    StoreFixture store;
    store.apply(
        {inbound(u"msg_1"_s, theirs, u"my number is 5551234567"_s, noon),
         inbound(u"msg_2"_s, theirs, u"and my name"_s, noon + 1),
         inbound(u"msg_3"_s, u"+15550001111"_s, u"number 5551234567"_s, noon + 2)});
    store.indexAll();
    const auto reader = store.reader();
    SearchRequest request(u"5551234567"_s);
    request.filter.conversationId =
        reader->conversations().between(store.account(), ourNumber, theirs)->value().id;
    QCOMPARE(
        idsOf(reader->search().search(store.account(), request, {}, 10).value()), QStringList{u"msg_1"_s});
}

void TestStoreSearch::anInterruptedSearchEnds()
{
    StoreFixture store;
    QList<Observation> seen;
    for (int i = 0; i < 2000; ++i) {
        seen.append(inbound(u"msg_%1"_s.arg(i), theirs, u"common"_s, noon + i));
    }
    store.apply(seen);
    store.indexAll();
    const auto reader = store.reader();
    // Before a search it means nothing.
    reader->search().interrupt();
    QCOMPARE(reader->search().search(store.account(), u"common"_s, {}, 5)->size(), 5);

    std::atomic_bool isDone = false;
    std::thread other([&] {
        while (!isDone) {
            reader->search().interrupt();
        }
    });
    int interrupted = 0;
    while (interrupted == 0) {
        const auto hits = reader->search().search(store.account(), u"common"_s, {}, 2000);
        if (!hits) {
            QCOMPARE(hits.error().kind, StoreError::Kind::Busy);
            ++interrupted;
        }
    }
    isDone = true;
    other.join();
    QCOMPARE(reader->search().search(store.account(), u"common"_s, {}, 5)->size(), 5);
}

QTEST_GUILESS_MAIN(TestStoreSearch)
#include "tst_store_search.moc"
