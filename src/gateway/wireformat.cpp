// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/wireformat.h"

#include "gateway/fieldreader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

using Need = FieldReader::Need;

constexpr qsizetype maxAnswerBytes = qsizetype(8) * 1024 * 1024;
constexpr qsizetype maxIdLength = 200;
constexpr qsizetype maxNumberLength = 64;
constexpr qsizetype maxStatusLength = 64;
constexpr qsizetype maxBodyLength = 65'536;
constexpr qsizetype maxErrorLength = 2'000;

void readStatus(FieldReader &fields, StatusFact &fact)
{
    const QString word = fields.identifier("status"_L1, maxStatusLength);
    fact.status = parseStatus(word);
    if (fact.status == DeliveryStatus::Other) {
        fact.word = word;
    }
    const QString error = fields.trimmedText("error"_L1, maxErrorLength);
    if (!error.isEmpty()) {
        fact.error = error;
    }
}

void readIds(FieldReader &fields, Observation &seen)
{
    seen.messageId = fields.identifier("messageId"_L1, maxIdLength);
    seen.rcMessageId = fields.textOrNumber("rcMessageId"_L1, maxIdLength);
    seen.tenantId = fields.text("tenantId"_L1, maxIdLength);
    seen.appId = fields.text("appId"_L1, maxIdLength);
}

tl::expected<Observation, WireFault> finished(const FieldReader &fields, Observation &&seen)
{
    if (fields.fault()) {
        return tl::unexpected(*fields.fault());
    }
    return std::move(seen);
}

tl::expected<Observation, WireFault> statusEvent(const QJsonObject &object)
{
    FieldReader fields(object);
    Observation seen;
    seen.source = FactSource::Event;
    readIds(fields, seen);
    readStatus(fields, seen.fact);
    seen.fact.at = fields.time("timestamp"_L1, Need::Required).value_or(0);
    const bool inbound = seen.fact.status == DeliveryStatus::Received;
    seen.direction = inbound ? Direction::Inbound : Direction::Outbound;
    return finished(fields, std::move(seen));
}

tl::expected<Observation, WireFault> inboundEvent(const QJsonObject &object)
{
    FieldReader fields(object);
    Observation seen;
    seen.source = FactSource::Event;
    seen.direction = Direction::Inbound;
    readIds(fields, seen);
    seen.from = fields.text("from"_L1, maxNumberLength);
    seen.to = fields.text("to"_L1, maxNumberLength);
    const bool usualBody = fields.isSaid("body"_L1);
    seen.body = fields.text(usualBody ? "body"_L1 : "text"_L1, maxBodyLength);
    const bool usualTime = fields.isSaid("timestamp"_L1);
    const auto at = fields.time(usualTime ? "timestamp"_L1 : "receivedAt"_L1, Need::Required);
    seen.fact.status = DeliveryStatus::Received;
    seen.fact.at = at.value_or(0);
    seen.createdAt = at;
    return finished(fields, std::move(seen));
}

Direction directionOf(const QString &said, DeliveryStatus status)
{
    if (said == "inbound"_L1) {
        return Direction::Inbound;
    }
    if (said == "outbound"_L1) {
        return Direction::Outbound;
    }
    return status == DeliveryStatus::Received ? Direction::Inbound : Direction::Outbound;
}

tl::expected<Observation, WireFault> record(const QJsonObject &object)
{
    FieldReader fields(object);
    Observation seen;
    seen.source = FactSource::Record;
    seen.fact.source = FactSource::Record;
    readIds(fields, seen);
    readStatus(fields, seen.fact);
    seen.from = fields.text("from"_L1, maxNumberLength);
    seen.to = fields.text("to"_L1, maxNumberLength);
    seen.body = fields.text("body"_L1, maxBodyLength);
    seen.direction = directionOf(fields.text("direction"_L1, maxStatusLength), seen.fact.status);
    seen.createdAt = fields.time("createdAt"_L1);
    const auto updatedAt = fields.time("updatedAt"_L1);
    if (!updatedAt && !seen.createdAt) {
        fields.fail(WireFault::MissingField);
    } else {
        seen.fact.at = updatedAt ? *updatedAt : *seen.createdAt;
    }
    return finished(fields, std::move(seen));
}

QString harmlessType(const QString &type)
{
    constexpr qsizetype longestShown = 40;
    QString shown;
    for (const QChar c : type) {
        if (c >= u' ' && c <= u'~' && shown.size() < longestShown) {
            shown.append(c);
        }
    }
    return shown;
}

Frame asFrame(Observation &&seen)
{
    return std::move(seen);
}

QByteArray authFrame(const QString &field, const QByteArray &secret)
{
    const QJsonObject frame{{u"type"_s, u"auth"_s}, {field, QString::fromLatin1(secret)}};
    return QJsonDocument(frame).toJson(QJsonDocument::Compact);
}

} // namespace

QString wireFaultWord(WireFault fault)
{
    switch (fault) {
    case WireFault::Binary:
        return u"binary"_s;
    case WireFault::TooLong:
        return u"too-long"_s;
    case WireFault::NotJson:
        return u"not-json"_s;
    case WireFault::NotAnObject:
        return u"not-an-object"_s;
    case WireFault::NoType:
        return u"no-type"_s;
    case WireFault::MissingField:
        return u"missing-field"_s;
    case WireFault::WrongType:
        return u"wrong-type"_s;
    case WireFault::BadValue:
        return u"bad-value"_s;
    case WireFault::OutOfTurn:
        return u"out-of-turn"_s;
    }
    return {};
}

