// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/simulator.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

constexpr int patienceMs = 20'000;

/// A QWebSocket that is authenticated with a simulator.
struct Client
{
    explicit Client(Simulator &simulator)
    {
        const SimulatedApp app = simulator.addApp();
        QSignalSpy authenticated(&simulator, &Simulator::socketAuthenticated);
        QObject::connect(&socket, &QWebSocket::connected, &socket, [this, app] {
            socket.sendTextMessage(uR"({"type":"auth","apiKey":"%1"})"_s.arg(QLatin1StringView(app.apiKey)));
        });
        QUrl url = simulator.baseUrl();
        url.setScheme(u"ws"_s);
        url.setPath(u"/ws"_s);
        socket.setProxy(QNetworkProxy::NoProxy);
        socket.open(url);
        isReady = authenticated.wait(patienceMs) && texts.wait(patienceMs);
    }

    QWebSocket socket;
    QSignalSpy texts{&socket, &QWebSocket::textMessageReceived};
    QSignalSpy gone{&socket, &QWebSocket::disconnected};
    QSignalSpy errors{&socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error)};
    bool isReady = false;
};

} // namespace

/// What docs/protocol.md says that Qt makes of the wire. A newer Qt may differ: then both change.
class TestQtClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_simulator = std::make_unique<Simulator>(SimulatorOptions());
        QVERIFY(m_simulator->listen());
    }

    void cleanup() { m_simulator.reset(); }

    void closeCodes_data()
    {
        QTest::addColumn<int>("sent");
        QTest::addColumn<int>("told");
        QTest::newRow("going away") << 1001 << 1001;
        QTest::newRow("policy violation") << 1008 << 1008;
        QTest::newRow("service restart is unknown") << 1012 << 1002;
        QTest::newRow("try again later is unknown") << 1013 << 1002;
        QTest::newRow("private") << 4001 << 4001;
        QTest::newRow("empty") << 0 << 1000;
    }

    void closeCodes()
    {
        QFETCH(int, sent);
        QFETCH(int, told);
        Client client(*m_simulator);
        QVERIFY(client.isReady);
        m_simulator->closeSockets(sent, u"reason"_s);
        QVERIFY(client.gone.count() > 0 || client.gone.wait(patienceMs));
        QCOMPARE(static_cast<int>(client.socket.closeCode()), told);
        QCOMPARE(client.errors.count(), 0);
    }

    void abruptEndsLookLikeNormalOnes()
    {
        for (const bool reset : {true, false}) {
            Client client(*m_simulator);
            QVERIFY(client.isReady);
            if (reset) {
                m_simulator->resetSockets();
            } else {
                m_simulator->closeSockets(1006);
            }
            QVERIFY(client.gone.count() > 0 || client.gone.wait(patienceMs));
            QCOMPARE(static_cast<int>(client.socket.closeCode()), 1000);
            QCOMPARE(client.errors.count(), 1);
        }
    }

    void fragmentInsideACharacterEndsTheLink()
    {
        Client client(*m_simulator);
        QVERIFY(client.isReady);
        const QByteArray text = u"{\"note\":\"ü\"}"_s.toUtf8();
        m_simulator->sendFragmented(text, 3);
        QTRY_COMPARE_WITH_TIMEOUT(client.texts.count(), 2, patienceMs);
        m_simulator->sendFragmented(text, text.indexOf('\xc3') + 1);
        QVERIFY(client.gone.wait(patienceMs));
        QCOMPARE(static_cast<int>(client.socket.closeCode()), 1007);
        QCOMPARE(client.texts.count(), 2);
    }

    void refusedUpgradeTellsItsStatusInASentence()
    {
        m_simulator->setUpgradeFault(UpgradeFault{.httpStatus = 429, .retryAfterSeconds = 7});
        QWebSocket socket;
        QSignalSpy errors(&socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error));
        QUrl url = m_simulator->baseUrl();
        url.setScheme(u"ws"_s);
        url.setPath(u"/ws"_s);
        socket.setProxy(QNetworkProxy::NoProxy);
        socket.open(url);
        QVERIFY(errors.wait(patienceMs));
        QVERIFY2(socket.errorString().contains("code: 429"_L1), qPrintable(socket.errorString()));
    }

    void controlPingIsUnseen()
    {
        Client client(*m_simulator);
        QVERIFY(client.isReady);
        m_simulator->sendControlPing();
        m_simulator->sendRaw("{}");
        QTRY_COMPARE_WITH_TIMEOUT(client.texts.count(), 2, patienceMs);
        QCOMPARE(client.texts.last().first().toString(), u"{}"_s);
    }

private:
    std::unique_ptr<Simulator> m_simulator;
};

QTEST_GUILESS_MAIN(TestQtClient)
#include "tst_simulator_qtclient.moc"
