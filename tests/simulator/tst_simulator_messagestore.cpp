// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/messagestore.h"
#include "simulator/ratewindow.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

SimulatedMessage message(int number, UtcMs at, bool inbound, const QString &tenantId)
{
    SimulatedMessage made;
    made.messageId = u"msg_%1"_s.arg(number);
    made.tenantId = tenantId;
    made.inbound = inbound;
    made.status = inbound ? u"received"_s : u"sent"_s;
    made.createdAt = at;
    return made;
}

QStringList idsOf(const MessageStore::Page &page)
{
    QStringList ids;
    for (const SimulatedMessage *found : page.messages) {
        ids << found->messageId;
    }
    return ids;
}

} // namespace

class TestMessageStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Whatever the order of arrival, pages are what sorting everything would give.
    void pagesAsAFullSortWould()
    {
        QRandomGenerator random(7);
        MessageStore store;
        QList<SimulatedMessage> all;
        for (int i = 0; i < 500; ++i) {
            const QString tenantId = random.bounded(3) == 0 ? u"b"_s : u"a"_s;
            const SimulatedMessage made = message(i, random.bounded(200), random.bounded(2) == 0, tenantId);
            all << made;
            store.put(made);
            MessageFilter filter;
            filter.tenantId = random.bounded(4) == 0 ? QString() : u"a"_s;
            filter.start = random.bounded(100);
            filter.end = *filter.start + random.bounded(100);
            filter.page = random.bounded(1, 4);
            filter.limit = random.bounded(1, 30);
            filter.newestFirst = random.bounded(2) == 0;
            if (random.bounded(2) == 0) {
                filter.inbound = random.bounded(2) == 0;
            }
            filter.status = random.bounded(4) == 0 ? u"sent"_s : QString();
            compareWithSort(store, all, filter);
        }
    }

    void replacesByMessageId()
    {
        MessageStore store;
        store.put(message(1, 10, true, u"a"_s));
        store.put(message(2, 20, true, u"a"_s));
        store.put(message(1, 30, true, u"a"_s));
        QCOMPARE(store.all().size(), size_t{2});
        QCOMPARE(idsOf(store.page({})), QStringList({u"msg_1"_s, u"msg_2"_s}));
    }

    void windowSlides()
    {
        RateWindow window(2, 100);
        QCOMPARE(window.take(0), 0);
        QCOMPARE(window.take(60), 0);
        QCOMPARE(window.take(70), 30);
        QCOMPARE(window.take(100), 0);
        QCOMPARE(window.take(100), 60);
    }

private:
    static void
    compareWithSort(MessageStore &store, const QList<SimulatedMessage> &all, const MessageFilter &filter)
    {
        QList<SimulatedMessage> expected;
        for (const SimulatedMessage &candidate : all) {
            if ((filter.tenantId.isNull() || candidate.tenantId == filter.tenantId) &&
                (!filter.inbound || candidate.inbound == *filter.inbound) &&
                (filter.status.isNull() || candidate.status == filter.status) &&
                candidate.createdAt >= *filter.start && candidate.createdAt <= *filter.end) {
                expected << candidate;
            }
        }
        std::stable_sort(expected.begin(), expected.end(), [](const auto &a, const auto &b) {
            return a.createdAt < b.createdAt;
        });
        if (filter.newestFirst) {
            std::reverse(expected.begin(), expected.end());
        }
        const MessageStore::Page page = store.page(filter);
        QCOMPARE(page.total, expected.size());
        QStringList ids;
        for (const SimulatedMessage &one : expected.mid((filter.page - 1) * filter.limit, filter.limit)) {
            ids << one.messageId;
        }
        QCOMPARE(idsOf(page), ids);
    }
};

QTEST_GUILESS_MAIN(TestMessageStore)
#include "tst_simulator_messagestore.moc"
