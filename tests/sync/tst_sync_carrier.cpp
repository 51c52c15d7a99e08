// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginefixture.h"

#include "store/storewriter.h"
#include "sync/carrierwatch.h"
#include "sync/gatewaytime.h"

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

using State = CarrierStatus::State;
using Expiry = CarrierStatus::Expiry;

constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
const QString route = u"/v1/rc/status"_s;

SimulatorOptions timedBy(const Clock &clock, SimulatorOptions options = {})
{
    options.clock = &clock;
    return options;
}

Observation failed(const QString &error, Direction direction = Direction::Outbound)
{
    Observation seen;
    seen.direction = direction;
    seen.messageId = u"msg_1"_s;
    seen.fact = {DeliveryStatus::Failed, {}, 1, FactSource::Event, error};
    return seen;
}

const QString notConnected = u"RingCentral not connected for this tenant"_s;

/// A watch between a simulated gateway and a real cache, by a clock that stands still until it is moved.
class WatchBench
{
public:
    explicit WatchBench(const RestLimits &limits = {})
        : gateway(timedBy(clock)),
          app((gateway.listen(), gateway.addApp())),
          rest(*GatewayAddress::parse(gateway.baseUrl().toString()), clock, nullptr, limits),
          gatewayTime(clock, rest)
    {
        rest.setKey(*ApiKey::parse(app.apiKey));
        writer = *StoreWriter::open(folder.filePath(u"textdesk.sqlite"_s), clock);
        account = *writer->ensureAccount(u"https://127.0.0.1"_s);
        restart();
    }

    /// As another run of the desk.
    void restart()
    {
        watch = std::make_unique<CarrierWatch>(*writer, account.id, rest, clock, gatewayTime, SyncTimings());
        QObject::connect(watch.get(), &CarrierWatch::changed, [this](const CarrierStatus &status) {
            told.append(status);
        });
        QObject::connect(watch.get(), &CarrierWatch::refused, [this] { ++refusals; });
    }

    int calls() const { return gateway.restCalls(route); }
    State state() const { return watch->status().state; }

    /// Time passes, a minute at a time, and each question is answered in between.
    void pass(qint64 ms)
    {
        for (qint64 passed = 0; passed < ms; passed += minute) {
            clock.advance(minute);
            const quint64 before = rest.callsMade();
            const quint64 failures = rest.callsFailed();
            watch->tick();
            if (rest.callsMade() > before) {
                QTRY_VERIFY(watch->status().checkedAt == clock.nowUtc() || rest.callsFailed() > failures);
            }
        }
    }
    /// Starts it, and waits for the first answer.
    void start()
    {
        const quint64 failures = rest.callsFailed();
        watch->start();
        QTRY_VERIFY(watch->status().checkedAt == clock.nowUtc() || rest.callsFailed() > failures);
    }
    void answerWith(const RestFault &fault)
    {
        gateway.clearRestFaults();
        RestFault mine = fault;
        mine.pathPrefix = route;
        gateway.addRestFault(mine);
    }
    void answerStatus(int httpStatus)
    {
        RestFault fault;
        fault.httpStatus = httpStatus;
        answerWith(fault);
    }

    QTemporaryDir folder;
    ManualClock clock;
    Simulator gateway;
    SimulatedApp app;
    RestClient rest;
    GatewayTime gatewayTime;
    std::unique_ptr<StoreWriter> writer;
    Account account;
    std::unique_ptr<CarrierWatch> watch;
    QList<CarrierStatus> told;
    int refusals = 0;
};

} // namespace

