// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/resterror.h"

#include "gateway/wireformat.h"

#include <QDateTime>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

using Kind = RestError::Kind;

constexpr std::array<QByteArrayView, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

bool goesThroughProxy(const QNetworkReply &reply)
{
    if (!reply.manager() || reply.manager()->proxy().type() == QNetworkProxy::NoProxy) {
        return false;
    }
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(reply.url()));
    return !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
}

Kind kindOfNetworkError(const QNetworkReply &reply)
{
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return Kind::Refused;
    case QNetworkReply::HostNotFoundError:
        return Kind::HostNotFound;
    case QNetworkReply::TimeoutError:
        return Kind::Timeout;
    case QNetworkReply::SslHandshakeFailedError:
        return Kind::Tls;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return Kind::Proxy;
    case QNetworkReply::UnknownNetworkError:
        // So Qt calls most of what a proxy does, even that there is none; and beyond a proxy it sees nothing.
        return goesThroughProxy(reply) ? Kind::Proxy : Kind::Network;
    default:
        return Kind::Network;
    }
}

} // namespace

bool isCertainlyUnsent(const RestError &error)
{
    switch (error.kind) {
    case Kind::HostNotFound:
    case Kind::Refused:
    case Kind::Tls:
    case Kind::Unauthorized:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::RateLimited:
    case Kind::BadRequest:
    case Kind::Redirected:
        return true;
    case Kind::Network:
    case Kind::Timeout:
    case Kind::Proxy:
    case Kind::Server:
    case Kind::Malformed:
    case Kind::Cancelled:
        return false;
    }
    return false;
}

std::optional<UtcMs> parseHttpDate(const QByteArray &text)
{
    const QList<QByteArray> words = text.simplified().split(' ');
    constexpr qsizetype wordCount = 6;
    if (words.size() != wordCount || words[5] != "GMT") {
        return std::nullopt;
    }
    const auto *const month = std::find(months.begin(), months.end(), QByteArrayView(words[2]));
    const QDate date(words[3].toInt(), static_cast<int>(month - months.begin()) + 1, words[1].toInt());
    const QTime time = QTime::fromString(QString::fromLatin1(words[4]), u"HH:mm:ss"_s);
    if (!date.isValid() || !time.isValid()) {
        return std::nullopt;
    }
    return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
}

qint64 parseRetryAfter(const QByteArray &header, UtcMs now)
{
    constexpr qint64 leastMs = 1'000;
    constexpr qint64 mostMs = 3'600'000;
    const QByteArray text = header.trimmed();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber) {
        return seconds < 0 ? 0 : std::clamp(std::min(seconds, mostMs) * 1'000, leastMs, mostMs);
    }
    const std::optional<UtcMs> at = parseHttpDate(text);
    return at ? std::clamp(*at - now, leastMs, mostMs) : 0;
}

std::optional<Kind> kindOfStatus(int httpStatus)
{
    switch (httpStatus) {
    case 401:
        return Kind::Unauthorized;
    case 403:
        return Kind::Forbidden;
    case 404:
        return Kind::NotFound;
    case 407:
        return Kind::Proxy;
    case 408:
        return Kind::Timeout;
    case 429:
        return Kind::RateLimited;
    default:
        break;
    }
    if (httpStatus >= 200 && httpStatus < 300) {
        return std::nullopt;
    }
    if (httpStatus >= 300 && httpStatus < 400) {
        return Kind::Redirected;
    }
    return httpStatus >= 400 && httpStatus < 500 ? Kind::BadRequest : Kind::Server;
}

std::optional<RestError>
errorOf(const QNetworkReply &reply, const QByteArray &body, const QString &certificateWords, UtcMs now)
{
    RestError error;
    error.httpStatus = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!certificateWords.isEmpty()) {
        error.kind = Kind::Tls;
        error.text = certificateWords;
        return error;
    }
    if (error.httpStatus == 0) {
        error.kind = kindOfNetworkError(reply);
        error.text = reply.errorString();
        if (error.kind == Kind::Tls && isCutOffHandshake(error.text)) {
            error.kind = Kind::Network;
        }
        return error;
    }
    const std::optional<Kind> kind = kindOfStatus(error.httpStatus);
    if (!kind) {
        // The head of a good answer came, but the connection broke in its body.
        if (reply.error() == QNetworkReply::NoError) {
            return std::nullopt;
        }
        error.kind = kindOfNetworkError(reply);
        error.text = reply.errorString();
        return error;
    }
    error.kind = *kind;
    error.text = decodeErrorText(body);
    error.retryAfterMs =
        parseRetryAfter(reply.rawHeader("Retry-After"), parseHttpDate(reply.rawHeader("Date")).value_or(now));
    return error;
}

bool isCutOffHandshake(const QString &errorText)
{
    return errorText.contains("unexpected eof"_L1, Qt::CaseInsensitive) ||
           errorText.contains("closed"_L1, Qt::CaseInsensitive) ||
           errorText.contains("reset"_L1, Qt::CaseInsensitive);
}

} // namespace textdesk
