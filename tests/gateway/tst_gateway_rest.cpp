// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/keygate.h"
#include "gateway/link.h"
#include "gateway/scriptedserver.h"
#include "simulator/simulator.h"

#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

using Kind = RestError::Kind;

/// A client with a key, and a place for what it answers.
struct Desk
{
    explicit Desk(const QUrl &gateway, const QByteArray &key = "sgw_1")
        : rest(GatewayAddress::parse(gateway.toString()).value(), clock)
    {
        rest.setKey(ApiKey::parse(key).value_or(ApiKey()));
    }

    template<typename T>
    RestCallback<T> keep(std::optional<RestResult<T>> &slot)
    {
        return [&slot](const RestResult<T> &result) { slot = result; };
    }

    SystemClock clock;
    RestClient rest;
    QObject context;
    std::optional<RestResult<bool>> healthy;
    std::optional<RestResult<SocketToken>> token;
    std::optional<RestResult<MessagePage>> page;
    std::optional<RestResult<Observation>> message;
    std::optional<RestResult<RcStatus>> carrier;
};

} // namespace

/// The documented calls, and everything that can come instead of an answer.
class TestRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentedCalls();
    void readsPages();
    void writesRequests();
    void answersNeverFromInside();
    void classifiesStatuses_data();
    void classifiesStatuses();
    void classifiesOtherFailures_data();
    void classifiesOtherFailures();
    void neverFollowsRedirects();
    void sendsNoKeyToHealthAndKeepsNoCookies();
    void limitsTheSizeOfAnswers();
    void endsATrickle();
    void asksForNothingWithoutAKey();
    void callbacksDieWithTheirContext();
    void cancelsEverything();
    void mayBeDestroyedInAnAnswer();
    void theMoreUrgentComesFirst();
    void aLimitPausesEverybody();
    void knowsTheServersClock();
};

void TestRest::documentedCalls()
{
    Simulator gateway({});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    const QString id = gateway.receiveSms(app.tenantId, u"+15551234567"_s, u"+15559876543"_s, u"Hey"_s);
    Desk desk(gateway.baseUrl(), app.apiKey);
    desk.rest.health(RestPriority::Connect, &desk.context, desk.keep(desk.healthy));
    desk.rest.requestToken(&desk.context, desk.keep(desk.token));
    desk.rest.message(id, RestPriority::Lookup, &desk.context, desk.keep(desk.message));
    desk.rest.rcStatus(RestPriority::Lookup, &desk.context, desk.keep(desk.carrier));
    QTRY_VERIFY(desk.healthy && desk.token && desk.message && desk.carrier);
    QVERIFY(desk.healthy->value());
    QVERIFY(desk.token->value().token.startsWith("wst_"));
    QCOMPARE(desk.token->value().expiresInSeconds, 60);
    QCOMPARE(desk.message->value().messageId, id);
    QCOMPARE(desk.message->value().body, u"Hey"_s);
    QVERIFY(desk.carrier->has_value());
    QCOMPARE(desk.rest.budget().used(), 4);
}

