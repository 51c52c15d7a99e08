// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/conversationlistmodel.h"
#include "models/storefixture.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace textdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = StoreFixture::minute;
constexpr UtcMs now = StoreFixture::now;

QString body(int n)
{
    return u"text %1"_s.arg(n);
}

/// One inbound message in each of \p count conversations; number 0 is the oldest.
QList<Observation> oneEach(int count)
{
    QList<Observation> all;
    for (int i = 0; i < count; ++i) {
        all.append(StoreFixture::inbound(u"m%1"_s.arg(i), i, now - (count - i) * minute, body(i)));
    }
    return all;
}

QList<qint64> idsOf(const ConversationListModel &model)
{
    QList<qint64> ids;
    for (int row = 0; row < model.rowCount(); ++row) {
        ids.append(model.index(row).data(ConversationListModel::IdRole).toLongLong());
    }
    return ids;
}

/// What the list has to be: everything that the filter lets through, sorted by hand.
QList<ConversationRow> expected(StoreFixture &store, ConversationFilter filter, qint64 kept)
{
    QList<ConversationRow> rows = store.allConversations();
    rows.removeIf([filter, kept](const ConversationRow &row) {
        const bool wanted = filter == ConversationFilter::All ||
                            (filter == ConversationFilter::Unread ? row.unread > 0 : row.failed > 0);
        return !wanted && row.id != kept;
    });
    std::sort(rows.begin(), rows.end(), [](const ConversationRow &a, const ConversationRow &b) {
        return a.lastAt != b.lastAt ? a.lastAt > b.lastAt : a.id > b.id;
    });
    return rows;
}

/// Watches a model through all that happens, without fetching pages itself.
class Watched
{
public:
    explicit Watched(ConversationListModel &model)
        : m_tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        m_tester.setUseFetchMore(false);
    }

private:
    QAbstractItemModelTester m_tester;
};

} // namespace

