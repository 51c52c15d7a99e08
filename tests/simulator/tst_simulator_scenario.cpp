// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "simulator/demodata.h"
#include "simulator/demoscenario.h"
#include "simulator/simulator.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSet>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

QByteArray written(const SimulatedMessage &m)
{
    const QStringList parts{
        m.messageId,
        m.status,
        m.from,
        m.to,
        m.body,
        m.error,
        m.rcMessageId,
        QString::number(m.createdAt),
        QString::number(m.updatedAt)};
    return parts.join(u'|').toUtf8();
}

QByteArrayList fastForwarded(quint32 seed, const Clock &clock)
{
    SimulatorOptions options;
    options.seed = seed;
    options.clock = &clock;
    Simulator simulator(options);
    DemoScenario scenario(simulator, simulator.addApp(), seed);
    scenario.fastForward();
    QByteArrayList all;
    for (const SimulatedMessage &message : simulator.messages()) {
        all << written(message);
    }
    return all;
}

} // namespace

class TestScenario : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentedDefaults()
    {
        const SimulatorOptions options;
        QCOMPARE(options.pingIntervalMs, 30'000);
        QCOMPARE(options.tokenLifeMs, 60'000);
        QCOMPARE(options.requestLimit, 100);
        QCOMPARE(options.requestWindowMs, 60'000);
        QCOMPARE(options.sendsPerNumber, 40);
        QCOMPARE(options.sendWindowMs, 60'000);
        QCOMPARE(options.authFailureLimit, 10);
        QCOMPARE(options.authFailureWindowMs, 300'000);
        QCOMPARE(options.blockMs, 900'000);
    }

    void sameSeedAndTimeSameDay()
    {
        const ManualClock clock;
        QCOMPARE(fastForwarded(3, clock), fastForwarded(3, clock));
        QVERIFY(fastForwarded(3, clock) != fastForwarded(4, clock));
    }

    void dayHasItAll()
    {
        const ManualClock clock;
        SimulatorOptions options;
        options.clock = &clock;
        Simulator simulator(options);
        DemoScenario scenario(simulator, simulator.addApp(), 1);
        scenario.fastForward();

        QSet<QString> peers;
        QSet<QString> errors;
        QList<qint64> waiting;
        bool stopped = false;
        bool longText = false;
        bool manyLines = false;
        for (const SimulatedMessage &message : simulator.messages()) {
            QVERIFY2(message.createdAt <= clock.nowUtc(), qPrintable(message.body));
            peers << (message.inbound ? message.from : message.to);
            errors << message.error.section(u':', 0, 0);
            stopped = stopped || message.body == "STOP"_L1;
            longText = longText || message.body.size() > 600;
            manyLines = manyLines || message.body.count(u'\n') > 1;
            if (message.status == "queued"_L1) {
                waiting << clock.nowUtc() - message.createdAt;
            }
        }
        QVERIFY(peers.size() >= 12);
        QVERIFY(peers.contains(u"72975"_s));
        QVERIFY(peers.contains(u"PARCEL"_s));
        QVERIFY(stopped);
        QVERIFY(longText);
        QVERIFY(manyLines);
        QCOMPARE(waiting, QList<qint64>{7 * 60'000});
        for (const QString &error :
             {u"SMS-CAR-430"_s, u"SMS-UP-410"_s, u"SMS-CAR-104"_s, u"SMS-RC-413"_s,
              u"RingCentral not connected for this tenant"_s,
              u"Phone number +12025550199 is not registered in this RingCentral account"_s}) {
            QVERIFY2(errors.contains(error), qPrintable(error));
        }
    }

    void tablesAreInOrder()
    {
        const auto earlier = [](const DemoLine &a, const DemoLine &b) {
            const auto time = [](const DemoLine &line) {
                return -line.daysAgo * 24 * 60 + (line.daysAgo == 0 ? 24 * 60 - line.minute : line.minute);
            };
            return time(a) < time(b);
        };
        QVERIFY(std::is_sorted(demoHistory().begin(), demoHistory().end(), earlier));
        QVERIFY(std::is_sorted(demoBeats().begin(), demoBeats().end(), [](const auto &a, const auto &b) {
            return a.atMs < b.atMs;
        }));
        QVERIFY(demoBeats().back().atMs < 60'000);
    }

    void liveDayBegins()
    {
        Simulator simulator({});
        DemoScenario scenario(simulator, simulator.addApp(), 1);
        scenario.start();
        const auto history = simulator.messages().size();
        QCOMPARE(history, static_cast<qsizetype>(demoHistory().size()));
        QTRY_VERIFY_WITH_TIMEOUT(simulator.messages().size() > history, 20'000);
    }

    void livesOnAnyThread()
    {
        QThread thread;
        auto *simulator = new Simulator({});
        simulator->moveToThread(&thread);
        connect(&thread, &QThread::finished, simulator, &QObject::deleteLater);
        thread.start();
        QUrl url;
        QMetaObject::invokeMethod(
            simulator,
            [&] {
                simulator->listen();
                url = simulator->baseUrl();
            },
            Qt::BlockingQueuedConnection);
        url.setPath(u"/health"_s);
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait(20'000));
        QCOMPARE(reply->readAll(), QByteArray(R"({"status":"ok"})"));
        thread.quit();
        QVERIFY(thread.wait(20'000));
    }

    /// A test that ends in the middle of everything must not crash the simulator.
    void endsWithOpenConnections()
    {
        auto simulator = std::make_unique<Simulator>(SimulatorOptions());
        QVERIFY(simulator->listen());
        const SimulatedApp app = simulator->addApp();
        simulator->runLifecycle(simulator->submitSms(app, u"+12025550100"_s, u"+12025550143"_s, u"x"_s), 0);
        simulator->floodInbound(app.tenantId, 10'000);
        simulator->addRestFault({.pathPrefix = {}, .delayMs = 10});
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(simulator->baseUrl().port()));
        QVERIFY(socket.waitForConnected(20'000));
        socket.write("GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(simulator->restCalls(), 1, 20'000);
        simulator.reset();
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 20'000);
    }
};

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_simulator_scenario.moc"
