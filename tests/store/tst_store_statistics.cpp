// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlitestatement.h"
#include "store/storefixture.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;

/// A row as it lies in the file, read without any of the code under test.
struct RawMessage
{
    qint64 id = 0;
    qint64 account = 0;
    int direction = 0;
    int status = 0;
    bool dated = false;
    UtcMs at = 0;
    QString from;
    QString error;
    QList<UtcMs> sentFacts; ///< moments of facts that say sent or delivered
};

QList<RawMessage> rawMessages(const StoreFixture &store)
{
    const auto connection = store.connection();
    QMap<qint64, QList<UtcMs>> facts;
    {
        SqliteStatement all(*connection, "SELECT message, at_ms FROM status_facts WHERE status IN (3, 4)");
        auto cursor = all.query();
        while (cursor.next()) {
            facts[cursor.integer(0)].append(cursor.integer(1));
        }
    }
    SqliteStatement all(
        *connection,
        "SELECT id, account_id, direction, status, dated, at_ms, from_number, error FROM messages");
    QList<RawMessage> rows;
    auto cursor = all.query();
    while (cursor.next()) {
        rows.append(
            {cursor.integer(0), cursor.integer(1), cursor.number<int>(2), cursor.number<int>(3),
             cursor.integer(4) != 0, cursor.integer(5), cursor.text(6), cursor.text(7),
             facts.value(cursor.integer(0))});
    }
    return rows;
}

/// The value that stands at this share of the sorted ones.
qint64 ranked(QList<qint64> values, double share)
{
    std::sort(values.begin(), values.end());
    qsizetype needed = 1;
    while (static_cast<double>(needed) < share * static_cast<double>(values.size()) - 1e-9) {
        ++needed;
    }
    return values.at(needed - 1);
}

/// The same figures, worked out row by row as the words of the header say.
SpanStatistics byHand(
    const QList<RawMessage> &rows, const QList<qint64> &accounts, const StatisticsSpan &span,
    const OutcomeLimits &limits)
{
    SpanStatistics expected;
    expected.buckets.resize(span.edges.size() - 1);
    QMap<QString, qint64> reasons;
    QMap<QString, LineCount> lines;
    QList<qint64> times;
    for (const RawMessage &row : rows) {
        if (!accounts.contains(row.account) || row.direction != 1 || row.at < span.edges.first() ||
            row.at >= span.edges.last()) {
            continue;
        }
        qsizetype bucket = 0;
        while (row.at >= span.edges.at(bucket + 1)) {
            ++bucket;
        }
        OutcomeCounts &counts = expected.buckets[bucket];
        const bool noReport = row.error.contains(u"SMS-CAR-104"_s) || row.error.contains(u"SMS-CAR-199"_s);
        const bool failed = row.status == 5 && !noReport;
        const bool isUnreported = row.status == 3 && row.at < limits.unreportedBefore;
        if (isUnreported) {
            ++counts.unconfirmed;
        } else if (row.status == 3) {
            ++counts.sent;
            if (limits.unreportedBefore != 0) {
                expected.oldestSent = std::min(row.at, expected.oldestSent.value_or(row.at));
            }
        } else if (row.status == 4) {
            ++counts.delivered;
        } else if (row.status == 5) {
            ++(failed ? counts.failed : counts.unconfirmed);
        } else if (row.at < limits.stalledBefore) {
            ++counts.stalled;
        } else {
            ++counts.inProgress;
            expected.oldestInProgress = std::min(row.at, expected.oldestInProgress.value_or(row.at));
        }
        if (failed) {
            ++reasons[row.error];
        }
        if (!span.withDetails) {
            continue;
        }
        if (((row.status == 3 && !isUnreported) || row.status == 4 || failed) && !row.from.isNull()) {
            lines[row.from].ourNumber = row.from;
            lines[row.from].failed += failed ? 1 : 0;
            ++lines[row.from].ended;
        }
        if (row.dated && !row.sentFacts.isEmpty()) {
            times.append(
                std::max<qint64>(0, *std::min_element(row.sentFacts.begin(), row.sentFacts.end()) - row.at));
        }
    }
    for (const OutcomeCounts &counts : std::as_const(expected.buckets)) {
        expected.total += counts;
    }
    for (auto reason = reasons.cbegin(); reason != reasons.cend(); ++reason) {
        expected.reasons.append({reason.key(), reason.value()});
    }
    std::stable_sort(expected.reasons.begin(), expected.reasons.end(), [](const auto &a, const auto &b) {
        return a.count > b.count;
    });
    expected.lines = lines.values();
    if (!times.isEmpty()) {
        expected.timeToSent = {times.size(), ranked(times, 0.5), ranked(times, 0.95)};
    }
    return expected;
}