void TestRest::readsPages()
{
    Simulator gateway({});
    QVERIFY(gateway.listen());
    const SimulatedApp app = gateway.addApp();
    constexpr UtcMs start = 1'772'359'200'000;
    for (int i = 0; i < 25; ++i) {
        gateway.receiveSms(
            app.tenantId, u"+15551234567"_s, u"+15559876543"_s, QString::number(i), start + i * 1'000);
    }
    Desk desk(gateway.baseUrl(), app.apiKey);
    desk.rest.listMessages(
        {.startDate = start + 5'000, .endDate = start + 20'000, .page = 2, .limit = 10},
        RestPriority::CatchUp, &desk.context, desk.keep(desk.page));
    QTRY_VERIFY(desk.page);
    QVERIFY(desk.page->has_value());
    QCOMPARE(desk.page->value().total, 16);
    QCOMPARE(desk.page->value().page, 2);
    QCOMPARE(desk.page->value().records.size(), 6);
}

void TestRest::writesRequests()
{
    ScriptedServer server;
    server.script = [](const QByteArray &) { return ScriptedServer::answer("{}"); };
    Desk desk(server.url(), "sgw_secret");
    desk.rest.listMessages(
        {.startDate = 1'772'359'202'000, .endDate = 1'772'359'203'004, .page = 3, .limit = 50},
        RestPriority::CatchUp, &desk.context, desk.keep(desk.page));
    QTRY_VERIFY(desk.page);
    QCOMPARE(desk.page->error().kind, Kind::Malformed);
    QCOMPARE(desk.rest.callsFailed(), 1U); // it was answered, but not usably
    const QByteArray list = server.heads.constLast();
    QVERIFY2(
        list.startsWith("GET /v1/sms/messages?startDate=2026-03-01T10:00:02.000Z"
                        "&endDate=2026-03-01T10:00:03.004Z&page=3&limit=50 HTTP/1.1\r\n"),
        list.constData());
    QVERIFY(list.contains("\r\nAuthorization: Bearer sgw_secret\r\n"));
    desk.rest.message(u"a/../b?c#d%e"_s, RestPriority::Lookup, &desk.context, desk.keep(desk.message));
    QTRY_VERIFY(desk.message);
    const QByteArray one = server.heads.constLast();
    QVERIFY2(one.startsWith("GET /v1/sms/status/a%2F..%2Fb%3Fc%23d%25e HTTP/1.1\r\n"), one.constData());
    desk.rest.requestToken(&desk.context, desk.keep(desk.token));
    QTRY_VERIFY(desk.token);
    QVERIFY(server.heads.constLast().startsWith("POST /v1/ws/token HTTP/1.1\r\n"));
}

void TestRest::answersNeverFromInside()
{
    Desk desk(QUrl(u"http://127.0.0.1:1"_s), {});
    desk.rest.requestToken(&desk.context, desk.keep(desk.token)); // has no key: fails without a network
    desk.rest.health(RestPriority::Connect, &desk.context, desk.keep(desk.healthy));
    QVERIFY(!desk.token && !desk.healthy);
    QTRY_VERIFY(desk.token && desk.healthy);
}

void TestRest::classifiesStatuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("302") << 302 << Kind::Redirected;
    QTest::newRow("400") << 400 << Kind::BadRequest;
    QTest::newRow("401") << 401 << Kind::Unauthorized;
    QTest::newRow("403") << 403 << Kind::Forbidden;
    QTest::newRow("404") << 404 << Kind::NotFound;
    QTest::newRow("413") << 413 << Kind::BadRequest;
    QTest::newRow("429") << 429 << Kind::RateLimited;
    QTest::newRow("500") << 500 << Kind::Server;
    QTest::newRow("502") << 502 << Kind::Server;
    QTest::newRow("503") << 503 << Kind::Server;
}

void TestRest::classifiesStatuses()
{
    QFETCH(const int, status);
    QFETCH(const Kind, kind);
    ScriptedServer server;
    server.script = [status](const QByteArray &) {
        return ScriptedServer::answer(
            R"({"error":"its own words"})", QByteArray::number(status) + " Whatever",
            "Retry-After: 7\r\nWWW-Authenticate: Basic realm=\"x\"\r\n");
    };
    Desk desk(server.url());
    desk.rest.requestToken(&desk.context, desk.keep(desk.token));
    QTRY_VERIFY(desk.token);
    const RestError &error = desk.token->error();
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.text, u"its own words"_s);
    QCOMPARE(error.retryAfterMs, 7'000);
    QCOMPARE(server.heads.size(), 1); // asked once: no retries of its own
}

void TestRest::classifiesOtherFailures_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<Kind>("kind");
    const QByteArray html = "Content-Type: text/html; charset=utf-8\r\n";
    QTest::newRow("captive portal") << ScriptedServer::answer("<html>Log in</html>", "200 OK", html)
                                    << Kind::Malformed;
    QTest::newRow("HTML as JSON") << ScriptedServer::answer(" <!doctype html>") << Kind::Malformed;
    QTest::newRow("no JSON") << ScriptedServer::answer("hello") << Kind::Malformed;
    QTest::newRow("nothing") << ScriptedServer::answer({}, "204 No Content") << Kind::Malformed;
    QTest::newRow("HTML with 503") << ScriptedServer::answer("<html>", "503 x", html) << Kind::Server;
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << Kind::Network;
    QTest::newRow("cut body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{\"token\"")
                              << Kind::Network;
}

void TestRest::classifiesOtherFailures()
{
    QFETCH(const QByteArray, said);
    QFETCH(const Kind, kind);
    ScriptedServer server;
    server.hangsUp = true; // Qt asks again where nothing that looks like HTTP came
    server.script = [said](const QByteArray &) { return said; };
    Desk desk(server.url());
    desk.rest.requestToken(&desk.context, desk.keep(desk.token));
    QTRY_VERIFY(desk.token);
    QCOMPARE(desk.token->error().kind, kind);
    QVERIFY(!desk.token->error().text.isEmpty() || kind == Kind::Server);
}

