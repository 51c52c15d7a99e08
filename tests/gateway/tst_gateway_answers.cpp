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

} // namespace

/// What REST may answer, and what must not get through.
class TestAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAPage();
    void countsUnreadableRecords();
    void refusesPages_data();
    void refusesPages();
    void directionFollowsStatus_data();
    void directionFollowsStatus();
    void aRecordNeedsATime();
    void readsTokens();
    void refusesTokens_data();
    void refusesTokens();
    void receipt();
    void textToSend();
    void readsRcStatus();
    void rcStatusStandsWithoutTheRest();
    void readsErrorTexts();
    void readsHealth_data();
    void readsHealth();
};

void TestAnswers::readsAPage()
{
    const auto page = decodeMessagePage(
        R"({"messages":[
            {"messageId":"msg_1","status":"delivered","rcMessageId":null,"error":null,"to":"+15551234567",
             "from":"+15559876543","body":"Hello","createdAt":"2026-03-01T10:00:02.000Z",
             "updatedAt":"2026-03-01T10:00:05.000Z","direction":"outbound","tenantId":"t","appId":"a"},
            {"messageId":"msg_2","status":"received","to":"1","from":"2","body":"",
             "createdAt":"2026-03-01T10:00:02.000Z","updatedAt":"2026-03-01T10:00:02.000Z"}],
          "total":1234,"page":2,"limit":100})");
    QVERIFY(page);
    QCOMPARE(page->total, 1'234);
    QCOMPARE(page->page, 2);
    QCOMPARE(page->limit, 100);
    QCOMPARE(page->unreadable, 0);
    QCOMPARE(page->records.size(), 2);
    const Observation &first = page->records.constFirst();
    QCOMPARE(first.source, FactSource::Record);
    QCOMPARE(first.fact.source, FactSource::Record);
    QCOMPARE(first.fact.status, DeliveryStatus::Delivered);
    QCOMPARE(first.fact.at, firstOfMarch + 3'000);
    QCOMPARE(first.createdAt, std::optional(firstOfMarch));
    QCOMPARE(first.direction, Direction::Outbound);
    QCOMPARE(page->records.constLast().direction, Direction::Inbound);
}

void TestAnswers::countsUnreadableRecords()
{
    const auto page = decodeMessagePage(
        R"({"messages":[null,5,[],{},{"messageId":"m","status":"sent","createdAt":"never"},
            {"messageId":"good","status":"sent","createdAt":"2026-03-01T10:00:02Z"}]})");
    QVERIFY(page);
    QCOMPARE(page->unreadable, 5);
    QCOMPARE(page->records.size(), 1);
    QCOMPARE(page->total, 0);
    QCOMPARE(page->page, 1);
}

void TestAnswers::refusesPages_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<WireFault>("fault");
    QTest::newRow("html") << QByteArray("<html></html>") << WireFault::NotJson;
    QTest::newRow("array") << QByteArray("[]") << WireFault::NotAnObject;
    QTest::newRow("no messages") << QByteArray("{}") << WireFault::MissingField;
    QTest::newRow("messages is no array") << QByteArray(R"({"messages":{}})") << WireFault::WrongType;
    QTest::newRow("total is no number")
        << QByteArray(R"({"messages":[],"total":"5"})") << WireFault::WrongType;
    QTest::newRow("total is negative") << QByteArray(R"({"messages":[],"total":-5})") << WireFault::BadValue;
    QTest::newRow("total is huge") << QByteArray(R"({"messages":[],"total":1e300})") << WireFault::BadValue;
}

void TestAnswers::refusesPages()
{
    QFETCH(const QByteArray, json);
    QFETCH(const WireFault, fault);
    const auto page = decodeMessagePage(json);
    QVERIFY(!page);
    QCOMPARE(page.error(), fault);
}

