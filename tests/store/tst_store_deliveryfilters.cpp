// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/phonenumber.h"
#include "store/deliveryorder.h"
#include "store/storefixture.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

using Outcomes = DeliveryFilter::Outcomes;
using Handling = DeliveryFilter::Handling;

namespace {

constexpr qint64 minute = 60'000;

/// What the test itself knows of a message.
struct Known
{
    MessageRow row;
    std::optional<CaseNote> lastStep;
    DeliveryStatus statusOfStep = DeliveryStatus::Other;
};

CaseNote stepOf(CaseStep step)
{
    CaseNote note;
    note.step = step;
    note.who = u"Ann"_s;
    note.at = noon;
    note.until = noon + 1'000 * minute;
    return note;
}

Outcome outcomeIn(const Known &known, const OutcomeLimits &limits)
{
    return outcomeOf(known.row.direction, known.row.status, known.row.error, known.row.at, limits);
}

bool isTrouble(Outcome outcome)
{
    return outcome == Outcome::Failed || outcome == Outcome::Unconfirmed || outcome == Outcome::Stalled;
}

/// The words of DeliveryFilter::Handling and CaseReader, said once more.
bool hasHandling(const Known &known, const DeliveryFilter &filter)
{
    if (filter.handling == Handling::Any) {
        return true;
    }
    const Outcome outcome = outcomeIn(known, filter.limits);
    if (!isTrouble(outcome)) {
        return false;
    }
    const bool isSameTrouble = known.statusOfStep == known.row.status ||
                               (isInProgress(known.statusOfStep) && isInProgress(known.row.status));
    const bool isSeenTo = known.lastStep && isSameTrouble && known.lastStep->step != CaseStep::Reopened;
    if (filter.handling == Handling::SeenTo) {
        return isSeenTo;
    }
    // Of what failed before the account was set up only what somebody has opened is open.
    const bool wasOpened = known.lastStep && isSameTrouble && known.lastStep->step == CaseStep::Reopened &&
                           known.row.status == DeliveryStatus::Failed;
    const bool isHistory = outcome != Outcome::Stalled && known.row.at < noon && !wasOpened;
    return !isSeenTo && !isHistory;
}

bool fits(const Known &known, const DeliveryFilter &filter)
{
    const bool hasOutcome = filter.outcome == Outcomes::All ||
                            DeliveryFilter::outcomesOf(outcomeIn(known, filter.limits)) == filter.outcome;
    const MessageRow &row = known.row;
    return hasOutcome && hasHandling(known, filter) &&
           (filter.line.accountId == 0 || filter.line.accountId == row.accountId) &&
           (filter.line.number.isEmpty() || filter.line.number == normalizedAddress(row.from)) &&
           row.appId.contains(filter.app) && (!filter.since || row.at >= *filter.since) &&
           (!filter.until || row.at <= *filter.until);
}

/// Two accounts with messages of every kind, some of which somebody has seen to.
class Desk : public StoreFixture
{
public:
    explicit Desk(quint32 seed) : m_random(seed)
    {
        m_accounts = {account(), writer().ensureAccount(u"https://two.example"_s)->id};
        for (int i = 0; i < 240; ++i) {
            add(i);
        }
        for (int i = 0; i < 80; ++i) {
            seeTo();
        }
        // What is stalled and seen to moves on, and that counts no longer.
        for (int i = 0; i < 60; ++i) {
            moveOn();
        }
    }

