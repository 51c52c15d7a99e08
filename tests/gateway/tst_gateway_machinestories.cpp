// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/machinebench.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

using Kind = ConnectionInput::Kind;
using Problem = ConnectionProblem;
using State = ConnectionState;

} // namespace

/// What the machine does over several steps.
class TestMachineStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wakesForNinetySeconds();
    void wakingIsOverOnceTheHostSpeaks();
    void backsOffUntilSteady();
    void aTokenIsRetriedOnce();
    void twoRefusalsInARowReject();
    void aSuccessForgivesRefusals();
    void forgetsThatTokensAreNotOfferedWithANewKey();
    void anUpgradeLimitedTwiceBlocks();
    void aPausedBudgetIsWaitedFor();
    void theBrakeStopsAPersonToo();
    void aDueRetryIsNotDoneTwice();
    void nudgingANewLinkBacksOff();
};

void TestMachineStories::wakesForNinetySeconds()
{
    Bench bench;
    bench.step(Kind::KeySet);
    bench.step(Kind::Start);
    QCOMPARE(bench.machine.askTimeoutMs(), 20'000);
    bench.pass(20'000);
    QCOMPARE(bench.askFailed(restError(RestError::Kind::Timeout)), u"waking: schedule"_s);
    bench.passToRetry();
    QCOMPARE(bench.step(Kind::RetryDue), u"waking: ask-token"_s);
    QVERIFY(bench.machine.askTimeoutMs() > 80'000);
    bench.pass(60'000);
    QCOMPARE(bench.askFailed(restError(RestError::Kind::Server, 503)), u"waking: schedule"_s);
    bench.step(Kind::RetryDue);
    bench.pass(60'000);
    QCOMPARE(bench.askFailed(restError(RestError::Kind::Server, 503)), u"waiting-to-retry: schedule"_s);
    bench.step(Kind::RetryDue);
    // It had its ninety seconds: from here on it is an error like any other …
    QCOMPARE(bench.askFailed(restError(RestError::Kind::Server, 503)), u"waiting-to-retry: schedule"_s);
    // … until a person asks again.
    bench.step(Kind::RetryNow);
    QCOMPARE(bench.askFailed(restError(RestError::Kind::Server, 503)), u"waking: schedule"_s);
}

void TestMachineStories::wakingIsOverOnceTheHostSpeaks()
{
    Bench bench;
    bench.step(Kind::KeySet);
    bench.step(Kind::Start);
    bench.askFailed(restError(RestError::Kind::Server, 503));
    bench.step(Kind::RetryDue);
    QCOMPARE(bench.step(Kind::AskAnswered), u"connecting: open"_s);
    QCOMPARE(bench.machine.socketDeadlineMs(), 90'000);
    bench.step(Kind::SocketOpened);
    QCOMPARE(bench.ended(Problem::HandshakeTimeout), u"waiting-to-retry: drop schedule"_s);
    QCOMPARE(bench.machine.socketDeadlineMs(), 20'000);
}

void TestMachineStories::backsOffUntilSteady()
{
    Bench bench;
    bench.toLive();
    QList<qint64> delays;
    for (int i = 0; i < 8; ++i) {
        bench.pass(1'000); // never live for long
        QCOMPARE(bench.ended(Problem::NetworkLost), u"waiting-to-retry: lost drop schedule"_s);
        delays.append(*bench.machine.retryDueMs() - bench.nowMs());
        bench.step(Kind::RetryDue);
        bench.step(Kind::AskAnswered);
        bench.step(Kind::SocketOpened);
        bench.step(Kind::AuthOk);
    }
    QVERIFY(std::is_sorted(delays.begin(), delays.end()));
    QVERIFY(delays.constFirst() < 1'000);
    QVERIFY(delays.constLast() > 25'000);
    bench.pass(30'000);
    bench.ended(Problem::NetworkLost);
    QCOMPARE(*bench.machine.retryDueMs() - bench.nowMs(), delays.constFirst());
}

void TestMachineStories::aTokenIsRetriedOnce()
{
    Bench bench;
    bench.toAuthenticating();
    QCOMPARE(bench.refused(u"Invalid or expired token"_s), u"connecting: drop ask-token"_s);
    bench.step(Kind::AskAnswered);
    bench.step(Kind::SocketOpened);
    QCOMPARE(bench.refused(u"Invalid or expired token"_s), u"rejected: drop"_s);
    QCOMPARE(bench.machine.failure().problem, Problem::TokenRefused);
}

void TestMachineStories::twoRefusalsInARowReject()
{
    Bench bench(false);
    bench.toAuthenticating();
    QCOMPARE(bench.refused(u"Send auth first"_s), u"waiting-to-retry: drop schedule"_s);
    bench.step(Kind::RetryDue);
    bench.step(Kind::AskAnswered);
    bench.step(Kind::SocketOpened);
    QCOMPARE(bench.refused(u"Invalid JSON"_s), u"rejected: drop"_s);
    QCOMPARE(bench.machine.failure(), (ConnectionFailure{Problem::ProtocolError, 0, u"Invalid JSON"_s}));
    QCOMPARE(bench.step(Kind::Nudge), u"rejected:"_s);
}

void TestMachineStories::aSuccessForgivesRefusals()
{
    Bench bench;
    bench.toAuthenticating();
    for (int i = 0; i < 3; ++i) {
        bench.pass(600'000);
        QCOMPARE(bench.refused(u"Invalid or expired token"_s), u"connecting: drop ask-token"_s);
        bench.step(Kind::AskAnswered);
        bench.step(Kind::SocketOpened);
        QCOMPARE(bench.step(Kind::AuthOk), u"live: announce"_s);
        bench.ended(Problem::NetworkLost);
        bench.step(Kind::RetryDue);
        bench.step(Kind::AskAnswered);
        bench.step(Kind::SocketOpened);
    }
}

void TestMachineStories::forgetsThatTokensAreNotOfferedWithANewKey()
{
    Bench bench;
    bench.step(Kind::KeySet);
    bench.step(Kind::Start);
    bench.askFailed(restError(RestError::Kind::Forbidden, 403, u"This key may not"_s));
    bench.ended(Problem::NetworkLost);
    QCOMPARE(bench.step(Kind::RetryDue), u"connecting: ask-health"_s);
    QCOMPARE(bench.step(Kind::KeySet), u"connecting: drop ask-token"_s);
}

void TestMachineStories::anUpgradeLimitedTwiceBlocks()
{
    Bench bench;
    bench.step(Kind::KeySet);
    bench.step(Kind::Start);
    bench.step(Kind::AskAnswered);
    QCOMPARE(bench.ended(Problem::UpgradeRefused, 429), u"waiting-to-retry: drop schedule"_s);
    bench.step(Kind::RetryDue);
    bench.step(Kind::AskAnswered);
    QCOMPARE(bench.ended(Problem::UpgradeRefused, 429), u"blocked: drop schedule"_s);
    QCOMPARE(*bench.machine.retryDueMs() - bench.nowMs(), 60'000);
}

void TestMachineStories::aPausedBudgetIsWaitedFor()
{
    Bench bench;
    bench.step(Kind::KeySet);
    bench.restPausedMs = 7'000;
    QCOMPARE(bench.step(Kind::Start), u"waiting-to-retry: schedule"_s);
    QCOMPARE(bench.machine.failure().problem, Problem::RateLimited);
    QCOMPARE(*bench.machine.retryDueMs() - bench.nowMs(), 7'000);
    bench.restPausedMs = 0;
    QCOMPARE(bench.step(Kind::RetryDue), u"connecting: ask-token"_s);
}

void TestMachineStories::theBrakeStopsAPersonToo()
{
    Bench bench(false);
    bench.step(Kind::KeySet);
    bench.step(Kind::Start);
    int refusals = 0;
    for (int i = 0; i < 20 && bench.machine.phase() == ConnectionMachine::Phase::Asking; ++i) {
        bench.pass(1'000);
        bench.step(Kind::AskAnswered);
        bench.step(Kind::SocketOpened);
        bench.refused(u"Invalid API key"_s);
        ++refusals;
        bench.step(Kind::RetryNow);
    }
    QCOMPARE(refusals, 4);
    QCOMPARE(bench.machine.state(), State::Rejected);
    QCOMPARE(bench.step(Kind::KeySet), u"blocked: schedule"_s); // a new key has to wait as well
    QVERIFY(*bench.machine.retryDueMs() - bench.nowMs() > 290'000);
    bench.passToRetry();
    QCOMPARE(bench.step(Kind::RetryDue), u"connecting: ask-health"_s);
}

void TestMachineStories::aDueRetryIsNotDoneTwice()
{
    Bench bench;
    bring(bench, "waiting");
    QCOMPARE(bench.step(Kind::RetryDue), u"connecting: ask-token"_s);
    QCOMPARE(bench.step(Kind::RetryDue), u"connecting:"_s);
    QVERIFY(!bench.machine.retryDueMs());
}

void TestMachineStories::nudgingANewLinkBacksOff()
{
    Bench bench;
    bench.toLive();
    bench.pass(29'999);
    QCOMPARE(bench.step(Kind::Nudge), u"waiting-to-retry: lost drop schedule"_s);
    bench.step(Kind::RetryDue);
    bench.step(Kind::AskAnswered);
    bench.step(Kind::SocketOpened);
    bench.step(Kind::AuthOk);
    bench.pass(30'000);
    QCOMPARE(bench.step(Kind::Nudge), u"connecting: lost drop ask-token"_s);
}

} // namespace textdesk

QTEST_APPLESS_MAIN(textdesk::TestMachineStories)
#include "tst_gateway_machinestories.moc"
