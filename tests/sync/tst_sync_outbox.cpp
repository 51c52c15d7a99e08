// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginefixture.h"

using namespace Qt::StringLiterals;

namespace textdesk {

/// What is written here reaches the gateway once: whatever happens to the connection, the answer or the desk.
class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextBecomesAMessage();
    void whatIsWrittenOfflineGoesLater();
    void aLostAnswerIsLookedFor_data();
    void aLostAnswerIsLookedFor();
    void aKillWhileSendingIsLookedFor_data();
    void aKillWhileSendingIsLookedFor();
    void theSameTextTwiceIsTwoMessages();
    void anOlderTextOfAnotherProgramIsNotTakenForOurs();
    void anotherSystemsClockDoesNotMatter();
    void laterTextsToTheSameNumberWait();
    void withoutAListAPersonDecides();
    void aRefusalIsFinalAndSaid();
    void itCanBeTakenBackInTime();
    void itCanBeSentAtOnce();
    void whatWaitedTooLongIsAskedAbout();
    void aLimitIsWaitedFor();
    void aRotatedKeyLosesNothing();
    void draftsAreKept();
    void whatCannotBeKeptComesBack();
};

namespace {

const QString sendPath = u"/v1/sms/send"_s;
const QString listPath = u"/v1/sms/messages"_s;

/// A desk that writes; its waits are short.
class WritingDesk : public EngineFixture
{
public:
    WritingDesk()
    {
        SyncTimings &timings = engineOptions.syncTimings;
        timings.sendCheckFirstMs = 20;
        timings.sendCheckLastMs = 40;
        timings.sendSettleMs = 300;
        timings.sendFirstRetryMs = 20;
        timings.sendLastRetryMs = 40;
        engineOptions.restLimits.timeoutMs = 1'000;
    }

    void startLive()
    {
        start();
        listen();
        QTRY_VERIFY(isLive());
    }

    void listen()
    {
        QObject::connect(engine.get(), &Engine::outgoingTakenBack, [this](const OutgoingText &text) {
            takenBack.append(text);
        });
        QObject::connect(engine.get(), &Engine::changed, [this](const ChangeSet &changes) {
            if (changes.outboxChanged) {
                for (const OutgoingRow &row : outgoing()) {
                    seenStates.insert(row.state);
                }
            }
        });
    }

    void write(const QString &body, const QString &to = customer, qint64 undoMs = 0) const
    {
        engine->send({ourLine, to, body, undoMs});
    }

    QList<OutgoingRow> outgoing() const
    {
        return store ? store->outbox().all(accountId).value_or(QList<OutgoingRow>()) : QList<OutgoingRow>();
    }
    OutgoingState state() const { return outgoing().constFirst().state; }

    QStringList sentBodies() const
    {
        QStringList bodies;
        for (const SimulatedMessage &message : gateway.messages()) {
            bodies.append(message.body);
        }
        return bodies;
    }

    QStringList shownBodies() const
    {
        QStringList bodies;
        for (const MessageRow &row : rows()) {
            bodies.append(row.body);
        }
        return bodies;
    }

    QList<OutgoingText> takenBack;
    QSet<OutgoingState> seenStates;
};

RestFault fault(const QString &path)
{
    RestFault made;
    made.pathPrefix = path;
    made.times = 1;
    return made;
}

} // namespace

void TestOutbox::aTextBecomesAMessage()
{
    WritingDesk desk;
    desk.startLive();
    const QString text = u"Grüße “from” the desk 👋\nsecond line"_s;
    desk.write(text);
    QTRY_COMPARE(desk.kept(), 1);
    QTRY_VERIFY(desk.outgoing().isEmpty()); // the event may come before the answer
    QCOMPARE(desk.gateway.messages().size(), 1);
    const SimulatedMessage sent = desk.gateway.messages().constFirst();
    QCOMPARE(sent.from, ourLine);
    QCOMPARE(sent.to, customer);
    QCOMPARE(sent.body, text);
    QTRY_COMPARE(desk.row(sent.messageId)->status, DeliveryStatus::Delivered);
    QCOMPARE(desk.row(sent.messageId)->body, text);
    QCOMPARE(desk.kept(), 1);
    QVERIFY(!desk.seenStates.contains(OutgoingState::Unknown));
}

