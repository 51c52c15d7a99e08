// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/machinebench.h"

#include <QTest>

#include <array>
#include <deque>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

using Kind = ConnectionInput::Kind;
using Problem = ConnectionProblem;
using State = ConnectionState;
using Phase = ConnectionMachine::Phase;

/// All inputs as the table has them. Without a default: an input that has no word does not compile.
const char *inputWord(Kind kind)
{
    switch (kind) {
    case Kind::Start:
        return "start";
    case Kind::Stop:
        return "stop";
    case Kind::KeySet:
        return "key-set";
    case Kind::RetryNow:
        return "retry-now";
    case Kind::Nudge:
        return "nudge";
    case Kind::RetryDue:
        return "retry-due";
    case Kind::Woke:
        return "woke";
    case Kind::AskAnswered:
        return "ask-answered";
    case Kind::AskFailed:
        return "ask-failed";
    case Kind::SocketOpened:
        return "socket-opened";
    case Kind::AuthOk:
        return "auth-ok";
    case Kind::AuthRefused:
        return "auth-refused";
    case Kind::SocketEnded:
        return "socket-ended";
    case Kind::Silent:
        return "silent";
    }
    return nullptr;
}

/// One more than the kinds of input: the last is KeySet with no key.
constexpr int columnCount = connectionInputCount + 1;

struct Row
{
    const char *situation;
    std::array<const char *, columnCount> outcomes; ///< by ConnectionInput::Kind
};

constexpr const char *same = "";

constexpr std::array table{
    // start, stop, key-set, retry-now, nudge, retry-due, woke,
    // ask-answered, ask-failed, socket-opened, auth-ok, auth-refused, socket-ended, silent, key-removed
    Row{"nothing",
        {"rejected:", same, same, same, same, same, same, same, same, same, same, same, same, same, same}},
    Row{"offline",
        {"connecting: ask-token", same, same, same, same, same, same, same, same, same, same, same, same,
         same, same}},
    Row{"no-key",
        {same, "offline:", "connecting: ask-token", same, same, same, same, same, same, same, same, same,
         same, same, same}},
    Row{"asking",
        {same, "offline: drop", "connecting: drop ask-token", same, same, same, "connecting: drop ask-token",
         "connecting: open", "waiting-to-retry: schedule", same, same, same, same, same, "rejected: drop"}},
    Row{"waking-asking",
        {same, "offline: drop", "connecting: drop ask-token", same, same, same, "waking: drop ask-token",
         "connecting: open", "waiting-to-retry: schedule", same, same, same, same, same, "rejected: drop"}},
    Row{"opening",
        {same, "offline: drop", "connecting: drop ask-token", same, same, same, "connecting: drop ask-token",
         same, same, "authenticating: send-token", same, same, "waiting-to-retry: drop schedule", same,
         "rejected: drop"}},
    Row{"authenticating",
        {same, "offline: drop", "connecting: drop ask-token", same, same, same, "connecting: drop ask-token",
         same, same, same, "live: announce", "waiting-to-retry: drop schedule",
         "waiting-to-retry: drop schedule", same, "rejected: drop"}},
    Row{"live",
        {same, "offline: lost drop", "connecting: lost drop ask-token", "connecting: lost drop ask-token",
         "waiting-to-retry: lost drop schedule", same, "connecting: lost drop ask-token", same, same, same,
         same, same, "waiting-to-retry: lost drop schedule", "waiting-to-retry: lost drop schedule",
         "rejected: lost drop"}},
    Row{"waiting",
        {same, "offline: cancel-retry", "connecting: cancel-retry ask-token",
         "connecting: cancel-retry ask-token", "connecting: cancel-retry ask-token", "connecting: ask-token",
         "connecting: cancel-retry ask-token", same, same, same, same, same, same, same,
         "rejected: cancel-retry"}},
    Row{"waking-pause",
        {same, "offline: cancel-retry", "connecting: cancel-retry ask-token",
         "connecting: cancel-retry ask-token", "waking: cancel-retry ask-token", "waking: ask-token",
         "waking: cancel-retry ask-token", same, same, same, same, same, same, same,
         "rejected: cancel-retry"}},
    Row{"blocked",
        {same, "offline: cancel-retry", same, same, same, "connecting: ask-token", "blocked: schedule", same,
         same, same, same, same, same, same, "rejected: cancel-retry"}},
    Row{"rejected",
        {same, "offline:", "connecting: ask-token", "connecting: ask-token", same, same, same, same, same,
         same, same, same, same, same, "rejected:"}},
    Row{"bad-certificate",
        {same, "offline:", "connecting: ask-token", "connecting: ask-token", same, same, same, same, same,
         same, same, same, same, same, "rejected:"}}};

/// What tells situations apart, as far as the machine shows it.
using Signature = std::tuple<State, Phase, bool, bool>;

Signature signatureOf(const Bench &bench)
{
    const ConnectionMachine &machine = bench.machine;
    return {machine.state(), machine.phase(), machine.retryDueMs().has_value(), machine.isWanted()};
}

ConnectionInput inputOf(int column)
{
    return {
        .kind = column < connectionInputCount ? static_cast<Kind>(column) : Kind::KeySet,
        .hasKey = column < connectionInputCount,
        .error = restError(RestError::Kind::Network),
        .failure = {Problem::NetworkLost, 0, {}},
        .text = u"Send auth first"_s};
}