void compare(const SpanStatistics &found, const SpanStatistics &expected)
{
    QCOMPARE(found.buckets.size(), expected.buckets.size());
    for (qsizetype i = 0; i < found.buckets.size(); ++i) {
        for (const Outcome outcome :
             {Outcome::InProgress, Outcome::Stalled, Outcome::Sent, Outcome::Delivered, Outcome::Failed,
              Outcome::Unconfirmed}) {
            QCOMPARE(found.buckets.at(i).of(outcome), expected.buckets.at(i).of(outcome));
        }
    }
    QCOMPARE(found.total, expected.total);
    QCOMPARE(found.oldestInProgress, expected.oldestInProgress);
    QCOMPARE(found.oldestSent, expected.oldestSent);
    QCOMPARE(found.reasons, expected.reasons);
    QCOMPARE(found.lines, expected.lines);
    QCOMPARE(found.timeToSent, expected.timeToSent);
    QCOMPARE(found, expected);
}

/// Records and events of three days before noon, as a gateway would tell them, in no order.
class RandomTraffic
{
public:
    explicit RandomTraffic(quint32 seed) : m_random(seed) {}

    Observation next()
    {
        // What a message is follows from its number, whoever tells of it. (qHash() differs from run to run.)
        const int n = m_random.bounded(400);
        const QString id = u"msg_%1"_s.arg(n);
        const UtcMs made = noon - 3 * day + n * 7'919'003LL % (3 * day);
        const auto status = static_cast<DeliveryStatus>(m_random.bounded(0, 6));
        const UtcMs at = made + m_random.bounded(10 * 60'000) - 1000;
        Observation seen = statusEvent(id, status, at);
        if (m_random.bounded(3) > 0) {
            seen = record(
                id, n % 5 == 0 ? Direction::Inbound : Direction::Outbound, status, u"+15551234567"_s,
                u"text"_s, made, std::max(made, at));
            seen.from = u"+1555987000%1"_s.arg(n % 4);
        }
        if (seen.direction == Direction::Inbound) {
            seen.fact.status = DeliveryStatus::Received;
        } else if (status == DeliveryStatus::Other) {
            seen.fact.word = u"pondering"_s;
        } else if (status == DeliveryStatus::Failed) {
            seen.fact.error = errors.at(m_random.bounded(static_cast<int>(errors.size())));
        }
        return seen;
    }
    UtcMs moment() { return noon - day * 3 + m_random.bounded(3 * day); }

private:
    static inline const QStringList errors{
        u"SMS-CAR-104"_s, u"SMS-CAR-199 unknown"_s, u"SMS-CAR-430 spam"_s, u"SMS-UP-410"_s, QString(), u""_s};
    QRandomGenerator m_random;
};

} // namespace

class TestStoreStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsWhatIsCountedByHand_data();
    void equalsWhatIsCountedByHand();
    void successIsNeitherUnconfirmedNorOpen();
    void aDayOfTwentyFiveHoursIsOneBucket();
    void edgesBelongToTheLaterBucket();
    void timeToSentCountsWhatIsKnown();
    void manyReasonsAreCutOff();
    void nothingAskedIsNothingAnswered();
    void theOldestMessageOfAll();
};