void TestOutbox::whatIsWrittenOfflineGoesLater()
{
    WritingDesk desk;
    desk.startLive();
    desk.gateway.goDown();
    QTRY_VERIFY(!desk.isLive());
    desk.write(u"First"_s);
    desk.write(u"Second"_s);
    desk.write(u"To another"_s, u"+12025550177"_s);
    QCOMPARE(desk.outgoing().size(), 3);
    QCOMPARE(desk.state(), OutgoingState::Waiting);
    desk.end();
    QVERIFY(desk.gateway.listen());
    desk.start();
    QTRY_COMPARE(desk.kept(), 3);
    QTRY_VERIFY(desk.outgoing().isEmpty());
    const QStringList sent = desk.sentBodies();
    QCOMPARE(sent.size(), 3);
    QVERIFY(sent.indexOf(u"First"_s) < sent.indexOf(u"Second"_s));
}

void TestOutbox::aLostAnswerIsLookedFor_data()
{
    QTest::addColumn<RestFault>("lost");
    RestFault taken = fault(sendPath);
    taken.dropAnswer = true;
    QTest::newRow("taken, and the connection ends") << taken;
    RestFault late = fault(sendPath);
    late.delayMs = 5'000;
    QTest::newRow("taken, and the answer is late") << late;
    RestFault cut = fault(sendPath);
    cut.reset = true;
    QTest::newRow("not taken, and the connection is cut") << cut;
    RestFault silent = fault(sendPath);
    silent.never = true;
    QTest::newRow("not taken, and no answer") << silent;
    RestFault broken = fault(sendPath);
    broken.httpStatus = 500;
    QTest::newRow("not taken, and a server error") << broken;
    RestFault portal = fault(sendPath);
    portal.captivePortal = true;
    QTest::newRow("not taken, and a web page") << portal;
}

void TestOutbox::aLostAnswerIsLookedFor()
{
    QFETCH(const RestFault, lost);
    WritingDesk desk;
    desk.startLive();
    desk.gateway.addRestFault(lost);
    desk.write(u"Once only"_s);
    QTRY_VERIFY(desk.seenStates.contains(OutgoingState::Unknown));
    QTRY_COMPARE(desk.outgoing().size(), 0);
    QTRY_COMPARE(desk.shownBodies(), QStringList{u"Once only"_s});
    QCOMPARE(desk.sentBodies(), QStringList{u"Once only"_s});
}

void TestOutbox::aKillWhileSendingIsLookedFor_data()
{
    QTest::addColumn<bool>("taken");
    QTest::newRow("taken") << true;
    QTest::newRow("not taken") << false;
}

void TestOutbox::aKillWhileSendingIsLookedFor()
{
    QFETCH(const bool, taken);
    WritingDesk desk;
    desk.startLive();
    RestFault slow = fault(sendPath);
    slow.delayMs = taken ? 60'000 : 0;
    slow.never = !taken;
    desk.gateway.addRestFault(slow);
    desk.write(u"Once only"_s);
    QTRY_COMPARE(desk.gateway.restCalls(sendPath), 1);
    QCOMPARE(desk.state(), OutgoingState::Sending);
    desk.end();
    desk.start();
    desk.listen();
    QCOMPARE(desk.state(), OutgoingState::Unknown);
    QTRY_COMPARE(desk.outgoing().size(), 0);
    QTRY_COMPARE(desk.shownBodies(), QStringList{u"Once only"_s});
    QCOMPARE(desk.sentBodies(), QStringList{u"Once only"_s});
}

void TestOutbox::theSameTextTwiceIsTwoMessages()
{
    WritingDesk desk;
    desk.startLive();
    desk.write(u"Hello?"_s);
    QTRY_COMPARE(desk.kept(), 1);
    // The first one stands in the list where the second one, which was not taken, is looked for.
    RestFault cut = fault(sendPath);
    cut.reset = true;
    desk.gateway.addRestFault(cut);
    desk.write(u"Hello?"_s);
    QTRY_VERIFY(desk.seenStates.contains(OutgoingState::Unknown));
    QTRY_COMPARE(desk.kept(), 2);
    // Its event on the socket may come before the answer to the send, which is what empties the outbox.
    QTRY_VERIFY(desk.outgoing().isEmpty());
    QCOMPARE(desk.kept(), 2);
    QCOMPARE(desk.sentBodies().size(), 2);
}

