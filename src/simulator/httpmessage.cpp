// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/httpmessage.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <array>

namespace textdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHead = 16LL * 1024;
constexpr qint64 longestBody = 100LL * 1024;
constexpr qint64 longestIgnoredBody = 64LL * 1024 * 1024;

struct StatusText
{
    int status;
    const char *reason;
    const char *error;
};

constexpr auto statusTexts = std::to_array<StatusText>(
    {{101, "Switching Protocols", ""},
     {200, "OK", ""},
     {202, "Accepted", ""},
     {301, "Moved Permanently", "Moved"},
     {302, "Found", "Moved"},
     {400, "Bad Request", "Bad request"},
     {401, "Unauthorized", "Invalid API key"},
     {403, "Forbidden", "Tenant suspended or inactive"},
     {404, "Not Found", "Not found"},
     {407, "Proxy Authentication Required", "Proxy authentication required"},
     {411, "Length Required", "Length required"},
     {413, "Payload Too Large", "Request body too large"},
     {426, "Upgrade Required", "Upgrade required"},
     {429, "Too Many Requests", "Too many requests"},
     {431, "Request Header Fields Too Large", "Request header too large"},
     {500, "Internal Server Error", "Internal server error"},
     {502, "Bad Gateway", "Bad gateway"},
     {503, "Service Unavailable", "Service unavailable"},
     {504, "Gateway Timeout", "Gateway timeout"},
     {505, "HTTP Version Not Supported", "HTTP version not supported"}});

StatusText textsOf(int status)
{
    const auto *const found =
        std::find_if(std::begin(statusTexts), std::end(statusTexts), [status](const auto &text) {
            return text.status == status;
        });
    return found == std::end(statusTexts) ? StatusText{status, "Unknown", "Error"} : *found;
}

QString decodedForm(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

QHash<QString, QString> parsedQuery(const QByteArray &query)
{
    QHash<QString, QString> fields;
    for (const QByteArray &pair : query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = equals < 0 ? pair : pair.left(equals);
        if (!name.isEmpty()) {
            fields.insert(decodedForm(name), equals < 0 ? u""_s : decodedForm(pair.mid(equals + 1)));
        }
    }
    return fields;
}

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

} // namespace

HttpResponse HttpResponse::failure(int status, const QString &text, int retryAfterSeconds)
{
    HttpResponse response{.status = status};
    response.body = QJsonDocument(QJsonObject{{u"error"_s, text}}).toJson(QJsonDocument::Compact);
    if (retryAfterSeconds > 0) {
        response.headers.emplaceBack("Retry-After", QByteArray::number(retryAfterSeconds));
    }
    return response;
}

HttpResponse HttpResponse::failure(int status, int retryAfterSeconds)
{
    return failure(status, QString::fromLatin1(textsOf(status).error), retryAfterSeconds);
}

QByteArray HttpResponse::toBytes(bool keepAlive, UtcMs now) const
{
    QByteArray bytes =
        "HTTP/1.1 " + QByteArray::number(status) + ' ' + QByteArray(textsOf(status).reason) + "\r\n";
    const auto add = [&bytes](const QByteArray &name, const QByteArray &value) {
        bytes += name + ": " + value + "\r\n";
    };
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC);
    add("Date", QLocale::c().toString(date, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1());
    for (const auto &[name, value] : headers) {
        add(name, value);
    }
    if (status != 101) {
        add("Content-Type", contentType);
        add("Content-Length", QByteArray::number(body.size()));
        add("Connection", keepAlive ? "keep-alive" : "close");
    }
    return bytes + "\r\n" + body;
}

std::optional<HttpRequest> HttpReader::next()
{
    if (m_errorStatus != 0 || (!m_request && !readHead())) {
        return std::nullopt;
    }
    const qint64 taken = std::min<qint64>(m_bodyLeft, m_buffer.size());
    if (!m_request->bodyTooLong) {
        m_request->body += m_buffer.first(taken);
    }
    m_buffer.remove(0, taken);
    m_bodyLeft -= taken;
    return m_bodyLeft > 0 ? std::nullopt : std::exchange(m_request, std::nullopt);
}

bool HttpReader::readHead()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        return m_buffer.size() > longestHead ? fail(431) : false;
    }
    if (end > longestHead) {
        return fail(431);
    }
    QList<QByteArray> lines;
    for (qsizetype from = 0; from <= end;) {
        const qsizetype to = m_buffer.indexOf("\r\n", from);
        lines.append(m_buffer.mid(from, to - from));
        from = to + 2;
    }
    m_buffer.remove(0, end + 4);

    const QList<QByteArray> words = lines.takeFirst().split(' ');
    if (words.size() != 3 || !isToken(words[0]) || !words[1].startsWith('/')) {
        return fail(400);
    }
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0") {
        return fail(words[2].startsWith("HTTP/") ? 505 : 400);
    }
    HttpRequest request{.method = words[0]};
    const qsizetype question = words[1].indexOf('?');
    request.path =
        QString::fromUtf8(QByteArray::fromPercentEncoding(question < 0 ? words[1] : words[1].left(question)));
    request.query = question < 0 ? QHash<QString, QString>() : parsedQuery(words[1].mid(question + 1));

    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !isToken(line.left(colon))) {
            return fail(400);
        }
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    if (words[2] == "HTTP/1.1" && request.header("host").isEmpty()) {
        return fail(400);
    }
    if (request.headers.contains("transfer-encoding")) {
        return fail(411);
    }
    const QByteArray connection = request.header("connection").toLower();
    request.keepAlive = words[2] == "HTTP/1.1" ? !connection.contains("close") : false;

    m_bodyLeft = 0;
    if (request.headers.contains("content-length")) {
        bool valid = false;
        m_bodyLeft = request.header("content-length").toLongLong(&valid);
        if (!valid || m_bodyLeft < 0) {
            return fail(400);
        }
        // A peer that is still writing would lose the 413 to a reset, so its body is read all the same.
        request.bodyTooLong = m_bodyLeft > longestBody;
        if (m_bodyLeft > longestIgnoredBody) {
            return fail(413);
        }
    }
    m_request = request;
    return true;
}

bool HttpReader::fail(int status)
{
    m_errorStatus = status;
    m_buffer.clear();
    return false;
}

} // namespace textdesk
