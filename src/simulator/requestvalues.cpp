// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/requestvalues.h"

#include <QDate>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace textdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestText = 1600;
constexpr int longestPage = 100;

using Failure = tl::unexpected<QString>;

bool isNumber(const QJsonValue &value, int minimumDigits)
{
    static const QRegularExpression shape(u"^\\+[1-9][0-9]{0,14}\\z"_s);
    const QString text = value.toString();
    return text.size() > minimumDigits && shape.match(text).hasMatch();
}

/// A date without a time is its first moment in UTC.
std::optional<UtcMs> parsedDate(const QString &text)
{
    constexpr qsizetype dateSize = 10;
    if (text.size() == dateSize) {
        return parseIsoTime(QString(text + "T00:00:00Z"_L1));
    }
    return parseIsoTime(text);
}

/// A whole number within these bounds; the default where the query does not name it.
std::optional<int> number(const HttpRequest &request, const QString &name, int standard, int most)
{
    const auto found = request.query.constFind(name);
    if (found == request.query.constEnd()) {
        return standard;
    }
    bool valid = false;
    const int value = found->toInt(&valid);
    return valid && value >= 1 && value <= most ? std::optional(value) : std::nullopt;
}

} // namespace

tl::expected<SendValues, QString> sendValues(const HttpRequest &request, int minimumDigits)
{
    if (!request.header("content-type").toLower().startsWith("application/json")) {
        return Failure(u"Content-Type must be application/json"_s);
    }
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject()) {
        return Failure(u"Invalid JSON"_s);
    }
    const QJsonObject object = document.object();
    for (const QString &name : {u"to"_s, u"from"_s}) {
        if (!isNumber(object.value(name), minimumDigits)) {
            return Failure(u"%1 must be a phone number in E.164 format"_s.arg(name));
        }
    }
    const QString body = object.value("body"_L1).toString();
    if (body.isEmpty() || body.size() > longestText) {
        return Failure(u"body must be 1 to %1 characters"_s.arg(longestText));
    }
    const QJsonValue userId = object.value("userId"_L1);
    if (!userId.isUndefined() && !userId.isString()) {
        return Failure(u"userId must be a string"_s);
    }
    return SendValues{
        .to = object.value("to"_L1).toString(), .from = object.value("from"_L1).toString(), .body = body};
}

tl::expected<MessageFilter, QString> listFilter(const HttpRequest &request)
{
    static const QStringList statuses{u"queued"_s, u"sending"_s,   u"sent"_s,
                                      u"failed"_s, u"delivered"_s, u"received"_s};
    MessageFilter filter;
    const QString direction = request.query.value(u"direction"_s);
    if (!direction.isNull() && direction != "inbound"_L1 && direction != "outbound"_L1) {
        return Failure(u"direction must be inbound or outbound"_s);
    }
    if (!direction.isNull()) {
        filter.inbound = direction == "inbound"_L1;
    }
    filter.status = request.query.value(u"status"_s);
    if (!filter.status.isNull() && !statuses.contains(filter.status)) {
        return Failure(u"status is unknown"_s);
    }
    filter.from = request.query.value(u"from"_s);
    filter.to = request.query.value(u"to"_s);
    for (const auto &[name, at] :
         {std::pair(u"startDate"_s, &filter.start), std::pair(u"endDate"_s, &filter.end)}) {
        if (request.query.contains(name)) {
            *at = parsedDate(request.query.value(name));
            if (!*at) {
                return Failure(u"%1 must be an ISO 8601 date"_s.arg(name));
            }
        }
    }
    const std::optional<int> page = number(request, u"page"_s, filter.page, INT_MAX);
    const std::optional<int> limit = number(request, u"limit"_s, filter.limit, longestPage);
    if (!page || !limit) {
        return Failure(u"page must be 1 or more, limit 1 to %1"_s.arg(longestPage));
    }
    filter.page = *page;
    filter.limit = *limit;
    return filter;
}

} // namespace textdesk
