// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/gatewayjson.h"

#include "simulator/jsontext.h"

namespace textdesk {

using namespace Qt::StringLiterals;

QByteArray inboundEvent(const SimulatedMessage &message, bool otherSpelling)
{
    JsonText event;
    event.add("type", u"sms_inbound"_s)
        .add("messageId", message.messageId)
        .add("from", message.from)
        .add("to", message.to)
        .add(otherSpelling ? "text" : "body", message.body)
        .add("rcMessageId", message.rcMessageId)
        .add("tenantId", message.tenantId)
        .add(otherSpelling ? "receivedAt" : "timestamp", toIsoTime(message.createdAt));
    return event.object();
}

QByteArray statusEvent(const SimulatedMessage &message)
{
    JsonText event;
    event.add("type", u"sms_status"_s)
        .add("messageId", message.messageId)
        .add("appId", message.appId)
        .add("tenantId", message.tenantId)
        .add("status", message.status);
    if (message.status == "failed"_L1) {
        event.add("error", message.error);
    } else if (!message.rcMessageId.isEmpty()) {
        event.add("rcMessageId", message.rcMessageId);
    }
    event.add("timestamp", toIsoTime(message.updatedAt));
    return event.object();
}

QByteArray messageRecord(const SimulatedMessage &message, bool withScope)
{
    JsonText record;
    record.add("messageId", message.messageId)
        .add("status", message.status)
        .addOrNull("rcMessageId", message.rcMessageId)
        .addOrNull("error", message.error)
        .add("to", message.to)
        .add("from", message.from)
        .add("body", message.body)
        .add("createdAt", toIsoTime(message.createdAt))
        .add("updatedAt", toIsoTime(message.updatedAt));
    if (withScope) {
        record.add("direction", message.inbound ? u"inbound"_s : u"outbound"_s)
            .add("tenantId", message.tenantId)
            .addOrNull("appId", message.appId);
    }
    return record.object();
}

QByteArray pageOfRecords(const MessageStore::Page &page, const MessageFilter &filter, bool withScope)
{
    QByteArray records = "[";
    for (const SimulatedMessage *message : page.messages) {
        if (records.size() > 1) {
            records += ',';
        }
        records += messageRecord(*message, withScope);
    }
    return JsonText()
        .addRaw("messages", records + ']')
        .addRaw("total", QByteArray::number(page.total))
        .addRaw("page", QByteArray::number(filter.page))
        .addRaw("limit", QByteArray::number(filter.limit))
        .object();
}

} // namespace textdesk
