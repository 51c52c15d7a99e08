// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cacheondisk.h"
#include "models/deliverymodel.h"
#include "models/deliverypresenter.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

constexpr UtcMs start = 1'772'359'200'000;
constexpr qint64 minute = 60'000;

class PlainPresenter final : public DeliveryPresenter
{
public:
    QVariant cell(const MessageRow &row, Outcome, int, int role) const override
    {
        return role == Qt::DisplayRole ? row.messageId : QVariant();
    }
    QVariant header(int, int) const override { return {}; }
    QString gaps(const QList<Gap> &gaps) const override { return u"%1 gap(s)"_s.arg(gaps.size()); }
};

/// A desk over a cache on disk.
struct Desk
{
    ManualClock clock{start};
    CacheOnDisk cache{clock};
    PlainPresenter presenter;
    ReaderThread reader;
    DeliveryModel model{reader, clock, presenter};
    /// Also fetches on its own, whenever it can.
    std::optional<QAbstractItemModelTester> tester;

    explicit Desk(bool tested = true)
    {
        if (tested) {
            tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        }
    }

    void open()
    {
        reader.setDatabase(cache.file());
        model.setAccounts(cache.account());
    }
    bool openAndLoad()
    {
        open();
        return QTest::qWaitFor([this] { return model.state() == DeliveryModel::State::Ready; });
    }
    QStringList ids() const
    {
        QStringList ids;
        for (int i = 0; i < model.rowCount(); ++i) {
            ids << model.rowAt(i).messageId;
        }
        return ids;
    }
    /// What a window of this many rows must hold, read in one go.
    QList<MessageRow> truth(DeliverySort sort, bool descending)
    {
        const auto store = ReadStore::open(cache.file());
        if (!store) {
            qFatal("no reader");
        }
        const auto rows = (*store)->deliveries().page(
            cache.account(), model.filter(), sort, descending, std::nullopt, 100'000);
        return rows.value_or(QList<MessageRow>());
    }
    bool shows(const QList<MessageRow> &truth) const
    {
        const bool enough = model.isComplete() ? model.rowCount() == truth.size()
                                               : model.rowCount() <= truth.size() && model.rowCount() > 0;
        for (int i = 0; enough && i < model.rowCount(); ++i) {
            if (model.rowAt(i) != truth.at(i)) {
                return false;
            }
        }
        return enough;
    }
};

Gap blind(UtcMs from, UtcMs to, GapCause cause = GapCause::Offline)
{
    Gap gap;
    gap.from = from;
    gap.to = to;
    gap.cause = cause;
    return gap;
}

/// Where the gaps must lie, worked out row by row, as a person would look for them.
QMap<int, QList<Gap>> placesByEye(const DeliveryModel &model, bool descending, QList<Gap> gaps)
{
    std::sort(gaps.begin(), gaps.end(), [](const Gap &a, const Gap &b) { return a.from < b.from; });
    QMap<int, QList<Gap>> places;
    for (const Gap &gap : gaps) {
        int row = 0;
        while (row < model.rowCount() && (model.rowAt(row).at >= gap.from) == descending) {
            ++row;
        }
        if (row < model.rowCount() || model.isComplete()) {
            places[row].append(gap);
        }
    }
    return places;
}

QString idOf(int n)
{
    return u"msg_%1"_s.arg(n, 12, 16, QLatin1Char('0'));
}

} // namespace

class TestModelsDelivery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growsByPages();
    void followsRandomChanges_data();
    void followsRandomChanges();
    void filters_data();
    void filters();
    void historyBelowTheWindowCostsNoRow();
    void turnsStalledWhenDue();
    void stalledFilterTakesRowsIn();
    void bulkIsReadAsTheWindow();
    void unreadableCacheIsSaidAndTriedAgain();
    void ignoresOtherAccounts();
    void gapsLieWhereTheyBegin_data();
    void gapsLieWhereTheyBegin();
    void gapsBelowTheWindowWaitForTheirRows();
    void gapsWithoutAPlaceAreCounted();
    void gapsAreHeardWithTheRows();
};

