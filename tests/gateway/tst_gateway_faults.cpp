// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/link.h"
#include "simulator/simulator.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace textdesk {

/// Everything that can go wrong between the desk and a gateway, and how the link comes back.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackAfterAClose_data();
    void comesBackAfterAClose();
    void comesBackAfterAReset();
    void comesBackAfterAPoisonousFrame_data();
    void comesBackAfterAPoisonousFrame();
    void noticesSilence();
    void staysWhilePingsCome();
    void noticesSleep();
    void whatWaitedWhileItSleptProvesNothing();
    void sleepKeepsABlock();
    void aSetWallClockChangesNoWait_data();
    void aSetWallClockChangesNoWait();
    void endsAnUpgradeThatIsNeverAnswered();
    void endsAnAuthThatIsNeverAnswered();
    void tellsARefusedUpgrade_data();
    void tellsARefusedUpgrade();
    void asksRestAfterARefusedUpgrade();
    void wakesASleepingHost_data();
    void wakesASleepingHost();
    void wakingEnds();
    void keepsRetryAfter();
    void waitsWhileTheBudgetIsPaused();
    void recognisesACaptivePortal();
    void recognisesNobodyThere();
    void survivesALostRestAnswer();

private:
    std::unique_ptr<Simulator> m_gateway;
    SimulatedApp m_app;
};

void TestFaults::init()
{
    m_gateway = std::make_unique<Simulator>(SimulatorOptions{});
    QVERIFY(m_gateway->listen());
    m_app = m_gateway->addApp();
}

void TestFaults::comesBackAfterAClose_data()
{
    QTest::addColumn<int>("sent");
    QTest::addColumn<int>("told");
    for (const int code : {1000, 1001, 1008, 1009, 1011, 3000, 4001, 4999}) {
        QTest::addRow("%d", code) << code << code;
    }
    // Qt takes these two for breaches of the protocol.
    QTest::newRow("1012") << 1012 << 1012;
    QTest::newRow("1013") << 1013 << 1012;
}

void TestFaults::comesBackAfterAClose()
{
    QFETCH(const int, sent);
    QFETCH(const int, told);
    Link link(m_gateway->baseUrl(), m_app.apiKey);
    link.connection.start();
    QTRY_COMPARE(link.timesLive, 1);
    m_gateway->closeSockets(sent, u"good bye"_s);
    QTRY_COMPARE(link.timesLive, 2);
    QCOMPARE(link.lostAt.size(), 1);
    const auto failure = std::find_if(link.history.begin(), link.history.end(), [](const auto &status) {
        return status.state == ConnectionState::WaitingToRetry;
    });
    QVERIFY(failure != link.history.end());
    QCOMPARE(failure->problem, ConnectionProblem::ClosedByServer);
    QCOMPARE(failure->code, told);
    QVERIFY(failure->retryAt.has_value());
}

void TestFaults::comesBackAfterAReset()
{
    Link link(m_gateway->baseUrl(), m_app.apiKey);
    link.connection.start();
    QTRY_COMPARE(link.timesLive, 1);
    m_gateway->resetSockets();
    QTRY_COMPARE(link.timesLive, 2);
    QVERIFY(link.met(ConnectionProblem::NetworkLost));
    QVERIFY(!link.met(ConnectionProblem::ClosedByServer));
}

void TestFaults::comesBackAfterAPoisonousFrame_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("firstBytes");
    QTest::newRow("larger than 4 MiB") << QByteArray(5 * 1024 * 1024, 'x') << 0;
    QTest::newRow("no UTF-8") << QByteArray("{\"type\":\"\xff\xfe\"}") << 0;
    QTest::newRow("fragmented within a character") << QByteArray("{\"type\":\"\xc3\xa4\"}") << 10;
}

void TestFaults::comesBackAfterAPoisonousFrame()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, firstBytes);
    Link link(m_gateway->baseUrl(), m_app.apiKey);
    link.connection.start();
    QTRY_COMPARE(link.timesLive, 1);
    if (firstBytes > 0) {
        m_gateway->sendFragmented(text, firstBytes);
    } else {
        m_gateway->sendRaw(text);
    }
    QTRY_COMPARE(link.timesLive, 2);
    QCOMPARE(link.lostAt.size(), 1);
}

