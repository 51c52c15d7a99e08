// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginefixture.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

const QString retrySendPath = u"/v1/sms/send"_s;

CaseNote retried()
{
    CaseNote note;
    note.step = CaseStep::Retried;
    note.who = u"Ann"_s;
    note.at = 1;
    return note;
}

/// A desk with texts that failed; from then on the gateway delivers.
class FailedTexts : public EngineFixture
{
public:
    explicit FailedTexts(int texts)
    {
        SyncTimings &timings = engineOptions.syncTimings;
        timings.sendCheckFirstMs = 20;
        timings.sendCheckLastMs = 40;
        timings.sendSettleMs = 300;
        timings.sendFirstRetryMs = 20;
        timings.sendLastRetryMs = 40;
        engineOptions.restLimits.timeoutMs = 1'000;
        start();
        QTRY_VERIFY(isLive());
        gateway.setOutcome(customer, u"failed"_s, u"RingCentral not connected for this tenant"_s);
        for (int i = 0; i < texts; ++i) {
            engine->send({ourLine, customer, u"Text %1"_s.arg(i), 0});
        }
        QTRY_COMPARE(openCases(), texts);
        gateway.setOutcome(customer, u"delivered"_s);
        for (const MessageRow &row : rows()) {
            failed.append(row.id); // as the receipts date them: not always as they were written
        }
        QTRY_VERIFY(outgoing().isEmpty());
    }

    /// As another run that may send so many texts from a number of ours in so long.
    void restartAtPace(int texts, qint64 windowMs)
    {
        end();
        engineOptions.syncTimings.sendsPerLine = texts;
        engineOptions.syncTimings.sendWindowMs = windowMs;
        start();
        QTRY_VERIFY(isLive());
    }
    void retry() const { engine->retry(failed, retried(), 0); }
    qint64 openCases() const { return store->overview().overview(accountId)->openCases; }
    QList<OutgoingRow> outgoing() const { return *store->outbox().all(accountId); }
    int countAtGateway(const QString &body) const
    {
        const QList<SimulatedMessage> all = gateway.messages();
        return static_cast<int>(std::count_if(
            all.cbegin(), all.cend(), [&body](const SimulatedMessage &each) { return each.body == body; }));
    }
    qsizetype atGateway() const { return gateway.messages().size(); }

    QList<qint64> failed; ///< messages.id, oldest first, as rows()
};

RestFault onceAt(const QString &path)
{
    RestFault made;
    made.pathPrefix = path;
    made.times = 1;
    return made;
}

} // namespace

/// A text that failed goes out once more where a person wants it, once, and both messages know of each other.
class TestRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachGoesOnceMoreAndIsLinked();
    void askedTwiceItGoesOnce();
    void aLostAnswerDoublesNothing_data();
    void aLostAnswerDoublesNothing();
    void aKillInBetweenDoublesNothing();
    void whatDidNotFailIsLeftAlone();
    void noMoreThanThePaceAllowsAndTheRestCanBeStopped();
    void whatIsWrittenMeanwhileGoesFirst();
    void whoeverAsksForNoMoreMeanwhileGetsNone();
    void whatCannotGoForLongIsOpenAgain();
    void oneThatIsTakenBackIsOpenAgain();
    void aRetryThatFailsIsACaseOfItsOwn();
};

void TestRetry::eachGoesOnceMoreAndIsLinked()
{
    FailedTexts desk(3);
    desk.retry();
    QCOMPARE(desk.openCases(), 0); // with the commit that keeps the texts
    QTRY_COMPARE(desk.kept(), 6);
    QTRY_VERIFY(desk.outgoing().isEmpty());
    QCOMPARE(desk.atGateway(), 6);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(desk.countAtGateway(u"Text %1"_s.arg(i)), 2);
    }
    for (const MessageRow &row : desk.rows()) {
        if (!desk.failed.contains(row.id)) {
            continue;
        }
        const RetryLinks forth = *desk.store->outbox().retryLinks(desk.accountId, row.messageId);
        QVERIFY(!forth.retry.isEmpty() && forth.original.isEmpty() && !forth.waits);
        QCOMPARE(desk.row(forth.retry)->body, row.body);
        QCOMPARE(desk.store->outbox().retryLinks(desk.accountId, forth.retry)->original, row.messageId);
        const auto notes = desk.store->cases().history(row.id);
        QCOMPARE(notes->size(), 1);
        QCOMPARE(notes->constFirst().step, CaseStep::Retried);
        QCOMPARE(notes->constFirst().who, u"Ann"_s);
    }
}

