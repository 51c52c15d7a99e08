// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/exportformat.h"

#include "core/csvtext.h"
#include "core/mergerule.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

QString directionWord(Direction direction)
{
    return direction == Direction::Inbound ? u"inbound"_s : u"outbound"_s;
}

QString wordOf(DeliveryStatus status, const QString &word)
{
    return status == DeliveryStatus::Other ? word : statusWord(status);
}

QString isoOrNull(const std::optional<UtcMs> &at)
{
    return at ? toIsoTime(*at) : QString();
}

/// A JSON string, or null for a null text. Written here because QJsonObject knows no order of members.
QByteArray jsonText(const QString &text)
{
    if (text.isNull()) {
        return "null";
    }
    QByteArray json = "\"";
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json.append('\\').append(c);
        } else if (c == '\n') {
            json.append("\\n");
        } else if (byte < 0x20 || byte == 0x7f) {
            json.append("\\u00").append(QByteArray::number(byte, 16).rightJustified(2, '0'));
        } else {
            json.append(c);
        }
    }
    return json.append('"');
}

} // namespace

QByteArray csvHeader()
{
    return csvRow(
        {u"messageId"_s, u"direction"_s, u"from"_s, u"to"_s, u"body"_s, u"status"_s, u"error"_s,
         u"rcMessageId"_s, u"tenantId"_s, u"appId"_s, u"createdAt"_s, u"updatedAt"_s, u"history"_s});
}

QByteArray csvLine(const Message &message)
{
    QStringList history;
    for (const StatusFact &fact : timeline(message.facts)) {
        history.append(wordOf(fact.status, fact.word) + u' ' + toIsoTime(fact.at));
    }
    return csvRow(
        {message.messageId, directionWord(message.direction), message.from, message.to, message.body,
         wordOf(message.status, message.statusWord), message.error, message.rcMessageId, message.tenantId,
         message.appId, isoOrNull(message.createdAt), toIsoTime(message.updatedAt), history.join(u"; ")});
}

QByteArray jsonLine(const Message &message)
{
    QByteArray line = "{";
    const auto add = [&line](const char *name, const QByteArray &json) {
        if (line.size() > 1) {
            line.append(',');
        }
        line.append('"').append(name).append("\":").append(json);
    };
    add("messageId", jsonText(message.messageId));
    add("direction", jsonText(directionWord(message.direction)));
    add("from", jsonText(message.from));
    add("to", jsonText(message.to));
    add("body", jsonText(message.body));
    add("status", jsonText(wordOf(message.status, message.statusWord)));
    add("error", jsonText(message.error));
    add("rcMessageId", jsonText(message.rcMessageId));
    add("tenantId", jsonText(message.tenantId));
    add("appId", jsonText(message.appId));
    add("createdAt", jsonText(isoOrNull(message.createdAt)));
    add("updatedAt", jsonText(toIsoTime(message.updatedAt)));
    QByteArray history;
    for (const StatusFact &fact : timeline(message.facts)) {
        history.append(history.isEmpty() ? "{" : ",{");
        history.append("\"status\":").append(jsonText(wordOf(fact.status, fact.word)));
        history.append(",\"at\":").append(jsonText(toIsoTime(fact.at))).append('}');
    }
    add("history", '[' + history + ']');
    return line.append("}\n");
}

} // namespace textdesk
