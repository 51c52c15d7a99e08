// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "core/connectionstatus.h"
#include "core/deliverystatus.h"
#include "core/displaytext.h"
#include "core/phonenumber.h"
#include "core/utc.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// True where no bidirectional control of \p text reaches beyond its line, by the rules of UAX #9.
bool isContained(const QString &text)
{
    QString open;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u == u'\n') {
            if (!open.isEmpty()) {
                return false;
            }
        } else if (u == 0x202a || u == 0x202b || u == 0x202d || u == 0x202e) {
            open.append(u'e');
        } else if (u >= 0x2066 && u <= 0x2068) {
            open.append(u'i');
        } else if (u == 0x202c) {
            if (!open.endsWith(u'e')) {
                return false;
            }
            open.chop(1);
        } else if (u == 0x2069) {
            const qsizetype isolate = open.lastIndexOf(u'i');
            if (isolate < 0) {
                return false;
            }
            open.truncate(isolate);
        }
    }
    return open.isEmpty();
}

} // namespace

/// The pure rules of the core: words, times, numbers, and texts fit to be shown.
class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusWords();
    void errorCodes_data();
    void errorCodes();
    void outcomes_data();
    void outcomes();
    void connectionWords();
    void isoTimes_data();
    void isoTimes();
    void badIsoTimes_data();
    void badIsoTimes();
    void isoTimesAgreeWithQt();
    void addressKinds_data();
    void addressKinds();
    void normalizedAddresses_data();
    void normalizedAddresses();
    void formattedAddresses();
    void initials();
    void singleLines_data();
    void singleLines();
    void bodies_data();
    void bodies();
    void hostileTextsAreContained();
    void aLineHasALimit();
    void manualClock();
    void systemClockRuns();
};

void TestValues::statusWords()
{
    for (const QString &word :
         {u"queued"_s, u"sending"_s, u"sent"_s, u"delivered"_s, u"failed"_s, u"received"_s}) {
        const DeliveryStatus status = parseStatus(word);
        QVERIFY(status != DeliveryStatus::Other);
        QCOMPARE(statusWord(status), word);
    }
    QCOMPARE(parseStatus(u"Sent"), DeliveryStatus::Other);
    QCOMPARE(parseStatus(u""), DeliveryStatus::Other);
    QVERIFY(statusWord(DeliveryStatus::Other).isEmpty());
    QVERIFY(isInProgress(DeliveryStatus::Other));
    QVERIFY(!isInProgress(DeliveryStatus::Sent));
}

void TestValues::errorCodes_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("code");
    QTest::newRow("alone") << u"SMS-CAR-104"_s << u"SMS-CAR-104"_s;
    QTest::newRow("inside") << u"Failed (SMS-UP-431): blocked"_s << u"SMS-UP-431"_s;
    QTest::newRow("lower case") << u"sms-rc-410"_s << u"SMS-RC-410"_s;
    QTest::newRow("too long") << u"SMS-CAR-1044"_s << QString();
    QTest::newRow("too short") << u"SMS-CAR-10"_s << QString();
    QTest::newRow("another family") << u"SMS-XX-104"_s << QString();
    QTest::newRow("within a word") << u"XSMS-CAR-104"_s << QString();
    QTest::newRow("none") << QString() << QString();
}

void TestValues::errorCodes()
{
    QFETCH(const QString, error);
    QFETCH(const QString, code);
    QCOMPARE(errorCode(error), code);
}

void TestValues::outcomes_data()
{
    using enum DeliveryStatus;
    QTest::addColumn<DeliveryStatus>("status");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("age");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("queued") << Queued << QString() << 300 << Outcome::InProgress;
    QTest::newRow("queued for long") << Queued << QString() << 301 << Outcome::Stalled;
    QTest::newRow("unknown for long") << Other << QString() << 301 << Outcome::Stalled;
    QTest::newRow("sent") << Sent << QString() << 9'000 << Outcome::Sent;
    QTest::newRow("sent, no report") << Sent << QString() << 9'001 << Outcome::Unconfirmed;
    QTest::newRow("delivered long ago") << Delivered << QString() << 9'999 << Outcome::Delivered;
    QTest::newRow("delivered") << Delivered << QString() << 0 << Outcome::Delivered;
    QTest::newRow("failed") << Failed << u"No such number"_s << 0 << Outcome::Failed;
    QTest::newRow("failed without a word") << Failed << QString() << 0 << Outcome::Failed;
    QTest::newRow("104") << Failed << u"x SMS-CAR-104 x"_s << 0 << Outcome::Unconfirmed;
    QTest::newRow("199") << Failed << u"SMS-CAR-199"_s << 0 << Outcome::Unconfirmed;
    QTest::newRow("105") << Failed << u"SMS-CAR-105"_s << 0 << Outcome::Failed;
    QTest::newRow("received") << Received << QString() << 9'999 << Outcome::Received;
}

