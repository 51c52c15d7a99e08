// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/link.h"
#include "simulator/simulator.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace textdesk {

/// The link against the simulated gateway: signing in, staying in, and being refused.
class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsIn_data();
    void signsIn();
    void deliversEvents();
    void toleratesStrangeFrames();
    void usesANewTokenForEverySocket();
    void goesOnWithoutTokens();
    void worksWithNothingButTheSocket();
    void stopsAtARejectedKey_data();
    void stopsAtARejectedKey();
    void neverReachesTheBlock();
    void retriesARefusedTokenOnce();
    void noticesARotatedKey();
    void stopsForASuspendedTenant();
    void waitsWithoutAKey();
    void aNewKeyEndsRejected();
    void startAndStopAreIdempotent();
    void retryNowDropsALiveLink();
    void aListenerMayStopTheLink();
    void isQuietAboutWhatDidNotChange();
};

void TestConnection::signsIn_data()
{
    QTest::addColumn<bool>("preferToken");
    QTest::newRow("token") << true;
    QTest::newRow("key") << false;
}

void TestConnection::signsIn()
{
    QFETCH(const bool, preferToken);
    Simulator gateway({});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey, quickTimings(), preferToken);
    QCOMPARE(link.state(), ConnectionState::Offline);
    link.connection.start();
    QTRY_VERIFY(link.isLive());
    QCOMPARE(link.timesLive, 1);
    QCOMPARE(gateway.authenticatedSockets(), 1);
    QCOMPARE(gateway.restCalls(u"/v1/ws/token"_s), preferToken ? 1 : 0);
    QCOMPARE(gateway.restCalls(u"/health"_s), preferToken ? 0 : 1);
    QCOMPARE(link.problem(), ConnectionProblem::None);
    QVERIFY(link.connection.status().lastFrameAt.has_value());
    QVERIFY(link.wasIn(ConnectionState::Connecting));
    QVERIFY(link.wasIn(ConnectionState::Authenticating));
    link.connection.stop();
    QCOMPARE(link.state(), ConnectionState::Offline);
    QCOMPARE(link.lostAt.size(), 1);
    QTRY_COMPARE(gateway.authenticatedSockets(), 0);
}

void TestConnection::deliversEvents()
{
    Simulator gateway({});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    link.connection.start();
    QTRY_VERIFY(link.isLive());
    const QString id = gateway.receiveSms(app.tenantId, u"+15551234567"_s, u"+15559876543"_s, u"Привет 👋"_s);
    QTRY_COMPARE(link.seen.size(), 1);
    const Observation &seen = link.seen.constFirst();
    QCOMPARE(seen.messageId, id);
    QCOMPARE(seen.direction, Direction::Inbound);
    QCOMPARE(seen.source, FactSource::Event);
    QCOMPARE(seen.body, u"Привет 👋"_s);
    QCOMPARE(seen.from, u"+15551234567"_s);
    QCOMPARE(seen.tenantId, app.tenantId);
    QCOMPARE(seen.fact.status, DeliveryStatus::Received);
    QCOMPARE(seen.createdAt, seen.fact.at);
    QVERIFY(link.heard >= 2);
}

void TestConnection::toleratesStrangeFrames()
{
    Simulator gateway({});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    link.connection.start();
    QTRY_VERIFY(link.isLive());
    gateway.sendRaw("not json");
    gateway.sendRaw("[]");
    gateway.sendRaw(R"({"type":"auth_ok"})");
    gateway.sendRaw(R"({"type":"sms_read","messageId":"msg_1"})");
    gateway.sendRaw(R"({"type":"sms_inbound"})");
    gateway.sendRawBinary("\x00\x01");
    QTRY_COMPARE(link.faults.size(), 4);
    QCOMPARE(
        link.faults,
        (QList{WireFault::NotJson, WireFault::NotAnObject, WireFault::MissingField, WireFault::Binary}));
    QCOMPARE(link.unknown, QStringList{u"sms_read"_s});
    QVERIFY(link.isLive());
    QCOMPARE(link.timesLive, 1);
}