void TestRest::neverFollowsRedirects()
{
    ScriptedServer elsewhere;
    ScriptedServer server;
    server.script = [&elsewhere](const QByteArray &) {
        return ScriptedServer::answer(
            {}, "307 Temporary Redirect", "Location: " + elsewhere.url().toEncoded() + "/v1/ws/token\r\n");
    };
    Desk desk(server.url());
    desk.rest.requestToken(&desk.context, desk.keep(desk.token));
    QTRY_VERIFY(desk.token);
    QCOMPARE(desk.token->error().kind, Kind::Redirected);
    QVERIFY(elsewhere.heads.isEmpty());
}

void TestRest::sendsNoKeyToHealthAndKeepsNoCookies()
{
    ScriptedServer server;
    server.script = [](const QByteArray &) {
        return ScriptedServer::answer(R"({"status":"ok"})", "200 OK", "Set-Cookie: a=b\r\n");
    };
    Desk desk(server.url(), "sgw_secret");
    desk.rest.health(RestPriority::Connect, &desk.context, desk.keep(desk.healthy));
    QTRY_VERIFY(desk.healthy);
    desk.healthy.reset();
    desk.rest.health(RestPriority::Connect, &desk.context, desk.keep(desk.healthy));
    QTRY_VERIFY(desk.healthy);
    QVERIFY(desk.healthy->value());
    QCOMPARE(server.heads.size(), 2); // no cache either
    for (const QByteArray &head : std::as_const(server.heads)) {
        QVERIFY(!head.contains("sgw_secret"));
        QVERIFY(!head.toLower().contains("cookie"));
    }
}