void TestValues::outcomes()
{
    QFETCH(const DeliveryStatus, status);
    QFETCH(const QString, error);
    QFETCH(const int, age);
    QFETCH(const Outcome, outcome);
    constexpr UtcMs now = 1'000'000;
    const OutcomeLimits limits = Patience{300, 9'000}.limitsAt(now);
    QCOMPARE(outcomeOf(Direction::Outbound, status, error, now - age, limits), outcome);
    QCOMPARE(outcomeOf(Direction::Inbound, status, error, now - age, limits), Outcome::Received);
}

void TestValues::connectionWords()
{
    QStringList words;
    for (int i = 0; i <= static_cast<int>(ConnectionState::Blocked); ++i) {
        words.append(connectionStateWord(static_cast<ConnectionState>(i)));
        QVERIFY(!words.constLast().isEmpty());
    }
    QCOMPARE(words.removeDuplicates(), 0);
}

void TestValues::isoTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("at");
    QTest::newRow("usual") << u"2026-03-01T10:00:02.000Z"_s << qint64(1'772'359'202'000);
    QTest::newRow("with ms") << u"2026-03-01T10:00:02.345Z"_s << qint64(1'772'359'202'345);
    QTest::newRow("without ms") << u"2026-03-01T10:00:02Z"_s << qint64(1'772'359'202'000);
    QTest::newRow("a tenth") << u"2026-03-01T10:00:02.5Z"_s << qint64(1'772'359'202'500);
    QTest::newRow("with offset") << u"2026-03-01T11:00:02.000+01:00"_s << qint64(1'772'359'202'000);
    QTest::newRow("west") << u"2026-03-01T04:30:02-05:30"_s << qint64(1'772'359'202'000);
    QTest::newRow("leap day") << u"2028-02-29T00:00:00.000Z"_s << qint64(1'835'395'200'000);
    QTest::newRow("first") << u"2000-01-01T00:00:00.000Z"_s << qint64(946'684'800'000);
    QTest::newRow("last") << u"2200-12-31T23:59:59.999Z"_s << qint64(7'289'654'399'999);
}

void TestValues::isoTimes()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, at);
    QCOMPARE(parseIsoTime(text), std::optional(at));
    QCOMPARE(parseIsoTime(toIsoTime(at)), std::optional(at));
}