void TestConnection::usesANewTokenForEverySocket()
{
    Simulator gateway({});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    link.connection.start();
    QTRY_COMPARE(link.timesLive, 1);
    gateway.closeSockets(1001);
    QTRY_COMPARE(link.timesLive, 2);
    gateway.resetSockets();
    QTRY_COMPARE(link.timesLive, 3);
    QCOMPARE(gateway.restCalls(u"/v1/ws/token"_s), 3);
    QCOMPARE(gateway.authFailures(), 0);
}

void TestConnection::goesOnWithoutTokens()
{
    SimulatorOptions options;
    options.offersToken = false;
    Simulator gateway(options);
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    link.connection.start();
    QTRY_COMPARE(link.timesLive, 1);
    gateway.closeSockets(1001);
    QTRY_COMPARE(link.timesLive, 2);
    QCOMPARE(gateway.restCalls(u"/v1/ws/token"_s), 1); // asked once, remembered for this run
    QCOMPARE(gateway.restCalls(u"/health"_s), 1);
}

void TestConnection::worksWithNothingButTheSocket()
{
    SimulatorOptions options;
    options.offersToken = false;
    options.offersRest = false;
    Simulator gateway(options);
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    link.connection.start();
    QTRY_COMPARE(link.timesLive, 1);
    gateway.closeSockets(1011);
    QTRY_COMPARE(link.timesLive, 2);
    gateway.receiveSms(app.tenantId, u"+15551234567"_s, u"+15559876543"_s, u"still here"_s);
    QTRY_COMPARE(link.seen.size(), 1);
}

void TestConnection::stopsAtARejectedKey_data()
{
    signsIn_data();
}

void TestConnection::stopsAtARejectedKey()
{
    QFETCH(const bool, preferToken);
    Simulator gateway({});
    QVERIFY(gateway.listen());
    gateway.addApp();
    Link link(gateway.baseUrl(), "sgw_00000000000000000000000000000000", quickTimings(), preferToken);
    link.connection.start();
    QTRY_COMPARE(link.state(), ConnectionState::Rejected);
    QCOMPARE(link.problem(), ConnectionProblem::InvalidKey);
    QVERIFY(!link.connection.status().retryAt);
    QCOMPARE(gateway.authFailures(), 1);
    link.connection.nudge(); // the network came up: nobody's decision to try a bad key again
    link.connection.start();
    QCOMPARE(link.state(), ConnectionState::Rejected);
    QCOMPARE(link.timesLive, 0);
}

void TestConnection::neverReachesTheBlock()
{
    Simulator gateway({});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), "sgw_00000000000000000000000000000000");
    link.connection.start();
    // Somebody hits F5 again and again, and types wrong keys in between.
    for (int i = 0; i < 12; ++i) {
        QTRY_VERIFY(link.state() == ConnectionState::Rejected || link.state() == ConnectionState::Blocked);
        if (i % 2 == 0) {
            link.connection.retryNow();
        } else {
            link.setKey("sgw_wrong" + QByteArray::number(i));
        }
    }
    QTRY_COMPARE(link.state(), ConnectionState::Blocked);
    QVERIFY(link.connection.status().retryAt.has_value());
    QVERIFY(gateway.authFailures() < 5);
}

void TestConnection::retriesARefusedTokenOnce()
{
    SimulatorOptions options;
    options.tokenLifeMs = 0; // every token has expired before it is used
    Simulator gateway(options);
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    link.connection.start();
    QTRY_COMPARE(link.state(), ConnectionState::Rejected);
    QCOMPARE(link.problem(), ConnectionProblem::TokenRefused);
    QCOMPARE(gateway.restCalls(u"/v1/ws/token"_s), 2);
    QCOMPARE(gateway.authFailures(), 2);
}