/// Whether the gateway is connected to RingCentral: asked seldom, known soon, and never guessed.
class TestCarrier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAskedSeldom();
    void isAskedMoreOftenWhileItIsDown();
    void aLinkThatFlapsAsksNoMore();
    void aFailureThatConcernsAllAsksAtOnce_data();
    void aFailureThatConcernsAllAsksAtOnce();
    void manyFailuresAskOnce();
    void whereItIsNotOfferedNothingIsKnown_data();
    void whereItIsNotOfferedNothingIsKnown();
    void errorsAreNoVerdict_data();
    void errorsAreNoVerdict();
    void aRefusedKeyIsTheConnectionsMatter();
    void sinceWhenOutlivesARun();
    void aClockThatWasSetBack();
    void whatIsGarbledInTheStoreIsNotKnown();
    void whatMattersMoreGoesFirst();
    void aPersonNeedNotWait();
    void theEndOfTheAccess();
    void anEndThatIsPutOffIsNoTrouble();
    void theEndOutlivesARun();
    void theWholeWay();
    void nothingIsAskedWhileBlind();
    void whatWentWrongIsNoted();
};

void TestCarrier::isAskedSeldom()
{
    WatchBench bench;
    bench.pass(hour);
    QCOMPARE(bench.calls(), 0); // the link is not live yet
    bench.start();
    QCOMPARE(bench.state(), State::Connected);
    QCOMPARE(bench.calls(), 1);
    bench.pass(6 * hour);
    QCOMPARE(bench.calls(), 1 + 6 * 12);
    bench.watch->stop();
    bench.pass(6 * hour);
    QCOMPARE(bench.calls(), 1 + 6 * 12);
}

void TestCarrier::isAskedMoreOftenWhileItIsDown()
{
    WatchBench bench;
    bench.start();
    bench.gateway.setCarrierConnected(bench.app.tenantId, false);
    bench.pass(5 * minute);
    QCOMPARE(bench.state(), State::Disconnected);
    const UtcMs since = bench.watch->status().since;
    QCOMPARE(since, bench.clock.nowUtc());
    const int before = bench.calls();
    bench.pass(10 * minute);
    QCOMPARE(bench.calls(), before + 10);
    QCOMPARE(bench.watch->status().since, since);
    QCOMPARE(bench.told.constLast().checkedAt, bench.clock.nowUtc()); // each look is told
    bench.gateway.setCarrierConnected(bench.app.tenantId, true);
    bench.pass(minute);
    QCOMPARE(bench.state(), State::Connected);
    QCOMPARE(bench.watch->changes().size(), 3);
}

void TestCarrier::aLinkThatFlapsAsksNoMore()
{
    WatchBench bench;
    bench.start();
    for (int i = 0; i < 20; ++i) {
        bench.watch->stop();
        bench.clock.advance(second);
        bench.watch->start();
        bench.watch->tick();
    }
    QCOMPARE(bench.rest.callsMade(), 1U);
    bench.pass(minute);
    QCOMPARE(bench.rest.callsMade(), 2U);
}

void TestCarrier::aFailureThatConcernsAllAsksAtOnce_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<bool>("inbound");
    QTest::addColumn<bool>("asks");
    QTest::newRow("not connected") << notConnected << false << true;
    QTest::newRow("in other letters") << u"ringcentral NOT connected"_s << false << true;
    QTest::newRow("a fault of RingCentral") << u"SMS-RC-500: internal"_s << false << true;
    QTest::newRow("one recipient") << u"SMS-UP-410 invalid"_s << false << false;
    QTest::newRow("one text") << u"SMS-CAR-430: spam"_s << false << false;
    QTest::newRow("our limits") << u"SMS-RC-403"_s << false << false;
    QTest::newRow("nobody knows") << u"Something odd"_s << false << false;
    QTest::newRow("no reason") << QString() << false << false;
    QTest::newRow("inbound") << notConnected << true << false;
}

void TestCarrier::aFailureThatConcernsAllAsksAtOnce()
{
    QFETCH(const QString, error);
    QFETCH(const bool, inbound);
    QFETCH(const bool, asks);
    WatchBench bench;
    bench.start();
    bench.gateway.setCarrierConnected(bench.app.tenantId, false);
    bench.clock.advance(minute);
    bench.watch->heard(
        {failed(u"SMS-CAR-430"_s), failed(error, inbound ? Direction::Inbound : Direction::Outbound)});
    QCOMPARE(bench.rest.callsMade(), asks ? 2U : 1U);
    if (asks) {
        QTRY_COMPARE(bench.state(), State::Disconnected);
        QCOMPARE(bench.told.constLast().since, bench.clock.nowUtc());
    }
}

