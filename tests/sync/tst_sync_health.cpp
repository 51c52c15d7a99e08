// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginefixture.h"

#include "gateway/restclient.h"
#include "sync/healthwatch.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

using State = GatewayHealth::State;

constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
const QString route = u"/health"_s;

SimulatorOptions timedBy(const Clock &clock)
{
    SimulatorOptions options;
    options.clock = &clock;
    return options;
}

/// A watch at a simulated gateway, by a clock that stands still until it is moved.
class WatchBench
{
public:
    explicit WatchBench(const RestLimits &limits = {})
        : gateway(timedBy(clock)),
          isListening(gateway.listen()),
          rest(*GatewayAddress::parse(gateway.baseUrl().toString()), clock, nullptr, limits),
          watch(rest, clock, SyncTimings())
    {
        QVERIFY(isListening);
        QObject::connect(
            &watch, &HealthWatch::changed, [this](const GatewayHealth &health) { told.append(health); });
    }

    int calls() const { return gateway.restCalls(route); }
    State state() const { return watch.health().state; }

    /// Does that, and waits for the answer where it asks.
    void answered(const std::function<void()> &act)
    {
        const quint64 asked = rest.callsMade();
        const quint64 failures = rest.callsFailed();
        act();
        if (rest.callsMade() > asked) {
            QTRY_VERIFY(watch.health().checkedAt == clock.nowUtc() || rest.callsFailed() > failures);
        }
    }
    /// Time passes, a minute at a time, and each question is answered in between.
    void pass(qint64 ms)
    {
        for (qint64 passed = 0; passed < ms; passed += minute) {
            clock.advance(minute);
            answered([this] { watch.tick(); });
        }
    }
    void answerWith(int httpStatus, const QByteArray &body = {})
    {
        gateway.clearRestFaults();
        RestFault fault;
        fault.pathPrefix = route;
        fault.httpStatus = httpStatus;
        fault.body = body;
        gateway.addRestFault(fault);
    }

    ManualClock clock;
    Simulator gateway;
    bool isListening;
    RestClient rest;
    HealthWatch watch;
    QList<GatewayHealth> told;
};

} // namespace

/// Whether the gateway is well: asked seldom, said only once it is certain, and never guessed.
class TestHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAskedSeldom();
    void twoBadAnswersAreAVerdict_data();
    void twoBadAnswersAreAVerdict();
    void oneBadAnswerIsNone();
    void whatSaysNothingOfItIsNoVerdict_data();
    void whatSaysNothingOfItIsNoVerdict();
    void whereItIsNotOfferedNothingIsKnown();
    void anotherCallsFaultAsksSoon();
    void withTheLinkGoesWhatWasKnown();
    void whatMattersMoreGoesFirst();
    void aPersonNeedNotWait();
    void theWholeWay();
};

void TestHealth::isAskedSeldom()
{
    WatchBench bench;
    bench.pass(hour);
    QCOMPARE(bench.calls(), 0); // the link is not live yet
    bench.watch.start();
    bench.pass(4 * minute);
    QCOMPARE(bench.calls(), 0); // the attempt to connect was an answer
    bench.pass(minute);
    QCOMPARE(bench.calls(), 1);
    QCOMPARE(bench.state(), State::Well);
    bench.pass(6 * hour);
    QCOMPARE(bench.calls(), 1 + 6 * 12);
    QCOMPARE(bench.told.size(), 1); // that it is still well is no news
    bench.watch.stop();
    bench.pass(6 * hour);
    QCOMPARE(bench.calls(), 1 + 6 * 12);
}

void TestHealth::twoBadAnswersAreAVerdict_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("says so") << 0 << QByteArray(R"({"status":"degraded"})");
    QTest::newRow("500") << 500 << QByteArray();
    QTest::newRow("503") << 503 << QByteArray();
}

void TestHealth::twoBadAnswersAreAVerdict()
{
    QFETCH(const int, httpStatus);
    QFETCH(const QByteArray, body);
    WatchBench bench;
    bench.watch.start();
    bench.answerWith(httpStatus, body);
    bench.pass(5 * minute);
    QCOMPARE(bench.calls(), 1);
    QCOMPARE(bench.state(), State::Unknown);
    bench.pass(minute);
    QCOMPARE(bench.state(), State::Unwell);
    const UtcMs since = bench.watch.health().since;
    QCOMPARE(since, bench.clock.nowUtc());
    bench.pass(10 * minute);
    QCOMPARE(bench.calls(), 12);
    QCOMPARE(bench.told.size(), 11); // each look is told
    QCOMPARE(bench.told.constLast().since, since);
    QCOMPARE(bench.told.constLast().checkedAt, bench.clock.nowUtc());
    bench.gateway.clearRestFaults();
    bench.pass(minute);
    QCOMPARE(bench.told.constLast().state, State::Well);
    QCOMPARE(bench.told.constLast().since, bench.clock.nowUtc());
}

void TestHealth::oneBadAnswerIsNone()
{
    WatchBench bench;
    bench.watch.start();
    bench.pass(5 * minute);
    QCOMPARE(bench.state(), State::Well);
    for (int i = 0; i < 3; ++i) {
        bench.answerWith(503);
        bench.pass(5 * minute);
        QCOMPARE(bench.state(), State::Well);
        bench.gateway.clearRestFaults();
        bench.pass(minute);
    }
    QCOMPARE(bench.calls(), 1 + 3 * 2);
    QCOMPARE(bench.told.size(), 1);
}

void TestHealth::whatSaysNothingOfItIsNoVerdict_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::newRow("302") << 302;
    QTest::newRow("429") << 429;
}