void TestRest::limitsTheSizeOfAnswers()
{
    ScriptedServer server;
    server.script = [](const QByteArray &) {
        return ScriptedServer::answer(QByteArray(9 * 1024 * 1024, ' '));
    };
    Desk desk(server.url());
    desk.rest.listMessages({}, RestPriority::CatchUp, &desk.context, desk.keep(desk.page));
    QTRY_VERIFY_WITH_TIMEOUT(desk.page, 15'000);
    QCOMPARE(desk.page->error().kind, Kind::Malformed);
    QVERIFY(desk.page->error().text.contains("too long"_L1));
}

void TestRest::endsATrickle()
{
    ScriptedServer server;
    Desk desk(server.url());
    QTimer drip;
    QTcpSocket *peer = nullptr;
    connect(&drip, &QTimer::timeout, &drip, [&peer] { peer->write(" "); });
    desk.rest.requestToken(&desk.context, desk.keep(desk.token), 300);
    QTRY_COMPARE(server.held.size(), 1);
    peer = server.held.constFirst();
    connect(peer, &QTcpSocket::disconnected, &drip, &QTimer::stop);
    peer->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
    drip.start(10);
    QTRY_VERIFY(desk.token);
    QCOMPARE(desk.token->error().kind, Kind::Timeout);
}

void TestRest::asksForNothingWithoutAKey()
{
    ScriptedServer server;
    Desk desk(server.url(), {});
    desk.rest.requestToken(&desk.context, desk.keep(desk.token));
    QTRY_VERIFY(desk.token);
    QCOMPARE(desk.token->error().kind, Kind::Unauthorized);
    QVERIFY(server.heads.isEmpty());
}

void TestRest::callbacksDieWithTheirContext()
{
    ScriptedServer server;
    server.script = [](const QByteArray &) { return ScriptedServer::answer("{}"); };
    Desk desk(server.url());
    auto shortLived = std::make_unique<QObject>();
    desk.rest.rcStatus(RestPriority::Lookup, shortLived.get(), desk.keep(desk.carrier));
    shortLived.reset();
    desk.rest.health(RestPriority::Connect, &desk.context, desk.keep(desk.healthy));
    QTRY_VERIFY(desk.healthy);
    QTRY_COMPARE(server.heads.size(), 2);
    QVERIFY(!desk.carrier);
}

void TestRest::cancelsEverything()
{
    ScriptedServer server;
    Desk desk(server.url());
    QList<Kind> ends;
    for (int i = 0; i < 7; ++i) { // some run, the others wait
        desk.rest.rcStatus(RestPriority::Lookup, &desk.context, [&ends](const auto &result) {
            ends.append(result.error().kind);
        });
    }
    QTRY_COMPARE(server.held.size(), KeyGate::mostAtOnce);
    desk.rest.cancelAll();
    QVERIFY(ends.isEmpty());
    QTRY_COMPARE(ends, QList<Kind>(7, Kind::Cancelled));
    desk.rest.health(RestPriority::Connect, &desk.context, desk.keep(desk.healthy));
    QTRY_COMPARE(server.heads.size(), KeyGate::mostAtOnce + 1); // and it goes on
}

void TestRest::mayBeDestroyedInAnAnswer()
{
    ScriptedServer server;
    server.script = [](const QByteArray &) { return ScriptedServer::answer("{}"); };
    SystemClock clock;
    auto rest = std::make_unique<RestClient>(GatewayAddress::parse(server.url().toString()).value(), clock);
    rest->setKey(ApiKey::parse("k").value());
    QObject context;
    int answers = 0;
    for (int i = 0; i < 6; ++i) {
        rest->rcStatus(RestPriority::Lookup, &context, [&rest, &answers](const auto &) {
            ++answers;
            rest.reset();
        });
    }
    QTRY_COMPARE(answers, 1);
    QVERIFY(!rest);
}

void TestRest::theMoreUrgentComesFirst()
{
    ScriptedServer server;
    Desk desk(server.url());
    for (int i = 0; i < KeyGate::mostAtOnce; ++i) {
        desk.rest.rcStatus(RestPriority::Lookup, &desk.context, [](const auto &) {});
    }
    const auto ask = [&desk](const QString &name, RestPriority priority) {
        desk.rest.message(name, priority, &desk.context, [](const auto &) {});
    };
    ask(u"history"_s, RestPriority::History);
    ask(u"catchup-1"_s, RestPriority::CatchUp);
    ask(u"catchup-2"_s, RestPriority::CatchUp);
    ask(u"lookup"_s, RestPriority::Lookup);
    ask(u"send"_s, RestPriority::Send);
    QTRY_COMPARE(server.heads.size(), KeyGate::mostAtOnce);
    for (const char *expected : {"send", "lookup", "catchup-1", "catchup-2", "history"}) {
        const qsizetype before = server.heads.size();
        server.release(ScriptedServer::answer("{}"));
        QTRY_COMPARE(server.heads.size(), before + 1);
        QVERIFY2(server.heads.constLast().startsWith(QByteArray("GET /v1/sms/status/") + expected), expected);
    }
    // A connect waits for nobody.
    desk.rest.requestToken(&desk.context, desk.keep(desk.token));
    QTRY_VERIFY(server.heads.constLast().startsWith("POST /v1/ws/token"));
}

void TestRest::aLimitPausesEverybody()
{
    ScriptedServer server;
    server.script = [](const QByteArray &) {
        return ScriptedServer::answer("{}", "429 Too Many Requests", "Retry-After: 1\r\n");
    };
    Desk desk(server.url());
    desk.rest.rcStatus(RestPriority::Lookup, &desk.context, desk.keep(desk.carrier));
    QTRY_VERIFY(desk.carrier);
    QCOMPARE(desk.carrier->error().kind, Kind::RateLimited);
    QVERIFY(desk.rest.budget().pausedMs() > 0);
    server.script = [](const QByteArray &) { return ScriptedServer::answer(R"({"status":"ok"})"); };
    desk.rest.health(RestPriority::Connect, &desk.context, desk.keep(desk.healthy));
    QCOMPARE(server.heads.size(), 1);
    QTRY_VERIFY(desk.healthy);
    QCOMPARE(desk.rest.budget().pausedMs(), 0); // not before its time
    server.script = [](const QByteArray &) { return ScriptedServer::answer("{}", "429 x", {}); };
    desk.carrier.reset();
    desk.rest.rcStatus(RestPriority::Lookup, &desk.context, desk.keep(desk.carrier));
    QTRY_VERIFY(desk.carrier);
    QVERIFY(desk.rest.budget().pausedMs() > 50'000); // nothing said: a minute
}

void TestRest::knowsTheServersClock()
{
    ScriptedServer server;
    server.script = [](const QByteArray &) {
        return ScriptedServer::answer("{}", "404 x", "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n");
    };
    Desk desk(server.url());
    QVERIFY(!desk.rest.serverDate());
    desk.rest.health(RestPriority::Connect, &desk.context, desk.keep(desk.healthy));
    QTRY_VERIFY(desk.healthy);
    QCOMPARE(desk.rest.serverDate()->utc, 784'111'777'000);
    QVERIFY(desk.rest.serverDate()->bootMs <= desk.clock.bootMs());
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestRest)
#include "tst_gateway_rest.moc"