void TestCarrier::manyFailuresAskOnce()
{
    WatchBench bench;
    bench.start();
    bench.clock.advance(minute);
    for (int i = 0; i < 29; ++i) {
        bench.watch->heard({failed(notConnected)});
        bench.clock.advance(second);
        QTRY_COMPARE(bench.calls(), 2);
    }
    QTRY_VERIFY(bench.watch->status().checkedAt > 0);
    bench.watch->heard({failed(notConnected)});
    QCOMPARE(bench.rest.callsMade(), 2U);
    bench.pass(minute); // and not forgotten
    QCOMPARE(bench.rest.callsMade(), 3U);
    // What is known needs no asking.
    bench.gateway.setCarrierConnected(bench.app.tenantId, false);
    bench.pass(5 * minute);
    QCOMPARE(bench.state(), State::Disconnected);
    const quint64 before = bench.rest.callsMade();
    bench.clock.advance(50 * second);
    bench.watch->heard({failed(notConnected)});
    QCOMPARE(bench.rest.callsMade(), before);
}

void TestCarrier::whereItIsNotOfferedNothingIsKnown_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::newRow("404") << 404;
    QTest::newRow("403") << 403;
}

void TestCarrier::whereItIsNotOfferedNothingIsKnown()
{
    QFETCH(const int, httpStatus);
    WatchBench bench;
    bench.answerStatus(httpStatus);
    bench.start();
    QCOMPARE(bench.state(), State::Unknown);
    QVERIFY(bench.told.isEmpty());
    bench.pass(5 * hour);
    bench.watch->heard({failed(notConnected)});
    bench.watch->stop();
    bench.watch->start();
    QCOMPARE(bench.rest.callsMade(), 1U);
    bench.gateway.clearRestFaults();
    bench.pass(hour + minute);
    QCOMPARE(bench.rest.callsMade(), 2U);
    QCOMPARE(bench.state(), State::Connected);
    // It is taken away again, while it says that something is wrong: nobody can say so any more.
    bench.gateway.setCarrierConnected(bench.app.tenantId, false);
    bench.pass(5 * minute);
    QCOMPARE(bench.state(), State::Disconnected);
    bench.answerStatus(httpStatus);
    bench.pass(minute);
    QCOMPARE(bench.told.constLast().state, State::Unknown);
}

void TestCarrier::errorsAreNoVerdict_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("500") << 500 << QByteArray();
    QTest::newRow("503") << 503 << QByteArray();
    QTest::newRow("400") << 400 << QByteArray();
    QTest::newRow("302") << 302 << QByteArray();
    QTest::newRow("429") << 429 << QByteArray();
    QTest::newRow("portal") << 0 << QByteArray("<!doctype html>");
    QTest::newRow("cut short") << 0 << QByteArray("{\"connected\":tr");
    QTest::newRow("nothing said") << 0 << QByteArray("{}");
    QTest::newRow("another type") << 0 << QByteArray("{\"connected\":\"false\"}");
    QTest::newRow("a list") << 0 << QByteArray("[false]");
}

void TestCarrier::errorsAreNoVerdict()
{
    QFETCH(const int, httpStatus);
    QFETCH(const QByteArray, body);
    for (const bool connected : {true, false}) {
        WatchBench bench;
        bench.gateway.setCarrierConnected(bench.app.tenantId, connected);
        bench.start();
        const CarrierStatus before = bench.watch->status();
        const qsizetype told = bench.told.size();
        RestFault fault;
        fault.httpStatus = httpStatus;
        fault.body = body;
        bench.answerWith(fault);
        bench.pass(30 * minute);
        QVERIFY(bench.rest.callsFailed() >= 5);
        QVERIFY(bench.rest.callsMade() <= (connected ? 7U : 31U));
        QCOMPARE(bench.watch->status(), before);
        QCOMPARE(bench.told.size(), told);
        bench.gateway.clearRestFaults();
        bench.gateway.setCarrierConnected(bench.app.tenantId, !connected);
        bench.pass(6 * minute);
        QCOMPARE(bench.state(), connected ? State::Disconnected : State::Connected);
    }
}

