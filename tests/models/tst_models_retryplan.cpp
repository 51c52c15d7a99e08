// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/retryplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

constexpr UtcMs noon = 1'772'366'400'000;
const QString ours = u"+12025550100"_s;
const QString theirs = u"+12025550123"_s;

MessageRow
message(qint64 id, DeliveryStatus status, const QString &error = {}, const QString &body = u"text"_s)
{
    MessageRow row;
    row.id = id;
    row.conversationId = 1;
    row.direction = Direction::Outbound;
    row.status = status;
    row.at = noon + id;
    row.from = ours;
    row.to = theirs;
    row.body = body;
    row.error = error;
    return row;
}

MessageRow reply(qint64 id, const QString &body)
{
    MessageRow row = message(id, DeliveryStatus::Received, {}, body);
    row.direction = Direction::Inbound;
    std::swap(row.from, row.to);
    return row;
}

} // namespace

/// What speaks against sending again is found before anybody is asked.
class TestRetryPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachDoubtIsFound_data();
    void eachDoubtIsFound();
    void theSameTextGoesOnce();
    void onlySoManyAtOnce();
    void whatWaitsAlreadyTakesRoom();
    void whatIsOnItsWayMayArrive();
    void whatWentOutAgainHasToBeOpenedFirst();
    void aCauseThatLastsIsSaid();
    void thePaceIsPerLine();
};