void TestAnswers::directionFollowsStatus_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<Direction>("direction");
    QTest::newRow("said inbound") << QByteArray("\"inbound\"") << QByteArray("received")
                                  << Direction::Inbound;
    QTest::newRow("said outbound") << QByteArray("\"outbound\"") << QByteArray("sent") << Direction::Outbound;
    QTest::newRow("not said, received") << QByteArray("null") << QByteArray("received") << Direction::Inbound;
    QTest::newRow("not said, queued") << QByteArray("null") << QByteArray("queued") << Direction::Outbound;
    QTest::newRow("odd word") << QByteArray("\"mt\"") << QByteArray("received") << Direction::Inbound;
}

void TestAnswers::directionFollowsStatus()
{
    QFETCH(const QByteArray, said);
    QFETCH(const QByteArray, status);
    QFETCH(const Direction, direction);
    const auto record = decodeMessageRecord(
        R"({"messageId":"m","createdAt":"2026-03-01T10:00:02Z","status":")" + status + R"(","direction":)" +
        said + "}");
    QVERIFY(record);
    QCOMPARE(record->direction, direction);
}

void TestAnswers::aRecordNeedsATime()
{
    QCOMPARE(decodeMessageRecord(R"({"messageId":"m","status":"sent"})").error(), WireFault::MissingField);
    const auto created =
        decodeMessageRecord(R"({"messageId":"m","status":"sent","createdAt":"2026-03-01T10:00:02Z"})");
    QCOMPARE(created->fact.at, firstOfMarch);
    const auto updated =
        decodeMessageRecord(R"({"messageId":"m","status":"sent","updatedAt":"2026-03-01T10:00:02Z"})");
    QCOMPARE(updated->fact.at, firstOfMarch);
    QVERIFY(!updated->createdAt);
}

void TestAnswers::readsTokens()
{
    const auto token = decodeToken(R"({"token":"wst_a1b2","expiresIn":60})");
    QCOMPARE(token->token, QByteArray("wst_a1b2"));
    QCOMPARE(token->expiresInSeconds, 60);
    QCOMPARE(decodeToken(R"({"token":"wst_a1b2"})")->expiresInSeconds, 60);
}

void TestAnswers::refusesTokens_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<WireFault>("fault");
    QTest::newRow("none") << QByteArray("{}") << WireFault::MissingField;
    QTest::newRow("empty") << QByteArray(R"({"token":""})") << WireFault::BadValue;
    QTest::newRow("number") << QByteArray(R"({"token":1})") << WireFault::WrongType;
    QTest::newRow("with a line break") << QByteArray(R"({"token":"a\r\nb"})") << WireFault::BadValue;
    QTest::newRow("no ASCII") << QByteArray(R"({"token":"ä"})") << WireFault::BadValue;
    QTest::newRow("life as text") << QByteArray(R"({"token":"a","expiresIn":"60"})") << WireFault::WrongType;
}

void TestAnswers::refusesTokens()
{
    QFETCH(const QByteArray, json);
    QFETCH(const WireFault, fault);
    const auto token = decodeToken(json);
    QVERIFY(!token);
    QCOMPARE(token.error(), fault);
}

void TestAnswers::receipt()
{
    const auto receipt = decodeSendReceipt(R"({"messageId":"msg_0a1b2c3d4e5f","status":"queued"})");
    QVERIFY(receipt.has_value());
    QCOMPARE(receipt->messageId, u"msg_0a1b2c3d4e5f"_s);
    QCOMPARE(receipt->status, DeliveryStatus::Queued);
    QVERIFY(receipt->statusWord.isNull());
    QCOMPARE(decodeSendReceipt(R"({"messageId":"m"})")->status, DeliveryStatus::Queued);
    QCOMPARE(decodeSendReceipt(R"({"messageId":"m","status":"scheduled"})")->statusWord, u"scheduled"_s);
    QCOMPARE(decodeSendReceipt(R"({"status":"queued"})").error(), WireFault::MissingField);
    QCOMPARE(decodeSendReceipt(R"({"messageId":7})").error(), WireFault::WrongType);
    QVERIFY(!decodeSendReceipt("<html>").has_value());
}

