// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/connectionfailure.h"

#include "core/displaytext.h"

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

using Problem = ConnectionProblem;

constexpr qsizetype longestDetail = 300;
constexpr int serviceRestart = 1012;

Problem problemOf(const RestError &error)
{
    switch (error.kind) {
    case RestError::Kind::HostNotFound:
        return Problem::HostNotFound;
    case RestError::Kind::Refused:
        return Problem::Refused;
    case RestError::Kind::Network:
    case RestError::Kind::Cancelled:
        return Problem::NetworkLost;
    case RestError::Kind::Timeout:
        return Problem::HandshakeTimeout;
    case RestError::Kind::Tls:
        return Problem::TlsFailed;
    case RestError::Kind::Proxy:
        return Problem::ProxyFailed;
    case RestError::Kind::Unauthorized:
        return Problem::InvalidKey;
    case RestError::Kind::RateLimited:
        return Problem::RateLimited;
    case RestError::Kind::Server:
        return Problem::ServerError;
    case RestError::Kind::Forbidden:
        return error.text.startsWith("Tenant suspended"_L1, Qt::CaseInsensitive) ? Problem::TenantSuspended
                                                                                 : Problem::ProtocolError;
    case RestError::Kind::NotFound:
    case RestError::Kind::BadRequest:
    case RestError::Kind::Redirected:
    case RestError::Kind::Malformed:
        return Problem::ProtocolError;
    }
    return Problem::ProtocolError;
}

/// Qt keeps the status of a refused upgrade to itself, but for the digits in its sentence.
int statusInSentence(const QString &text)
{
    constexpr QLatin1StringView mark("code: ");
    constexpr qsizetype digits = 3;
    const qsizetype at = text.indexOf(mark);
    return at < 0 ? 0 : QStringView(text).mid(at + mark.size(), digits).toInt();
}

ConnectionFailure refusedUpgrade(const QString &sentence)
{
    const int status = statusInSentence(sentence);
    const Problem problem = status >= 500 ? Problem::ServerError : Problem::UpgradeRefused;
    return {problem, status, status > 0 ? u"HTTP %1"_s.arg(status) : singleLine(sentence, longestDetail)};
}

Problem problemOf(const SocketEnd &end)
{
    switch (*end.error) {
    case QAbstractSocket::ConnectionRefusedError:
        return Problem::Refused;
    case QAbstractSocket::HostNotFoundError:
        return Problem::HostNotFound;
    case QAbstractSocket::SslHandshakeFailedError:
        return isCutOffHandshake(end.errorText) ? Problem::NetworkLost : Problem::TlsFailed;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return Problem::ProxyFailed;
    default:
        return Problem::NetworkLost;
    }
}

} // namespace

ConnectionFailure failureOf(const RestError &error)
{
    return {problemOf(error), error.httpStatus, singleLine(error.text, longestDetail)};
}

ConnectionFailure failureOf(const SocketEnd &end)
{
    if (!end.certificateWords.isEmpty()) {
        return {Problem::TlsFailed, 0, end.certificateWords};
    }
    if (end.timedOut) {
        return {Problem::HandshakeTimeout, 0, {}};
    }
    if (!end.opened && end.handshaking) {
        return refusedUpgrade(end.errorText);
    }
    if (end.error) {
        // closeCode() means nothing after an error: it is 1000 by default, or an earlier socket's.
        return {problemOf(end), 0, singleLine(end.errorText, longestDetail)};
    }
    if (!end.opened) {
        return {Problem::NetworkLost, 0, {}};
    }
    // Qt does not know the codes 1012 and 1013, and reports them as a breach of the protocol.
    if (end.closeCode == 1002 && end.closeReason.startsWith("Invalid close code"_L1)) {
        return {Problem::ClosedByServer, serviceRestart, {}};
    }
    return {Problem::ClosedByServer, end.closeCode, singleLine(end.closeReason, longestDetail)};
}

bool looksAsleep(const ConnectionFailure &failure)
{
    const bool isGatewayStatus = failure.code == 502 || failure.code == 503 || failure.code == 504;
    return (failure.problem == Problem::ServerError && isGatewayStatus) ||
           failure.problem == Problem::HandshakeTimeout;
}

} // namespace textdesk
