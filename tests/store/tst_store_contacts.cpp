// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storefixture.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

QList<Contact> kept(const StoreFixture &store)
{
    QList<Contact> all = store.reader()->contacts().all().value();
    std::sort(all.begin(), all.end(), [](const Contact &a, const Contact &b) { return a.number < b.number; });
    return all;
}

const Contact ann{u"+12025550101"_s, u"Ann \"Lee\" 👋"_s, u"First\nsecond"_s, 3};
const Contact bob{u"+12025550102"_s, u"Bob"_s, {}, -1};

} // namespace

/// The address book on a real file.
class TestStoreContacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreKeptAsTheyAre();
    void oneTakesThePlaceOfTheOneWithItsNumber();
    void manyAreKeptAndForgottenAtOnce();
    void namesFindMessages();
};

void TestStoreContacts::theyAreKeptAsTheyAre()
{
    StoreFixture store;
    QVERIFY(kept(store).isEmpty());
    QVERIFY(store.writer().contacts().save({bob, ann}).has_value());
    QVERIFY(store.reopen());
    QCOMPARE(kept(store), (QList<Contact>{ann, bob}));
}

void TestStoreContacts::oneTakesThePlaceOfTheOneWithItsNumber()
{
    StoreFixture store;
    QVERIFY(store.writer().contacts().save({ann, bob}).has_value());
    Contact changed = ann;
    changed.name = u"Ann"_s;
    changed.note.clear();
    QVERIFY(store.writer().contacts().save({changed}).has_value());
    QCOMPARE(kept(store).size(), 2);
    QCOMPARE(kept(store).constFirst().name, u"Ann"_s);
    QVERIFY(kept(store).constFirst().note.isEmpty());
}

void TestStoreContacts::manyAreKeptAndForgottenAtOnce()
{
    StoreFixture store;
    QList<Contact> many;
    QStringList numbers;
    for (int i = 0; i < 5'000; ++i) {
        many.append({u"+1202%1"_s.arg(5'550'000 + i), u"Name %1"_s.arg(i), {}, -1});
        numbers.append(many.constLast().number);
    }
    QVERIFY(store.writer().contacts().save(many).has_value());
    QCOMPARE(kept(store), many);
    numbers.append(u"nobody"_s);
    QVERIFY(store.writer().contacts().remove(numbers).has_value());
    QVERIFY(kept(store).isEmpty());
}

void TestStoreContacts::namesFindMessages()
{
    StoreFixture store;
    store.apply(
        {inbound(u"msg_1"_s, ann.number, u"one"_s, noon), inbound(u"msg_2"_s, bob.number, u"two"_s, noon + 1),
         inbound(u"msg_3"_s, bob.number, u"lee"_s, noon + 2)});
    store.indexAll();
    const auto reader = store.reader();
    const auto ids = [&](const SearchRequest &request) {
        QStringList found;
        const auto hits = reader->search().search(store.account(), request, {}, 10).value();
        for (const SearchHit &hit : hits) {
            found.append(hit.message.messageId);
        }
        return found;
    };
    SearchRequest request(u"lee"_s);
    QCOMPARE(ids(request), QStringList{u"msg_3"_s});
    request.named = {ann.number};
    QCOMPARE(ids(request), (QStringList{u"msg_3"_s, u"msg_1"_s}));
    SearchRequest from;
    from.filter.from = u"lee"_s;
    QVERIFY(ids(from).isEmpty());
    from.filter.fromNamed = {ann.number};
    QCOMPARE(ids(from), QStringList{u"msg_1"_s});
}

QTEST_GUILESS_MAIN(TestStoreContacts)
#include "tst_store_contacts.moc"