void TestRetryPlan::eachDoubtIsFound_data()
{
    using enum DeliveryStatus;
    QTest::addColumn<MessageRow>("row");
    QTest::addColumn<QList<MessageRow>>("since");
    QTest::addColumn<RetryDoubt>("doubt");
    const QList<MessageRow> nothing;
    const MessageRow plain = message(1, Failed, u"odd"_s);
    QTest::newRow("a passing fault") << message(1, Failed, u"RingCentral not connected for this tenant"_s)
                                     << nothing << RetryDoubt::None;
    QTest::newRow("an unknown reason") << message(1, Failed, u"odd"_s) << nothing << RetryDoubt::None;
    QTest::newRow("no report") << message(1, Failed, u"SMS-CAR-104"_s) << nothing
                               << RetryDoubt::MayHaveArrived;
    QTest::newRow("never reported") << message(-9'000, Sent) << nothing << RetryDoubt::MayHaveArrived;
    QTest::newRow("sent") << message(1, Sent) << nothing << RetryDoubt::NotFailed;
    QTest::newRow("on its way") << message(1, Queued) << nothing << RetryDoubt::NotFailed;
    QTest::newRow("arrived") << message(1, Delivered) << nothing << RetryDoubt::NotFailed;
    QTest::newRow("opted out") << plain << QList{reply(2, u"Stop"_s)} << RetryDoubt::OptedOut;
    QTest::newRow("opted in again") << plain << QList{reply(2, u"Stop"_s), reply(3, u"START"_s)}
                                    << RetryDoubt::None;
    QTest::newRow("not textable") << message(1, Failed, u"SMS-UP-410"_s) << nothing
                                  << RetryDoubt::NotTextable;
    MessageRow nameless = message(1, Failed);
    nameless.to = u"CLINIC"_s;
    QTest::newRow("a name") << nameless << nothing << RetryDoubt::NotTextable;
    MessageRow bare = message(1, Failed);
    bare.body = QString();
    QTest::newRow("no text") << bare << nothing << RetryDoubt::NoText;
    bare = message(1, Failed);
    bare.to = bare.from = QString();
    bare.conversationId = 0;
    QTest::newRow("no number") << bare << nothing << RetryDoubt::NoText;
    QTest::newRow("sent by hand since") << plain << QList{message(2, Sent)} << RetryDoubt::MayHaveArrived;
    QTest::newRow("another text since")
        << plain << QList{message(2, Sent, {}, u"other"_s)} << RetryDoubt::None;
    QTest::newRow("tried by hand since, in vain")
        << plain << QList{message(2, Failed, u"odd"_s)} << RetryDoubt::None;
    QTest::newRow("filtered") << message(1, Failed, u"SMS-UP-430"_s) << nothing << RetryDoubt::NeedsEdit;
}

void TestRetryPlan::eachDoubtIsFound()
{
    QFETCH(const MessageRow, row);
    QFETCH(const QList<MessageRow>, since);
    QFETCH(const RetryDoubt, doubt);
    const OutcomeLimits limits{noon - 1'000, noon - 5'000};
    const RetryPlan plan = plannedRetry({row}, {limits, {{1, QList{row} + since}}});
    QCOMPARE(plan.candidates.size(), 1);
    QCOMPARE(plan.candidates.constFirst().doubt, doubt);
    QCOMPARE(plan.countOf(doubt), 1);
    QCOMPARE(plan.of({doubt}), QList<qint64>{row.id});
}

void TestRetryPlan::theSameTextGoesOnce()
{
    QList<MessageRow> rows{
        message(3, DeliveryStatus::Failed), message(1, DeliveryStatus::Failed),
        message(2, DeliveryStatus::Failed, {}, u"another"_s)};
    MessageRow elsewhere = message(4, DeliveryStatus::Failed);
    elsewhere.to = u"+12025550199"_s;
    elsewhere.conversationId = 2;
    rows.append(elsewhere);
    const RetryPlan plan = plannedRetry(rows, {});
    // In the order in which they were written; of the same ones the last.
    QCOMPARE(plan.of({RetryDoubt::None}), (QList<qint64>{2, 3, 4}));
    QCOMPARE(plan.of({RetryDoubt::SameText}), QList<qint64>{1});
    QCOMPARE(plan.of({RetryDoubt::None, RetryDoubt::SameText}), (QList<qint64>{1, 2, 3, 4}));
}

void TestRetryPlan::onlySoManyAtOnce()
{
    QList<MessageRow> rows;
    for (qint64 id = 1; id <= RetryPlan::mostAtOnce + 20; ++id) {
        rows.append(message(id, DeliveryStatus::Failed, {}, u"text %1"_s.arg(id)));
    }
    const RetryPlan plan = plannedRetry(rows, {});
    QCOMPARE(plan.beyond, 20);
    QCOMPARE(plan.countOf(RetryDoubt::None), RetryPlan::mostAtOnce);
    QCOMPARE(plan.candidates.constFirst().messageRowId, 1);
    QCOMPARE(plan.durationMs({RetryDoubt::None}), 24 * 60'000);
}

void TestRetryPlan::whatWaitsAlreadyTakesRoom()
{
    QList<MessageRow> rows;
    for (qint64 id = 1; id <= 200; ++id) {
        rows.append(message(id, DeliveryStatus::Failed, {}, u"text %1"_s.arg(id)));
    }
    rows.append(message(201, DeliveryStatus::Failed, {}, u"from another line"_s));
    rows.last().from = theirs;
    OutgoingRow waiting;
    waiting.from = ours;
    const RetryPlan plan = plannedRetry(rows, {{}, {}, QList<OutgoingRow>(900, waiting)});
    QCOMPARE(plan.beyond, 100);
    QCOMPARE(plan.of({RetryDoubt::None}).size(), 101);
    QCOMPARE(plan.of({RetryDoubt::None}).constLast(), 201);
    QCOMPARE(plan.durationMs({RetryDoubt::None}), 24 * 60'000); // behind those
    OutgoingRow elsewhere;
    elsewhere.from = theirs;
    const QList<OutgoingRow> full = QList<OutgoingRow>(1'200, waiting) + QList<OutgoingRow>(1'000, elsewhere);
    QVERIFY(plannedRetry(rows, {{}, {}, full}).candidates.isEmpty());

    OutgoingRow refused = waiting;
    refused.state = OutgoingState::Refused;
    const QHash<QString, int> expected{{ours, 2}};
    QCOMPARE(waitingPerLine({waiting, refused, waiting}), expected);
}

void TestRetryPlan::whatIsOnItsWayMayArrive()
{
    const MessageRow row = message(1, DeliveryStatus::Failed, u"odd"_s);
    OutgoingRow typed;
    typed.from = row.from;
    typed.to = row.to;
    typed.body = row.body;
    const auto doubtBeside = [&row](const OutgoingRow &outgoing) {
        return plannedRetry({row}, {{}, {}, {outgoing}}).candidates.constFirst().doubt;
    };
    for (const OutgoingState state :
         {OutgoingState::Waiting, OutgoingState::Sending, OutgoingState::Unknown, OutgoingState::Asking}) {
        typed.state = state;
        QCOMPARE(doubtBeside(typed), RetryDoubt::MayHaveArrived);
    }
    typed.state = OutgoingState::Refused;
    QCOMPARE(doubtBeside(typed), RetryDoubt::None);
    typed.state = OutgoingState::Waiting;
    typed.body = u"Another text"_s;
    QCOMPARE(doubtBeside(typed), RetryDoubt::None);
}

void TestRetryPlan::whatWentOutAgainHasToBeOpenedFirst()
{
    const MessageRow row = message(1, DeliveryStatus::Failed, u"odd"_s);
    const RetryPlan plan = plannedRetry({row}, {{}, {}, {}, {row.id}});
    QCOMPARE(plan.candidates.constFirst().doubt, RetryDoubt::SentAgain);
    QVERIFY(!canBeWaved(RetryDoubt::SentAgain));
}

void TestRetryPlan::aCauseThatLastsIsSaid()
{
    const MessageRow row = message(1, DeliveryStatus::Failed, u"RingCentral not connected for this tenant"_s);
    RetryContext context;
    QCOMPARE(plannedRetry({row}, context).candidates.constFirst().doubt, RetryDoubt::None);
    context.stopped = {row.id};
    QCOMPARE(plannedRetry({row}, context).candidates.constFirst().doubt, RetryDoubt::CauseLasts);
    QVERIFY(canBeWaved(RetryDoubt::CauseLasts)); // an administrator may know better
}

void TestRetryPlan::thePaceIsPerLine()
{
    QCOMPARE(pacedDurationMs({}), 0);
    QCOMPARE(pacedDurationMs({{ours, 40}}), 0);
    QCOMPARE(pacedDurationMs({{ours, 41}}), 60'000);
    QCOMPARE(pacedDurationMs({{ours, 40}, {theirs, 40}}), 0);
    QCOMPARE(pacedDurationMs({{ours, 100}, {theirs, 10}}), 2 * 60'000);
}

QTEST_GUILESS_MAIN(TestRetryPlan)
#include "tst_models_retryplan.moc"
