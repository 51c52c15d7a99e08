// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "gateway/apikey.h"
#include "gateway/backoff.h"
#include "gateway/gatewayaddress.h"
#include "gateway/ratebudget.h"
#include "gateway/resterror.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

#include <algorithm>
#include <deque>
#include <functional>

using namespace Qt::StringLiterals;

namespace textdesk {

/// The small rules of the gateway's side: addresses, keys, budget, backoff, HTTP's dates.
class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void badAddresses_data();
    void badAddresses();
    void derivedAddresses();
    void keys();
    void keyFingerprints();
    void budgetSlides();
    void budgetLeavesReserves();
    void budgetPauses();
    void budgetIsNeverExceeded();
    void budgetIsKeptBeforeEachCall();
    void budgetHoldsOverKillsAndClockJumps();
    void budgetIgnoresGarbage();
    void refusalsShrinkTheBudgetForAWhile();
    void budgetTellsHowLongItTakes();
    void backoffGrowsToItsLimit();
    void backoffJittersFully();
    void doublesUpToALimit();
    void httpDates_data();
    void httpDates();
    void retryAfter_data();
    void retryAfter();
    void kindsOfStatus();
};

void TestRules::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("base");
    QTest::newRow("https") << u"https://gw.example"_s << u"https://gw.example"_s;
    QTest::newRow("slash") << u"https://gw.example/"_s << u"https://gw.example"_s;
    QTest::newRow("bare") << u"gw.example"_s << u"https://gw.example"_s;
    QTest::newRow("bare with port") << u" gw.example:8443 "_s << u"https://gw.example:8443"_s;
    QTest::newRow("usual port") << u"HTTPS://GW.Example:443"_s << u"https://gw.example"_s;
    QTest::newRow("localhost") << u"http://localhost:8080"_s << u"http://localhost:8080"_s;
    QTest::newRow("loopback") << u"http://127.0.0.1:80/"_s << u"http://127.0.0.1"_s;
    QTest::newRow("IPv6 loopback") << u"http://[::1]:8080"_s << u"http://[::1]:8080"_s;
    QTest::newRow("umlaut") << u"https://büro.example"_s << u"https://xn--bro-hoa.example"_s;
}

void TestRules::addresses()
{
    QFETCH(const QString, text);
    QFETCH(const QString, base);
    const auto address = GatewayAddress::parse(text);
    QVERIFY(address);
    QCOMPARE(address->toString(), base);
    QCOMPARE(GatewayAddress::parse(address->toString())->toString(), base);
}

void TestRules::badAddresses_data()
{
    using Fault = GatewayAddress::Fault;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("empty") << u"  "_s << Fault::Empty;
    QTest::newRow("spaces") << u"my gateway"_s << Fault::NotAnAddress;
    QTest::newRow("no host") << u"https://"_s << Fault::NotAnAddress;
    QTest::newRow("bad port") << u"https://gw.example:99999"_s << Fault::NotAnAddress;
    QTest::newRow("port 0") << u"https://gw.example:0"_s << Fault::NotAnAddress;
    QTest::newRow("wss") << u"wss://gw.example"_s << Fault::WrongScheme;
    QTest::newRow("file") << u"file:///etc/passwd"_s << Fault::WrongScheme;
    QTest::newRow("http") << u"http://gw.example"_s << Fault::PlainHttpRemote;
    QTest::newRow("http that begins as loopback")
        << u"http://127.0.0.1.evil.example"_s << Fault::PlainHttpRemote;
    QTest::newRow("path") << u"https://gw.example/v1"_s << Fault::HasExtras;
    QTest::newRow("query") << u"https://gw.example?x=1"_s << Fault::HasExtras;
    QTest::newRow("fragment") << u"https://gw.example#x"_s << Fault::HasExtras;
    QTest::newRow("user") << u"https://me:secret@gw.example"_s << Fault::HasExtras;
}

