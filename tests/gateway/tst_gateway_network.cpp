// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/link.h"
#include "gateway/scriptedserver.h"
#include "simulator/simulator.h"

#include <QNetworkProxy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// A name that is nobody's, by RFC 2606.
const char *const nobodysGateway = "https://gateway.invalid";

} // namespace

/// What stands between: names, proxies, and every word with which a socket can be closed.
class TestNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void aNameThatNobodyKnows();
    void aProxyInTheWay_data();
    void aProxyInTheWay();
    void aProxyThatIsNotThere();
    void everyCloseCode_data();
    void everyCloseCode();
    void aLinkThatIsCutWithoutAWord();
    void aPortalAtTheUpgrade();
    void aSecondAuthOkIsNoNews();
};

void TestNetwork::aNameThatNobodyKnows()
{
    Link link(QUrl(QString::fromLatin1(nobodysGateway)), "sgw_x");
    link.connection.start();
    QTRY_VERIFY_WITH_TIMEOUT(link.met(ConnectionProblem::HostNotFound), 60'000);
    // As it was told, not as it is now: the next attempt may have begun.
    const auto told = std::find_if(link.history.cbegin(), link.history.cend(), [](const auto &status) {
        return status.problem == ConnectionProblem::HostNotFound;
    });
    QCOMPARE(told->state, ConnectionState::WaitingToRetry);
    QVERIFY(told->retryAt.has_value());
}

void TestNetwork::aProxyInTheWay_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("refuses") << ScriptedServer::answer("no", "403 Forbidden");
    QTest::newRow("wants a log-in") << ScriptedServer::answer(
        "who are you", "407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"office\"\r\n");
    QTest::newRow("finds nothing") << ScriptedServer::answer("no", "502 Bad Gateway");
    QTest::newRow("has a page for it") << ScriptedServer::answer(
        "<html>Log in</html>", "511 Network Authentication Required", "Content-Type: text/html\r\n");
}

void TestNetwork::aProxyInTheWay()
{
    QFETCH(const QByteArray, answer);
    ScriptedServer proxy;
    proxy.script = [answer](const QByteArray &) { return answer; };
    proxy.hangsUp = true;
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()));
    Link link(QUrl(QString::fromLatin1(nobodysGateway)), "sgw_secret");
    link.connection.start();
    QTRY_VERIFY_WITH_TIMEOUT(proxy.heads.size() >= 3, 30'000); // it keeps trying
    QTRY_COMPARE(link.problem(), ConnectionProblem::ProxyFailed);
    QVERIFY(!link.wasIn(ConnectionState::Rejected));
    for (const QByteArray &head : std::as_const(proxy.heads)) {
        QVERIFY(head.startsWith("CONNECT gateway.invalid:443 "));
        QVERIFY(!head.contains("secret")); // the key is not for the proxy
    }
    // Without a proxy in the way it goes on by itself.
    QCOMPARE(link.rest.authBrake().left(), AuthBrake::mostFailures);
}

void TestNetwork::aProxyThatIsNotThere()
{
    quint16 port = 0;
    {
        const ScriptedServer gone;
        port = gone.serverPort();
    }
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port));
    Link link(QUrl(QString::fromLatin1(nobodysGateway)), "sgw_x");
    link.connection.start();
    QTRY_COMPARE(link.problem(), ConnectionProblem::ProxyFailed);
    // The gateway on this machine is none of its business.
    Simulator gateway(SimulatorOptions{});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link local(gateway.baseUrl(), app.apiKey);
    local.connection.start();
    QTRY_VERIFY(local.isLive());
}

void TestNetwork::everyCloseCode_data()
{
    QTest::addColumn<int>("code");
    for (int code = 1000; code <= 1015; ++code) {
        QTest::addRow("%d", code) << code;
    }
    for (const int code : {0, 1016, 2999, 3000, 3999, 4000, 4001, 4999, 5000, 65535}) {
        QTest::addRow("%d", code) << code;
    }
}

void TestNetwork::everyCloseCode()
{
    QFETCH(const int, code);
    Simulator gateway(SimulatorOptions{});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    link.connection.start();
    QTRY_COMPARE(link.timesLive, 1);
    gateway.closeSockets(code, u"so"_s);
    QTRY_COMPARE(link.timesLive, 2);
    QCOMPARE(link.lostAt.size(), 1);
    QVERIFY(link.wasIn(ConnectionState::WaitingToRetry));
    QVERIFY(!link.wasIn(ConnectionState::Rejected)); // a live link says nothing against the key
    QVERIFY(link.met(ConnectionProblem::ClosedByServer) || link.met(ConnectionProblem::NetworkLost));
    QCOMPARE(gateway.mostAttemptsAtOnce(), 1);
}

void TestNetwork::aLinkThatIsCutWithoutAWord()
{
    Simulator gateway(SimulatorOptions{});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    link.connection.start();
    QTRY_COMPARE(link.timesLive, 1);
    gateway.sendHalfFrame("half a frame");
    gateway.resetSockets();
    QTRY_COMPARE(link.timesLive, 2);
    QVERIFY(link.seen.isEmpty());
    QVERIFY(link.met(ConnectionProblem::NetworkLost));
}

void TestNetwork::aPortalAtTheUpgrade()
{
    ScriptedServer portal;
    portal.script = [](const QByteArray &head) {
        return head.startsWith("GET /ws ")
                   ? ScriptedServer::answer("<html>Log in</html>", "200 OK", "Content-Type: text/html\r\n")
                   : ScriptedServer::answer("{}", "404 Not Found");
    };
    Link link(portal.url(), "sgw_x");
    link.connection.start();
    QTRY_COMPARE(link.problem(), ConnectionProblem::UpgradeRefused);
    QCOMPARE(link.connection.status().code, 200);
    QCOMPARE(link.timesLive, 0);
    QVERIFY(!link.wasIn(ConnectionState::Rejected));
}

void TestNetwork::aSecondAuthOkIsNoNews()
{
    Simulator gateway(SimulatorOptions{});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    link.connection.start();
    QTRY_COMPARE(link.timesLive, 1);
    const int heard = link.heard;
    gateway.sendRaw(R"({"type":"auth_ok"})");
    gateway.sendRaw(R"({"type":"auth_error","error":"Invalid API key"})");
    gateway.receiveSms(app.tenantId, u"+15551234567"_s, u"+15559876543"_s, u"still here"_s);
    QTRY_COMPARE(link.seen.size(), 1);
    QVERIFY(link.heard >= heard + 3);
    QCOMPARE(link.timesLive, 1);
    QVERIFY(link.isLive());
    QVERIFY(link.faults.isEmpty());
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestNetwork)
#include "tst_gateway_network.moc"