void TestCarrier::aRefusedKeyIsTheConnectionsMatter()
{
    WatchBench bench;
    bench.answerStatus(401);
    bench.start();
    QTRY_COMPARE(bench.refusals, 1);
    QCOMPARE(bench.state(), State::Unknown);
    // The key is good for everything else: it may not ask this.
    bench.rest.setKey({});
    bench.rest.setKey(*ApiKey::parse(bench.app.apiKey));
    bench.pass(5 * minute);
    QCOMPARE(bench.rest.callsFailed(), 2U);
    QCOMPARE(bench.refusals, 1);
    bench.pass(5 * hour);
    QCOMPARE(bench.calls(), 2);
}

void TestCarrier::sinceWhenOutlivesARun()
{
    WatchBench bench;
    bench.gateway.setCarrierConnected(bench.app.tenantId, false);
    bench.start();
    const UtcMs since = bench.watch->status().since;
    bench.clock.advance(3 * hour);
    bench.restart();
    QCOMPARE(bench.state(), State::Unknown); // nothing is said before it was asked
    bench.start();
    QCOMPARE(bench.state(), State::Disconnected);
    QCOMPARE(bench.watch->status().since, since);
    bench.gateway.setCarrierConnected(bench.app.tenantId, true);
    bench.clock.advance(hour);
    bench.restart();
    bench.start();
    QCOMPARE(bench.state(), State::Connected);
    QCOMPARE(bench.watch->status().since, bench.clock.nowUtc());
    bench.gateway.setCarrierConnected(bench.app.tenantId, false);
    bench.clock.advance(hour);
    bench.restart();
    bench.start();
    QCOMPARE(bench.watch->status().since, bench.clock.nowUtc());
}

void TestCarrier::aClockThatWasSetBack()
{
    WatchBench bench;
    bench.gateway.setCarrierConnected(bench.app.tenantId, false);
    bench.start();
    bench.clock.jumpWallClock(-2 * day);
    bench.pass(minute);
    QCOMPARE(bench.watch->status().since, bench.clock.nowUtc());
    QCOMPARE(bench.calls(), 2); // no wait changes
}

void TestCarrier::whatIsGarbledInTheStoreIsNotKnown()
{
    WatchBench bench;
    for (const QString &text :
         {u"disconnected"_s, u"disconnected soon"_s, u"broken 17"_s, u" "_s, u"disconnected 17 a:b:c"_s}) {
        QVERIFY(bench.writer->setSyncValue(bench.account.id, u"carrier"_s, text));
        bench.clock.advance(minute);
        bench.restart();
        QCOMPARE(bench.state(), State::Unknown);
        bench.start();
        QCOMPARE(bench.state(), State::Connected);
        QCOMPARE(bench.watch->status().since, bench.clock.nowUtc());
    }
}

void TestCarrier::whatMattersMoreGoesFirst()
{
    RestLimits limits;
    limits.requests = 10;
    WatchBench bench(limits);
    while (bench.rest.budget().tryTake(RestPriority::History)) {
    }
    bench.watch->start();
    QCOMPARE(bench.rest.callsMade(), 0U);
    QObject context;
    int answers = 0;
    bench.rest.message(u"msg_1"_s, RestPriority::Lookup, &context, [&answers](const auto &) { ++answers; });
    QTRY_COMPARE(answers, 1);
    QCOMPARE(bench.calls(), 0);
    // Nor does it hold up anything while it waits for room, and it does not pile up.
    bench.watch->tick();
    bench.watch->heard({failed(notConnected)});
    bench.watch->tick();
    bench.clock.advance(2 * minute);
    bench.rest.message(u"msg_1"_s, RestPriority::Lookup, &context, [&answers](const auto &) { ++answers; });
    QTRY_COMPARE(answers, 2);
    QTRY_COMPARE(bench.state(), State::Connected);
    QCOMPARE(bench.calls(), 1);
}

