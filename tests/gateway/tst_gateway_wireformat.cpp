// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/wireformat.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr UtcMs firstOfMarch = 1'772'359'202'000; // 2026-03-01T10:00:02.000Z

QByteArray inbound(const QByteArray &extra)
{
    return R"({"type":"sms_inbound","messageId":"msg_f6e5d4c3b2a1","timestamp":"2026-03-01T10:00:02.000Z",)" +
           extra + "}";
}

QByteArray status(const QByteArray &extra)
{
    return R"({"type":"sms_status","messageId":"msg_a1b2c3d4e5f6","timestamp":"2026-03-01T10:00:02.000Z",)" +
           extra + "}";
}

template<typename T>
T get(const tl::expected<Frame, WireFault> &frame)
{
    return frame && std::holds_alternative<T>(*frame) ? std::get<T>(*frame) : T{};
}

} // namespace

/// What the socket and REST may send, and what must not get through.
class TestWireFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentedFrames();
    void readsTheOtherSpelling();
    void nullMeansNotSaid();
    void keepsAnUnknownStatus();
    void refusesFrames_data();
    void refusesFrames();
    void survivesDepth();
    void survivesSize();
    void repairsHalfSurrogates();
    void keepsNulsAndEveryScript();
    void limitsTexts_data();
    void limitsTexts();
    void trimsLongErrors();
    void toleratesIdsAsNumbers();
    void tamesUnknownTypes();
    void writesAuthFrames();
    void everyFaultHasAWord();
};

void TestWireFormat::documentedFrames()
{
    QVERIFY(std::holds_alternative<AuthOk>(*decodeFrame(R"({"type":"auth_ok"})")));
    QVERIFY(std::holds_alternative<Ping>(*decodeFrame(R"({ "type": "ping" })")));
    QCOMPARE(
        get<AuthError>(decodeFrame(R"({"type":"auth_error","error":"Invalid API key"})")).error,
        u"Invalid API key"_s);

    const auto sent = get<Observation>(decodeFrame(
        R"({"type":"sms_status","messageId":"msg_a1b2c3d4e5f6","appId":"app_abc123def456abcd",
            "tenantId":"tenant_abc123def456abcd","status":"sent","rcMessageId":"12345678",
            "timestamp":"2026-03-01T10:00:02.000Z"})"));
    QCOMPARE(sent.source, FactSource::Event);
    QCOMPARE(sent.direction, Direction::Outbound);
    QCOMPARE(sent.messageId, u"msg_a1b2c3d4e5f6"_s);
    QCOMPARE(sent.appId, u"app_abc123def456abcd"_s);
    QCOMPARE(sent.tenantId, u"tenant_abc123def456abcd"_s);
    QCOMPARE(sent.rcMessageId, u"12345678"_s);
    QCOMPARE(sent.fact.status, DeliveryStatus::Sent);
    QVERIFY(sent.fact.word.isNull());
    QVERIFY(sent.fact.error.isNull());
    QCOMPARE(sent.fact.at, firstOfMarch);
    QVERIFY(!sent.createdAt);
    QVERIFY(sent.from.isNull() && sent.to.isNull() && sent.body.isNull());

    const auto failed =
        get<Observation>(decodeFrame(status(R"("status":"failed","error":"No such number")")));
    QCOMPARE(failed.fact.status, DeliveryStatus::Failed);
    QCOMPARE(failed.fact.error, u"No such number"_s);
    QVERIFY(failed.rcMessageId.isNull());

    const auto received = get<Observation>(decodeFrame(inbound(
        R"("from":"+15551234567","to":"+15559876543","body":"Hey","rcMessageId":"1","tenantId":"t")")));
    QCOMPARE(received.direction, Direction::Inbound);
    QCOMPARE(received.from, u"+15551234567"_s);
    QCOMPARE(received.to, u"+15559876543"_s);
    QCOMPARE(received.body, u"Hey"_s);
    QCOMPARE(received.fact.status, DeliveryStatus::Received);
    QCOMPARE(received.fact.at, firstOfMarch);
    QCOMPARE(received.createdAt, std::optional(firstOfMarch));
}