/// Every input with everything of consequence that it can carry.
QList<ConnectionInput> everyInput()
{
    QList<ConnectionInput> inputs;
    for (int column = 0; column < columnCount; ++column) {
        inputs.append(inputOf(column));
    }
    for (int kind = 0; kind < RestError::kindCount; ++kind) {
        for (const int status : {0, 503}) {
            inputs.append(
                {.kind = Kind::AskFailed, .error = {static_cast<RestError::Kind>(kind), status, 0, {}}});
        }
    }
    for (const char *text : {"Invalid API key", "Invalid or expired token", "Tenant suspended", ""}) {
        inputs.append({.kind = Kind::AuthRefused, .text = QString::fromLatin1(text)});
    }
    for (int problem = 0; problem <= static_cast<int>(Problem::OtherTenant); ++problem) {
        for (const int code : {0, 401, 429, 503, 1008}) {
            inputs.append({.kind = Kind::SocketEnded, .failure = {static_cast<Problem>(problem), code, {}}});
        }
    }
    return inputs;
}

/// What always holds, wherever the machine is.
bool isSound(const ConnectionMachine &machine)
{
    const State state = machine.state();
    const bool idle = machine.phase() == Phase::Idle;
    const bool due = machine.retryDueMs().has_value();
    const bool waits = state == State::WaitingToRetry || state == State::Blocked;
    return (!waits || (due && idle)) && (!due || idle) && (state != State::Rejected || (idle && !due)) &&
           (state == State::Live) == (machine.phase() == Phase::Live) &&
           (state != State::Live || machine.failure() == ConnectionFailure()) &&
           (state != State::Offline || (idle && !due)) && state != State::CatchingUp;
}

} // namespace

/// The machine by table: every situation with every input, and with everything that an input can carry.
class TestMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySituationWithEveryInput_data();
    void everySituationWithEveryInput();
    void everyAttemptKeepsWithinTheLimits_data() { everySituationWithEveryInput_data(); }
    void everyAttemptKeepsWithinTheLimits();
    void theTableHasEverySituation();
    void aFailedAsk_data();
    void aFailedAsk();
};

void TestMachine::everySituationWithEveryInput_data()
{
    QTest::addColumn<QByteArray>("situation");
    QTest::addColumn<int>("input");
    QTest::addColumn<QString>("outcome");
    for (const Row &row : table) {
        for (int i = 0; i < columnCount; ++i) {
            const char *word = i < connectionInputCount ? inputWord(static_cast<Kind>(i)) : "key-removed";
            QVERIFY2(row.outcomes.at(std::size_t(i)) && word, row.situation);
            QTest::addRow("%s, %s", row.situation, word)
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
    const Phase phaseBefore = bench.machine.phase();
    const QString actual = bench.step(inputOf(input));
    if (outcome.isEmpty()) {
        QCOMPARE(actual, connectionStateWord(before) + u':');
        QCOMPARE(bench.machine.phase(), phaseBefore);
    } else {
        QCOMPARE(actual, outcome);
    }
    QVERIFY(isSound(bench.machine));
}

void TestMachine::everyAttemptKeepsWithinTheLimits()
{
    QFETCH(const QByteArray, situation);
    QFETCH(const int, input);
    QFETCH(const QString, outcome);
    // Wherever an attempt would begin, it waits instead: for the rate budget …
    Bench paused;
    bring(paused, situation);
    paused.restPausedMs = 5'000;
    QString expected = outcome.isEmpty() ? connectionStateWord(paused.machine.state()) + u':' : outcome;
    const bool begins = expected.contains("ask-token"_L1);
    const QString actions = expected.section(u':', 1).replace("ask-token"_L1, "schedule"_L1);
    const QString waits = situation == "blocked" ? u"blocked:"_s : u"waiting-to-retry:"_s;
    QCOMPARE(paused.step(inputOf(input)), begins ? waits + actions : expected);
    // … and for the brake, which a person cannot loosen by asking either.
    Bench braked;
    bring(braked, situation);
    for (int i = 0; i < AuthBrake::mostFailures; ++i) {
        braked.brake.failed();
    }
    const QString answer = braked.step(inputOf(input));
    if (begins && braked.machine.state() == State::Rejected) {
        QCOMPARE(answer, u"rejected:"_s);
        QCOMPARE(inputOf(input).kind, Kind::RetryNow);
    } else {
        QCOMPARE(answer, begins ? u"blocked:"_s + actions : expected);
    }
}

void TestMachine::theTableHasEverySituation()
{
    std::set<Signature> covered;
    for (const Row &row : table) {
        Bench bench;
        bring(bench, row.situation);
        covered.insert(signatureOf(bench));
    }
    // Walks to wherever any inputs lead, a new situation at a time.
    const QList<ConnectionInput> inputs = everyInput();
    std::set<Signature> found{signatureOf(Bench())};
    std::deque<QList<int>> paths{{}};
    while (!paths.empty()) {
        const QList<int> path = paths.front();
        paths.pop_front();
        for (int next = 0; next < inputs.size(); ++next) {
            Bench bench;
            for (const int step : path) {
                bench.step(inputs.at(step));
            }
            bench.step(inputs.at(next));
            QVERIFY2(isSound(bench.machine), qPrintable(connectionStateWord(bench.machine.state())));
            if (found.insert(signatureOf(bench)).second) {
                paths.push_back(path + QList{next});
            }
        }
    }
    for (const Signature &signature : found) {
        QVERIFY2(
            covered.count(signature) == 1, qPrintable(u"no row for %1, phase %2, retry due: %3"_s
                                                          .arg(connectionStateWord(std::get<0>(signature)))
                                                          .arg(static_cast<int>(std::get<1>(signature)))
                                                          .arg(std::get<2>(signature))));
    }
    QCOMPARE(found.size(), covered.size());
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

} // namespace textdesk

QTEST_APPLESS_MAIN(textdesk::TestMachine)
#include "tst_gateway_machine.moc"