void TestHealth::whatSaysNothingOfItIsNoVerdict()
{
    QFETCH(const int, httpStatus);
    for (const bool isWell : {true, false}) {
        WatchBench bench;
        bench.watch.start();
        if (!isWell) {
            bench.answerWith(503);
        }
        bench.pass(6 * minute);
        QCOMPARE(bench.state(), isWell ? State::Well : State::Unwell);
        const qsizetype told = bench.told.size();
        bench.answerWith(httpStatus);
        bench.pass(30 * minute);
        QVERIFY(bench.rest.callsFailed() >= 5);
        QCOMPARE(bench.state(), isWell ? State::Well : State::Unwell);
        QCOMPARE(bench.told.size(), told);
    }
}

void TestHealth::whereItIsNotOfferedNothingIsKnown()
{
    WatchBench bench;
    bench.watch.start();
    bench.answerWith(503);
    bench.pass(6 * minute);
    QCOMPARE(bench.state(), State::Unwell);
    bench.answerWith(404);
    bench.pass(minute);
    QCOMPARE(bench.told.constLast().state, State::Unknown);
    const int before = bench.calls();
    bench.pass(5 * hour);
    bench.watch.serverFailed();
    bench.watch.stop();
    bench.watch.start();
    bench.pass(30 * minute);
    QCOMPARE(bench.calls(), before);
    bench.gateway.clearRestFaults();
    bench.pass(30 * minute);
    QCOMPARE(bench.calls(), before + 1);
    QCOMPARE(bench.state(), State::Well);
}

void TestHealth::anotherCallsFaultAsksSoon()
{
    WatchBench bench;
    bench.watch.serverFailed(); // while there is no link: the connection sees to it
    bench.pass(minute);
    QCOMPARE(bench.calls(), 0);
    bench.watch.start();
    bench.pass(5 * minute);
    QCOMPARE(bench.calls(), 1);
    bench.answerWith(500);
    bench.pass(minute);
    bench.watch.serverFailed();
    QCOMPARE(bench.calls(), 1);
    bench.pass(minute);
    QCOMPARE(bench.calls(), 2);
    bench.pass(minute);
    QCOMPARE(bench.state(), State::Unwell);
    // However many calls fail, its own among them: once a minute.
    for (int i = 0; i < 50; ++i) {
        bench.watch.serverFailed();
        bench.watch.tick();
    }
    QCOMPARE(bench.rest.callsMade(), 3U);
}

void TestHealth::withTheLinkGoesWhatWasKnown()
{
    WatchBench bench;
    bench.watch.start();
    bench.answerWith(503);
    bench.pass(6 * minute);
    QCOMPARE(bench.state(), State::Unwell);
    bench.watch.stop();
    QCOMPARE(bench.told.constLast().state, State::Unknown);
    const qsizetype told = bench.told.size();
    bench.watch.stop();
    QCOMPARE(bench.told.size(), told);
    bench.watch.start();
    bench.pass(5 * minute);
    QCOMPARE(bench.state(), State::Unknown); // it takes two again
}

void TestHealth::whatMattersMoreGoesFirst()
{
    RestLimits limits;
    limits.requests = 10;
    WatchBench bench(limits);
    bench.watch.start();
    bench.clock.advance(5 * minute);
    while (bench.rest.budget().tryTake(RestPriority::History)) {
    }
    bench.watch.tick();
    bench.watch.tick();
    QCOMPARE(bench.rest.callsMade(), 0U);
    bench.clock.advance(2 * minute);
    QObject context;
    bool isAnswered = false;
    bench.rest.rcStatus(RestPriority::Lookup, &context, [&](const auto &) { isAnswered = true; });
    QTRY_VERIFY(isAnswered);
    QTRY_COMPARE(bench.state(), State::Well);
    QCOMPARE(bench.calls(), 1);
}

void TestHealth::aPersonNeedNotWait()
{
    RestLimits limits;
    limits.requests = 10;
    WatchBench bench(limits);
    bench.watch.checkNow();
    QCOMPARE(bench.rest.callsMade(), 0U); // there is no link
    bench.watch.start();
    while (bench.rest.budget().tryTake(RestPriority::History)) {
    }
    for (int i = 0; i < 5; ++i) {
        bench.watch.checkNow();
    }
    QTRY_COMPARE(bench.state(), State::Well);
    QCOMPARE(bench.calls(), 1);
}

void TestHealth::theWholeWay()
{
    EngineFixture desk;
    desk.engineOptions.syncTimings.certaintyMs = 2;
    desk.engineOptions.syncTimings.healthEveryMs = 0;
    desk.engineOptions.syncTimings.healthAgainMs = 0;
    desk.engineOptions.restLimits.requests = 100'000; // by a clock that stands still
    desk.start();
    QTRY_COMPARE(desk.health.state, State::Well);
    RestFault unwell;
    unwell.pathPrefix = route;
    unwell.body = R"({"status":"degraded"})";
    desk.gateway.addRestFault(unwell);
    QTRY_COMPARE(desk.health.state, State::Unwell);
    QVERIFY(desk.isLive()); // which is why anybody had to ask
    desk.engine->sendDiagnostics();
    QCOMPARE(desk.diagnostics.health.state, State::Unwell);
    desk.gateway.clearRestFaults();
    QTRY_COMPARE(desk.health.state, State::Well);
    desk.gateway.goDown();
    QTRY_COMPARE(desk.health.state, State::Unknown);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestHealth)
#include "tst_sync_health.moc"