void TestWireFormat::readsTheOtherSpelling()
{
    const auto other = get<Observation>(decodeFrame(
        R"({"type":"sms_inbound","messageId":"m","from":"1","to":"2","text":"Hey","receivedAt":"2026-03-01T11:00:02+01:00"})"));
    QCOMPARE(other.body, u"Hey"_s);
    QCOMPARE(other.fact.at, firstOfMarch);
    // Where both are there, the documented one counts.
    const auto both = get<Observation>(
        decodeFrame(inbound(R"("body":"documented","text":"other","receivedAt":"2020-01-01T00:00:00Z")")));
    QCOMPARE(both.body, u"documented"_s);
    QCOMPARE(both.fact.at, firstOfMarch);
    const auto empty = get<Observation>(decodeFrame(inbound(R"("body":"","text":"other")")));
    QVERIFY(empty.body.isEmpty() && !empty.body.isNull());
    const auto null = get<Observation>(decodeFrame(inbound(R"("body":null,"text":"other")")));
    QCOMPARE(null.body, u"other"_s);
}

void TestWireFormat::nullMeansNotSaid()
{
    const auto seen = get<Observation>(decodeFrame(status(
        R"("status":"sent","error":null,"rcMessageId":null,"appId":null,"tenantId":null,"new":null)")));
    QCOMPARE(seen.messageId, u"msg_a1b2c3d4e5f6"_s);
    QVERIFY(seen.fact.error.isNull() && seen.rcMessageId.isNull() && seen.appId.isNull());
    QVERIFY(get<Observation>(decodeFrame(status(R"("status":"sent","error":"")"))).fact.error.isNull());
    // An inbound message without its numbers is still one: REST knows the rest.
    const auto bare = get<Observation>(decodeFrame(inbound(R"("from":null)")));
    QCOMPARE(bare.messageId, u"msg_f6e5d4c3b2a1"_s);
    QVERIFY(bare.from.isNull() && bare.to.isNull() && bare.body.isNull());
}

void TestWireFormat::keepsAnUnknownStatus()
{
    const auto seen = get<Observation>(decodeFrame(status(R"("status":"carrier_accepted")")));
    QCOMPARE(seen.fact.status, DeliveryStatus::Other);
    QCOMPARE(seen.fact.word, u"carrier_accepted"_s);
}