class TestConversationList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growsByPages()
    {
        StoreFixture store;
        store.apply(oneEach(250));
        ConversationListModel model;
        const Watched watched(model);
        model.setReader(&store.reader().conversations(), store.account());
        QCOMPARE(model.rowCount(), ConversationListModel::pageSize);
        QCOMPARE(model.at(0).theirNumber, StoreFixture::theirNumber(249));
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.fetchMore({});
        QCOMPARE(model.rowCount(), 250);
        QCOMPARE(model.at(249).theirNumber, StoreFixture::theirNumber(0));
        QVERIFY(!model.canFetchMore({}));

        model.setReader(nullptr, 0);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.canFetchMore({}));
    }

    void movesAConversationThatIsAliveAgain()
    {
        StoreFixture store;
        store.apply(oneEach(5));
        ConversationListModel model;
        const Watched watched(model);
        model.setReader(&store.reader().conversations(), store.account());
        const QPersistentModelIndex held = model.index(3);
        const qint64 id = model.at(3).id;
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

        model.applyChanges(store.apply({StoreFixture::inbound(u"x"_s, 1, now, u"again"_s)}));
        QCOMPARE(moved.count(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(held.row(), 0);
        QCOMPARE(model.at(0).id, id);
        QCOMPARE(model.at(0).lastBody, u"again"_s);
        QCOMPARE(model.at(0).unread, 2);
        QCOMPARE(model.rowOf(id), 0);
    }

    void takesInWhatIsNewAndLeavesWhatWasNotRead()
    {
        StoreFixture store;
        store.apply(oneEach(150));
        ConversationListModel model;
        const Watched watched(model);
        model.setReader(&store.reader().conversations(), store.account());

        // One that stands far below the loaded page changes without coming nearer.
        model.applyChanges(
            store.apply({StoreFixture::inbound(u"old"_s, 3, now - 146 * minute, u"still old"_s)}));
        QCOMPARE(model.rowCount(), 100);
        // One from far below, and a new one, come to the top.
        model.applyChanges(store.apply(
            {StoreFixture::inbound(u"a"_s, 3, now, u"up"_s),
             StoreFixture::inbound(u"b"_s, 900, now + 1, u"new"_s)}));
        QCOMPARE(model.rowCount(), 102);
        QCOMPARE(model.at(0).theirNumber, StoreFixture::theirNumber(900));
        QCOMPARE(model.at(1).theirNumber, StoreFixture::theirNumber(3));
        model.fetchMore({});
        QCOMPARE(model.rowCount(), 151);
        const QList<qint64> ids = idsOf(model);
        QCOMPARE(QSet<qint64>(ids.begin(), ids.end()).size(), 151);
    }

    void keepsWhatIsBeingReadInTheUnreadList()
    {
        StoreFixture store;
        store.apply(oneEach(3));
        ConversationListModel model;
        const Watched watched(model);
        model.setReader(&store.reader().conversations(), store.account());
        model.setFilter(ConversationFilter::Unread);
        QCOMPARE(model.rowCount(), 3);
        const qint64 read = model.at(1).id;
        model.setKept(read);
        model.applyChanges(store.markRead(read, now));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.at(1).unread, 0);
        model.setKept(model.at(0).id);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowOf(read), -1);

        model.setFilter(ConversationFilter::Failed);
        QCOMPARE(model.rowCount(), 0);
        model.applyChanges(store.apply(
            {StoreFixture::outbound(u"f"_s, 2, now, u"no"_s, DeliveryStatus::Failed, u"SMS-CAR-430"_s)}));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(
            model.index(0).data(ConversationListModel::LastOutcomeRole).toInt(),
            static_cast<int>(Outcome::Failed));
    }

    void followsNoOtherAccount()
    {
        StoreFixture store;
        ConversationListModel model;
        model.setReader(&store.reader().conversations(), store.account());
        ChangeSet changes = store.apply(oneEach(1));
        ++changes.accountId;
        model.applyChanges(changes);
        QCOMPARE(model.rowCount(), 0);
        --changes.accountId;
        model.applyChanges(changes);
        QCOMPARE(model.rowCount(), 1);
    }

    void saysRowsInWords()
    {
        StoreFixture store;
        store.apply(oneEach(1));
        ConversationListModel model;
        model.setReader(&store.reader().conversations(), store.account());
        QVERIFY(!model.index(0).data(Qt::AccessibleTextRole).isValid());
        model.setDescriber([](const ConversationRow &row) { return row.lastBody; });
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), body(0));
        QCOMPARE(model.roleNames().value(ConversationListModel::UnreadRole), "UnreadRole");
    }

    void staysSortedWhateverHappens_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    void staysSortedWhateverHappens()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        StoreFixture store;
        store.apply(oneEach(180));
        ConversationListModel model;
        const Watched watched(model);
        model.setReader(&store.reader().conversations(), store.account());
        qint64 kept = 0;
        for (int step = 0; step < 120; ++step) {
            const int their = random.bounded(220);
            const UtcMs at = now - random.bounded(300) * minute;
            const QString id = u"r%1"_s.arg(random.bounded(60));
            switch (random.bounded(7)) {
            case 0:
            case 1:
                model.applyChanges(
                    store.apply({StoreFixture::inbound(u"s%1"_s.arg(step), their, at, body(step))}));
                break;
            case 2: // the same message again, elsewhere in time
                model.applyChanges(store.apply(
                    {StoreFixture::outbound(id, their, at, body(step), DeliveryStatus::Sending)}));
                break;
            case 3:
                model.applyChanges(store.apply(
                    {StoreFixture::status(id, now + step, DeliveryStatus::Failed, u"SMS-CAR-430"_s)}));
                break;
            case 4:
                model.applyChanges(store.markRead(store.conversation(their), at));
                break;
            case 5:
                model.fetchMore({});
                break;
            case 6:
                if (random.bounded(4) == 0) {
                    model.setFilter(static_cast<ConversationFilter>(random.bounded(3)));
                    kept = 0;
                } else if (model.rowCount() > 0) {
                    kept = model.at(random.bounded(model.rowCount())).id;
                    model.setKept(kept);
                }
                break;
            }
            const QList<ConversationRow> all = expected(store, model.filter(), kept);
            QVERIFY(model.rowCount() <= all.size());
            QVERIFY(model.canFetchMore({}) || model.rowCount() == all.size());
            for (int row = 0; row < model.rowCount(); ++row) {
                QCOMPARE(model.at(row), all.at(row));
                QCOMPARE(model.rowOf(all.at(row).id), row);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestConversationList)
#include "tst_models_conversationlist.moc"