void TestRetry::askedTwiceItGoesOnce()
{
    FailedTexts desk(2);
    desk.retry();
    desk.retry();
    QTRY_COMPARE(desk.kept(), 4);
    QTRY_VERIFY(desk.outgoing().isEmpty());
    desk.retry();
    QVERIFY(desk.outgoing().isEmpty());
    QCOMPARE(desk.atGateway(), 4);
    // Whoever opens the case again may want just that.
    CaseNote reopened = retried();
    reopened.step = CaseStep::Reopened;
    desk.engine->noteCases({desk.failed.constFirst()}, reopened);
    desk.retry();
    QTRY_COMPARE(desk.kept(), 5);
    QCOMPARE(std::max(desk.countAtGateway(u"Text 0"_s), desk.countAtGateway(u"Text 1"_s)), 3);
}

void TestRetry::aLostAnswerDoublesNothing_data()
{
    QTest::addColumn<RestFault>("lost");
    RestFault taken = onceAt(retrySendPath);
    taken.dropAnswer = true;
    QTest::newRow("taken") << taken;
    RestFault cut = onceAt(retrySendPath);
    cut.reset = true;
    QTest::newRow("not taken") << cut;
}

void TestRetry::aLostAnswerDoublesNothing()
{
    QFETCH(const RestFault, lost);
    FailedTexts desk(1);
    desk.gateway.addRestFault(lost);
    desk.retry();
    QTRY_COMPARE(desk.kept(), 2);
    QTRY_VERIFY(desk.outgoing().isEmpty());
    QCOMPARE(desk.atGateway(), 2);
    // The link outlives the search for the text.
    int linked = 0;
    for (const MessageRow &row : desk.rows()) {
        linked += desk.store->outbox().retryLinks(desk.accountId, row.messageId)->retry.isEmpty() ? 0 : 1;
    }
    QCOMPARE(linked, 1);
}

void TestRetry::aKillInBetweenDoublesNothing()
{
    FailedTexts desk(2);
    RestFault slow = onceAt(retrySendPath);
    slow.delayMs = 60'000;
    const int calls = desk.gateway.restCalls(retrySendPath);
    desk.gateway.addRestFault(slow);
    desk.retry();
    QTRY_COMPARE(desk.gateway.restCalls(retrySendPath), calls + 1);
    desk.end();
    desk.start();
    desk.retry();
    QTRY_COMPARE(desk.kept(), 4);
    QTRY_VERIFY(desk.outgoing().isEmpty());
    QCOMPARE(desk.atGateway(), 4);
}

void TestRetry::whatDidNotFailIsLeftAlone()
{
    FailedTexts desk(1);
    desk.engine->send({ourLine, customer, u"Fine"_s, 0});
    desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"Theirs"_s);
    QTRY_COMPARE(desk.kept(), 3);
    QList<qint64> others;
    for (const MessageRow &row : desk.rows()) {
        if (row.id != desk.failed.constFirst()) {
            others.append(row.id);
        }
    }
    const auto isDelivered = [&desk] {
        const QList<MessageRow> rows = desk.rows();
        return std::any_of(rows.cbegin(), rows.cend(), [](const MessageRow &row) {
            return row.status == DeliveryStatus::Delivered;
        });
    };
    QTRY_VERIFY(isDelivered());
    desk.engine->retry(others + QList<qint64>{4711}, retried(), 0);
    QVERIFY(desk.outgoing().isEmpty());
    QCOMPARE(desk.openCases(), 1);
}

void TestRetry::noMoreThanThePaceAllowsAndTheRestCanBeStopped()
{
    FailedTexts desk(5);
    desk.restartAtPace(2, 3'600'000);
    desk.retry();
    QTRY_COMPARE(desk.kept(), 7);
    QTRY_COMPARE(desk.outgoing().size(), 3);
    // Another line of ours has a pace of its own, and the gateway is asked for nothing else meanwhile.
    desk.engine->send({u"+12025550101"_s, customer, u"From another line"_s, 0});
    QTRY_COMPARE(desk.kept(), 8);
    QCOMPARE(desk.outgoing().size(), 3);
    QCOMPARE(desk.openCases(), 0);
    desk.engine->stopRetries();
    QVERIFY(desk.outgoing().isEmpty());
    QCOMPARE(desk.openCases(), 3);
    QCOMPARE(desk.atGateway(), 8);
}