    AccountSet all() const { return AccountSet(m_accounts); }
    const QHash<QString, Known> &messages() const { return m_messages; }
    template<typename T>
    T oneOf(const QList<T> &values)
    {
        return values.at(m_random.bounded(int(values.size())));
    }
    DeliveryFilter filter()
    {
        DeliveryFilter filter;
        filter.outcome = static_cast<Outcomes>(m_random.bounded(7));
        filter.handling = static_cast<Handling>(m_random.bounded(3));
        filter.limits = {noon + m_random.bounded(100) * minute, oneOf<UtcMs>({0, noon + 50 * minute})};
        filter.line.accountId = oneOf<qint64>({0, 0, m_accounts.at(0), m_accounts.at(1)});
        filter.line.number = oneOf<QString>({{}, {}, lines.at(0), lines.at(2)});
        filter.app = oneOf<QString>({{}, {}, u"app_b"_s});
        filter.since = oneOf<std::optional<UtcMs>>({{}, {}, noon + 20 * minute});
        filter.until = oneOf<std::optional<UtcMs>>({{}, {}, noon + 70 * minute});
        return filter;
    }

private:
    const QStringList lines{u"+15550000001"_s, u"+15550000002"_s, u"CLINIC"_s};

    void add(int number)
    {
        const auto status = oneOf<DeliveryStatus>(
            {DeliveryStatus::Queued, DeliveryStatus::Sending, DeliveryStatus::Sent, DeliveryStatus::Delivered,
             DeliveryStatus::Failed, DeliveryStatus::Failed});
        const UtcMs at = noon + (m_random.bounded(120) - 20) * minute;
        const QString id = u"msg_%1"_s.arg(number);
        Observation seen = record(id, Direction::Outbound, status, u"+15551234567"_s, u"text"_s, at, at);
        seen.from = oneOf(lines);
        seen.tenantId = u"tenant"_s;
        seen.appId = oneOf<QString>({u"app_a"_s, u"app_b"_s});
        if (status == DeliveryStatus::Failed) {
            seen.fact.error = oneOf<QString>({u"SMS-CAR-104"_s, u"SMS-UP-410"_s});
        }
        keep(oneOf(m_accounts), seen);
    }
    void keep(qint64 accountId, const Observation &seen)
    {
        applyTo(accountId, {seen});
        Known &known = m_messages[seen.messageId];
        const auto connected = connection();
        const QByteArray where = " FROM messages WHERE message_id = '" + seen.messageId.toLatin1() + "'";
        known.row.id = connected->integer(("SELECT id" + where).constData()).value_or(0);
        known.row.at = connected->integer(("SELECT at_ms" + where).constData()).value_or(0);
        known.row.status = seen.fact.status;
        known.row.error = seen.fact.error;
        known.row.direction = Direction::Outbound;
        known.row.accountId = accountId;
        known.row.messageId = seen.messageId;
        known.row.from = seen.from;
        known.row.appId = seen.appId;
    }
    void seeTo()
    {
        Known &known = m_messages[oneOf(m_messages.keys())];
        const auto note = stepOf(oneOf<CaseStep>(
            {CaseStep::Acknowledged, CaseStep::Resolved, CaseStep::Snoozed, CaseStep::Reopened}));
        QVERIFY(writer().noteCases(known.row.accountId, {known.row.id}, note).has_value());
        known.lastStep = note;
        known.statusOfStep = known.row.status;
    }
    void moveOn()
    {
        const Known known = m_messages.value(oneOf(m_messages.keys()));
        if (!isInProgress(known.row.status)) {
            return;
        }
        Observation seen = record(
            known.row.messageId, Direction::Outbound,
            oneOf<DeliveryStatus>({DeliveryStatus::Sent, DeliveryStatus::Failed}), u"+15551234567"_s,
            u"text"_s, known.row.at, known.row.at + 1);
        seen.from = known.row.from;
        seen.tenantId = u"tenant"_s;
        seen.appId = known.row.appId;
        keep(known.row.accountId, seen);
    }

    QRandomGenerator m_random;
    QList<qint64> m_accounts;
    QHash<QString, Known> m_messages;
};

QStringList idsOf(const QList<MessageRow> &rows)
{
    QStringList ids;
    for (const MessageRow &row : rows) {
        ids.append(row.messageId);
    }
    return ids;
}

} // namespace

/// Whatever is chosen, in whatever order: each page holds the messages that a person would have picked by
/// hand.
class TestStoreDeliveryFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesHoldWhatTheFilterSays_data();
    void pagesHoldWhatTheFilterSays();
    void rowsNameTheirApp();
    void aReasonIsFoundByItsErrors();
};