void TestFaults::noticesSilence()
{
    ConnectionTimings timings = quickTimings();
    timings.silenceMs = 200;
    Link link(m_gateway->baseUrl(), m_app.apiKey, timings);
    link.connection.start();
    QTRY_COMPARE(link.timesLive, 1);
    const UtcMs lastFrame = *link.connection.status().lastFrameAt;
    QTRY_COMPARE(link.timesLive, 2); // the next ping is half a minute away
    QVERIFY(link.met(ConnectionProblem::Silent));
    QCOMPARE(link.lostAt, QList{lastFrame});
}

void TestFaults::staysWhilePingsCome()
{
    SimulatorOptions options;
    options.pingIntervalMs = 20;
    Simulator gateway(options);
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    ConnectionTimings timings = quickTimings();
    timings.silenceMs = 1'000;
    timings.handshakeMs = 500;
    Link link(gateway.baseUrl(), app.apiKey, timings);
    link.connection.start();
    QTRY_VERIFY_WITH_TIMEOUT(link.heard > 60, 10'000); // more than silenceMs of pings
    QCOMPARE(link.timesLive, 1);
    QVERIFY(link.isLive());
    gateway.silence(true);
    QTRY_COMPARE_WITH_TIMEOUT(link.lostAt.size(), 1, 10'000);
    gateway.silence(false);
    QTRY_VERIFY_WITH_TIMEOUT(link.isLive(), 30'000);
}

void TestFaults::noticesSleep()
{
    ConnectionTimings timings = quickTimings();
    timings.silenceMs = 5'000;
    Link link(m_gateway->baseUrl(), m_app.apiKey, timings);
    link.connection.start();
    QTRY_COMPARE(link.timesLive, 1);
    link.clock.sleep(8 * 3'600'000);
    QTRY_COMPARE_WITH_TIMEOUT(link.timesLive, 2, 15'000);
    QCOMPARE(link.lostAt.size(), 1);
    QVERIFY(!link.wasIn(ConnectionState::WaitingToRetry)); // at once
}

void TestFaults::whatWaitedWhileItSleptProvesNothing()
{
    Link link(m_gateway->baseUrl(), m_app.apiKey); // looks at the clocks every few seconds only
    link.connection.start();
    QTRY_COMPARE(link.timesLive, 1);
    const UtcMs lastFrame = *link.connection.status().lastFrameAt;
    link.clock.sleep(10 * 60'000);
    m_gateway->receiveSms(m_app.tenantId, u"+12025550123"_s, u"+12025550100"_s, u"While it slept"_s);
    QTRY_COMPARE(link.timesLive, 2);
    QCOMPARE(link.lostAt, QList{lastFrame});
    QVERIFY(link.seen.isEmpty()); // the catching up brings it, with those behind it
}

void TestFaults::sleepKeepsABlock()
{
    ConnectionTimings timings = quickTimings();
    timings.silenceMs = 100;
    m_gateway->addRestFault({.pathPrefix = {}, .httpStatus = 429, .retryAfterSeconds = 3'000, .times = 1});
    Link link(m_gateway->baseUrl(), m_app.apiKey, timings);
    link.connection.start();
    QTRY_COMPARE(link.state(), ConnectionState::Blocked);
    link.clock.sleep(20'000);
    link.connection.nudge();
    QCOMPARE(link.state(), ConnectionState::Blocked);
    link.clock.sleep(3'000'000); // past Retry-After
    QTRY_VERIFY(link.isLive());
}

void TestFaults::aSetWallClockChangesNoWait_data()
{
    QTest::addColumn<qint64>("jump");
    constexpr qint64 day = 24LL * 3'600'000;
    QTest::newRow("an hour back") << -day / 24;
    QTest::newRow("an hour ahead") << day / 24;
    QTest::newRow("years back") << -2'000 * day;
    QTest::newRow("years ahead") << 2'000 * day;
}

void TestFaults::aSetWallClockChangesNoWait()
{
    QFETCH(const qint64, jump);
    SimulatorOptions options;
    options.pingIntervalMs = 20;
    Simulator gateway(options);
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    ConnectionTimings timings = quickTimings();
    timings.silenceMs = 5'000;
    Link link(gateway.baseUrl(), app.apiKey, timings);
    // Waiting for the limit: neither over at once nor any longer.
    gateway.addRestFault({.pathPrefix = {}, .httpStatus = 429, .retryAfterSeconds = 1, .times = 1});
    link.connection.start();
    QTRY_COMPARE(link.state(), ConnectionState::Blocked);
    const qint64 blockedAt = link.clock.monotonicMs();
    link.clock.jumpWallClock(jump);
    QTRY_VERIFY(link.isLive());
    QVERIFY(link.clock.monotonicMs() - blockedAt >= 900);
    // Live: neither silent nor asleep, for several looks at the clocks.
    link.clock.jumpWallClock(jump);
    const int heard = link.heard;
    QTRY_VERIFY(link.heard > heard + 60);
    QCOMPARE(link.timesLive, 1);
    QVERIFY(link.lostAt.isEmpty());
    // Waiting to retry.
    gateway.closeSockets(1012);
    QTRY_COMPARE(link.lostAt.size(), 1);
    link.clock.jumpWallClock(-jump);
    QTRY_COMPARE(link.timesLive, 2);
}

void TestFaults::endsAnUpgradeThatIsNeverAnswered()
{
    ConnectionTimings timings = quickTimings();
    timings.handshakeMs = 150;
    timings.wakingMs = 150;
    m_gateway->setUpgradeFault(UpgradeFault{.never = true, .times = 1});
    Link link(m_gateway->baseUrl(), m_app.apiKey, timings);
    link.connection.start();
    QTRY_VERIFY(link.isLive());
    QVERIFY(link.met(ConnectionProblem::HandshakeTimeout));
    QCOMPARE(m_gateway->authenticatedSockets(), 1);
}

void TestFaults::endsAnAuthThatIsNeverAnswered()
{
    ConnectionTimings timings = quickTimings();
    timings.handshakeMs = 300;
    m_gateway->setUpgradeFault(UpgradeFault{.neverAuthOk = true, .times = 1});
    Link link(m_gateway->baseUrl(), m_app.apiKey, timings);
    link.connection.start();
    QTRY_VERIFY(link.isLive());
    QVERIFY(link.met(ConnectionProblem::HandshakeTimeout));
    QVERIFY(link.wasIn(ConnectionState::WaitingToRetry)); // who speaks the protocol is awake
}

void TestFaults::tellsARefusedUpgrade_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("keepOpen");
    for (const int status : {200, 301, 302, 307, 308, 401, 403, 404, 407, 426, 429}) {
        QTest::addRow("%d", status) << status << false;
        QTest::addRow("%d, kept open", status) << status << true;
    }
}

void TestFaults::tellsARefusedUpgrade()
{
    QFETCH(const int, status);
    QFETCH(const bool, keepOpen);
    m_gateway->setUpgradeFault(UpgradeFault{.httpStatus = status, .keepOpen = keepOpen, .times = 1});
    Link link(m_gateway->baseUrl(), m_app.apiKey);
    link.connection.start();
    QTRY_VERIFY(link.isLive());
    const auto failure = std::find_if(link.history.begin(), link.history.end(), [](const auto &s) {
        return s.problem == ConnectionProblem::UpgradeRefused;
    });
    QVERIFY(failure != link.history.end());
    QCOMPARE(failure->code, status);
    QCOMPARE(failure->detail, u"HTTP %1"_s.arg(status));
    QCOMPARE(link.timesLive, 1);
}

void TestFaults::asksRestAfterARefusedUpgrade()
{
    Link link(m_gateway->baseUrl(), m_app.apiKey);
    m_gateway->setUpgradeFault(UpgradeFault{.httpStatus = 403, .times = 1});
    connect(&link.connection, &GatewayConnection::statusChanged, &link, [this](const ConnectionStatus &s) {
        if (s.problem == ConnectionProblem::UpgradeRefused) {
            m_gateway->suspendTenant(m_app.tenantId, true);
        }
    });
    link.connection.start();
    QTRY_COMPARE(link.state(), ConnectionState::Rejected);
    QCOMPARE(link.problem(), ConnectionProblem::TenantSuspended);
    QCOMPARE(m_gateway->socketAttempts(), 1);
}

void TestFaults::wakesASleepingHost_data()
{
    QTest::addColumn<int>("restStatus");
    QTest::addColumn<int>("upgradeStatus");
    QTest::newRow("502 over REST") << 502 << 0;
    QTest::newRow("503 over REST") << 503 << 0;
    QTest::newRow("504 over REST") << 504 << 0;
    QTest::newRow("503 of the socket") << 0 << 503;
}

void TestFaults::wakesASleepingHost()
{
    QFETCH(const int, restStatus);
    QFETCH(const int, upgradeStatus);
    if (restStatus > 0) {
        m_gateway->addRestFault({.pathPrefix = {}, .httpStatus = restStatus, .times = 3});
    } else {
        m_gateway->setUpgradeFault(UpgradeFault{.httpStatus = upgradeStatus, .times = 3});
    }
    Link link(m_gateway->baseUrl(), m_app.apiKey);
    link.connection.start();
    QTRY_VERIFY(link.isLive());
    QVERIFY(link.wasIn(ConnectionState::Waking));
    QVERIFY(!link.wasIn(ConnectionState::WaitingToRetry));
}

void TestFaults::wakingEnds()
{
    ConnectionTimings timings = quickTimings();
    timings.wakingMs = 200;
    m_gateway->addRestFault({.pathPrefix = {}, .httpStatus = 503});
    Link link(m_gateway->baseUrl(), m_app.apiKey, timings);
    link.connection.start();
    QTRY_VERIFY(link.wasIn(ConnectionState::Waking));
    QTRY_COMPARE(link.state(), ConnectionState::WaitingToRetry);
    QCOMPARE(link.problem(), ConnectionProblem::ServerError);
    QCOMPARE(link.connection.status().code, 503);
    m_gateway->clearRestFaults();
    QTRY_VERIFY(link.isLive());
}

void TestFaults::keepsRetryAfter()
{
    m_gateway->addRestFault({.pathPrefix = {}, .httpStatus = 429, .retryAfterSeconds = 600, .times = 1});
    Link link(m_gateway->baseUrl(), m_app.apiKey);
    link.connection.start();
    QTRY_COMPARE(link.state(), ConnectionState::Blocked);
    const ConnectionStatus status = link.connection.status();
    QCOMPARE(status.problem, ConnectionProblem::RateLimited);
    QCOMPARE(status.code, 429);
    constexpr qint64 tenMinutes = 600'000;
    constexpr qint64 tolerance = 30'000;
    QVERIFY(std::abs(*status.retryAt - link.clock.nowUtc() - tenMinutes) < tolerance);
    link.connection.retryNow();
    link.setKey("sgw_another");
    QCOMPARE(link.connection.status().retryAt, status.retryAt);
    QCOMPARE(m_gateway->restCalls(), 1);
}

void TestFaults::waitsWhileTheBudgetIsPaused()
{
    Link link(m_gateway->baseUrl(), m_app.apiKey);
    link.rest.budget().pauseFor(300);
    link.connection.start();
    QCOMPARE(link.state(), ConnectionState::WaitingToRetry);
    QCOMPARE(link.problem(), ConnectionProblem::RateLimited);
    QCOMPARE(m_gateway->restCalls(), 0);
    QTRY_VERIFY(link.isLive());
}

void TestFaults::recognisesACaptivePortal()
{
    m_gateway->addRestFault({.pathPrefix = {}, .captivePortal = true, .times = 1});
    Link link(m_gateway->baseUrl(), m_app.apiKey);
    link.connection.start();
    QTRY_VERIFY(link.isLive());
    QVERIFY(link.met(ConnectionProblem::ProtocolError));
}

void TestFaults::recognisesNobodyThere()
{
    Link link(m_gateway->baseUrl(), m_app.apiKey);
    m_gateway->goDown();
    link.connection.start();
    QTRY_COMPARE(link.problem(), ConnectionProblem::Refused);
    QVERIFY(m_gateway->listen());
    QTRY_VERIFY(link.isLive());
    m_gateway->goDown();
    QTRY_COMPARE(link.lostAt.size(), 1);
    QTRY_COMPARE(link.problem(), ConnectionProblem::Refused);
}

void TestFaults::survivesALostRestAnswer()
{
    m_gateway->addRestFault({.pathPrefix = {}, .reset = true, .times = 1});
    m_gateway->addRestFault({.pathPrefix = {}, .dropAnswer = true, .times = 1});
    Link link(m_gateway->baseUrl(), m_app.apiKey);
    link.connection.start();
    QTRY_VERIFY(link.isLive());
    QCOMPARE(link.timesLive, 1);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestFaults)
#include "tst_gateway_faults.moc"