void TestRetry::whatIsWrittenMeanwhileGoesFirst()
{
    FailedTexts desk(4);
    desk.restartAtPace(2, 60'000);
    desk.retry();
    QTRY_COMPARE(desk.outgoing().size(), 2); // the pace is used up
    const QString somebody = u"+12025550177"_s;
    desk.engine->send({ourLine, somebody, u"An answer"_s, 0});
    desk.clock.advance(61'000);
    desk.engine->send({u"+12025550101"_s, somebody, u"What wakes it"_s, 0});
    QTRY_COMPARE(desk.countAtGateway(u"An answer"_s), 1);
    QTRY_COMPARE(desk.outgoing().size(), 1); // two slots: the answer, and one of the two
    QVERIFY(!desk.outgoing().constFirst().retryOf.isNull());
}

void TestRetry::whoeverAsksForNoMoreMeanwhileGetsNone()
{
    FailedTexts desk(2);
    constexpr qint64 aMinute = 60'000;
    desk.engine->retry(desk.failed, retried(), aMinute);
    QCOMPARE(desk.openCases(), 0);
    desk.gateway.receiveSms(desk.app.tenantId, customer, ourLine, u"STOP"_s);
    QTRY_COMPARE(desk.kept(), 3);
    desk.clock.advance(aMinute + 1);
    desk.engine->send({ourLine, u"+12025550177"_s, u"What wakes it"_s, 0});
    QTRY_COMPARE(desk.openCases(), 2);
    QTRY_VERIFY(desk.outgoing().isEmpty());
    QCOMPARE(desk.countAtGateway(u"Text 0"_s) + desk.countAtGateway(u"Text 1"_s), 2);
}

void TestRetry::whatCannotGoForLongIsOpenAgain()
{
    FailedTexts desk(3);
    desk.restartAtPace(1, 3'600'000);
    desk.retry();
    QTRY_COMPARE(desk.outgoing().size(), 2);
    desk.clock.advance(31 * 60'000);
    desk.engine->send({u"+12025550101"_s, customer, u"What wakes it"_s, 0});
    QTRY_COMPARE(desk.openCases(), 2); // nobody has to answer for each of them
    QTRY_VERIFY(desk.outgoing().isEmpty());
}

void TestRetry::oneThatIsTakenBackIsOpenAgain()
{
    FailedTexts desk(2);
    QList<OutgoingText> takenBack;
    QObject::connect(desk.engine.get(), &Engine::outgoingTakenBack, [&takenBack](const OutgoingText &text) {
        takenBack.append(text);
    });
    constexpr qint64 anHour = 3'600'000;
    desk.engine->retry(desk.failed, retried(), anHour);
    QCOMPARE(desk.outgoing().size(), 2);
    QVERIFY(desk.store->outbox().retryLinks(desk.accountId, desk.outgoing().constFirst().retryOf)->waits);
    desk.engine->actOnOutgoing(desk.outgoing().constFirst().id, OutgoingAction::TakeBack);
    QCOMPARE(desk.openCases(), 1);
    QCOMPARE(takenBack.size(), 1);
    desk.engine->actOnOutgoing(desk.outgoing().constFirst().id, OutgoingAction::Delete);
    QCOMPARE(desk.openCases(), 2);
    QCOMPARE(takenBack.size(), 1);
    QCOMPARE(desk.atGateway(), 2);
}

void TestRetry::aRetryThatFailsIsACaseOfItsOwn()
{
    FailedTexts desk(1);
    desk.gateway.setOutcome(customer, u"failed"_s, u"RingCentral not connected for this tenant"_s);
    desk.retry();
    QTRY_COMPARE(desk.kept(), 2);
    QTRY_COMPARE(desk.openCases(), 1);
    const auto open = desk.store->cases().open(desk.accountId, {}, 0, 10);
    QVERIFY(open->cases.constFirst().message.id != desk.failed.constFirst());
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestRetry)
#include "tst_sync_retry.moc"
