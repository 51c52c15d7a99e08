// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storefixture.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

QList<Snippet> kept(const StoreFixture &store)
{
    QList<Snippet> all = store.reader()->snippets().all().value();
    std::sort(all.begin(), all.end(), [](const Snippet &a, const Snippet &b) { return a.id < b.id; });
    return all;
}

} // namespace

/// Saved replies on a real file.
class TestStoreSnippets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreKeptAsTheyAre();
    void oneTakesThePlaceOfTheOneWithItsId();
    void oneThatIsNotThereIsNotMissed();
};

void TestStoreSnippets::theyAreKeptAsTheyAre()
{
    StoreFixture store;
    QVERIFY(kept(store).isEmpty());
    const QList<Snippet> written{
        {u"a"_s, u"Öffnungszeiten"_s, u"Mo–Fr\n\"9\" bis 17 Uhr 👋"_s}, {u"b"_s, {}, {}}};
    for (const Snippet &snippet : written) {
        QVERIFY(store.writer().snippets().save(snippet).has_value());
    }
    QVERIFY(store.reopen());
    QCOMPARE(kept(store), written);
}

void TestStoreSnippets::oneTakesThePlaceOfTheOneWithItsId()
{
    StoreFixture store;
    SnippetWriter &snippets = store.writer().snippets();
    QVERIFY(snippets.save({u"a"_s, u"One"_s, u"First"_s}).has_value());
    QVERIFY(snippets.save({u"b"_s, u"Two"_s, u"Second"_s}).has_value());
    QVERIFY(snippets.save({u"a"_s, u"Uno"_s, u"Other"_s}).has_value());
    QCOMPARE(kept(store), (QList<Snippet>{{u"a"_s, u"Uno"_s, u"Other"_s}, {u"b"_s, u"Two"_s, u"Second"_s}}));
}

void TestStoreSnippets::oneThatIsNotThereIsNotMissed()
{
    StoreFixture store;
    SnippetWriter &snippets = store.writer().snippets();
    QVERIFY(snippets.save({u"a"_s, u"One"_s, u"First"_s}).has_value());
    QVERIFY(snippets.remove(u"zzz"_s).has_value());
    QCOMPARE(kept(store).size(), 1);
    QVERIFY(snippets.remove(u"a"_s).has_value());
    QVERIFY(kept(store).isEmpty());
}

QTEST_GUILESS_MAIN(TestStoreSnippets)
#include "tst_store_snippets.moc"
