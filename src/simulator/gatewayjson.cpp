// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/gatewayjson.h"

#include <QJsonDocument>

namespace textdesk {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

QByteArray inboundEvent(const SimulatedMessage &message, bool otherSpelling)
{
    QJsonObject event{{u"type"_s, u"sms_inbound"_s},
                      {u"messageId"_s, message.messageId},
                      {u"from"_s, message.from},
                      {u"to"_s, message.to},
                      {u"rcMessageId"_s, message.rcMessageId},
                      {u"tenantId"_s, message.tenantId}};
    event.insert(otherSpelling ? "text"_L1 : "body"_L1, message.body);
    event.insert(otherSpelling ? "receivedAt"_L1 : "timestamp"_L1, toIsoTime(message.createdAt));
    return QJsonDocument(event).toJson(QJsonDocument::Compact);
}

QByteArray statusEvent(const SimulatedMessage &message)
{
    QJsonObject event{{u"type"_s, u"sms_status"_s},  {u"messageId"_s, message.messageId},
                      {u"appId"_s, message.appId},   {u"tenantId"_s, message.tenantId},
                      {u"status"_s, message.status}, {u"timestamp"_s, toIsoTime(message.updatedAt)}};
    const bool failed = message.status == "failed"_L1;
    if (!failed && !message.rcMessageId.isEmpty()) {
        event.insert("rcMessageId"_L1, message.rcMessageId);
    }
    if (failed) {
        event.insert("error"_L1, message.error);
    }
    return QJsonDocument(event).toJson(QJsonDocument::Compact);
}

QJsonObject messageRecord(const SimulatedMessage &message, bool withScope)
{
    QJsonObject record{
        {u"messageId"_s, message.messageId},
        {u"status"_s, message.status},
        {u"rcMessageId"_s, orNull(message.rcMessageId)},
        {u"error"_s, orNull(message.error)},
        {u"to"_s, message.to},
        {u"from"_s, message.from},
        {u"body"_s, message.body},
        {u"createdAt"_s, toIsoTime(message.createdAt)},
        {u"updatedAt"_s, toIsoTime(message.updatedAt)}};
    if (withScope) {
        record.insert("direction"_L1, message.inbound ? u"inbound"_s : u"outbound"_s);
        record.insert("tenantId"_L1, message.tenantId);
        record.insert("appId"_L1, orNull(message.appId));
    }
    return record;
}

} // namespace textdesk