void TestValues::badIsoTimes_data()
{
    QTest::addColumn<QString>("text");
    int row = 0;
    for (const QString &text :
         {u""_s, u"yesterday"_s, u"2026-03-01"_s, u"2026-03-01T10:00:02.000"_s, u"2026-02-29T10:00:02.000Z"_s,
          u"2026-13-01T10:00:02.000Z"_s, u"2026-03-01T25:00:02.000Z"_s, u"2026-03-01T10:60:02.000Z"_s,
          u"2026-03-01T10:00:61.000Z"_s, u"1999-12-31T23:59:59.999Z"_s, u"2201-01-01T00:00:00.000Z"_s,
          u"20x6-03-01T10:00:02.000Z"_s, u"2026-03-01T10:00:02.x00Z"_s, u"1772359202000"_s,
          u"-026-03-01T10:00:02.000Z"_s, u"٢٠٢٦-03-01T10:00:02.000Z"_s, QString(100'000, u'9')}) {
        QTest::addRow("%d", row++) << text;
    }
}

void TestValues::badIsoTimes()
{
    QFETCH(const QString, text);
    QVERIFY(!parseIsoTime(text));
}

void TestValues::isoTimesAgreeWithQt()
{
    std::mt19937_64 random(7);
    std::uniform_int_distribution<qint64> times(946'684'800'000, 7'289'654'399'999);
    for (int i = 0; i < 5'000; ++i) {
        const qint64 at = times(random);
        const QString text = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
        QCOMPARE(toIsoTime(at), text);
        QCOMPARE(parseIsoTime(text), std::optional(at));
    }
}

void TestValues::addressKinds_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<AddressKind>("kind");
    QTest::newRow("E.164") << u"+15551234567"_s << AddressKind::E164;
    QTest::newRow("9 digits") << u"+123456789"_s << AddressKind::E164;
    QTest::newRow("8 digits") << u"+12345678"_s << AddressKind::Unknown;
    QTest::newRow("15 digits") << u"+123456789012345"_s << AddressKind::E164;
    QTest::newRow("16 digits") << u"+1234567890123456"_s << AddressKind::Unknown;
    QTest::newRow("short code") << u"12345"_s << AddressKind::ShortCode;
    QTest::newRow("2 digits") << u"12"_s << AddressKind::Unknown;
    QTest::newRow("name") << u"CLINIC"_s << AddressKind::Alphanumeric;
    QTest::newRow("name with digits") << u"4U"_s << AddressKind::Alphanumeric;
    QTest::newRow("long name") << u"TWELVELETTER"_s << AddressKind::Unknown;
    QTest::newRow("empty") << QString() << AddressKind::Unknown;
    QTest::newRow("Arabic digits") << u"+١٢٣٤٥٦٧٨٩٠"_s << AddressKind::Unknown;
    QTest::newRow("extension") << u"+15551234567x5"_s << AddressKind::Unknown;
}

void TestValues::addressKinds()
{
    QFETCH(const QString, address);
    QFETCH(const AddressKind, kind);
    QCOMPARE(addressKind(address), kind);
}

void TestValues::normalizedAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("normalized");
    QTest::newRow("as it is") << u"+15551234567"_s << u"+15551234567"_s;
    QTest::newRow("punctuation") << u" +1 (555) 123-45.67 "_s << u"+15551234567"_s;
    QTest::newRow("no-break space") << u"+1\u00a05551234567"_s << u"+15551234567"_s;
    QTest::newRow("short code") << u"12345"_s << u"12345"_s;
    QTest::newRow("name") << u" CLINIC "_s << u"CLINIC"_s;
    QTest::newRow("nothing") << u"  "_s << QString();
    QTest::newRow("a dash") << u"-"_s << u"-"_s;
    QTest::newRow("a plus") << u"+"_s << u"+"_s;
    QTest::newRow("a plus inside") << u"5+5551234567"_s << u"5+5551234567"_s;
    QTest::newRow("extension") << u"+15551234567 ext 5"_s << u"+15551234567 ext 5"_s;
}

void TestValues::normalizedAddresses()
{
    QFETCH(const QString, address);
    QFETCH(const QString, normalized);
    QCOMPARE(normalizedAddress(address), normalized);
    QCOMPARE(normalizedAddress(normalized), normalized);
}

void TestValues::formattedAddresses()
{
    QCOMPARE(formattedAddress(u"+15551234567"_s, u"US"_s), u"(555) 123-4567"_s);
    QCOMPARE(formattedAddress(u"+15551234567"_s, u"GB"_s), u"+1 555-123-4567"_s);
    QCOMPARE(formattedAddress(u"12345"_s, u"US"_s), u"12345"_s);
    QCOMPARE(formattedAddress(u"CLINIC"_s, u"US"_s), u"CLINIC"_s);
    QCOMPARE(formattedAddress(u"+999999999999999"_s, u"US"_s), u"+999999999999999"_s);
    QCOMPARE(formattedAddress(u"+15551234567"_s, u"??"_s), u"+1 555-123-4567"_s);
}

void TestValues::initials()
{
    QCOMPARE(addressInitials(u"+15551234567"_s), u"+1"_s);
    QCOMPARE(addressInitials(u"+442071234567"_s), u"+44"_s);
    QCOMPARE(addressInitials(u"clinic"_s), u"CL"_s);
    QVERIFY(addressInitials({}).isEmpty());
}

void TestValues::singleLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"Hello"_s << u"Hello"_s;
    QTest::newRow("breaks") << u"a\r\nb\n\n\tc\u2028d"_s << u"a b c d"_s;
    QTest::newRow("controls") << (u"a"_s + QChar(0) + u"b\x1b[31m\x7f\u0085"_s) << u"ab[31m"_s;
    QTest::newRow("half surrogates") << (u"a"_s + QChar(0xd800) + u"b"_s + QChar(0xdc00))
                                     << u"a\ufffdb\ufffd"_s;
    QTest::newRow("override") << u"a\u202eb"_s << u"a\u202eb\u202c"_s;
    QTest::newRow("stray pops") << u"a\u202c\u2069b"_s << u"ab"_s;
    QTest::newRow("emoji") << u"👩‍👩‍👧 שלום"_s << u"👩‍👩‍👧 שלום"_s;
    QTest::newRow("markup stays text") << u"<b>&amp;</b>"_s << u"<b>&amp;</b>"_s;
    // Closed inside out: a pop of the embedding would not reach through the isolate.
    QTest::newRow("isolate in an embedding") << u"\u202b\u2067x"_s << u"\u202b\u2067x\u2069\u202c"_s;
    QTest::newRow("pop through an isolate") << u"\u202b\u2067x\u202cy"_s << u"\u202b\u2067xy\u2069\u202c"_s;
}