void TestWireFormat::refusesFrames_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<WireFault>("fault");
    const auto row = [](const char *name, const QByteArray &frame, WireFault fault) {
        QTest::newRow(name) << frame << fault;
    };
    row("nothing", "", WireFault::NotJson);
    row("white space", " \n ", WireFault::NotJson);
    row("words", "hello", WireFault::NotJson);
    row("half an object", R"({"type":"ping")", WireFault::NotJson);
    row("two objects", R"({"type":"ping"}{"type":"ping"})", WireFault::NotJson);
    row("NULs", QByteArray(64, '\0'), WireFault::NotJson);
    row("no UTF-8", "{\"type\":\"\xff\xfe\"}", WireFault::NotJson);
    row("overlong UTF-8", "{\"type\":\"\xc0\xaf\"}", WireFault::NotJson);
    row("an array", R"(["ping"])", WireFault::NotAnObject);
    row("no type", R"({"Type":"ping"})", WireFault::NoType);
    row("a null type", R"({"type":null})", WireFault::NoType);
    row("a number as type", R"({"type":1})", WireFault::NoType);
    row("an object as type", R"({"type":{}})", WireFault::NoType);
    const QByteArray at = R"("timestamp":"2026-03-01T10:00:02.000Z")";
    row("no messageId", R"({"type":"sms_inbound",)" + at + "}", WireFault::MissingField);
    row("a null messageId", R"({"type":"sms_inbound","messageId":null,)" + at + "}", WireFault::MissingField);
    row("a number as messageId", R"({"type":"sms_inbound","messageId":5,)" + at + "}", WireFault::WrongType);
    row("an empty messageId", R"({"type":"sms_inbound","messageId":"",)" + at + "}", WireFault::BadValue);
    row("a NUL in messageId", R"({"type":"sms_inbound","messageId":"a\u0000b",)" + at + "}",
        WireFault::BadValue);
    row("half a surrogate in messageId", R"({"type":"sms_inbound","messageId":"a\ud800",)" + at + "}",
        WireFault::BadValue);
    row("no time", R"({"type":"sms_inbound","messageId":"m"})", WireFault::MissingField);
    row("a number as time", R"({"type":"sms_inbound","messageId":"m","timestamp":1772359202000})",
        WireFault::WrongType);
    row("a time without zone", R"({"type":"sms_inbound","messageId":"m","timestamp":"2026-03-01T10:00:02"})",
        WireFault::BadValue);
    row("a time that is none", R"({"type":"sms_inbound","messageId":"m","timestamp":"yesterday"})",
        WireFault::BadValue);
    row("the year 9999", R"({"type":"sms_inbound","messageId":"m","timestamp":"9999-03-01T10:00:02Z"})",
        WireFault::BadValue);
    row("no status", status(R"("x":1)"), WireFault::MissingField);
    row("an empty status", status(R"("status":"")"), WireFault::BadValue);
    row("a number as status", status(R"("status":3)"), WireFault::WrongType);
    row("an array as error", status(R"("status":"failed","error":[])"), WireFault::WrongType);
    row("a fraction as rcMessageId", status(R"("status":"sent","rcMessageId":1.5)"), WireFault::WrongType);
    row("an object as rcMessageId", status(R"("status":"sent","rcMessageId":{})"), WireFault::WrongType);
    row("a number as from", inbound(R"("from":15551234567)"), WireFault::WrongType);
    row("an array as body", inbound(R"("body":["a"])"), WireFault::WrongType);
    row("a bool as text", inbound(R"("text":true)"), WireFault::WrongType);
}

void TestWireFormat::refusesFrames()
{
    QFETCH(const QByteArray, frame);
    QFETCH(const WireFault, fault);
    const auto decoded = decodeFrame(frame);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error(), fault);
}

void TestWireFormat::survivesDepth()
{
    constexpr qsizetype depth = 10'000;
    const QByteArray nested = QByteArray(depth, '[') + QByteArray(depth, ']');
    QCOMPARE(decodeFrame(nested).error(), WireFault::NotJson);
    QCOMPARE(decodeFrame(R"({"type":"ping","x":)" + nested + "}").error(), WireFault::NotJson);
    QCOMPARE(decodeFrame(QByteArray(depth, '{')).error(), WireFault::NotJson);
    // Within Qt's limit it is only an unknown field.
    QVERIFY(decodeFrame(R"({"type":"ping","x":)" + QByteArray(500, '[') + QByteArray(500, ']') + "}"));
}

void TestWireFormat::survivesSize()
{
    constexpr qsizetype limit = qsizetype(4) * 1024 * 1024;
    const QByteArray start = "{\"type\":\"ping\",\"x\":\"";
    const QByteArray fits = start + QByteArray(limit - start.size() - 2, 'x') + "\"}";
    QCOMPARE(fits.size(), limit);
    QVERIFY(decodeFrame(fits));
    QCOMPARE(decodeFrame(fits + ' ').error(), WireFault::TooLong);
    QByteArray manyFields = "{";
    for (int i = 0; i < 100'000; ++i) {
        manyFields += '"' + QByteArray::number(i) + "\":0,";
    }
    QVERIFY(decodeFrame(manyFields + R"("type":"ping"})"));
}

void TestWireFormat::repairsHalfSurrogates()
{
    const auto seen = get<Observation>(
        decodeFrame(inbound(R"("body":"a\ud800b\udc00c\ud83d\ude00\ud83d","from":"\udfff1")")));
    QCOMPARE(seen.body, u"a\ufffdb\ufffdc\U0001f600\ufffd"_s);
    QCOMPARE(seen.from, u"\ufffd1"_s);
    QVERIFY(seen.body.isValidUtf16());
}