void TestModelsDelivery::growsByPages()
{
    Desk desk(false);
    QList<Observation> seen;
    for (int i = 0; i < 450; ++i) {
        seen << outboundRecord(idOf(i), DeliveryStatus::Sent, start + i, u"+15551230000"_s, u"hello"_s);
    }
    desk.cache.apply(seen);
    QVERIFY(desk.openAndLoad());
    QCOMPARE(desk.model.rowCount(), DeliveryModel::pageSize);
    QVERIFY(!desk.model.isComplete());
    QCOMPARE(desk.model.rowAt(0).messageId, idOf(449));
    desk.model.fetchMore({});
    QVERIFY(!desk.model.canFetchMore({})); // one page at a time
    QTRY_COMPARE(desk.model.rowCount(), 2 * DeliveryModel::pageSize);
    desk.model.fetchMore({});
    QTRY_COMPARE(desk.model.rowCount(), 450);
    QVERIFY(desk.model.isComplete());
    QVERIFY(!desk.model.canFetchMore({}));
    QVERIFY(desk.shows(desk.truth(DeliverySort::When, true)));
}

void TestModelsDelivery::followsRandomChanges_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<int>("outcome");
    const auto add = [](const char *name, int column, bool descending, DeliveryFilter::Outcomes outcome) {
        QTest::newRow(name) << column << descending << static_cast<int>(outcome);
    };
    using Outcomes = DeliveryFilter::Outcomes;
    add("newest first", DeliveryModel::When, true, Outcomes::All);
    add("oldest first", DeliveryModel::When, false, Outcomes::All);
    add("status", DeliveryModel::Status, true, Outcomes::All);
    add("status ascending", DeliveryModel::Status, false, Outcomes::All);
    add("to", DeliveryModel::To, false, Outcomes::All);
    add("from descending", DeliveryModel::From, true, Outcomes::All);
    add("text", DeliveryModel::Message, false, Outcomes::All);
    add("text descending", DeliveryModel::Message, true, Outcomes::All);
    add("reason", DeliveryModel::Reason, true, Outcomes::All);
    add("failed only", DeliveryModel::When, true, Outcomes::Failed);
    add("in progress only", DeliveryModel::When, true, Outcomes::InProgress);
    add("sent by text", DeliveryModel::Message, false, Outcomes::Sent);
}