void TestOutbox::anOlderTextOfAnotherProgramIsNotTakenForOurs()
{
    WritingDesk desk;
    desk.startLive();
    desk.gateway.submitSms(
        desk.app, ourLine, customer, u"Your car is ready"_s, desk.gateway.now() - 5 * 60'000);
    RestFault cut = fault(sendPath);
    cut.reset = true;
    desk.gateway.addRestFault(cut);
    desk.write(u"Your car is ready"_s);
    QTRY_VERIFY(desk.seenStates.contains(OutgoingState::Unknown));
    QTRY_COMPARE(desk.outgoing().size(), 0);
    QCOMPARE(desk.sentBodies().size(), 2);
}

void TestOutbox::anotherSystemsClockDoesNotMatter()
{
    WritingDesk desk;
    desk.clock.jumpWallClock(-26LL * 3'600'000);
    desk.startLive();
    RestFault taken = fault(sendPath);
    taken.dropAnswer = true;
    desk.gateway.addRestFault(taken);
    desk.write(u"Once only"_s);
    QTRY_COMPARE(desk.kept(), 1);
    QTRY_COMPARE(desk.outgoing().size(), 0);
    QCOMPARE(desk.sentBodies().size(), 1);
}

void TestOutbox::laterTextsToTheSameNumberWait()
{
    WritingDesk desk;
    desk.engineOptions.syncTimings.sendSettleMs = 2'000;
    desk.startLive();
    RestFault cut = fault(sendPath);
    cut.reset = true;
    desk.gateway.addRestFault(cut);
    desk.write(u"One"_s);
    desk.write(u"Two"_s);
    desk.write(u"Elsewhere"_s, u"+12025550177"_s);
    QTRY_COMPARE(desk.outgoing().size(), 2);
    QCOMPARE(desk.sentBodies(), QStringList{u"Elsewhere"_s});
    QTRY_COMPARE(desk.sentBodies().size(), 3);
    QVERIFY(desk.sentBodies().indexOf(u"One"_s) < desk.sentBodies().indexOf(u"Two"_s));
}

void TestOutbox::withoutAListAPersonDecides()
{
    WritingDesk desk;
    RestFault noList;
    noList.pathPrefix = listPath;
    noList.httpStatus = 404;
    desk.gateway.addRestFault(noList);
    desk.start();
    desk.listen();
    QTRY_COMPARE(desk.connection.state, ConnectionState::Live);
    RestFault cut = fault(sendPath);
    cut.reset = true;
    desk.gateway.addRestFault(cut);
    desk.write(u"Did it go?"_s);
    QTRY_VERIFY(desk.seenStates.contains(OutgoingState::Unsettled));
    QVERIFY(desk.sentBodies().isEmpty());
    desk.engine->actOnOutgoing(desk.outgoing().constFirst().id, OutgoingAction::SendNow);
    QTRY_COMPARE(desk.sentBodies(), QStringList{u"Did it go?"_s});
    QTRY_VERIFY(desk.outgoing().isEmpty());
}

void TestOutbox::aRefusalIsFinalAndSaid()
{
    WritingDesk desk;
    desk.startLive();
    desk.write(u"To nowhere"_s, u"+123"_s);
    QTRY_VERIFY(desk.seenStates.contains(OutgoingState::Refused));
    const OutgoingRow refused = desk.outgoing().constFirst();
    QVERIFY(!refused.error.isEmpty());
    QVERIFY(desk.sentBodies().isEmpty());
    desk.engine->actOnOutgoing(refused.id, OutgoingAction::SendNow); // it would be refused again
    QCOMPARE(desk.state(), OutgoingState::Refused);
    desk.engine->actOnOutgoing(refused.id, OutgoingAction::TakeBack);
    QCOMPARE(desk.takenBack.size(), 1);
    QCOMPARE(desk.takenBack.constFirst().body, u"To nowhere"_s);
    QVERIFY(desk.outgoing().isEmpty());
    QCOMPARE(desk.gateway.restCalls(sendPath), 1);
}

void TestOutbox::itCanBeTakenBackInTime()
{
    WritingDesk desk;
    desk.startLive();
    desk.write(u"Not yet"_s, customer, 60'000);
    QCOMPARE(desk.outgoing().size(), 1);
    QCOMPARE(desk.outgoing().constFirst().notBefore, desk.outgoing().constFirst().createdAt + 60'000);
    desk.engine->actOnOutgoing(desk.outgoing().constFirst().id, OutgoingAction::TakeBack);
    QCOMPARE(desk.takenBack.size(), 1);
    QVERIFY(desk.outgoing().isEmpty());
    desk.write(u"Something else"_s, customer, 10);
    QTRY_COMPARE(desk.sentBodies(), QStringList{u"Something else"_s});
}

void TestOutbox::itCanBeSentAtOnce()
{
    WritingDesk desk;
    desk.startLive();
    desk.write(u"Now, please"_s, customer, 60'000);
    desk.engine->actOnOutgoing(desk.outgoing().constFirst().id, OutgoingAction::SendNow);
    QTRY_COMPARE(desk.sentBodies(), QStringList{u"Now, please"_s});
}

void TestOutbox::whatWaitedTooLongIsAskedAbout()
{
    WritingDesk desk;
    desk.startLive();
    desk.gateway.goDown();
    QTRY_VERIFY(!desk.isLive());
    desk.write(u"We open at nine"_s);
    desk.clock.advance(31LL * 60'000);
    QVERIFY(desk.gateway.listen());
    QTRY_VERIFY(desk.seenStates.contains(OutgoingState::Asking));
    QVERIFY(desk.sentBodies().isEmpty());
    desk.engine->actOnOutgoing(desk.outgoing().constFirst().id, OutgoingAction::SendNow);
    QTRY_COMPARE(desk.sentBodies(), QStringList{u"We open at nine"_s});
}

void TestOutbox::aLimitIsWaitedFor()
{
    WritingDesk desk;
    desk.startLive();
    RestFault limited = fault(sendPath);
    limited.httpStatus = 429;
    limited.retryAfterSeconds = 1;
    desk.gateway.addRestFault(limited);
    desk.write(u"In turn"_s);
    QTRY_COMPARE(desk.gateway.restCalls(sendPath), 1);
    QTRY_COMPARE(desk.sentBodies(), QStringList{u"In turn"_s});
    QVERIFY(!desk.seenStates.contains(OutgoingState::Unknown));
}

void TestOutbox::aRotatedKeyLosesNothing()
{
    WritingDesk desk;
    desk.startLive();
    const QByteArray fresh = desk.gateway.rotateKey(desk.app.appId);
    desk.write(u"With which key?"_s);
    QTRY_COMPARE(desk.connection.state, ConnectionState::Rejected);
    QCOMPARE(desk.state(), OutgoingState::Waiting);
    QVERIFY(desk.sentBodies().isEmpty());
    desk.engine->setKey(*ApiKey::parse(fresh));
    QTRY_COMPARE(desk.sentBodies(), QStringList{u"With which key?"_s});
    QTRY_VERIFY(desk.outgoing().isEmpty());
}

void TestOutbox::draftsAreKept()
{
    WritingDesk desk;
    desk.startLive();
    const auto draft = [&desk] { return *desk.store->outbox().draft(desk.accountId, ourLine, customer); };
    QVERIFY(draft().isNull());
    desk.engine->setDraft(ourLine, customer, u"Dear"_s);
    desk.engine->setDraft(ourLine, u"+12025550177"_s, u"Another one"_s);
    desk.end();
    desk.startLive();
    QCOMPARE(draft(), u"Dear"_s);
    desk.write(u"Dear customer"_s);
    QVERIFY(draft().isNull());
    desk.engine->setDraft(ourLine, u"+12025550177"_s, {});
    QVERIFY(desk.store->outbox().draft(desk.accountId, ourLine, u"+12025550177"_s)->isNull());
}

void TestOutbox::whatCannotBeKeptComesBack()
{
    WritingDesk desk;
    desk.makeEngine();
    desk.listen();
    desk.write(u"Too early"_s);
    QCOMPARE(desk.takenBack.size(), 1);
    QCOMPARE(desk.takenBack.constFirst().body, u"Too early"_s);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestOutbox)
#include "tst_sync_outbox.moc"