void TestStoreStatistics::equalsWhatIsCountedByHand_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestStoreStatistics::equalsWhatIsCountedByHand()
{
    QFETCH(quint32, seed);
    StoreFixture store;
    const qint64 other = store.writer().ensureAccount(u"https://two.example"_s)->id;
    RandomTraffic traffic(seed);
    const auto reader = store.reader();
    for (int round = 0; round < 4; ++round) {
        for (const qint64 account : {store.account(), other}) {
            QList<Observation> seen;
            for (int i = 0; i < 300; ++i) {
                seen << traffic.next();
            }
            store.applyTo(account, seen);
        }
        const QList<RawMessage> rows = rawMessages(store);
        QVERIFY(rows.size() > 300);
        QList<UtcMs> edges;
        for (int i = 0; i < 9; ++i) {
            edges << traffic.moment();
        }
        std::sort(edges.begin(), edges.end());
        const QList<StatisticsSpan> spans{
            {edges, true}, {edges, false}, {{noon - 4 * day, noon + day}, true}};
        // One that lies within a bucket, and on another round none.
        const OutcomeLimits limits{noon - 2 * day, round % 2 == 0 ? traffic.moment() : 0};
        const QList<QList<qint64>> choices{{store.account()}, {other}, {store.account(), other}};
        for (const QList<qint64> &accounts : choices) {
            const auto found = reader->statistics().read(accounts, spans, limits);
            QVERIFY(found.has_value());
            QCOMPARE(found->size(), spans.size());
            for (qsizetype i = 0; i < spans.size(); ++i) {
                compare(found->at(i), byHand(rows, accounts, spans.at(i), limits));
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
            // The comparison would be worth nothing where everything is nothing.
            const OutcomeCounts &all = found->last().total;
            QVERIFY(std::min({all.stalled, all.sent, all.delivered, all.failed, all.unconfirmed}) > 0);
            QVERIFY(found->last().timeToSent.messages > 0 && found->last().lines.size() == 4);
        }
    }
}

void TestStoreStatistics::successIsNeitherUnconfirmedNorOpen()
{
    OutcomeCounts counts;
    QVERIFY(!counts.successRate());
    counts.unconfirmed = 3;
    counts.inProgress = 2;
    QVERIFY(!counts.successRate());
    counts.delivered = 2;
    counts.sent = 1;
    counts.failed = 1;
    counts.stalled = 9;
    QCOMPARE(*counts.successRate(), 0.75);
    QCOMPARE(counts.total(), 18);
    QCOMPARE(counts.of(Outcome::Received), 0);
}

void TestStoreStatistics::aDayOfTwentyFiveHoursIsOneBucket()
{
    const QTimeZone berlin("Europe/Berlin");
    if (!berlin.isValid()) {
        QSKIP("this machine knows no time zones");
    }
    QList<UtcMs> edges;
    for (int i = 0; i < 4; ++i) {
        edges << QDate(2026, 10, 24).addDays(i).startOfDay(berlin).toMSecsSinceEpoch();
    }
    QCOMPARE(edges.at(2) - edges.at(1), day + 60 * minute);
    StoreFixture store;
    QList<Observation> seen;
    // A text each half hour from the first edge to the last.
    for (UtcMs at = edges.first(); at < edges.last(); at += 30 * minute) {
        seen << record(
            u"msg_%1"_s.arg(at), Direction::Outbound, DeliveryStatus::Delivered, u"+15551234567"_s, u"x"_s,
            at, at);
    }
    store.apply(seen);
    const auto found = store.reader()->statistics().read({store.account()}, {{edges, false}}, {});
    QCOMPARE(found->first().buckets.at(0).delivered, 48);
    QCOMPARE(found->first().buckets.at(1).delivered, 50);
    QCOMPARE(found->first().buckets.at(2).delivered, 48);
}

void TestStoreStatistics::edgesBelongToTheLaterBucket()
{
    StoreFixture store;
    QList<Observation> seen;
    for (const UtcMs at : {noon - 1, noon, noon + 9, noon + 10, noon + 20}) {
        seen << record(
            u"msg_%1"_s.arg(at), Direction::Outbound, DeliveryStatus::Queued, u"+15551234567"_s, u"x"_s, at,
            at);
    }
    store.apply(seen);
    const auto found = store.reader()->statistics().read(
        {store.account()}, {{{noon, noon + 10, noon + 10, noon + 20}, true}}, {noon + 10});
    QCOMPARE(found->first().buckets.at(0).stalled, 2);
    QCOMPARE(found->first().buckets.at(1).total(), 0);
    QCOMPARE(found->first().buckets.at(2).inProgress, 1);
    QCOMPARE(*found->first().oldestInProgress, noon + 10);
    QCOMPARE(found->first().total.total(), 3);
    // They have not ended, so they are no line's.
    QVERIFY(found->first().lines.isEmpty());
}

void TestStoreStatistics::timeToSentCountsWhatIsKnown()
{
    StoreFixture store;
    const auto made = [](const QString &id, DeliveryStatus status, UtcMs at) {
        return record(id, Direction::Outbound, status, u"+15551234567"_s, u"x"_s, noon, at);
    };
    store.apply(
        {made(u"a"_s, DeliveryStatus::Queued, noon), statusEvent(u"a"_s, DeliveryStatus::Sent, noon + 4000),
         statusEvent(u"a"_s, DeliveryStatus::Delivered, noon + 9000),
         // Sent first, failed later: it took that long to be sent.
         made(u"b"_s, DeliveryStatus::Queued, noon), statusEvent(u"b"_s, DeliveryStatus::Sent, noon + 6000),
         statusEvent(u"b"_s, DeliveryStatus::Failed, noon + 7000, u"SMS-UP-410"_s),
         // Only that it was delivered is known.
         made(u"c"_s, DeliveryStatus::Delivered, noon + 60'000),
         // Never sent, or made nobody knows when.
         made(u"d"_s, DeliveryStatus::Failed, noon + 1),
         statusEvent(u"e"_s, DeliveryStatus::Delivered, noon + 5)});
    const auto found = store.reader()->statistics().read({store.account()}, {{{noon, noon + day}, true}}, {});
    QCOMPARE(found->first().timeToSent, (TimeToSent{3, 6000, 60'000}));
}

void TestStoreStatistics::manyReasonsAreCutOff()
{
    StoreFixture store;
    QList<Observation> seen;
    const auto fail = [&seen](int n, const QString &error) {
        const QString id = u"msg_%1"_s.arg(n);
        seen << record(
            id, Direction::Outbound, DeliveryStatus::Queued, u"+15551234567"_s, u"x"_s, noon, noon);
        seen << statusEvent(id, DeliveryStatus::Failed, noon + 1, error);
    };
    for (int i = 0; i < 230; ++i) {
        fail(i, u"refused %1"_s.arg(i));
    }
    fail(1000, u"refused 229"_s);
    store.apply(seen);
    const auto found =
        store.reader()->statistics().read({store.account()}, {{{noon, noon + day}, false}}, {});
    QCOMPARE(found->first().reasons.size(), SpanStatistics::maxReasons);
    QCOMPARE(found->first().reasons.first(), (FailureCount{u"refused 229"_s, 2}));
    QCOMPARE(found->first().otherFailures, 30);
    QCOMPARE(found->first().total.failed, 231);
}

void TestStoreStatistics::nothingAskedIsNothingAnswered()
{
    StoreFixture store;
    store.apply({statusEvent(u"a"_s, DeliveryStatus::Sent, noon)});
    const auto reader = store.reader();
    const auto found = reader->statistics().read({store.account()}, {{}, {{noon}, true}}, {});
    QCOMPARE(*found, QList<SpanStatistics>(2));
    QCOMPARE(reader->statistics().read({}, {{{noon, noon + 1}, true}}, {})->first().total, OutcomeCounts());
    QVERIFY(reader->statistics().read({store.account()}, {}, {})->isEmpty());
}

void TestStoreStatistics::theOldestMessageOfAll()
{
    StoreFixture store;
    const qint64 other = store.writer().ensureAccount(u"https://two.example"_s)->id;
    const auto reader = store.reader();
    QCOMPARE(*reader->statistics().oldestMessage({store.account(), other}), std::optional<UtcMs>());
    store.apply({inbound(u"in"_s, u"+15551234567"_s, u"x"_s, noon)});
    store.applyTo(other, {statusEvent(u"out"_s, DeliveryStatus::Sent, noon - 5)});
    QCOMPARE(*reader->statistics().oldestMessage({store.account()}), std::optional<UtcMs>(noon));
    QCOMPARE(*reader->statistics().oldestMessage({store.account(), other}), std::optional<UtcMs>(noon - 5));
}

QTEST_GUILESS_MAIN(TestStoreStatistics)
#include "tst_store_statistics.moc"