tl::expected<Frame, WireFault> decodeFrame(const QByteArray &utf8)
{
    const auto object = parseJsonObject(utf8, maxFrameBytes);
    if (!object) {
        return tl::unexpected(object.error());
    }
    const QJsonValue typeValue = object->value("type"_L1);
    if (!typeValue.isString()) {
        return tl::unexpected(WireFault::NoType);
    }
    const QString type = typeValue.toString();
    if (type == "sms_status"_L1) {
        return statusEvent(*object).map(asFrame);
    }
    if (type == "sms_inbound"_L1) {
        return inboundEvent(*object).map(asFrame);
    }
    if (type == "ping"_L1) {
        return Ping{};
    }
    if (type == "auth_ok"_L1) {
        return AuthOk{};
    }
    if (type == "auth_error"_L1) {
        FieldReader fields(*object);
        return AuthError{fields.trimmedText("error"_L1, maxErrorLength)};
    }
    return UnknownEvent{harmlessType(type)};
}

tl::expected<MessagePage, WireFault> decodeMessagePage(const QByteArray &json)
{
    const auto object = parseJsonObject(json, maxAnswerBytes);
    if (!object) {
        return tl::unexpected(object.error());
    }
    const QJsonValue messages = object->value("messages"_L1);
    if (!messages.isArray()) {
        return tl::unexpected(messages.isUndefined() ? WireFault::MissingField : WireFault::WrongType);
    }
    constexpr qint64 largestInt = std::numeric_limits<int>::max();
    FieldReader fields(*object);
    MessagePage page;
    page.total = fields.integer("total"_L1, 0);
    page.page = static_cast<int>(std::min(fields.integer("page"_L1, 1), largestInt));
    page.limit = static_cast<int>(std::min(fields.integer("limit"_L1, 0), largestInt));
    if (fields.fault()) {
        return tl::unexpected(*fields.fault());
    }
    const QJsonArray array = messages.toArray();
    page.records.reserve(array.size());
    for (const auto &value : array) {
        auto seen = value.isObject() ? record(value.toObject()) : tl::unexpected(WireFault::NotAnObject);
        if (seen) {
            page.records.append(*std::move(seen));
        } else {
            ++page.unreadable;
        }
    }
    return page;
}

tl::expected<Observation, WireFault> decodeMessageRecord(const QByteArray &json)
{
    const auto object = parseJsonObject(json, maxAnswerBytes);
    if (!object) {
        return tl::unexpected(object.error());
    }
    return record(*object);
}

tl::expected<SendReceipt, WireFault> decodeSendReceipt(const QByteArray &json)
{
    const auto object = parseJsonObject(json, maxAnswerBytes);
    if (!object) {
        return tl::unexpected(object.error());
    }
    FieldReader fields(*object);
    SendReceipt receipt;
    receipt.messageId = fields.identifier("messageId"_L1, maxIdLength);
    const QString word = fields.text("status"_L1, maxStatusLength);
    if (fields.fault()) {
        return tl::unexpected(*fields.fault());
    }
    if (!word.isEmpty()) {
        receipt.status = parseStatus(word);
        receipt.statusWord = receipt.status == DeliveryStatus::Other ? word : QString();
    }
    return receipt;
}

tl::expected<SocketToken, WireFault> decodeToken(const QByteArray &json)
{
    const auto object = parseJsonObject(json, maxAnswerBytes);
    if (!object) {
        return tl::unexpected(object.error());
    }
    constexpr qsizetype longestToken = 1024;
    constexpr qint64 documentedLife = 60;
    constexpr qint64 longestLife = 86'400;
    FieldReader fields(*object);
    const QString token = fields.identifier("token"_L1, longestToken);
    const qint64 life = fields.integer("expiresIn"_L1, documentedLife);
    const auto isOdd = [](QChar c) { return c <= u' ' || c > u'~'; };
    if (std::any_of(token.begin(), token.end(), isOdd)) {
        fields.fail(WireFault::BadValue);
    }
    if (fields.fault()) {
        return tl::unexpected(*fields.fault());
    }
    return SocketToken{token.toLatin1(), static_cast<int>(std::min(life, longestLife))};
}

tl::expected<RcStatus, WireFault> decodeRcStatus(const QByteArray &json)
{
    const auto object = parseJsonObject(json, maxAnswerBytes);
    if (!object) {
        return tl::unexpected(object.error());
    }
    FieldReader fields(*object);
    RcStatus status;
    status.connected = fields.boolean("connected"_L1);
    if (fields.fault()) {
        return tl::unexpected(*fields.fault());
    }
    status.expiresAt = fields.time("expiresAt"_L1);
    return status;
}

tl::expected<bool, WireFault> decodeHealth(const QByteArray &json)
{
    const QJsonValue status = QJsonDocument::fromJson(json).object().value("status"_L1);
    return !status.isString() || status.toString().compare("ok"_L1, Qt::CaseInsensitive) == 0;
}

QString decodeErrorText(const QByteArray &json)
{
    constexpr qsizetype longestShown = 500;
    const auto object = parseJsonObject(json, maxAnswerBytes);
    return object ? FieldReader(*object).trimmedText("error"_L1, longestShown) : QString();
}

QByteArray encodeSend(const QString &from, const QString &to, const QString &body)
{
    const QJsonObject message{{u"to"_s, to}, {u"from"_s, from}, {u"body"_s, body}};
    return QJsonDocument(message).toJson(QJsonDocument::Compact);
}

QByteArray encodeKeyAuth(const QByteArray &apiKey)
{
    return authFrame(u"apiKey"_s, apiKey);
}

QByteArray encodeTokenAuth(const QByteArray &token)
{
    return authFrame(u"token"_s, token);
}

} // namespace textdesk
