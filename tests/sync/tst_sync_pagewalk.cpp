// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/pagewalk.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

enum class ListOrder { NewestFirst, OldestFirst, None };

/// The gateway's list as PageWalk sees it: filtered by date, in some order, in numbered pages.
class FakeList
{
public:
    FakeList(ListOrder order, quint32 seed) : m_order(order), m_random(seed) {}

    void add(UtcMs at)
    {
        Observation record;
        record.source = FactSource::Record;
        record.messageId = u"msg_%1"_s.arg(m_records.size());
        record.createdAt = at;
        m_records.append(record);
    }

    MessagePage answer(const MessageQuery &query)
    {
        QList<Observation> found;
        for (const Observation &record : m_records) {
            if (*record.createdAt >= *query.startDate && *record.createdAt <= *query.endDate) {
                found.append(record);
            }
        }
        const auto earlier = [](const Observation &a, const Observation &b) {
            return *a.createdAt < *b.createdAt;
        };
        const auto later = [](const Observation &a, const Observation &b) {
            return *a.createdAt > *b.createdAt;
        };
        if (m_order == ListOrder::NewestFirst) {
            std::stable_sort(found.begin(), found.end(), later);
        } else if (m_order == ListOrder::OldestFirst) {
            std::stable_sort(found.begin(), found.end(), earlier);
        } else {
            std::mt19937 fixed(7); // a strange order, but the same one each time
            std::shuffle(found.begin(), found.end(), fixed);
        }
        MessagePage page;
        page.total = found.size();
        page.page = query.page;
        page.limit = query.limit;
        page.records = found.mid(static_cast<qsizetype>(query.page - 1) * query.limit, query.limit);
        return page;
    }

    const QList<Observation> &records() const { return m_records; }
    QRandomGenerator &random() { return m_random; }

private:
    ListOrder m_order;
    QRandomGenerator m_random;
    QList<Observation> m_records;
};

constexpr UtcMs start = 1'772'000'000'000;
constexpr UtcMs end = start + 1'000'000;

} // namespace

class TestPageWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverythingInAnyOrder_data();
    void readsEverythingInAnyOrder();
    void asksForTheNewestFirst_data();
    void asksForTheNewestFirst();
    void emptySpanIsOneQuestion();
    void aListWithoutTotalsIsReadWhole();
    void rowsThatComeInMeanwhileShiftNothing_data();
    void rowsThatComeInMeanwhileShiftNothing();
};

void TestPageWalk::readsEverythingInAnyOrder_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("distinctTimes");
    for (const auto &[order, name] :
         {std::pair(ListOrder::NewestFirst, "newest"), std::pair(ListOrder::OldestFirst, "oldest"),
          std::pair(ListOrder::None, "none")}) {
        for (const int count : {1, 99, 100, 101, 250, 1'000}) {
            for (const int distinct : {1, 3, 1'000'000}) {
                QTest::addRow("%s %d/%d", name, count, distinct)
                    << static_cast<int>(order) << count << distinct;
            }
        }
    }
}

void TestPageWalk::readsEverythingInAnyOrder()
{
    QFETCH(int, order);
    QFETCH(int, count);
    QFETCH(int, distinctTimes);
    FakeList list(static_cast<ListOrder>(order), 1);
    for (int i = 0; i < count; ++i) {
        list.add(start + list.random().bounded(distinctTimes));
    }
    PageWalk walk(start, end);
    QSet<QString> read;
    int questions = 0;
    while (!walk.done()) {
        QVERIFY2(++questions < 200, "the walk does not end");
        const MessagePage page = list.answer(walk.next());
        bool news = false;
        for (const Observation &record : page.records) {
            news = news || !read.contains(record.messageId);
            read.insert(record.messageId);
        }
        walk.answered(page, news);
    }
    QCOMPARE(read.size(), count);
}

void TestPageWalk::asksForTheNewestFirst_data()
{
    QTest::addColumn<int>("order");
    QTest::newRow("newest first") << static_cast<int>(ListOrder::NewestFirst);
    QTest::newRow("oldest first") << static_cast<int>(ListOrder::OldestFirst);
}

void TestPageWalk::asksForTheNewestFirst()
{
    QFETCH(int, order);
    FakeList list(static_cast<ListOrder>(order), 2);
    for (int i = 0; i < 1'000; ++i) {
        list.add(start + i * 1'000);
    }
    PageWalk walk(start, end);
    QSet<UtcMs> read;
    while (!walk.done()) {
        const MessagePage page = list.answer(walk.next());
        for (const Observation &record : page.records) {
            read.insert(*record.createdAt);
        }
        walk.answered(page, true);
        // Whatever lies later than the point reached has been read: that is what a commit proves.
        for (const Observation &record : list.records()) {
            QVERIFY(*record.createdAt <= walk.reachedTo() || read.contains(*record.createdAt));
        }
    }
}

void TestPageWalk::emptySpanIsOneQuestion()
{
    FakeList list(ListOrder::NewestFirst, 3);
    PageWalk walk(start, end);
    walk.answered(list.answer(walk.next()), false);
    QVERIFY(walk.done());
}

void TestPageWalk::aListWithoutTotalsIsReadWhole()
{
    FakeList list(ListOrder::NewestFirst, 4);
    for (int i = 0; i < 250; ++i) {
        list.add(start + i * 1'000);
    }
    PageWalk walk(start, end);
    QSet<QString> read;
    for (int questions = 0; !walk.done(); ++questions) {
        QVERIFY2(questions < 20, "the walk does not end");
        MessagePage page = list.answer(walk.next());
        page.total = 0;
        for (const Observation &record : page.records) {
            read.insert(record.messageId);
        }
        walk.answered(page, true);
    }
    QCOMPARE(read.size(), 250);
}

void TestPageWalk::rowsThatComeInMeanwhileShiftNothing_data()
{
    asksForTheNewestFirst_data();
}

void TestPageWalk::rowsThatComeInMeanwhileShiftNothing()
{
    QFETCH(int, order);
    for (quint32 seed = 1; seed <= 50; ++seed) {
        FakeList list(static_cast<ListOrder>(order), seed);
        const int before = 150 + list.random().bounded(600);
        for (int i = 0; i < before; ++i) {
            list.add(start + list.random().bounded(1'000'000));
        }
        PageWalk walk(start, end);
        QSet<QString> read;
        UtcMs now = end;
        int questions = 0;
        while (!walk.done()) {
            QVERIFY2(++questions < 400, "the walk does not end");
            const MessagePage page = list.answer(walk.next());
            for (const Observation &record : page.records) {
                read.insert(record.messageId);
            }
            walk.answered(page, true);
            // Live messages go on coming in; some still lie within the span's end.
            for (int i = list.random().bounded(5); i > 0; --i) {
                now += list.random().bounded(3);
                list.add(std::min(now, end));
            }
        }
        for (int i = 0; i < before; ++i) {
            QVERIFY2(read.contains(list.records().at(i).messageId), qPrintable(u"seed %1"_s.arg(seed)));
        }
    }
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestPageWalk)
#include "tst_sync_pagewalk.moc"