void TestStoreDeliveryFilters::pagesHoldWhatTheFilterSays_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 3; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestStoreDeliveryFilters::pagesHoldWhatTheFilterSays()
{
    QFETCH(const quint32, seed);
    Desk desk(seed);
    const auto reader = desk.reader();
    QList<qint64> all;
    for (const Known &known : desk.messages()) {
        all.append(known.row.id);
    }
    const QList<DeliverySort> sorts{DeliverySort::When, DeliverySort::When, DeliverySort::Status,
                                    DeliverySort::App,  DeliverySort::From, DeliverySort::Account};
    qsizetype found = 0;
    qsizetype seenTo = 0;
    for (int round = 0; round < 400; ++round) {
        const DeliveryFilter filter = desk.filter();
        const DeliveryOrder order{desk.oneOf(sorts), desk.oneOf<bool>({true, false})};
        QSet<QString> expected;
        for (const Known &known : desk.messages()) {
            if (fits(known, filter)) {
                expected.insert(known.row.messageId);
            }
        }
        QList<MessageRow> rows;
        constexpr int pageSize = 7;
        for (bool isMore = true; isMore;) {
            const auto after = rows.isEmpty() ? std::nullopt : std::optional(rows.constLast());
            const auto page =
                reader->deliveries().page(desk.all(), filter, order.sort, order.descending, after, pageSize);
            QVERIFY2(page.has_value(), page ? "" : qPrintable(page.error().text));
            rows += *page;
            isMore = page->size() == pageSize;
        }
        const QStringList ids = idsOf(rows);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()), expected);
        QCOMPARE(ids.size(), expected.size());
        QVERIFY(std::is_sorted(rows.begin(), rows.end(), [&order](const MessageRow &a, const MessageRow &b) {
            return order.before(a, b);
        }));
        const QStringList matching = idsOf(*reader->deliveries().matching(desk.all(), filter, all));
        QCOMPARE(QSet<QString>(matching.begin(), matching.end()), expected);
        found += ids.size();
        seenTo += filter.handling == Handling::SeenTo ? ids.size() : 0;
    }
    QVERIFY(found > 1'000 && seenTo > 50); // or nothing was compared
}

void TestStoreDeliveryFilters::rowsNameTheirApp()
{
    Desk desk(9);
    const auto rows = desk.reader()->deliveries().page(desk.all(), {}, DeliverySort::When, true, {}, 1'000);
    QCOMPARE(rows->size(), desk.messages().size());
    for (const MessageRow &row : *rows) {
        QCOMPARE(row.appId, desk.messages().value(row.messageId).row.appId);
    }
}

void TestStoreDeliveryFilters::aReasonIsFoundByItsErrors()
{
    StoreFixture store;
    const auto failed = [](const QString &id, const QString &error) {
        Observation seen =
            record(id, Direction::Outbound, DeliveryStatus::Failed, u"+15551234567"_s, u"text"_s, noon, noon);
        seen.fact.error = error;
        return seen;
    };
    store.apply(
        {failed(u"a"_s, u"SMS-CAR-430 rejected as spam filter hit"_s), failed(u"b"_s, u"sms-car-430"_s),
         failed(u"c"_s, u"SMS-UP-430"_s), failed(u"d"_s, u"odd"_s)});
    DeliveryFilter filter;
    const auto found = [&] {
        return store.reader()
            ->deliveries()
            .page(store.account(), filter, DeliverySort::When, true, std::nullopt, 10)
            ->size();
    };
    filter.text = u"spam filter"_s;
    QCOMPARE(found(), 1);
    filter.reasons = {u"SMS-CAR-430"_s, u"SMS-UP-430"_s};
    QCOMPARE(found(), 3);
    filter.text.clear();
    QCOMPARE(found(), 4); // of no text there is no reason
}

QTEST_GUILESS_MAIN(TestStoreDeliveryFilters)
#include "tst_store_deliveryfilters.moc"