void TestValues::singleLines()
{
    QFETCH(const QString, text);
    QFETCH(const QString, line);
    QCOMPARE(singleLine(text), line);
}

void TestValues::bodies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("body");
    QTest::newRow("breaks") << u"a\r\nb\nc\rd\te"_s << u"a\nb\nc\nd\te"_s;
    QTest::newRow("closed at each line") << u"\u202ea\nb"_s << u"\u202ea\u202c\nb"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestValues::bodies()
{
    QFETCH(const QString, text);
    QFETCH(const QString, body);
    QCOMPARE(displayBody(text), body);
}

void TestValues::hostileTextsAreContained()
{
    constexpr std::array<char16_t, 20> alphabet{0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067,
                                                0x2068, 0x2069, 0xd83d, 0xde00, 0xd800, 0xdc00, u'\n',
                                                u'\r',  0,      0x85,   u'a',   0x05d0, u' '};
    std::mt19937 random(11);
    std::uniform_int_distribution<std::size_t> letters(0, alphabet.size() - 1);
    for (int i = 0; i < 5'000; ++i) {
        QString text;
        for (std::size_t length = letters(random) * 2; length > 0; --length) {
            text.append(QChar(alphabet.at(letters(random))));
        }
        const QString body = displayBody(text);
        const QString line = singleLine(text, 15);
        QVERIFY(body.isValidUtf16() && line.isValidUtf16());
        QVERIFY(isContained(body));
        QVERIFY(isContained(line));
        QVERIFY(!line.contains(u'\n') && !body.contains(QChar(0)));
        QCOMPARE(displayBody(body), body); // clean is clean
    }
}

void TestValues::aLineHasALimit()
{
    QCOMPARE(singleLine(QString(500, u'x'), 10), u"xxxxxxxxxx…"_s);
    QCOMPARE(singleLine(u"1234😀5"_s, 5), u"1234😀…"_s); // never half of a pair
    QCOMPARE(singleLine(u"12345"_s, 5), u"12345"_s);
    // Not even for a text that is nothing but the second halves of pairs.
    QVERIFY(singleLine(QString(100'000, QChar(0xdc00)), 10).size() <= 12);
    QVERIFY(singleLine(QString(100'000, QChar(0x202e)), 10).size() <= 22);
}

void TestValues::manualClock()
{
    ManualClock clock(5'000);
    const qint64 lead = clock.bootMs() - clock.monotonicMs();
    clock.advance(1'000);
    QCOMPARE(clock.nowUtc(), 6'000);
    QCOMPARE(clock.bootMs() - clock.monotonicMs(), lead);
    clock.sleep(60'000);
    QCOMPARE(clock.nowUtc(), 66'000);
    QCOMPARE(clock.bootMs() - clock.monotonicMs(), lead + 60'000);
    const qint64 monotonic = clock.monotonicMs();
    clock.jumpWallClock(-10'000);
    QCOMPARE(clock.nowUtc(), 56'000);
    QCOMPARE(clock.monotonicMs(), monotonic);
}

void TestValues::systemClockRuns()
{
    const SystemClock clock;
    const qint64 monotonic = clock.monotonicMs();
    const qint64 boot = clock.bootMs();
    QVERIFY(clock.nowUtc() > 1'772'359'200'000);
    QVERIFY(boot >= monotonic);
    QTRY_VERIFY(clock.monotonicMs() > monotonic && clock.bootMs() > boot);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestValues)
#include "tst_core_values.moc"