void TestAnswers::textToSend()
{
    const QByteArray body = encodeSend(u"+12025550100"_s, u"+12025550123"_s, u"\"Zwölf\"\n👋"_s);
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QCOMPARE(object.size(), 3);
    QCOMPARE(object.value(u"from"_s).toString(), u"+12025550100"_s);
    QCOMPARE(object.value(u"to"_s).toString(), u"+12025550123"_s);
    QCOMPARE(object.value(u"body"_s).toString(), u"\"Zwölf\"\n👋"_s);
}

void TestAnswers::readsRcStatus()
{
    const auto on =
        decodeRcStatus(R"({"connected":true,"expiresAt":"2026-03-01T10:00:02Z","rcAccountId":"1"})");
    QVERIFY(on->connected);
    QCOMPARE(on->expiresAt, std::optional(firstOfMarch));
    QVERIFY(!decodeRcStatus(R"({"connected":false})")->connected);
    QVERIFY(!decodeRcStatus(R"({"connected":false,"expiresAt":null})")->expiresAt);
    QCOMPARE(decodeRcStatus(R"({"connected":"yes"})").error(), WireFault::WrongType);
    QCOMPARE(decodeRcStatus(R"({"connected":1})").error(), WireFault::WrongType);
    QCOMPARE(decodeRcStatus(R"({"connected":null})").error(), WireFault::MissingField);
    QCOMPARE(decodeRcStatus(R"({"expiresAt":"2026-03-01T10:00:02Z"})").error(), WireFault::MissingField);
    QCOMPARE(decodeRcStatus("{}").error(), WireFault::MissingField);
    QCOMPARE(decodeRcStatus("true").error(), WireFault::NotJson);
    QCOMPARE(decodeRcStatus(R"([{"connected":true}])").error(), WireFault::NotAnObject);
    QCOMPARE(decodeRcStatus("<!doctype html>").error(), WireFault::NotJson);
    QCOMPARE(decodeRcStatus({}).error(), WireFault::NotJson);
}

// Whether it is connected is the verdict; what else is said may be of any kind.
void TestAnswers::rcStatusStandsWithoutTheRest()
{
    for (const QByteArray &expiry :
         {QByteArray("17"), QByteArray("true"), QByteArray("\"soon\""), QByteArray("{}"),
          QByteArray("\"9999-01-01T00:00:00Z\"")}) {
        const auto status =
            decodeRcStatus(R"({"connected":true,"rcAccountId":[7],"expiresAt":)" + expiry + '}');
        QVERIFY2(status.has_value(), expiry.constData());
        QVERIFY(status->connected);
        QVERIFY(!status->expiresAt);
    }
    const auto past = decodeRcStatus(R"({"connected":true,"expiresAt":"2020-03-01T10:00:02+01:00"})");
    QVERIFY(past->expiresAt);
}

void TestAnswers::readsErrorTexts()
{
    QCOMPARE(
        decodeErrorText(R"({"error":"Tenant suspended or inactive"})"), u"Tenant suspended or inactive"_s);
    QVERIFY(decodeErrorText("<html>").isEmpty());
    QVERIFY(decodeErrorText(R"({"error":5})").isEmpty());
    QVERIFY(decodeErrorText("{}").isEmpty());
    const QByteArray endless = "{\"error\":\"" + QByteArray(9'000, 'x') + "\"}";
    QCOMPARE(decodeErrorText(endless).size(), 500);
}

void TestAnswers::readsHealth_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isWell");
    QTest::newRow("documented") << QByteArray(R"({"status":"ok"})") << true;
    QTest::newRow("in other words") << QByteArray(R"({"healthy":1})") << true;
    QTest::newRow("in no words") << QByteArray() << true;
    QTest::newRow("loud") << QByteArray(R"({"status":"OK"})") << true;
    QTest::newRow("ill") << QByteArray(R"({"status":"starting"})") << false;
}

void TestAnswers::readsHealth()
{
    QFETCH(const QByteArray, json);
    QFETCH(const bool, isWell);
    QCOMPARE(decodeHealth(json), isWell);
}

} // namespace textdesk

QTEST_APPLESS_MAIN(textdesk::TestAnswers)
#include "tst_gateway_answers.moc"
