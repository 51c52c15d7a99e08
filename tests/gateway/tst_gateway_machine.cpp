// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/connectionmachine.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

using Kind = ConnectionInput::Kind;
using Problem = ConnectionProblem;
using State = ConnectionState;

QString actionWord(ConnectionAction action)
{
    switch (action) {
    case ConnectionAction::AnnounceLost:
        return u"lost"_s;
    case ConnectionAction::DropAttempt:
        return u"drop"_s;
    case ConnectionAction::CancelRetry:
        return u"cancel-retry"_s;
    case ConnectionAction::AskToken:
        return u"ask-token"_s;
    case ConnectionAction::AskHealth:
        return u"ask-health"_s;
    case ConnectionAction::OpenSocket:
        return u"open"_s;
    case ConnectionAction::SendTokenAuth:
        return u"send-token"_s;
    case ConnectionAction::SendKeyAuth:
        return u"send-key"_s;
    case ConnectionAction::AnnounceLive:
        return u"announce"_s;
    case ConnectionAction::ScheduleRetry:
        return u"schedule"_s;
    }
    return {};
}

RestError restError(RestError::Kind kind, int status = 0, const QString &text = {}, qint64 retryAfterMs = 0)
{
    return {kind, status, retryAfterMs, text};
}

/// A machine, a clock that tests move, and dice that always show the middle.
class Bench
{
public:
    explicit Bench(bool preferToken = true) : machine({}, [] { return 0.5; })
    {
        machine.setPreferToken(preferToken);
    }

    /// "state: action action".
    QString step(ConnectionInput input)
    {
        input.nowMs = nowMs;
        input.restPausedMs = restPausedMs;
        QStringList words{connectionStateWord(State::Offline)};
        const QList<ConnectionAction> actions = machine.step(input);
        words[0] = connectionStateWord(machine.state()) + u':';
        for (const ConnectionAction action : actions) {
            words.append(actionWord(action));
        }
        return words.join(u' ');
    }
    QString step(Kind kind) { return step({.kind = kind, .hasKey = true}); }
    QString askFailed(const RestError &error) { return step({.kind = Kind::AskFailed, .error = error}); }
    QString refused(const QString &text) { return step({.kind = Kind::AuthRefused, .text = text}); }
    QString ended(Problem problem, int code = 0)
    {
        return step({.kind = Kind::SocketEnded, .failure = {problem, code, {}}});
    }

    void toAuthenticating()
    {
        step(Kind::KeySet);
        step(Kind::Start);
        step(Kind::AskAnswered);
        step(Kind::SocketOpened);
    }
    void toLive()
    {
        toAuthenticating();
        step(Kind::AuthOk);
    }

    ConnectionMachine machine;
    qint64 nowMs = 1'000'000;
    qint64 restPausedMs = 0;
};