void TestWireFormat::keepsNulsAndEveryScript()
{
    const auto seen = get<Observation>(decodeFrame(
        inbound("\"body\":\"a\\u0000b\\n<b>Привет שלום 你好 👩‍👩‍👧</b>\"")));
    QCOMPARE(seen.body, u"a"_s + QChar(0) + u"b\n<b>Привет שלום 你好 👩‍👩‍👧</b>"_s);
}

void TestWireFormat::limitsTexts_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("longest");
    QTest::newRow("messageId") << QByteArray("messageId") << 200;
    QTest::newRow("from") << QByteArray("from") << 64;
    QTest::newRow("to") << QByteArray("to") << 64;
    QTest::newRow("body") << QByteArray("body") << 65'536;
    QTest::newRow("tenantId") << QByteArray("tenantId") << 200;
    QTest::newRow("rcMessageId") << QByteArray("rcMessageId") << 200;
}

void TestWireFormat::limitsTexts()
{
    QFETCH(const QByteArray, field);
    QFETCH(const int, longest);
    const auto frame = [&field](int length) {
        QJsonObject object{
            {u"type"_s, u"sms_inbound"_s},
            {u"messageId"_s, u"m"_s},
            {u"timestamp"_s, u"2026-03-01T10:00:02Z"_s}};
        object[QLatin1StringView(field)] = QString(length, u'x');
        return decodeFrame(QJsonDocument(object).toJson());
    };
    QVERIFY(frame(longest));
    QCOMPARE(frame(longest + 1).error(), WireFault::BadValue);
}

void TestWireFormat::trimsLongErrors()
{
    const QByteArray error = QByteArray(1'999, 'e') + "\xf0\x9f\x98\x80";
    const auto seen =
        get<Observation>(decodeFrame(status("\"status\":\"failed\",\"error\":\"" + error + "\"")));
    QCOMPARE(seen.fact.error, QString(1'999, u'e')); // not half of the face
}

void TestWireFormat::toleratesIdsAsNumbers()
{
    QCOMPARE(
        get<Observation>(decodeFrame(status(R"("status":"sent","rcMessageId":12345678901234)"))).rcMessageId,
        u"12345678901234"_s);
    QCOMPARE(
        get<Observation>(decodeFrame(status(R"("status":"sent","rcMessageId":9007199254740993)")))
            .rcMessageId,
        u"9007199254740993"_s);
}

void TestWireFormat::tamesUnknownTypes()
{
    QCOMPARE(get<UnknownEvent>(decodeFrame(R"({"type":"sms_read"})")).type, u"sms_read"_s);
    QCOMPARE(get<UnknownEvent>(decodeFrame(R"({"type":"a\n\u001b[31m\u202eü"})")).type, u"a[31m"_s);
    QCOMPARE(get<UnknownEvent>(decodeFrame("{\"type\":\"" + QByteArray(5'000, 'x') + "\"}")).type.size(), 40);
    QVERIFY(std::holds_alternative<UnknownEvent>(*decodeFrame(R"({"type":""})")));
}

void TestWireFormat::writesAuthFrames()
{
    QCOMPARE(
        QJsonDocument::fromJson(encodeKeyAuth("sgw_1")).object(),
        (QJsonObject{{u"type"_s, u"auth"_s}, {u"apiKey"_s, u"sgw_1"_s}}));
    QCOMPARE(
        QJsonDocument::fromJson(encodeTokenAuth("wst_\"1")).object(),
        (QJsonObject{{u"type"_s, u"auth"_s}, {u"token"_s, u"wst_\"1"_s}}));
}

void TestWireFormat::everyFaultHasAWord()
{
    QStringList words;
    for (int i = 0; i < wireFaultCount; ++i) {
        words.append(wireFaultWord(static_cast<WireFault>(i)));
        QVERIFY(!words.constLast().isEmpty());
    }
    QCOMPARE(words.removeDuplicates(), 0);
}

} // namespace textdesk

QTEST_APPLESS_MAIN(textdesk::TestWireFormat)
#include "tst_gateway_wireformat.moc"
