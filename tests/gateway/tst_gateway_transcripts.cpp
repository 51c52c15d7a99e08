// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/link.h"
#include "gateway/scriptedserver.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

QByteArray upgradeFor(const QByteArray &head)
{
    constexpr QByteArrayView mark("Sec-WebSocket-Key: ");
    const qsizetype from = head.indexOf(mark) + mark.size();
    const QByteArray key = head.mid(from, head.indexOf("\r\n", from) - from);
    const QByteArray accept =
        QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1)
            .toBase64();
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: " +
           accept + "\r\n\r\n";
}

QByteArray textFrame(const QByteArray &text)
{
    Q_ASSERT(text.size() < 126);
    return QByteArray("\x81") + static_cast<char>(text.size()) + text;
}

/// A gateway of the socket alone, which answers an upgrade with these bytes.
std::function<QByteArray(const QByteArray &)>
socketOnly(std::function<QByteArray(const QByteArray &)> upgrade)
{
    return [upgrade = std::move(upgrade)](const QByteArray &head) {
        return head.startsWith("GET /ws ") ? upgrade(head) : ScriptedServer::answer("{}", "404 Not Found");
    };
}

constexpr const char *inboundEvent =
    R"({"type":"sms_inbound","messageId":"m","timestamp":"2026-03-01T10:00:02Z"})";

} // namespace

/// Transcripts: what a server says on the socket, byte by byte, and what the desk makes of it.
class TestTranscripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokenUpgrades_data();
    void brokenUpgrades();
    void eventsBeforeAuthOkDoNotCount();
    void allInOneSegment();
    void authErrors_data();
    void authErrors();
    void aCompressedFrameEndsTheLink();
    void oneAttemptAtATime();
    void theOldSocketIsNeverHeardOf();
};

void TestTranscripts::brokenUpgrades_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<ConnectionProblem>("problem");
    QTest::addColumn<int>("code");
    using Problem = ConnectionProblem;
    QTest::newRow("400") << ScriptedServer::answer({}, "400 Bad Request") << Problem::UpgradeRefused << 0;
    QTest::newRow("500") << ScriptedServer::answer({}, "500 Oops") << Problem::ServerError << 500;
    QTest::newRow("redirect") << ScriptedServer::answer(
                                     {}, "302 Found", "Location: http://127.0.0.1:1/ws\r\n")
                              << Problem::UpgradeRefused << 302;
    QTest::newRow("wrong accept")
        << QByteArray("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                      "Sec-WebSocket-Accept: AAAA\r\n\r\n")
        << Problem::UpgradeRefused << 0;
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << Problem::UpgradeRefused << 0;
}

void TestTranscripts::brokenUpgrades()
{
    QFETCH(const QByteArray, said);
    QFETCH(const ConnectionProblem, problem);
    QFETCH(const int, code);
    ScriptedServer server;
    server.script = socketOnly([said](const QByteArray &) { return said; });
    Link link(server.url(), "sgw_1");
    link.connection.start();
    QTRY_COMPARE(link.state(), ConnectionState::WaitingToRetry);
    QCOMPARE(link.problem(), problem);
    QCOMPARE(link.connection.status().code, code);
    QVERIFY(!link.connection.status().detail.isEmpty());
    server.script = socketOnly(
        [](const QByteArray &head) { return upgradeFor(head) + textFrame(R"({"type":"auth_ok"})"); });
    QTRY_VERIFY(link.isLive());
}

void TestTranscripts::eventsBeforeAuthOkDoNotCount()
{
    ScriptedServer server;
    server.script = socketOnly([](const QByteArray &head) {
        return upgradeFor(head) + textFrame(inboundEvent) + textFrame(R"({"type":"ping"})");
    });
    Link link(server.url(), "sgw_1");
    link.connection.start();
    QTRY_COMPARE(link.heard, 2);
    QCOMPARE(link.faults, QList{WireFault::OutOfTurn});
    QVERIFY(link.seen.isEmpty());
    QCOMPARE(link.state(), ConnectionState::Authenticating);
}

