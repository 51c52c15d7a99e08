// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/restroutes.h"

#include "simulator/gatewayjson.h"
#include "simulator/requestvalues.h"
#include "simulator/traffic.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace textdesk {

using namespace Qt::StringLiterals;

namespace {

const QString statusPrefix = u"/v1/sms/status/"_s;
constexpr qint64 carrierSessionMs = 3'600'000;

HttpResponse answered(int status, const QJsonObject &object)
{
    HttpResponse response{.status = status};
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

/// The key of either header that the vendor's pages name.
QByteArray keyOf(const HttpRequest &request)
{
    const QByteArray authorization = request.header("authorization");
    constexpr QByteArrayView scheme("bearer ");
    if (authorization.left(scheme.size()).toLower() == scheme) {
        return authorization.mid(scheme.size()).trimmed();
    }
    return request.header("x-api-key");
}

} // namespace

HttpResponse RestRoutes::answer(const HttpRequest &request, const QHostAddress &address)
{
    if (const int seconds = m_state.auth.blockedSeconds(address); seconds > 0) {
        return HttpResponse::failure(429, seconds);
    }
    if (!offers(request.path)) {
        return HttpResponse::failure(404);
    }
    if (request.path == "/health"_L1 && request.method == "GET") {
        return answered(200, {{u"status"_s, u"ok"_s}});
    }
    const QByteArray key = keyOf(request);
    const std::optional<SimulatedApp> app = m_state.auth.appForKey(key);
    if (!app) {
        m_state.auth.countFailure(address);
        return HttpResponse::failure(
            401, key.isEmpty() ? u"Missing or invalid API key"_s : u"Invalid API key"_s);
    }
    if (m_state.auth.isSuspended(app->tenantId)) {
        return HttpResponse::failure(403);
    }
    if (const int seconds = m_state.auth.takeRequest(*app); seconds > 0) {
        return HttpResponse::failure(429, seconds);
    }
    if (request.bodyTooLong) {
        return HttpResponse::failure(413);
    }
    return answerFor(*app, request);
}

bool RestRoutes::offers(const QString &path) const
{
    return path == "/v1/ws/token"_L1 ? m_state.options.offersToken : m_state.options.offersRest;
}

HttpResponse RestRoutes::answerFor(const SimulatedApp &app, const HttpRequest &request)
{
    if (request.method == "POST" && request.path == "/v1/ws/token"_L1) {
        return token(app);
    }
    if (request.method == "POST" && request.path == "/v1/sms/send"_L1) {
        return send(app, request);
    }
    if (request.method == "GET" && request.path == "/v1/sms/messages"_L1) {
        return list(app, request);
    }
    if (request.method == "GET" && request.path == "/v1/rc/status"_L1) {
        return carrierStatus(app);
    }
    if (request.method == "GET" && request.path.startsWith(statusPrefix)) {
        return status(app, request.path.mid(statusPrefix.size()));
    }
    return HttpResponse::failure(404);
}

HttpResponse RestRoutes::send(const SimulatedApp &app, const HttpRequest &request)
{
    const tl::expected<SendValues, QString> values = sendValues(request, m_state.options.minimumDigits);
    if (!values) {
        return HttpResponse::failure(400, values.error());
    }
    const QString messageId =
        m_traffic.submit(app, values->from, values->to, values->body, std::nullopt).messageId;
    m_traffic.dispatch(messageId);
    return answered(202, {{u"messageId"_s, messageId}, {u"status"_s, u"queued"_s}});
}

HttpResponse RestRoutes::status(const SimulatedApp &app, const QString &messageId)
{
    const SimulatedMessage *message = m_state.messages.find(messageId);
    if (message == nullptr || (!app.isAdmin && message->tenantId != app.tenantId)) {
        return HttpResponse::failure(404, u"Message not found"_s);
    }
    return {.body = messageRecord(*message, m_state.options.recordsHaveScope)};
}

HttpResponse RestRoutes::list(const SimulatedApp &app, const HttpRequest &request)
{
    tl::expected<MessageFilter, QString> filter = listFilter(request);
    if (!filter) {
        return HttpResponse::failure(400, filter.error());
    }
    filter->tenantId = app.isAdmin ? QString() : app.tenantId;
    filter->newestFirst = m_state.options.newestFirst;
    return {.body = pageOfRecords(m_state.messages.page(*filter), *filter, m_state.options.recordsHaveScope)};
}

HttpResponse RestRoutes::token(const SimulatedApp &app)
{
    return answered(
        200, {{u"token"_s, QString::fromLatin1(m_state.auth.issueToken(app))},
              {u"expiresIn"_s, m_state.options.tokenLifeMs / 1000}});
}

HttpResponse RestRoutes::carrierStatus(const SimulatedApp &app) const
{
    const TenantAccount account = m_state.accounts.value(app.tenantId);
    if (!account.connected) {
        return answered(200, {{u"connected"_s, false}});
    }
    return answered(
        200,
        {{u"connected"_s, true},
         {u"expiresAt"_s, toIsoTime(account.expiresAt.value_or(m_state.clock.nowUtc() + carrierSessionMs))},
         {u"rcAccountId"_s, u"400131426008"_s}});
}

} // namespace textdesk
