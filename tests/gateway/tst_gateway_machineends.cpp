// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/machinebench.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

using Kind = ConnectionInput::Kind;
using Problem = ConnectionProblem;

const QString retry = u"waiting-to-retry: drop schedule"_s;
const QString waking = u"waking: drop schedule"_s;
const QString rejected = u"rejected: drop"_s;
const QString renewed = u"connecting: drop ask-token"_s;

} // namespace

/// Every way in which a socket can end, at every stage that it can have reached, and every refusal.
class TestMachineEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEndedSocket_data();
    void anEndedSocket();
    void aRefusal_data();
    void aRefusal();
    void whatTheGatewayCounts_data();
    void whatTheGatewayCounts();
    void anAbandonedAttemptMayHaveBeenCounted_data();
    void anAbandonedAttemptMayHaveBeenCounted();
};

void TestMachineEnds::anEndedSocket_data()
{
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("opening"); ///< what it leads to when it ends while it opens, …
    QTest::addColumn<QString>("later");   ///< … and once it is open
    const auto row = [](Problem problem, int code, const QString &opening, const QString &later) {
        QTest::addRow("problem %d, code %d", static_cast<int>(problem), code)
            << problem << code << opening << later;
    };
    for (int code = 1000; code <= 1015; ++code) {
        row(Problem::ClosedByServer, code, retry, retry);
    }
    for (const int code : {0, 3000, 4000, 4001, 4999}) {
        row(Problem::ClosedByServer, code, retry, retry);
    }
    for (const int status : {0, 200, 301, 302, 307, 308, 400, 401, 403, 404, 407, 426, 429}) {
        row(Problem::UpgradeRefused, status, retry, retry);
    }
    for (const int status : {500, 501, 505, 520}) {
        row(Problem::ServerError, status, retry, retry);
    }
    for (const int status : {502, 503, 504}) {
        row(Problem::ServerError, status, waking, retry);
    }
    row(Problem::HandshakeTimeout, 0, waking, retry);
    row(Problem::TlsFailed, 0, rejected, rejected);
    for (const Problem problem :
         {Problem::HostNotFound, Problem::Refused, Problem::NetworkLost, Problem::ProxyFailed,
          Problem::ProtocolError, Problem::Silent}) {
        row(problem, 0, retry, retry);
    }
}

void TestMachineEnds::anEndedSocket()
{
    QFETCH(const Problem, problem);
    QFETCH(const int, code);
    QFETCH(const QString, opening);
    QFETCH(const QString, later);
    for (const char *stage : {"opening", "authenticating", "live"}) {
        Bench bench;
        bring(bench, stage);
        QString expected = qstrcmp(stage, "opening") == 0 ? opening : later;
        if (qstrcmp(stage, "live") == 0) {
            expected.replace("drop"_L1, "lost drop"_L1);
        }
        QCOMPARE(bench.ended(problem, code), expected);
        QCOMPARE(bench.machine.failure(), (ConnectionFailure{problem, code, {}}));
        // It is over: nothing that the same socket might still say is heard.
        for (const Kind late : {Kind::SocketOpened, Kind::AuthOk, Kind::AuthRefused, Kind::Silent}) {
            QCOMPARE(bench.step(late), connectionStateWord(bench.machine.state()) + u':');
        }
    }
}

void TestMachineEnds::aRefusal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ofToken");
    QTest::addColumn<QString>("ofKey");
    QTest::addColumn<Problem>("problem");
    const auto row = [](const char *text, const QString &ofToken, const QString &ofKey, Problem problem) {
        QTest::addRow("%s", text) << QString::fromLatin1(text) << ofToken << ofKey << problem;
    };
    row("Invalid API key", rejected, rejected, Problem::InvalidKey);
    row("invalid api key: rotated", rejected, rejected, Problem::InvalidKey);
    row("Tenant suspended or inactive", rejected, rejected, Problem::TenantSuspended);
    row("Invalid or expired token", renewed, retry, Problem::ProtocolError);
    row("Invalid JSON", retry, retry, Problem::ProtocolError);
    row("Send auth first", retry, retry, Problem::ProtocolError);
    row("", retry, retry, Problem::ProtocolError);
}