void TestCarrier::aPersonNeedNotWait()
{
    RestLimits limits;
    limits.requests = 10;
    WatchBench bench(limits);
    bench.watch->checkNow();
    QCOMPARE(bench.rest.callsMade(), 0U); // there is no link
    while (bench.rest.budget().tryTake(RestPriority::History)) {
    }
    bench.watch->start();
    bench.clock.advance(3 * second);
    for (int i = 0; i < 5; ++i) {
        bench.watch->checkNow();
    }
    QTRY_COMPARE(bench.state(), State::Connected);
    QCOMPARE(bench.calls(), 1);
}

void TestCarrier::theEndOfTheAccess()
{
    constexpr UtcMs now = 1'772'359'200'000;
    CarrierExpiry expiry;
    QCOMPARE(expiry.at(now), Expiry::Quiet);
    expiry.seen(now + 30 * day, now, false);
    QCOMPARE(expiry.at(now), Expiry::Quiet);
    QCOMPARE(expiry.at(now + 23 * day - 1), Expiry::Quiet);
    QCOMPARE(expiry.at(now + 23 * day), Expiry::Soon);
    QCOMPARE(expiry.at(now + 30 * day), Expiry::Passed);
    // An administrator has connected it again.
    expiry.seen(now + 60 * day, now + 29 * day, true);
    QCOMPARE(expiry.at(now + 29 * day), Expiry::Quiet);
    QCOMPARE(expiry.at(now + 53 * day), Expiry::Soon);
    expiry.seen(std::nullopt, now + 53 * day, true);
    QCOMPARE(expiry.at(now + 53 * day), Expiry::Quiet);
    // First seen near its end: it may be a token of an hour. Not a day after it, when nobody has renewed it.
    CarrierExpiry near;
    near.seen(now + hour, now, false);
    QCOMPARE(near.at(now), Expiry::Quiet);
    QCOMPARE(near.at(now + 2 * hour), Expiry::Quiet);
    QCOMPARE(near.at(now + 2 * day), Expiry::Passed);
    CarrierExpiry past;
    past.seen(now - 3 * day, now, false);
    QCOMPARE(past.at(now), Expiry::Passed);
    CarrierExpiry days;
    days.seen(now + 3 * day, now, false);
    QCOMPARE(days.at(now), Expiry::Soon);
}

void TestCarrier::anEndThatIsPutOffIsNoTrouble()
{
    // As the simulator has it by itself: always an hour from now.
    WatchBench bench;
    bench.start();
    QVERIFY(bench.watch->status().expiresAt);
    bench.pass(3 * day / 10);
    QVERIFY(bench.watch->status().renewsItself);
    for (const CarrierStatus &status : std::as_const(bench.told)) {
        QCOMPARE(status.expiry, Expiry::Quiet);
    }
    // A token of a week, renewed each hour; and then a connection that somebody has to renew.
    constexpr UtcMs now = 1'772'359'200'000;
    CarrierExpiry week;
    week.seen(now + 7 * day, now, false);
    for (int hours = 1; hours < 50; ++hours) {
        week.seen(now + 7 * day + hours * hour + minute, now + hours * hour, true);
        QCOMPARE(week.at(now + hours * hour), Expiry::Quiet);
        QVERIFY(week.renewsItself());
    }
    week.seen(now + 90 * day, now + 3 * day, true);
    QVERIFY(!week.renewsItself());
    QCOMPARE(week.at(now + 84 * day), Expiry::Soon);
    // Somebody connected it anew, for a short time: that is no renewal.
    CarrierExpiry anew;
    anew.seen(now + 3 * day, now, true);
    anew.seen(now + 5 * day, now + day, false);
    QCOMPARE(anew.at(now + day), Expiry::Soon);
}

void TestCarrier::theEndOutlivesARun()
{
    WatchBench bench;
    const UtcMs end = bench.clock.nowUtc() + 8 * day;
    bench.gateway.setCarrierExpiry(bench.app.tenantId, end);
    bench.start();
    QCOMPARE(bench.watch->status().expiry, Expiry::Quiet);
    QCOMPARE(bench.watch->status().expiresAt, end);
    for (const Expiry expected : {Expiry::Soon, Expiry::Passed}) {
        bench.clock.advance(expected == Expiry::Soon ? 7 * day + 20 * hour : 5 * hour);
        bench.restart();
        bench.start();
        QCOMPARE(bench.told.constLast().expiry, expected);
    }
    // While it is down, that is what there is to say.
    bench.gateway.setCarrierConnected(bench.app.tenantId, false);
    bench.pass(5 * minute);
    QCOMPARE(bench.watch->status().expiry, Expiry::Quiet);
}

