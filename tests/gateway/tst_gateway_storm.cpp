// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/link.h"
#include "simulator/simulator.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int blows = 200;

} // namespace

/// Everybody pulls at the link at once: a person, the network, the lid, new keys, and a gateway in trouble.
/// There is never more than one attempt under way, and once they let go the link comes back.
class TestStorm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverMoreThanOneAttempt_data();
    void neverMoreThanOneAttempt();
    void keysAsFastAsOneCanType();
};

void TestStorm::neverMoreThanOneAttempt_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestStorm::neverMoreThanOneAttempt()
{
    QFETCH(const quint32, seed);
    std::mt19937 random(seed);
    const auto below = [&random](int bound) {
        return std::uniform_int_distribution<int>(0, bound - 1)(random);
    };
    SimulatorOptions options;
    options.requestLimit = 100'000;
    options.pingIntervalMs = 5;
    options.offersToken = seed % 4 != 0;
    Simulator gateway(options);
    QVERIFY(gateway.listen());
    const SimulatedApp apps[] = {gateway.addApp(), gateway.addApp()};
    ConnectionTimings timings = quickTimings();
    timings.backoffFirstMs = 2;
    timings.backoffMaxMs = 10;
    timings.handshakeMs = 200;
    timings.wakingMs = 200;
    timings.silenceMs = 200;
    timings.steadyMs = 20;
    Link link(gateway.baseUrl(), apps[0].apiKey, timings);
    const auto setKey = [&link](const QByteArray &key) {
        link.rest.setKey(ApiKey::parse(key).value());
        link.rest.authBrake().setProven(true); // as an engine that has been live with both
        link.connection.setKey(ApiKey::parse(key).value());
    };
    setKey(apps[0].apiKey);
    link.connection.start();
    for (int i = 0; i < blows; ++i) {
        if (link.rest.budget().used() > 60) {
            link.clock.sleep(60'000); // the window of the budget passes
        }
        switch (below(12)) {
        case 0:
        case 1:
            link.connection.retryNow();
            break;
        case 2:
        case 3:
            link.connection.nudge();
            break;
        case 4:
            setKey(apps[below(2)].apiKey);
            break;
        case 5:
            link.clock.sleep(60'000);
            break;
        case 6:
            link.connection.stop();
            link.connection.start();
            break;
        case 7:
            gateway.closeSockets(1000 + below(16));
            break;
        case 8:
            gateway.resetSockets();
            break;
        case 9:
            gateway.goDown();
            QVERIFY(gateway.listen());
            break;
        case 10:
            gateway.setUpgradeFault(UpgradeFault{
                .never = below(3) == 0, .delayMs = below(20), .neverAuthOk = below(3) == 0, .times = 1});
            break;
        default:
            gateway.addRestFault(
                {.pathPrefix = {}, .never = below(4) == 0, .delayMs = below(20), .times = 1});
            break;
        }
        // A little of what it set off, or all of it at once with the next.
        for (int turns = below(8); turns > 0; --turns) {
            QCoreApplication::processEvents(QEventLoop::AllEvents);
        }
        if (below(6) == 0) {
            const int heard = link.heard;
            const qsizetype changes = link.history.size();
            QTRY_VERIFY(link.heard > heard || link.history.size() > changes);
        }
    }
    gateway.clearRestFaults();
    gateway.setUpgradeFault({});
    QTRY_VERIFY_WITH_TIMEOUT(link.isLive(), 20'000);
    QTRY_COMPARE(gateway.authenticatedSockets(), 1);
    QCOMPARE(gateway.mostAttemptsAtOnce(), 1);
    QCOMPARE(gateway.authFailures(), 0);
}

void TestStorm::keysAsFastAsOneCanType()
{
    Simulator gateway(SimulatorOptions{});
    QVERIFY(gateway.listen());
    Link link(gateway.baseUrl(), "sgw_0");
    link.connection.start();
    for (int i = 1; i <= 100; ++i) {
        link.setKey("sgw_" + QByteArray::number(i));
        link.connection.retryNow();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    }
    QTRY_COMPARE(link.state(), ConnectionState::Blocked);
    QVERIFY(gateway.authFailures() <= 4);
    QVERIFY(gateway.restCalls() <= 4);
    QVERIFY(gateway.mostAttemptsAtOnce() <= 1);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestStorm)
#include "tst_gateway_storm.moc"