void TestRules::badAddresses()
{
    QFETCH(const QString, text);
    QFETCH(const GatewayAddress::Fault, fault);
    const auto address = GatewayAddress::parse(text);
    QVERIFY(!address);
    QCOMPARE(address.error(), fault);
}

void TestRules::derivedAddresses()
{
    const auto address = GatewayAddress::parse(u"https://gw.example:8443"_s).value();
    QCOMPARE(address.socketUrl(), QUrl(u"wss://gw.example:8443/ws"_s));
    QCOMPARE(address.restUrl(u"/sms/messages"_s), QUrl(u"https://gw.example:8443/v1/sms/messages"_s));
    QCOMPARE(address.healthUrl(), QUrl(u"https://gw.example:8443/health"_s));
    QVERIFY(!address.isLoopback());
    const auto local = GatewayAddress::parse(u"http://localhost:1"_s).value();
    QCOMPARE(local.socketUrl(), QUrl(u"ws://localhost:1/ws"_s));
    QVERIFY(local.isLoopback());
    QCOMPARE(
        GatewayAddress::documentedDefault().socketUrl(), QUrl(u"wss://smsgateway-api.onrender.com/ws"_s));
}

void TestRules::keys()
{
    const auto key = ApiKey::parse("  sgw_a1b2c3d4e5f6789012345678abcdef90\n");
    QVERIFY(key);
    QCOMPARE(key->reveal(), QByteArray("sgw_a1b2c3d4e5f6789012345678abcdef90"));
    QVERIFY(key->looksDocumented());
    QVERIFY(!ApiKey::parse("another-form").value().looksDocumented());
    QVERIFY(!ApiKey::parse("sgw_A1B2C3D4E5F6789012345678ABCDEF9Z").value().looksDocumented());
    QVERIFY(!ApiKey::parse(""));
    QVERIFY(!ApiKey::parse(" \n"));
    QVERIFY(!ApiKey::parse("two words"));
    QVERIFY(!ApiKey::parse("a\r\nX-Header: 1"));
    QVERIFY(!ApiKey::parse(QByteArray("a\0b", 3)));
    QVERIFY(!ApiKey::parse("schlüssel"));
    QVERIFY(!ApiKey::parse(QByteArray(5'000, 'a')));
    QVERIFY(ApiKey().isEmpty());
}

void TestRules::keyFingerprints()
{
    const QString one = ApiKey::parse("sgw_1").value().fingerprint();
    QCOMPARE(one.size(), 16);
    QCOMPARE(one, ApiKey::parse("sgw_1").value().fingerprint());
    QVERIFY(one != ApiKey::parse("sgw_2").value().fingerprint());
}

void TestRules::budgetSlides()
{
    ManualClock clock;
    RateBudget budget(clock, 3, 60'000);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(budget.tryTake(RestPriority::Connect));
        clock.advance(10'000);
    }
    QVERIFY(!budget.tryTake(RestPriority::Connect));
    QCOMPARE(budget.used(), 3);
    QCOMPARE(budget.waitMs(RestPriority::Connect), 30'000);
    clock.advance(29'999);
    QCOMPARE(budget.waitMs(RestPriority::Connect), 1);
    clock.advance(1);
    QVERIFY(budget.tryTake(RestPriority::Connect));
    QVERIFY(!budget.tryTake(RestPriority::Connect));
}

void TestRules::budgetLeavesReserves()
{
    ManualClock clock;
    RateBudget budget(clock, 100, 60'000);
    int taken = 0;
    QList<int> limits;
    for (const RestPriority priority :
         {RestPriority::History, RestPriority::CatchUp, RestPriority::Lookup, RestPriority::Send,
          RestPriority::Connect}) {
        while (budget.tryTake(priority)) {
            ++taken;
        }
        limits.append(taken);
        QVERIFY(budget.waitMs(priority) > 0);
    }
    QVERIFY(std::is_sorted(limits.begin(), limits.end(), std::less_equal<>())); // each leaves something
    QCOMPARE(limits.constLast(), 100);
    RateBudget tiny(clock, 1, 60'000);
    QVERIFY(tiny.tryTake(RestPriority::History)); // the least may still be had
}

void TestRules::budgetPauses()
{
    ManualClock clock;
    RateBudget budget(clock);
    budget.pauseFor(5'000);
    budget.pauseFor(1'000); // a shorter one does not end a longer one
    QCOMPARE(budget.waitMs(RestPriority::Connect), 5'000);
    QVERIFY(!budget.tryTake(RestPriority::Connect));
    clock.sleep(5'000); // the gateway's clock goes on while ours sleeps
    QCOMPARE(budget.pausedMs(), 0);
    QVERIFY(budget.tryTake(RestPriority::Connect));
}

void TestRules::budgetIsKeptBeforeEachCall()
{
    ManualClock clock;
    RateBudget budget(clock, 3, 60'000);
    QString kept;
    budget.setKeeper([&kept](const QString &state) { kept = state; });
    QVERIFY(budget.tryTake(RestPriority::Connect));
    clock.advance(20'000);
    QVERIFY(budget.tryTake(RestPriority::Connect));
    // A restart: the boot clock of another run says something else altogether.
    ManualClock later(clock.nowUtc() + 30'000);
    RateBudget again(later, 3, 60'000);
    again.restore(kept);
    QCOMPARE(again.used(), 2);
    QVERIFY(again.tryTake(RestPriority::Connect));
    QCOMPARE(again.waitMs(RestPriority::Connect), 10'000);
    // The clock was set back meanwhile: rather too many than too few.
    ManualClock earlier(clock.nowUtc() - 3'600'000);
    RateBudget careful(earlier, 3, 60'000);
    careful.restore(kept);
    QCOMPARE(careful.used(), 2);
    earlier.advance(60'000);
    QCOMPARE(careful.used(), 0);
}

void TestRules::budgetHoldsOverKillsAndClockJumps()
{
    constexpr int capacity = 9;
    constexpr qint64 window = 1'000;
    QRandomGenerator random(7);
    qint64 now = 0; // the gateway's: it knows nothing of our clocks
    QString kept;
    std::deque<qint64> calls;
    for (int run = 0; run < 200; ++run) {
        ManualClock clock(1'772'359'200'000 + now);
        RateBudget budget(clock, capacity, window);
        budget.restore(kept);
        budget.setKeeper([&kept](const QString &state) { kept = state; });
        const int steps = random.bounded(40);
        for (int step = 0; step < steps; ++step) {
            const int pause = random.bounded(60);
            clock.advance(pause);
            now += pause;
            if (random.bounded(10) == 0) {
                // Set back and forth in the middle of a run, and right again by its end.
                clock.jumpWallClock(step % 2 == 0 ? 500 : -500);
                (void)budget.waitMs(RestPriority::Connect);
                clock.jumpWallClock(step % 2 == 0 ? -500 : 500);
            }
            if (budget.tryTake(static_cast<RestPriority>(random.bounded(5)))) {
                calls.push_back(now);
                while (calls.front() <= now - window) {
                    calls.pop_front();
                }
                QVERIFY2(calls.size() <= capacity, qPrintable(QString::number(run)));
            }
        }
    }
}

void TestRules::budgetIgnoresGarbage()
{
    ManualClock clock;
    for (const QString &garbage :
         {QString(), u"7"_s, u"a b c"_s, u"0 0 x"_s, u"99999999999999999 5"_s, u"0 -4"_s, u"0 100000"_s}) {
        RateBudget budget(clock, 5, 60'000);
        budget.restore(garbage);
        QCOMPARE(budget.used(), 0);
        QCOMPARE(budget.capacity(), 5);
        QCOMPARE(budget.waitMs(RestPriority::Connect), 0);
    }
}

void TestRules::refusalsShrinkTheBudgetForAWhile()
{
    ManualClock clock;
    RateBudget budget(clock, 90, 60'000);
    QString kept;
    budget.setKeeper([&kept](const QString &state) { kept = state; });
    budget.pauseFor(30'000);
    budget.pauseFor(30'000); // another call of the same moment: one refusal
    QCOMPARE(budget.capacity(), 45);
    clock.advance(31'000);
    QCOMPARE(budget.capacity(), 45);
    RateBudget again(clock, 90, 60'000);
    again.restore(kept);
    QCOMPARE(again.capacity(), 45);
    clock.advance(2 * 60'000);
    QCOMPARE(again.capacity(), 63);
    budget.pauseFor(1'000);
    QCOMPARE(budget.capacity(), 31);
    clock.advance(60 * 60'000);
    QCOMPARE(budget.capacity(), 90);
    for (int i = 0; i < 20; ++i) {
        budget.pauseFor(1'000);
        clock.advance(1'001);
    }
    QCOMPARE(budget.capacity(), 9); // never to a standstill
}

void TestRules::budgetTellsHowLongItTakes()
{
    ManualClock clock;
    RateBudget budget(clock, 90, 60'000); // of which history may have 45
    QCOMPARE(budget.msFor(RestPriority::History, 0), 0);
    QCOMPARE(budget.msFor(RestPriority::History, 45), 0);
    QCOMPARE(budget.msFor(RestPriority::History, 46), 60'000);
    QCOMPARE(budget.msFor(RestPriority::History, 450), 9 * 60'000);
    for (int i = 0; i < 45; ++i) {
        QVERIFY(budget.tryTake(RestPriority::History));
    }
    clock.advance(20'000);
    QCOMPARE(budget.msFor(RestPriority::History, 1), 40'000);
    QCOMPARE(budget.msFor(RestPriority::History, 46), 100'000);
    budget.pauseFor(90'000);
    QCOMPARE(budget.msFor(RestPriority::History, 1), 90'000);
}

void TestRules::budgetIsNeverExceeded()
{
    ManualClock clock;
    RateBudget budget(clock, 7, 1'000);
    std::deque<qint64> taken;
    quint32 random = 1;
    for (int i = 0; i < 20'000; ++i) {
        random = random * 1'664'525 + 1'013'904'223;
        clock.advance((random >> 16) % 50);
        const auto priority = static_cast<RestPriority>((random >> 24) % 5);
        const qint64 wait = budget.waitMs(priority);
        const bool took = budget.tryTake(priority);
        QCOMPARE(took, wait == 0);
        if (took) {
            taken.push_back(clock.monotonicMs());
        }
        while (!taken.empty() && taken.front() <= clock.monotonicMs() - 1'000) {
            taken.pop_front();
        }
        QVERIFY(taken.size() <= 7);
        QCOMPARE(budget.used(), static_cast<int>(taken.size()));
    }
}

void TestRules::backoffGrowsToItsLimit()
{
    Backoff backoff(1'000, 60'000, [] { return 0.999999; });
    QList<qint64> delays;
    for (int i = 0; i < 9; ++i) {
        delays.append(backoff.nextMs());
    }
    QCOMPARE(delays, (QList<qint64>{1'000, 2'000, 4'000, 8'000, 16'000, 32'000, 60'000, 60'000, 60'000}));
    backoff.reset();
    QCOMPARE(backoff.nextMs(), 1'000);
}

void TestRules::backoffJittersFully()
{
    double draw = 0;
    Backoff backoff(1'000, 60'000, [&draw] { return draw; });
    QCOMPARE(backoff.nextMs(), 100); // never a tight loop
    draw = 0.5;
    QCOMPARE(backoff.nextMs(), 1'050);
    draw = 7; // broken dice
    QCOMPARE(backoff.nextMs(), 4'000);
    QCOMPARE(backoff.between(10, 5), 10);
}

void TestRules::doublesUpToALimit()
{
    QList<qint64> waits;
    for (int failures = 0; failures <= 8; ++failures) {
        waits.append(doubledMs(1'000, 60'000, failures));
    }
    QCOMPARE(waits, (QList<qint64>{1'000, 1'000, 2'000, 4'000, 8'000, 16'000, 32'000, 60'000, 60'000}));
    QCOMPARE(doubledMs(1'000, 60'000, std::numeric_limits<int>::max()), 60'000);
    QCOMPARE(doubledMs(5'000, 100, 1), 100);
}

void TestRules::httpDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("at"); // 0: none
    QTest::newRow("usual") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(784'111'777'000);
    QTest::newRow("now") << QByteArray("Mon, 23 Nov 2026 20:00:00 GMT") << qint64(1'795'464'000'000);
    QTest::newRow("empty") << QByteArray() << qint64(0);
    QTest::newRow("words") << QByteArray("soon") << qint64(0);
    QTest::newRow("another zone") << QByteArray("Sun, 06 Nov 1994 08:49:37 CET") << qint64(0);
    QTest::newRow("no month") << QByteArray("Sun, 06 Foo 1994 08:49:37 GMT") << qint64(0);
    QTest::newRow("no day") << QByteArray("Sun, 31 Feb 1994 08:49:37 GMT") << qint64(0);
    QTest::newRow("no time") << QByteArray("Sun, 06 Nov 1994 28:49:37 GMT") << qint64(0);
}

void TestRules::httpDates()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qint64, at);
    QCOMPARE(parseHttpDate(text).value_or(0), at);
}

void TestRules::retryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("seconds") << QByteArray("120") << qint64(120'000);
    QTest::newRow("none") << QByteArray() << qint64(0);
    QTest::newRow("zero") << QByteArray("0") << qint64(1'000);
    QTest::newRow("negative") << QByteArray("-5") << qint64(0);
    QTest::newRow("a year") << QByteArray("31536000") << qint64(3'600'000);
    QTest::newRow("overflowing") << QByteArray("9223372036854775807") << qint64(3'600'000);
    QTest::newRow("beyond numbers") << QByteArray("99999999999999999999999") << qint64(0);
    QTest::newRow("date") << QByteArray("Sun, 06 Nov 1994 08:50:37 GMT") << qint64(60'000);
    QTest::newRow("past date") << QByteArray("Sun, 06 Nov 1994 07:50:37 GMT") << qint64(1'000);
    QTest::newRow("words") << QByteArray("later") << qint64(0);
}

void TestRules::retryAfter()
{
    QFETCH(const QByteArray, header);
    QFETCH(const qint64, ms);
    QCOMPARE(parseRetryAfter(header, 784'111'777'000), ms);
}

void TestRules::kindsOfStatus()
{
    using Kind = RestError::Kind;
    QVERIFY(!kindOfStatus(200));
    QVERIFY(!kindOfStatus(202));
    QCOMPARE(kindOfStatus(301), Kind::Redirected);
    QCOMPARE(kindOfStatus(400), Kind::BadRequest);
    QCOMPARE(kindOfStatus(401), Kind::Unauthorized);
    QCOMPARE(kindOfStatus(403), Kind::Forbidden);
    QCOMPARE(kindOfStatus(404), Kind::NotFound);
    QCOMPARE(kindOfStatus(407), Kind::Proxy);
    QCOMPARE(kindOfStatus(413), Kind::BadRequest);
    QCOMPARE(kindOfStatus(429), Kind::RateLimited);
    QCOMPARE(kindOfStatus(500), Kind::Server);
    QCOMPARE(kindOfStatus(599), Kind::Server);
    QCOMPARE(kindOfStatus(99), Kind::Server);
}

} // namespace textdesk

QTEST_APPLESS_MAIN(textdesk::TestRules)
#include "tst_gateway_rules.moc"