void TestMachineEnds::aRefusal()
{
    QFETCH(const QString, text);
    QFETCH(const QString, ofToken);
    QFETCH(const QString, ofKey);
    QFETCH(const Problem, problem);
    for (const bool byToken : {true, false}) {
        Bench bench(byToken);
        bench.toAuthenticating();
        const QString expected = byToken ? ofToken : ofKey;
        QCOMPARE(bench.refused(text), expected);
        QCOMPARE(bench.brake.left(), AuthBrake::mostFailures - 1);
        if (expected != renewed) {
            QCOMPARE(bench.machine.failure(), (ConnectionFailure{problem, 0, text}));
        }
        // Nobody but a person gets past a rejection.
        if (expected == rejected) {
            for (const Kind kind : {Kind::Nudge, Kind::Woke, Kind::RetryDue, Kind::Start}) {
                QCOMPARE(bench.step(kind), u"rejected:"_s);
            }
        }
    }
}

void TestMachineEnds::whatTheGatewayCounts_data()
{
    QTest::addColumn<QByteArray>("stage");
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("counted");
    const auto row = [](const char *stage, Problem problem, int code, int counted) {
        QTest::addRow("%s, problem %d, code %d", stage, static_cast<int>(problem), code)
            << QByteArray(stage) << problem << code << counted;
    };
    // The verdict got lost, the policy violation did not.
    row("authenticating", Problem::ClosedByServer, 1008, 1);
    row("authenticating", Problem::ClosedByServer, 1000, 0);
    row("authenticating", Problem::NetworkLost, 0, 0);
    row("live", Problem::ClosedByServer, 1008, 0);
    row("opening", Problem::UpgradeRefused, 401, 1);
    row("opening", Problem::UpgradeRefused, 403, 0);
    row("opening", Problem::UpgradeRefused, 429, 0);
    row("opening", Problem::HandshakeTimeout, 0, 0);
}

void TestMachineEnds::whatTheGatewayCounts()
{
    QFETCH(const QByteArray, stage);
    QFETCH(const Problem, problem);
    QFETCH(const int, code);
    QFETCH(const int, counted);
    Bench bench;
    bring(bench, stage);
    bench.ended(problem, code);
    QCOMPARE(bench.brake.left(), AuthBrake::mostFailures - counted);
}

void TestMachineEnds::anAbandonedAttemptMayHaveBeenCounted_data()
{
    QTest::addColumn<QByteArray>("stage");
    QTest::addColumn<int>("counted");
    QTest::newRow("asking") << QByteArray("asking") << 1;
    QTest::newRow("opening") << QByteArray("opening") << 0;
    QTest::newRow("authenticating") << QByteArray("authenticating") << 1;
    QTest::newRow("live") << QByteArray("live") << 0;
    QTest::newRow("waiting") << QByteArray("waiting") << 0;
}

void TestMachineEnds::anAbandonedAttemptMayHaveBeenCounted()
{
    QFETCH(const QByteArray, stage);
    QFETCH(const int, counted);
    for (const Kind kind : {Kind::Stop, Kind::KeySet, Kind::Woke}) {
        for (const bool proven : {false, true}) {
            Bench bench;
            bring(bench, stage);
            bench.brake.setProven(proven);
            bench.step(kind);
            QCOMPARE(bench.brake.left(), AuthBrake::mostFailures - (proven ? 0 : counted));
        }
    }
    // As often as one likes, and never more than the brake allows.
    Bench bench;
    bring(bench, "asking");
    for (int i = 0; i < 20; ++i) {
        bench.step(Kind::KeySet);
    }
    QCOMPARE(bench.brake.left(), 0);
    QCOMPARE(bench.machine.state(), ConnectionState::Blocked);
}

} // namespace textdesk

QTEST_APPLESS_MAIN(textdesk::TestMachineEnds)
#include "tst_gateway_machineends.moc"