void TestModelsDelivery::followsRandomChanges()
{
    QFETCH(int, column);
    QFETCH(bool, descending);
    QFETCH(int, outcome);
    QRandomGenerator random(static_cast<quint32>(column * 31 + outcome * 7 + (descending ? 1 : 0) + 1));
    const QStringList texts{u"alpha"_s,   u"Beta"_s,  u"beta"_s, u"ÄRGER"_s,  u"äpfel"_s,
                            u"😀 smile"_s, u"ﬀ lig"_s, u""_s,     u"王小明"_s, u"beta 2"_s};
    const QStringList errors{
        u"SMS-CAR-430 spam"_s, u"sms-car-104 no report"_s, u"RingCentral not connected for this tenant"_s};
    const auto observation = [&](int n) {
        const auto status = static_cast<DeliveryStatus>(random.bounded(1, 6));
        const QString error = status == DeliveryStatus::Failed ? errors.at(random.bounded(3)) : QString();
        const UtcMs at = start - random.bounded(600'000);
        if (random.bounded(4) == 0) {
            return statusEvent(idOf(n), status, at, error);
        }
        const QString to = u"+1555000%1"_s.arg(random.bounded(30), 4, 10, QLatin1Char('0'));
        Observation seen = outboundRecord(idOf(n), status, at, to, texts.at(random.bounded(10)), error);
        seen.fact.at += random.bounded(10'000);
        return seen;
    };

    Desk desk;
    QList<Observation> seen;
    for (int i = 0; i < 320; ++i) {
        seen << observation(i);
    }
    desk.cache.apply(seen);
    desk.model.sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    DeliveryFilter filter;
    filter.outcome = static_cast<DeliveryFilter::Outcomes>(outcome);
    desk.model.setFilter(filter);
    QList<Gap> gaps;
    for (int i = 0; i < 6; ++i) {
        const UtcMs from = start - random.bounded(620'000);
        gaps << blind(from, from + random.bounded(60'000));
    }
    desk.model.setGaps(gaps);
    QVERIFY(desk.openAndLoad());

    static const QHash<int, DeliverySort> sorts{
        {DeliveryModel::Status, DeliverySort::Status}, {DeliveryModel::When, DeliverySort::When},
        {DeliveryModel::To, DeliverySort::To},         {DeliveryModel::From, DeliverySort::From},
        {DeliveryModel::Message, DeliverySort::Text},  {DeliveryModel::Reason, DeliverySort::Error}};
    int next = 320;
    for (int round = 0; round < 5; ++round) {
        for (int batch = 0; batch < 3; ++batch) {
            seen.clear();
            for (int i = random.bounded(1, 12); i > 0; --i) {
                seen << observation(random.bounded(3) == 0 ? next++ : random.bounded(next));
            }
            desk.model.applyChanges(desk.cache.apply(seen));
            if (random.bounded(6) == 0) {
                desk.model.fetchMore({});
            }
        }
        const QList<MessageRow> truth = desk.truth(sorts.value(column), descending);
        QTRY_VERIFY(desk.shows(truth));
        if (sorts.value(column) == DeliverySort::When) {
            QCOMPARE(desk.model.gaps().above, placesByEye(desk.model, descending, gaps));
        } else {
            QCOMPARE(desk.model.gaps().unplaced, gaps.size());
        }
    }
    QVERIFY(desk.model.rowCount() > 0);
}

void TestModelsDelivery::filters_data()
{
    QTest::addColumn<DeliveryFilter>("filter");
    QTest::addColumn<QStringList>("shown");
    using Outcomes = DeliveryFilter::Outcomes;
    const auto with = [](auto &&set) {
        DeliveryFilter filter;
        set(filter);
        return filter;
    };
    QTest::newRow("all") << DeliveryFilter() << QStringList{u"d"_s, u"c"_s, u"b"_s, u"a"_s};
    QTest::newRow("failed") << with([](auto &f) { f.outcome = Outcomes::Failed; }) << QStringList{u"b"_s};
    QTest::newRow("unconfirmed") << with([](auto &f) { f.outcome = Outcomes::Unconfirmed; })
                                 << QStringList{u"c"_s};
    QTest::newRow("stalled") << with([](auto &f) { f.outcome = Outcomes::Stalled; }) << QStringList{u"a"_s};
    QTest::newRow("in progress") << with([](auto &f) { f.outcome = Outcomes::InProgress; })
                                 << QStringList{u"d"_s};
    QTest::newRow("number") << with([](auto &f) { f.number = u"0102"_s; }) << QStringList{u"b"_s};
    QTest::newRow("text") << with([](auto &f) { f.text = u"INVOICE"_s; }) << QStringList{u"b"_s};
    QTest::newRow("reason") << with([](auto &f) { f.text = u"car-430"_s; }) << QStringList{u"b"_s};
    QTest::newRow("span") << with([](auto &f) {
        f.since = start - 9 * minute;
        f.until = start - 2 * minute;
    }) << QStringList{u"c"_s, u"b"_s};
    QTest::newRow("nothing") << with([](auto &f) { f.text = u"no such"_s; }) << QStringList();
}

void TestModelsDelivery::filters()
{
    QFETCH(DeliveryFilter, filter);
    QFETCH(QStringList, shown);
    Desk desk;
    desk.cache.apply(
        {outboundRecord(u"a"_s, DeliveryStatus::Queued, start - 10 * minute, u"+15550000101"_s, u"Hello"_s),
         outboundRecord(
             u"b"_s, DeliveryStatus::Failed, start - 9 * minute, u"+15550000102"_s, u"Your invoice"_s,
             u"SMS-CAR-430 rejected"_s),
         outboundRecord(
             u"c"_s, DeliveryStatus::Failed, start - 3 * minute, u"+15550000103"_s, u"Hi"_s,
             u"SMS-CAR-104"_s),
         outboundRecord(u"d"_s, DeliveryStatus::Sending, start - minute, u"+15550000104"_s, u"Now"_s),
         inboundEvent(u"in"_s, start, u"+15550000102"_s, u"invoice? no such"_s)});
    desk.model.setFilter(filter);
    QVERIFY(desk.openAndLoad());
    QCOMPARE(desk.ids(), shown);
    // And without an intermediate state, back to all.
    desk.model.setFilter({});
    QTRY_COMPARE(desk.model.rowCount(), 4);
}

void TestModelsDelivery::historyBelowTheWindowCostsNoRow()
{
    Desk desk(false);
    QList<Observation> seen;
    for (int i = 0; i < 250; ++i) {
        seen << outboundRecord(idOf(i), DeliveryStatus::Sent, start + i * minute, u"+15551230000"_s, u"x"_s);
    }
    desk.cache.apply(seen);
    QVERIFY(desk.openAndLoad());
    QSignalSpy inserted(&desk.model, &QAbstractItemModel::rowsInserted);
    desk.model.applyChanges(desk.cache.apply(
        {outboundRecord(u"old"_s, DeliveryStatus::Sent, start - minute, u"+15551230000"_s, u"x"_s)}));
    desk.model.applyChanges(desk.cache.apply(
        {outboundRecord(u"new"_s, DeliveryStatus::Sent, start + 900 * minute, u"+15551230000"_s, u"x"_s)}));
    QTRY_COMPARE(desk.model.rowAt(0).messageId, u"new"_s);
    QCOMPARE(inserted.count(), 1);
    QVERIFY(!desk.ids().contains(u"old"_s));
    desk.model.fetchMore({});
    QTRY_COMPARE(desk.ids().last(), u"old"_s);
}

void TestModelsDelivery::turnsStalledWhenDue()
{
    Desk desk;
    desk.model.setPatience({5 * minute});
    desk.cache.apply({outboundRecord(u"a"_s, DeliveryStatus::Queued, start, u"+15550000101"_s, u"Hello"_s)});
    desk.clock.advance(5 * minute - 100);
    QVERIFY(desk.openAndLoad());
    QCOMPARE(desk.model.outcomeAt(0), Outcome::InProgress);
    QSignalSpy changed(&desk.model, &QAbstractItemModel::dataChanged);
    desk.clock.advance(2000);
    QTRY_COMPARE(desk.model.outcomeAt(0), Outcome::Stalled);
    QCOMPARE(changed.count(), 1);
    // A longer patience takes it back.
    desk.model.setPatience({60 * minute});
    QCOMPARE(desk.model.outcomeAt(0), Outcome::InProgress);
}

void TestModelsDelivery::stalledFilterTakesRowsIn()
{
    Desk desk;
    desk.cache.apply({outboundRecord(u"a"_s, DeliveryStatus::Queued, start, u"+15550000101"_s, u"Hello"_s)});
    DeliveryFilter filter;
    filter.outcome = DeliveryFilter::Outcomes::InProgress;
    desk.model.setFilter(filter);
    QVERIFY(desk.openAndLoad());
    QCOMPARE(desk.model.rowCount(), 1);
    desk.clock.advance(6 * minute);
    desk.model.setPatience({5 * minute - 1}); // as the timer does
    QTRY_COMPARE(desk.model.rowCount(), 0);
    filter.outcome = DeliveryFilter::Outcomes::Stalled;
    desk.model.setFilter(filter);
    QTRY_COMPARE(desk.model.rowCount(), 1);
    QCOMPARE(desk.model.outcomeAt(0), Outcome::Stalled);
}

void TestModelsDelivery::bulkIsReadAsTheWindow()
{
    Desk desk(false);
    desk.cache.apply({outboundRecord(u"a"_s, DeliveryStatus::Queued, start, u"+15550000101"_s, u"Hello"_s)});
    QVERIFY(desk.openAndLoad());
    QList<Observation> seen;
    for (int i = 0; i < 3000; ++i) {
        seen << outboundRecord(idOf(i), DeliveryStatus::Sent, start + 1 + i, u"+15551230000"_s, u"x"_s);
    }
    desk.model.applyChanges(desk.cache.apply(seen));
    QTRY_COMPARE(desk.model.rowCount(), DeliveryModel::pageSize);
    QVERIFY(desk.shows(desk.truth(DeliverySort::When, true)));
}

void TestModelsDelivery::unreadableCacheIsSaidAndTriedAgain()
{
    Desk desk;
    const QString away = desk.cache.file() + u".missing"_s;
    desk.reader.setDatabase(away);
    desk.model.setAccounts(desk.cache.account());
    QTRY_COMPARE(desk.model.state(), DeliveryModel::State::Failed);
    QCOMPARE(desk.model.error().kind, StoreError::Kind::CannotOpen);
    desk.reader.setDatabase(desk.cache.file());
    desk.model.applyChanges(desk.cache.apply(
        {outboundRecord(u"a"_s, DeliveryStatus::Sent, start, u"+15550000101"_s, u"Hello"_s)}));
    QTRY_COMPARE(desk.model.state(), DeliveryModel::State::Ready);
    QCOMPARE(desk.ids(), QStringList{u"a"_s});
}

void TestModelsDelivery::ignoresOtherAccounts()
{
    Desk desk;
    QVERIFY(desk.openAndLoad());
    QSignalSpy loaded(&desk.model, &DeliveryModel::rowsChanged);
    const qint64 other = desk.cache.writer().ensureAccount(u"https://other.example"_s)->id;
    StoreBatch batch;
    batch.observations = {
        outboundRecord(u"x"_s, DeliveryStatus::Sent, start, u"+15550000101"_s, u"Not ours"_s)};
    desk.model.applyChanges(*desk.cache.writer().apply(other, batch));
    desk.model.applyChanges(desk.cache.apply(
        {outboundRecord(u"a"_s, DeliveryStatus::Sent, start, u"+15550000101"_s, u"Ours"_s)}));
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(desk.ids(), QStringList{u"a"_s});
}

void TestModelsDelivery::gapsLieWhereTheyBegin_data()
{
    QTest::addColumn<bool>("descending");
    QTest::newRow("newest first") << true;
    QTest::newRow("oldest first") << false;
}

void TestModelsDelivery::gapsLieWhereTheyBegin()
{
    QFETCH(bool, descending);
    Desk desk;
    QList<Observation> seen;
    for (int i = 0; i < 10; ++i) {
        seen << outboundRecord(
            idOf(i), DeliveryStatus::Sent, start + i * minute, u"+15551230000"_s, u"hello"_s);
    }
    desk.cache.apply(seen);
    desk.model.sort(DeliveryModel::When, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    QVERIFY(desk.openAndLoad());
    QSignalSpy moved(&desk.model, &DeliveryModel::gapsMoved);
    const Gap first = blind(start - minute, start - minute / 2);
    const Gap onARow = blind(start + 3 * minute, start + 5 * minute);
    const Gap between = blind(start + 6 * minute + 1, start + 6 * minute + 2);
    const Gap alsoBetween = blind(start + 6 * minute + 3, start + 8 * minute);
    const Gap last = blind(start + 20 * minute, start + 21 * minute);
    desk.model.setGaps(
        {last, between, first, alsoBetween, onARow, blind(start, start, GapCause::History),
         blind(start, start, GapCause::Unchecked)});
    QCOMPARE(moved.count(), 1);
    using Places = QMap<int, QList<Gap>>;
    const Places expected =
        descending ? Places{{0, {last}}, {3, {between, alsoBetween}}, {7, {onARow}}, {10, {first}}}
                   : Places{{0, {first}}, {3, {onARow}}, {7, {between, alsoBetween}}, {10, {last}}};
    QCOMPARE(desk.model.gaps().above, expected);
    QCOMPARE(desk.model.gaps().unplaced, 0);
    QVERIFY(desk.model.index(3, 0).data(DeliveryModel::GapAboveRole).toBool());
    QVERIFY(!desk.model.index(4, 0).data(DeliveryModel::GapAboveRole).toBool());
    QVERIFY(desk.model.index(9, 0).data(DeliveryModel::GapBelowRole).toBool());
    QVERIFY(!desk.model.index(8, 0).data(DeliveryModel::GapBelowRole).toBool());
    desk.model.setGaps({last, between, first, alsoBetween, onARow});
    QVERIFY2(moved.count() == 1, "the same gaps are no news");

    // A row that comes in pushes the places of those below it down; no row was made for any gap.
    const ChangeSet changes = desk.cache.apply(
        {outboundRecord(idOf(77), DeliveryStatus::Sent, start + 15 * minute, u"+15551230000"_s, u"hello"_s)});
    desk.model.applyChanges(changes);
    QTRY_COMPARE(desk.model.rowCount(), 11);
    QTRY_COMPARE(
        desk.model.gaps().above,
        placesByEye(desk.model, descending, {last, between, first, alsoBetween, onARow}));
    // Filled: gone.
    desk.model.setGaps({});
    QVERIFY(desk.model.gaps().above.isEmpty());
    QVERIFY(!desk.model.index(3, 0).data(DeliveryModel::GapAboveRole).toBool());
}

void TestModelsDelivery::gapsBelowTheWindowWaitForTheirRows()
{
    Desk desk(false);
    QList<Observation> seen;
    for (int i = 0; i < 450; ++i) {
        seen << outboundRecord(
            idOf(i), DeliveryStatus::Sent, start + i * minute, u"+15551230000"_s, u"hello"_s);
    }
    desk.cache.apply(seen);
    desk.model.setGaps({blind(start + 100 * minute, start + 110 * minute)});
    QVERIFY(desk.openAndLoad());
    QCOMPARE(desk.model.gaps(), DeliveryGaps());
    desk.model.fetchMore({});
    QTRY_COMPARE(desk.model.rowCount(), 2 * DeliveryModel::pageSize);
    QCOMPARE(desk.model.gaps().above.firstKey(), 350);
    desk.model.fetchMore({});
    QTRY_COMPARE(desk.model.rowCount(), 450);
    QCOMPARE(desk.model.gaps().above.firstKey(), 350);
    QVERIFY(desk.shows(desk.truth(DeliverySort::When, true)));
}

void TestModelsDelivery::gapsWithoutAPlaceAreCounted()
{
    Desk desk;
    desk.cache.apply(
        {outboundRecord(idOf(1), DeliveryStatus::Sent, start - minute, u"+15551230000"_s, u"a"_s),
         outboundRecord(idOf(2), DeliveryStatus::Sent, start - 9 * minute, u"+15551230001"_s, u"b"_s)});
    QVERIFY(desk.openAndLoad());
    Gap open = blind(start - 2 * minute, start - 2 * minute);
    open.isOpen = true;
    desk.model.setGaps({blind(start - 8 * minute, start - 7 * minute), open});
    QCOMPARE(desk.model.gaps().above.size(), 1);
    desk.model.sort(DeliveryModel::To, Qt::AscendingOrder);
    QTRY_COMPARE(desk.model.gaps().unplaced, 2);
    QVERIFY(desk.model.gaps().above.isEmpty());
    desk.model.sort(DeliveryModel::When, Qt::AscendingOrder);
    QTRY_COMPARE(desk.model.gaps().unplaced, 0);
    DeliveryFilter filter;
    filter.since = start - 90'000;
    desk.model.setFilter(filter);
    QTRY_COMPARE(desk.model.gaps().outside, 1); // the other one has not ended
    QCOMPARE(desk.model.gaps().above.size(), 1);
    filter.text = u"no such text"_s;
    desk.model.setFilter(filter);
    QTRY_COMPARE(desk.model.rowCount(), 0);
    QCOMPARE(desk.model.gaps().unplaced, 1);
    desk.model.setAccounts({});
    QVERIFY(desk.model.gaps().above.isEmpty());
}

void TestModelsDelivery::gapsAreHeardWithTheRows()
{
    Desk desk;
    desk.cache.apply(
        {outboundRecord(idOf(1), DeliveryStatus::Sent, start - minute, u"+15551230000"_s, u"a"_s),
         outboundRecord(idOf(2), DeliveryStatus::Sent, start - 9 * minute, u"+15551230001"_s, u"b"_s)});
    QVERIFY(desk.openAndLoad());
    desk.model.setGaps(
        {blind(start - 8 * minute, start - 7 * minute), blind(start - 20 * minute, start - 19 * minute)});
    QCOMPARE(desk.model.gapWords(1), u"1 gap(s)"_s);
    QCOMPARE(desk.model.gapWords(0), QString());
    const QModelIndex row = desk.model.index(1, DeliveryModel::Status);
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"1 gap(s). 1 gap(s)"_s);
    QCOMPARE(row.data().toString(), idOf(2));
    QCOMPARE(row.siblingAtColumn(DeliveryModel::To).data(Qt::AccessibleTextRole).toString(), QString());
}

QTEST_GUILESS_MAIN(TestModelsDelivery)
#include "tst_models_delivery.moc"