void TestTranscripts::allInOneSegment()
{
    ScriptedServer server;
    const QByteArray ok = textFrame(R"({"type":"auth_ok"})");
    server.script = socketOnly([ok](const QByteArray &head) {
        return upgradeFor(head) + textFrame(inboundEvent) + ok + textFrame(inboundEvent) + ok +
               textFrame(inboundEvent);
    });
    Link link(server.url(), "sgw_1");
    link.connection.start();
    QTRY_COMPARE(link.heard, 5);
    QCOMPARE(link.timesLive, 1);
    QCOMPARE(link.seen.size(), 2);
    QCOMPARE(link.faults.size(), 1);
    QVERIFY(link.isLive());
}

void TestTranscripts::authErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ConnectionState>("state");
    QTest::addColumn<ConnectionProblem>("problem");
    QTest::newRow("key") << QByteArray("Invalid API key") << ConnectionState::Rejected
                         << ConnectionProblem::InvalidKey;
    QTest::newRow("suspended") << QByteArray("Tenant suspended or inactive") << ConnectionState::Rejected
                               << ConnectionProblem::TenantSuspended;
    QTest::newRow("unknown") << QByteArray("Something else") << ConnectionState::Rejected
                             << ConnectionProblem::ProtocolError; // after the second time
    QTest::newRow("empty") << QByteArray() << ConnectionState::Rejected << ConnectionProblem::ProtocolError;
}

void TestTranscripts::authErrors()
{
    QFETCH(const QByteArray, text);
    QFETCH(const ConnectionState, state);
    QFETCH(const ConnectionProblem, problem);
    ScriptedServer server;
    const QByteArray error = textFrame("{\"type\":\"auth_error\",\"error\":\"" + text + "\"}");
    // With the close frame right behind it, as documented.
    server.script = socketOnly([error](const QByteArray &head) {
        return upgradeFor(head) + error + QByteArray("\x88\x02\x03\xf0", 4);
    });
    Link link(server.url(), "sgw_1");
    link.connection.start();
    QTRY_COMPARE(link.state(), state);
    QCOMPARE(link.problem(), problem);
    QCOMPARE(link.connection.status().detail, QString::fromLatin1(text));
    QCOMPARE(link.timesLive, 0);
}

void TestTranscripts::aCompressedFrameEndsTheLink()
{
    ScriptedServer server;
    const QByteArray compressed("\xc1\x02zz", 4); // nobody had agreed on that
    server.script = socketOnly([compressed](const QByteArray &head) {
        return upgradeFor(head) + textFrame(R"({"type":"auth_ok"})") + compressed;
    });
    Link link(server.url(), "sgw_1");
    link.connection.start();
    QTRY_VERIFY(!link.lostAt.isEmpty());
    QVERIFY(link.met(ConnectionProblem::ClosedByServer));
}

void TestTranscripts::oneAttemptAtATime()
{
    ScriptedServer server; // holds everything
    Link link(server.url(), "sgw_1");
    link.connection.start();
    QTRY_COMPARE(server.heads.size(), 1);
    for (int i = 0; i < 5; ++i) {
        link.connection.retryNow();
        link.connection.nudge();
        link.connection.start();
    }
    server.release(ScriptedServer::answer("{}", "404 Not Found"));
    QTRY_COMPARE(server.heads.size(), 2);
    for (int i = 0; i < 5; ++i) {
        link.connection.retryNow();
    }
    QVERIFY(server.heads.constLast().startsWith("GET /ws "));
    server.release(upgradeFor(server.heads.constLast()) + textFrame(R"({"type":"auth_ok"})"));
    QTRY_VERIFY(link.isLive());
    QCOMPARE(
        std::count_if(
            server.heads.begin(), server.heads.end(),
            [](const QByteArray &head) { return head.startsWith("GET /ws "); }),
        1);
}

void TestTranscripts::theOldSocketIsNeverHeardOf()
{
    ScriptedServer server;
    server.script = socketOnly([](const QByteArray &head) {
        return upgradeFor(head) + textFrame(R"({"type":"auth_ok"})") + textFrame(inboundEvent) +
               textFrame(inboundEvent);
    });
    Link link(server.url(), "sgw_1");
    connect(&link.connection, &GatewayConnection::messageSeen, &link, [&link] {
        if (link.timesLive == 1) {
            link.connection.retryNow(); // the second event of this socket is on its way already
        }
    });
    link.connection.start();
    QTRY_COMPARE(link.timesLive, 2);
    QTRY_COMPARE(link.seen.size(), 3);
    QCOMPARE(link.lostAt.size(), 1);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestTranscripts)
#include "tst_gateway_transcripts.moc"