void TestCarrier::theWholeWay()
{
    EngineFixture desk;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    QTRY_COMPARE(desk.carrier.state, State::Connected);
    QCOMPARE(desk.gateway.restCalls(route), 1);
    desk.clock.advance(minute);
    desk.gateway.setCarrierConnected(desk.app.tenantId, false);
    desk.engine->send({ourLine, customer, u"Are you there?"_s, 0, desk.accountId});
    // No timer of the engine has run: the failure of the first text is what asks.
    QTRY_COMPARE(desk.carrier.state, State::Disconnected);
    QCOMPARE(desk.gateway.restCalls(route), 2);
    const UtcMs since = desk.carrier.since;
    desk.end();
    desk.clock.advance(hour);
    desk.start();
    QTRY_COMPARE(desk.carrier.state, State::Disconnected);
    QCOMPARE(desk.carrier.since, since);
    desk.gateway.setCarrierConnected(desk.app.tenantId, true);
    desk.clock.advance(minute);
    desk.engine->checkCarrier();
    QTRY_COMPARE(desk.carrier.state, State::Connected);
    desk.engine->sendDiagnostics();
    QCOMPARE(desk.diagnostics.carrier, desk.carrier);
    QCOMPARE(desk.diagnostics.carrierChanges.size(), 2);
}

void TestCarrier::nothingIsAskedWhileBlind()
{
    EngineFixture desk;
    desk.engineOptions.syncTimings.certaintyMs = 2;
    desk.start();
    QTRY_VERIFY(desk.isLive());
    QTRY_COMPARE(desk.carrier.state, State::Connected);
    UpgradeFault shut;
    shut.httpStatus = 503;
    desk.gateway.setUpgradeFault(shut);
    desk.gateway.closeSockets(1001);
    // Which of the two it is depends on how often it could try by now.
    QTRY_VERIFY(
        desk.connection.state == ConnectionState::Waking ||
        desk.connection.state == ConnectionState::WaitingToRetry);
    const int before = desk.gateway.restCalls(route);
    const int attempts = desk.gateway.socketAttempts();
    desk.clock.advance(2 * hour);
    QTRY_VERIFY(desk.gateway.socketAttempts() > attempts + 1);
    QCOMPARE(desk.gateway.restCalls(route), before);
    QCOMPARE(desk.carrier.state, State::Connected); // as it was when somebody knew
    desk.gateway.setUpgradeFault(std::nullopt);
    QTRY_COMPARE(desk.gateway.restCalls(route), before + 1);
}

void TestCarrier::whatWentWrongIsNoted()
{
    EngineFixture desk;
    desk.engineOptions.syncTimings.catchUpFirstRetryMs = 5;
    RestFault broken;
    broken.pathPrefix = u"/v1/sms/messages"_s;
    broken.httpStatus = 503;
    broken.times = 3;
    desk.gateway.addRestFault(broken);
    broken.pathPrefix = route;
    broken.httpStatus = 404;
    desk.gateway.addRestFault(broken);
    desk.start();
    QTRY_VERIFY(desk.isLive());
    desk.engine->sendDiagnostics();
    int timesOf503 = 0;
    int timesOf404 = 0;
    for (const FailureNote &note : std::as_const(desk.diagnostics.failures)) {
        timesOf503 += note.httpStatus == 503 && note.call == RestError::Kind::Server ? note.times : 0;
        timesOf404 += note.httpStatus == 404 && note.call == RestError::Kind::NotFound ? note.times : 0;
        QVERIFY(note.at > 0);
    }
    QCOMPARE(timesOf503, 3);
    QCOMPARE(timesOf404, 1);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestCarrier)
#include "tst_sync_carrier.moc"
