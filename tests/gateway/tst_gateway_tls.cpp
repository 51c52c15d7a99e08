// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/link.h"
#include "gateway/mint.h"
#include "simulator/simulator.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace textdesk {

/// Certificate errors are final; what only looks like one is not.
class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void acceptsTheOfficesOwnAuthority();
    void refusesABadCertificate_data();
    void refusesABadCertificate();
    void refusesABadCertificateOfTheSocket();
    void aPersonMayTryAgain();
    void aCutOffHandshakeIsTheNetworksFault();
    void plainHttpIsNoTls();

private:
    Mint m_mint;
};

void TestTls::initTestCase()
{
    QVERIFY2(m_mint.prepare(), "the openssl program is needed");
}

void TestTls::acceptsTheOfficesOwnAuthority()
{
    SimulatorOptions options;
    options.tls = m_mint.server({});
    Simulator gateway(options);
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    link.setTls(m_mint.trusting());
    link.connection.start();
    QTRY_VERIFY(link.isLive());
    gateway.receiveSms(app.tenantId, u"+15551234567"_s, u"+15559876543"_s, u"under cover"_s);
    QTRY_COMPARE(link.seen.size(), 1);
}

void TestTls::refusesABadCertificate_data()
{
    QTest::addColumn<QByteArray>("alternative");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("selfSigned");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QByteArray>("purpose");
    QTest::addColumn<QString>("words");
    QTest::newRow("self-signed") << QByteArray("IP:127.0.0.1") << 30 << true << true
                                 << QByteArray("serverAuth")
                                 << u"self-signed certificate, issued for gateway.example, valid until "_s;
    QTest::newRow("unknown authority")
        << QByteArray("IP:127.0.0.1") << 30 << false << false << QByteArray("serverAuth")
        << u"certificate of an authority that this computer does not trust, issued for gateway.example, issued by Office CA, valid until "_s;
    QTest::newRow("expired")
        << QByteArray("IP:127.0.0.1") << -1 << false << true << QByteArray("serverAuth")
        << u"expired certificate, issued for gateway.example, issued by Office CA, valid until "_s;
    QTest::newRow("another host")
        << QByteArray("DNS:other.example") << 30 << false << true << QByteArray("serverAuth")
        << u"certificate of another host, issued for gateway.example, issued by Office CA, valid until "_s;
    QTest::newRow("for a client") << QByteArray("IP:127.0.0.1") << 30 << false << true
                                  << QByteArray("clientAuth") << u""_s;
}

void TestTls::refusesABadCertificate()
{
    QFETCH(const QByteArray, alternative);
    QFETCH(const int, days);
    QFETCH(const bool, selfSigned);
    QFETCH(const bool, trusted);
    QFETCH(const QByteArray, purpose);
    QFETCH(const QString, words);
    SimulatorOptions options;
    options.tls = m_mint.server(
        {.alternative = alternative, .days = days, .selfSigned = selfSigned, .purpose = purpose});
    Simulator gateway(options);
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    if (trusted) {
        link.setTls(m_mint.trusting());
    }
    link.connection.start();
    QTRY_COMPARE(link.state(), ConnectionState::Rejected);
    QCOMPARE(link.problem(), ConnectionProblem::TlsFailed);
    QVERIFY2(link.connection.status().detail.startsWith(words), qPrintable(link.connection.status().detail));
    QVERIFY(!link.connection.status().retryAt);
    link.connection.nudge();
    QCOMPARE(link.state(), ConnectionState::Rejected);
    QCOMPARE(gateway.restCalls(), 0); // nothing was said over it
}

void TestTls::refusesABadCertificateOfTheSocket()
{
    SimulatorOptions options;
    options.tls = m_mint.server({});
    Simulator gateway(options);
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    link.rest.setTlsConfiguration(m_mint.trusting()); // but not the socket
    link.connection.start();
    QTRY_COMPARE(link.state(), ConnectionState::Rejected);
    QCOMPARE(link.problem(), ConnectionProblem::TlsFailed);
    QVERIFY(link.connection.status().detail.contains("does not trust"_L1));
    QCOMPARE(gateway.socketAttempts(), 0);
}

void TestTls::aPersonMayTryAgain()
{
    SimulatorOptions options;
    options.tls = m_mint.server({});
    Simulator gateway(options);
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    Link link(gateway.baseUrl(), app.apiKey);
    link.connection.start();
    QTRY_COMPARE(link.state(), ConnectionState::Rejected);
    link.setTls(m_mint.trusting());
    link.connection.retryNow();
    QTRY_VERIFY(link.isLive());
}

void TestTls::aCutOffHandshakeIsTheNetworksFault()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    int cuts = 0;
    connect(&server, &QTcpServer::newConnection, &server, [&server, &cuts] {
        QTcpSocket *peer = server.nextPendingConnection();
        connect(peer, &QTcpSocket::readyRead, peer, [peer, &cuts] {
            ++cuts;
            peer->disconnectFromHost();
        });
    });
    Link link(QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort())), "sgw_x");
    link.connection.start();
    QTRY_VERIFY(cuts >= 3); // it keeps trying
    QTRY_COMPARE(link.problem(), ConnectionProblem::NetworkLost);
    QVERIFY(!link.wasIn(ConnectionState::Rejected));
}

void TestTls::plainHttpIsNoTls()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *peer = server.nextPendingConnection();
        connect(peer, &QTcpSocket::readyRead, peer, [peer] {
            peer->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        });
    });
    Link link(QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort())), "sgw_x");
    link.connection.start();
    QTRY_COMPARE(link.state(), ConnectionState::Rejected);
    QCOMPARE(link.problem(), ConnectionProblem::TlsFailed);
    QVERIFY(!link.connection.status().detail.isEmpty());
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestTls)
#include "tst_gateway_tls.moc"
