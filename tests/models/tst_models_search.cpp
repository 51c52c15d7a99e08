// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cacheondisk.h"
#include "models/searchmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

constexpr UtcMs start = 1'772'359'200'000;

struct Search
{
    ManualClock clock{start};
    CacheOnDisk cache{clock};
    ReaderThread reader;
    SearchModel model{reader, [](const SearchHit &hit, int) { return hit.message.messageId; }};
    /// Also fetches on its own, whenever it can.
    std::optional<QAbstractItemModelTester> tester;

    explicit Search(bool tested = true)
    {
        if (tested) {
            tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        }
    }

    ChangeSet fill(int count, const QString &body)
    {
        QList<Observation> seen;
        for (int i = 0; i < count; ++i) {
            seen << inboundEvent(u"%1-%2"_s.arg(body).arg(i), start + i, u"+15550000101"_s, body);
        }
        const ChangeSet changes = cache.apply(seen);
        cache.index();
        return changes;
    }
    void open()
    {
        reader.setDatabase(cache.file());
        model.setAccounts(cache.account());
    }
    QStringList ids() const
    {
        QStringList ids;
        for (int i = 0; i < model.rowCount(); ++i) {
            ids << model.index(i).data().toString();
        }
        return ids;
    }
};

} // namespace

class TestModelsSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsNewestFirst();
    void typingSearchesOnce();
    void emptyQueryEmptiesAtOnce();
    void growsByPages();
    void askingAtAnyMomentDoublesNothing();
    void takesNewMessagesIn();
    void unreadableCacheIsSaid();
};

void TestModelsSearch::findsNewestFirst()
{
    Search search;
    search.fill(3, u"apple"_s);
    search.fill(2, u"pear"_s);
    search.open();
    QCOMPARE(search.model.state(), SearchModel::State::Idle);
    search.model.setQuery(u"  app "_s);
    QCOMPARE(search.model.state(), SearchModel::State::Searching);
    QTRY_COMPARE(search.model.state(), SearchModel::State::Ready);
    QCOMPARE(search.ids(), (QStringList{u"apple-2"_s, u"apple-1"_s, u"apple-0"_s}));
    QCOMPARE(search.model.words(), u"app"_s);
    search.model.setQuery(u"nothing like it"_s);
    QTRY_COMPARE(search.model.rowCount(), 0);
    QCOMPARE(search.model.state(), SearchModel::State::Ready);
}

void TestModelsSearch::typingSearchesOnce()
{
    Search search;
    search.fill(1, u"apple"_s);
    search.open();
    QSignalSpy reset(&search.model, &QAbstractItemModel::modelReset);
    for (const QString &typed : {u"a"_s, u"ap"_s, u"app"_s, u"appl"_s}) {
        search.model.setQuery(typed);
    }
    QTRY_COMPARE(search.model.state(), SearchModel::State::Ready);
    QCOMPARE(search.model.words(), u"appl"_s);
    QCOMPARE(reset.count(), 1);
}

void TestModelsSearch::emptyQueryEmptiesAtOnce()
{
    Search search;
    search.fill(2, u"apple"_s);
    search.open();
    search.model.setQuery(u"apple"_s);
    QTRY_COMPARE(search.model.rowCount(), 2);
    search.model.setQuery(u"apple p"_s);
    search.model.setQuery(QString());
    QCOMPARE(search.model.state(), SearchModel::State::Idle);
    QCOMPARE(search.model.rowCount(), 0);
    // The answer to what was typed before does not come in late.
    search.model.setQuery(u"apple"_s);
    QTRY_COMPARE(search.model.state(), SearchModel::State::Ready);
    QCOMPARE(search.model.rowCount(), 2);
}

void TestModelsSearch::growsByPages()
{
    Search search(false);
    search.fill(120, u"apple"_s);
    search.open();
    search.model.setQuery(u"apple"_s);
    QTRY_COMPARE(search.model.rowCount(), SearchModel::pageSize);
    QVERIFY(!search.model.isComplete());
    search.model.fetchMore({});
    QVERIFY(!search.model.canFetchMore({})); // one page at a time
    QTRY_COMPARE(search.model.rowCount(), 2 * SearchModel::pageSize);
    search.model.fetchMore({});
    QTRY_COMPARE(search.model.rowCount(), 120);
    QVERIFY(search.model.isComplete());
    QCOMPARE(search.ids().last(), u"apple-0"_s);
}

void TestModelsSearch::askingAtAnyMomentDoublesNothing()
{
    Search search; // its tester fetches from within every signal
    search.fill(120, u"apple"_s);
    search.open();
    search.model.setQuery(u"apple"_s);
    QTRY_VERIFY(search.model.state() == SearchModel::State::Ready && search.model.rowCount() > 0);
    while (search.model.canFetchMore({})) {
        search.model.fetchMore({});
        QTRY_VERIFY(search.model.canFetchMore({}) || search.model.isComplete());
    }
    const QStringList ids = search.ids();
    QCOMPARE(ids.size(), 120);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 120);
}

void TestModelsSearch::takesNewMessagesIn()
{
    Search search;
    search.fill(2, u"apple"_s);
    search.open();
    search.model.setQuery(u"apple"_s);
    QTRY_COMPARE(search.model.rowCount(), 2);
    QSignalSpy reset(&search.model, &QAbstractItemModel::modelReset);
    const ChangeSet changes =
        search.cache.apply({inboundEvent(u"late"_s, start + 900, u"+15550000101"_s, u"one more apple"_s)});
    search.cache.index();
    search.model.applyChanges(changes);
    QTRY_COMPARE(search.ids(), (QStringList{u"late"_s, u"apple-1"_s, u"apple-0"_s}));
    QCOMPARE(reset.count(), 0);
}

void TestModelsSearch::unreadableCacheIsSaid()
{
    Search search;
    search.reader.setDatabase(search.cache.file() + u".missing"_s);
    search.model.setAccounts(search.cache.account());
    search.model.setQuery(u"apple"_s);
    QTRY_COMPARE(search.model.state(), SearchModel::State::Failed);
}

QTEST_GUILESS_MAIN(TestModelsSearch)
#include "tst_models_search.moc"