void bring(Bench &bench, const QByteArray &situation)
{
    if (situation == "no-key") {
        bench.step(Kind::Start);
        return;
    }
    bench.step(Kind::KeySet);
    if (situation == "offline") {
        return;
    }
    bench.step(Kind::Start);
    if (situation == "asking") {
        return;
    }
    if (situation == "waiting") {
        bench.askFailed(restError(RestError::Kind::Network));
    } else if (situation == "waking-pause" || situation == "waking-asking") {
        bench.askFailed(restError(RestError::Kind::Server, 503));
        if (situation == "waking-asking") {
            bench.step(Kind::RetryDue);
        }
    } else if (situation == "blocked") {
        bench.askFailed(restError(RestError::Kind::RateLimited, 429, {}, 900'000));
    } else if (situation == "rejected") {
        bench.askFailed(restError(RestError::Kind::Unauthorized, 401, u"Invalid API key"_s));
    } else if (situation == "bad-certificate") {
        bench.askFailed(restError(RestError::Kind::Tls));
    } else {
        bench.step(Kind::AskAnswered);
        if (situation != "opening") {
            bench.step(Kind::SocketOpened);
        }
        if (situation == "live") {
            bench.step(Kind::AuthOk);
        }
    }
}

struct Row
{
    const char *situation;
    std::array<const char *, connectionInputCount> outcomes; ///< by ConnectionInput::Kind
};

constexpr std::array<const char *, connectionInputCount> inputWords{
    "start",        "stop",       "key-set",       "retry-now", "nudge",        "retry-due",    "woke",
    "ask-answered", "ask-failed", "socket-opened", "auth-ok",   "auth-refused", "socket-ended", "silent"};

constexpr const char *same = "";

constexpr std::array<Row, 12> table{
    Row{"offline",
        {"connecting: ask-token", same, same, same, same, same, same, same, same, same, same, same, same,
         same}},
    Row{"no-key",
        {same, "offline:", "connecting: ask-token", same, same, same, same, same, same, same, same, same,
         same, same}},
    Row{"asking",
        {same, "offline: drop", "connecting: drop ask-token", same, same, same, "connecting: drop ask-token",
         "connecting: open", "waiting-to-retry: schedule", same, same, same, same, same}},
    Row{"waking-asking",
        {same, "offline: drop", "connecting: drop ask-token", same, same, same, "waking: drop ask-token",
         "connecting: open", "waiting-to-retry: schedule", same, same, same, same, same}},
    Row{"opening",
        {same, "offline: drop", "connecting: drop ask-token", same, same, same, "connecting: drop ask-token",
         same, same, "authenticating: send-token", same, same, "waiting-to-retry: drop schedule", same}},
    Row{"authenticating",
        {same, "offline: drop", "connecting: drop ask-token", same, same, same, "connecting: drop ask-token",
         same, same, same, "live: announce", "waiting-to-retry: drop schedule",
         "waiting-to-retry: drop schedule", same}},
    Row{"live",
        {same, "offline: lost drop", "connecting: lost drop ask-token", "connecting: lost drop ask-token",
         "waiting-to-retry: lost drop schedule", same, "connecting: lost drop ask-token", same, same, same,
         same, same, "waiting-to-retry: lost drop schedule", "waiting-to-retry: lost drop schedule"}},
    Row{"waiting",
        {same, "offline: cancel-retry", "connecting: cancel-retry ask-token",
         "connecting: cancel-retry ask-token", "connecting: cancel-retry ask-token", "connecting: ask-token",
         "connecting: cancel-retry ask-token", same, same, same, same, same, same, same}},
    Row{"waking-pause",
        {same, "offline: cancel-retry", "connecting: cancel-retry ask-token",
         "connecting: cancel-retry ask-token", "waking: cancel-retry ask-token", "waking: ask-token",
         "waking: cancel-retry ask-token", same, same, same, same, same, same, same}},
    Row{"blocked",
        {same, "offline: cancel-retry", same, same, same, "connecting: ask-token", "blocked: schedule", same,
         same, same, same, same, same, same}},
    Row{"rejected",
        {same, "offline:", "connecting: ask-token", "connecting: ask-token", same, same, same, same, same,
         same, same, same, same, same}},
    Row{"bad-certificate",
        {same, "offline:", "connecting: ask-token", "connecting: ask-token", same, same, same, same, same,
         same, same, same, same, same}}};

} // namespace

/// The machine by table: every situation with every input, then the stories.
class TestMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySituationWithEveryInput_data();
    void everySituationWithEveryInput();
    void aFailedAsk_data();
    void aFailedAsk();
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

void TestMachine::everySituationWithEveryInput_data()
{
    QTest::addColumn<QByteArray>("situation");
    QTest::addColumn<int>("input");
    QTest::addColumn<QString>("outcome");
    for (const Row &row : table) {
        for (int i = 0; i < connectionInputCount; ++i) {
            QTest::addRow("%s, %s", row.situation, inputWords.at(std::size_t(i)))
                << QByteArray(row.situation) << i << QString::fromLatin1(row.outcomes.at(std::size_t(i)));
        }
    }
}

void TestMachine::everySituationWithEveryInput()
{
    QFETCH(const QByteArray, situation);
    QFETCH(const int, input);
    QFETCH(const QString, outcome);
    Bench bench;
    bring(bench, situation);
    const State before = bench.machine.state();
    const auto phaseBefore = bench.machine.phase();
    const ConnectionInput given{
        .kind = static_cast<Kind>(input),
        .hasKey = true,
        .error = restError(RestError::Kind::Network),
        .failure = {Problem::NetworkLost, 0, {}},
        .text = u"Send auth first"_s};
    const QString actual = bench.step(given);
    if (outcome.isEmpty()) {
        QCOMPARE(actual, connectionStateWord(before) + u':');
        QCOMPARE(bench.machine.phase(), phaseBefore);
    } else {
        QCOMPARE(actual, outcome);
    }
    // What always holds.
    const bool waits =
        bench.machine.state() == State::WaitingToRetry || bench.machine.state() == State::Blocked;
    QVERIFY(!waits || bench.machine.retryDueMs().has_value());
    QVERIFY(!waits || bench.machine.phase() == ConnectionMachine::Phase::Idle);
    QCOMPARE(bench.machine.state() == State::Live, bench.machine.phase() == ConnectionMachine::Phase::Live);
    QVERIFY(bench.machine.state() != State::Rejected || !bench.machine.retryDueMs().has_value());
    QVERIFY(bench.machine.state() != State::Live || bench.machine.failure() == ConnectionFailure());
}

void TestMachine::aFailedAsk_data()
{
    using RestKind = RestError::Kind;
    QTest::addColumn<bool>("token");
    QTest::addColumn<RestError>("error");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<Problem>("problem");
    const auto both = [](const char *name, const RestError &error, const QString &outcome, Problem problem) {
        QTest::addRow("%s, token", name) << true << error << outcome << problem;
        QTest::addRow("%s, health", name) << false << error << outcome << problem;
    };
    const QString retry = u"waiting-to-retry: schedule"_s;
    const QString goOn = u"connecting: open"_s;
    both("no such host", restError(RestKind::HostNotFound), retry, Problem::HostNotFound);
    both("refused", restError(RestKind::Refused), retry, Problem::Refused);
    both("lost", restError(RestKind::Network), retry, Problem::NetworkLost);
    both("cancelled", restError(RestKind::Cancelled), retry, Problem::NetworkLost);
    both("proxy", restError(RestKind::Proxy), retry, Problem::ProxyFailed);
    both("redirect", restError(RestKind::Redirected, 302), retry, Problem::ProtocolError);
    both("captive portal", restError(RestKind::Malformed, 200), retry, Problem::ProtocolError);
    both("500", restError(RestKind::Server, 500), retry, Problem::ServerError);
    both("timeout", restError(RestKind::Timeout), u"waking: schedule"_s, Problem::HandshakeTimeout);
    both("502", restError(RestKind::Server, 502), u"waking: schedule"_s, Problem::ServerError);
    both("503", restError(RestKind::Server, 503), u"waking: schedule"_s, Problem::ServerError);
    both("504", restError(RestKind::Server, 504), u"waking: schedule"_s, Problem::ServerError);
    both("429", restError(RestKind::RateLimited, 429), u"blocked: schedule"_s, Problem::RateLimited);
    both("TLS", restError(RestKind::Tls), u"rejected:"_s, Problem::TlsFailed);
    both("404", restError(RestKind::NotFound, 404), goOn, Problem::None);
    both("405", restError(RestKind::BadRequest, 405), goOn, Problem::None);
    both("403 of something else", restError(RestKind::Forbidden, 403, u"Keys only"_s), goOn, Problem::None);
    const RestError suspended = restError(RestKind::Forbidden, 403, u"Tenant suspended or inactive"_s);
    QTest::newRow("suspended, token") << true << suspended << u"rejected:"_s << Problem::TenantSuspended;
    const RestError invalid = restError(RestKind::Unauthorized, 401, u"Invalid API key"_s);
    QTest::newRow("401, token") << true << invalid << u"rejected:"_s << Problem::InvalidKey;
    // Nobody's key is asked about there.
    QTest::newRow("401, health") << false << invalid << goOn << Problem::None;
}

void TestMachine::aFailedAsk()
{
    QFETCH(const bool, token);
    QFETCH(const RestError, error);
    QFETCH(const QString, outcome);
    QFETCH(const Problem, problem);
    Bench bench(token);
    bench.step(Kind::KeySet);
    QCOMPARE(bench.step(Kind::Start), token ? u"connecting: ask-token"_s : u"connecting: ask-health"_s);
    QCOMPARE(bench.askFailed(error), outcome);
    QCOMPARE(bench.machine.failure().problem, problem);
    QCOMPARE(bench.machine.failure().code, problem == Problem::None ? 0 : error.httpStatus);
    if (bench.machine.phase() == ConnectionMachine::Phase::Opening) {
        QCOMPARE(bench.step(Kind::SocketOpened), u"authenticating: send-key"_s);
    }
}

void TestMachine::wakesForNinetySeconds()
{
    Bench bench;
    bench.step(Kind::KeySet);
    bench.step(Kind::Start);
    QCOMPARE(bench.machine.askTimeoutMs(), 20'000);
    bench.nowMs += 20'000;
    QCOMPARE(bench.askFailed(restError(RestError::Kind::Timeout)), u"waking: schedule"_s);
    bench.nowMs = *bench.machine.retryDueMs();
    QCOMPARE(bench.step(Kind::RetryDue), u"waking: ask-token"_s);
    QVERIFY(bench.machine.askTimeoutMs() > 80'000);
    bench.nowMs += 60'000;
    QCOMPARE(bench.askFailed(restError(RestError::Kind::Server, 503)), u"waking: schedule"_s);
    bench.step(Kind::RetryDue);
    bench.nowMs += 60'000;
    QCOMPARE(bench.askFailed(restError(RestError::Kind::Server, 503)), u"waiting-to-retry: schedule"_s);
    bench.step(Kind::RetryDue);
    // It had its ninety seconds: from here on it is an error like any other …
    QCOMPARE(bench.askFailed(restError(RestError::Kind::Server, 503)), u"waiting-to-retry: schedule"_s);
    // … until a person asks again.
    bench.step(Kind::RetryNow);
    QCOMPARE(bench.askFailed(restError(RestError::Kind::Server, 503)), u"waking: schedule"_s);
}

void TestMachine::wakingIsOverOnceTheHostSpeaks()
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

void TestMachine::backsOffUntilSteady()
{
    Bench bench;
    bench.toLive();
    QList<qint64> delays;
    for (int i = 0; i < 8; ++i) {
        bench.nowMs += 1'000; // never live for long
        QCOMPARE(bench.ended(Problem::NetworkLost), u"waiting-to-retry: lost drop schedule"_s);
        delays.append(*bench.machine.retryDueMs() - bench.nowMs);
        bench.step(Kind::RetryDue);
        bench.step(Kind::AskAnswered);
        bench.step(Kind::SocketOpened);
        bench.step(Kind::AuthOk);
    }
    QVERIFY(std::is_sorted(delays.begin(), delays.end()));
    QVERIFY(delays.constFirst() < 1'000);
    QVERIFY(delays.constLast() > 25'000);
    bench.nowMs += 30'000;
    bench.ended(Problem::NetworkLost);
    QCOMPARE(*bench.machine.retryDueMs() - bench.nowMs, delays.constFirst());
}

void TestMachine::aTokenIsRetriedOnce()
{
    Bench bench;
    bench.toAuthenticating();
    QCOMPARE(bench.refused(u"Invalid or expired token"_s), u"connecting: drop ask-token"_s);
    bench.step(Kind::AskAnswered);
    bench.step(Kind::SocketOpened);
    QCOMPARE(bench.refused(u"Invalid or expired token"_s), u"rejected: drop"_s);
    QCOMPARE(bench.machine.failure().problem, Problem::TokenRefused);
}

void TestMachine::twoRefusalsInARowReject()
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

void TestMachine::aSuccessForgivesRefusals()
{
    Bench bench;
    bench.toAuthenticating();
    for (int i = 0; i < 3; ++i) {
        bench.nowMs += 600'000;
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

void TestMachine::forgetsThatTokensAreNotOfferedWithANewKey()
{
    Bench bench;
    bench.step(Kind::KeySet);
    bench.step(Kind::Start);
    bench.askFailed(restError(RestError::Kind::Forbidden, 403, u"This key may not"_s));
    bench.ended(Problem::NetworkLost);
    QCOMPARE(bench.step(Kind::RetryDue), u"connecting: ask-health"_s);
    QCOMPARE(bench.step(Kind::KeySet), u"connecting: drop ask-token"_s);
}

void TestMachine::anUpgradeLimitedTwiceBlocks()
{
    Bench bench;
    bench.step(Kind::KeySet);
    bench.step(Kind::Start);
    bench.step(Kind::AskAnswered);
    QCOMPARE(bench.ended(Problem::UpgradeRefused, 429), u"waiting-to-retry: drop schedule"_s);
    bench.step(Kind::RetryDue);
    bench.step(Kind::AskAnswered);
    QCOMPARE(bench.ended(Problem::UpgradeRefused, 429), u"blocked: drop schedule"_s);
    QCOMPARE(*bench.machine.retryDueMs() - bench.nowMs, 60'000);
}

void TestMachine::aPausedBudgetIsWaitedFor()
{
    Bench bench;
    bench.step(Kind::KeySet);
    bench.restPausedMs = 7'000;
    QCOMPARE(bench.step(Kind::Start), u"waiting-to-retry: schedule"_s);
    QCOMPARE(bench.machine.failure().problem, Problem::RateLimited);
    QCOMPARE(*bench.machine.retryDueMs() - bench.nowMs, 7'000);
    bench.restPausedMs = 0;
    QCOMPARE(bench.step(Kind::RetryDue), u"connecting: ask-token"_s);
}

void TestMachine::theBrakeStopsAPersonToo()
{
    Bench bench(false);
    bench.step(Kind::KeySet);
    bench.step(Kind::Start);
    int refusals = 0;
    for (int i = 0; i < 20 && bench.machine.phase() == ConnectionMachine::Phase::Asking; ++i) {
        bench.nowMs += 1'000;
        bench.step(Kind::AskAnswered);
        bench.step(Kind::SocketOpened);
        bench.refused(u"Invalid API key"_s);
        ++refusals;
        bench.step(Kind::RetryNow);
    }
    QCOMPARE(refusals, 4);
    QCOMPARE(bench.machine.state(), State::Rejected);
    QCOMPARE(bench.step(Kind::KeySet), u"blocked: schedule"_s); // a new key has to wait as well
    QVERIFY(*bench.machine.retryDueMs() - bench.nowMs > 290'000);
    bench.nowMs = *bench.machine.retryDueMs();
    QCOMPARE(bench.step(Kind::RetryDue), u"connecting: ask-health"_s);
}

void TestMachine::aDueRetryIsNotDoneTwice()
{
    Bench bench;
    bring(bench, "waiting");
    QCOMPARE(bench.step(Kind::RetryDue), u"connecting: ask-token"_s);
    QCOMPARE(bench.step(Kind::RetryDue), u"connecting:"_s);
    QVERIFY(!bench.machine.retryDueMs());
}

void TestMachine::nudgingANewLinkBacksOff()
{
    Bench bench;
    bench.toLive();
    bench.nowMs += 29'999;
    QCOMPARE(bench.step(Kind::Nudge), u"waiting-to-retry: lost drop schedule"_s);
    bench.step(Kind::RetryDue);
    bench.step(Kind::AskAnswered);
    bench.step(Kind::SocketOpened);
    bench.step(Kind::AuthOk);
    bench.nowMs += 30'000;
    QCOMPARE(bench.step(Kind::Nudge), u"connecting: lost drop ask-token"_s);
}

} // namespace textdesk

QTEST_APPLESS_MAIN(textdesk::TestMachine)
#include "tst_gateway_machine.moc"