void TestConnection::noticesARotatedKey()
{
    Simulator gateway({});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    link.connection.start();
    QTRY_VERIFY(link.isLive());
    const QByteArray newKey = gateway.rotateKey(app.appId);
    gateway.closeSockets(1001);
    QTRY_COMPARE(link.state(), ConnectionState::Rejected);
    QCOMPARE(link.problem(), ConnectionProblem::InvalidKey);
    link.setKey(newKey);
    QTRY_VERIFY(link.isLive());
}

void TestConnection::stopsForASuspendedTenant()
{
    Simulator gateway({});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    gateway.suspendTenant(app.tenantId, true);
    Link link(gateway.baseUrl(), app.apiKey);
    link.connection.start();
    QTRY_COMPARE(link.state(), ConnectionState::Rejected);
    QCOMPARE(link.problem(), ConnectionProblem::TenantSuspended);
    gateway.suspendTenant(app.tenantId, false);
    link.connection.retryNow();
    QTRY_VERIFY(link.isLive());
}

void TestConnection::waitsWithoutAKey()
{
    Simulator gateway({});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), {});
    link.connection.start();
    QCOMPARE(link.state(), ConnectionState::Rejected);
    QCOMPARE(link.problem(), ConnectionProblem::NoKey);
    QCOMPARE(gateway.restCalls(), 0);
    link.setKey(app.apiKey);
    QTRY_VERIFY(link.isLive());
}

void TestConnection::aNewKeyEndsRejected()
{
    Simulator gateway({});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), "sgw_bad", quickTimings(), false);
    link.connection.start();
    QTRY_COMPARE(link.state(), ConnectionState::Rejected);
    link.setKey(app.apiKey);
    QTRY_VERIFY(link.isLive());
}

void TestConnection::startAndStopAreIdempotent()
{
    Simulator gateway({});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    link.connection.stop();
    link.connection.start();
    link.connection.start();
    link.connection.retryNow(); // an attempt is under way: nothing more to do
    QTRY_VERIFY(link.isLive());
    QCOMPARE(gateway.socketAttempts(), 1);
    link.connection.start();
    QVERIFY(link.isLive());
    link.setKey(app.apiKey); // the same key is no news
    QVERIFY(link.isLive());
    link.connection.stop();
    link.connection.stop();
    QCOMPARE(link.state(), ConnectionState::Offline);
    QCOMPARE(link.lostAt.size(), 1);
}

void TestConnection::retryNowDropsALiveLink()
{
    Simulator gateway({});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    link.connection.start();
    QTRY_COMPARE(link.timesLive, 1);
    link.connection.retryNow();
    QCOMPARE(link.lostAt.size(), 1);
    QTRY_COMPARE(link.timesLive, 2);
    QCOMPARE(gateway.authenticatedSockets(), 1);
}

void TestConnection::aListenerMayStopTheLink()
{
    Simulator gateway({});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    connect(&link.connection, &GatewayConnection::messageSeen, &link, [&link] { link.connection.stop(); });
    link.connection.start();
    QTRY_VERIFY(link.isLive());
    for (int i = 0; i < 20; ++i) {
        gateway.receiveSms(app.tenantId, u"+15551234567"_s, u"+15559876543"_s, u"x"_s);
    }
    QTRY_COMPARE(link.state(), ConnectionState::Offline);
    QCOMPARE(link.seen.size(), 1);
}

void TestConnection::isQuietAboutWhatDidNotChange()
{
    Simulator gateway({});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    link.connection.start();
    QTRY_VERIFY(link.isLive());
    const qsizetype changes = link.history.size();
    for (int i = 0; i < 50; ++i) {
        gateway.receiveSms(app.tenantId, u"+15551234567"_s, u"+15559876543"_s, u"x"_s);
    }
    QTRY_COMPARE(link.seen.size(), 50);
    QCOMPARE(link.history.size(), changes);
    for (qsizetype i = 1; i < link.history.size(); ++i) {
        QVERIFY(link.history.at(i - 1) != link.history.at(i));
    }
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestConnection)
#include "tst_gateway_connection.moc"
