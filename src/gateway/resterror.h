// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/utc.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QNetworkReply;

namespace textdesk {

/// Why a REST call gave no answer. \c text: the gateway's, Qt's or the certificate's own words.
struct RestError
{
    enum class Kind : quint8 {
        HostNotFound,
        Refused,
        Network,
        Timeout,
        Tls,
        Proxy,
        Unauthorized, ///< 401
        Forbidden,    ///< 403
        NotFound,     ///< 404
        RateLimited,  ///< 429
        BadRequest,   ///< other 4xx
        Redirected,   ///< 3xx: never followed, the key would go with it
        Server,       ///< 5xx
        Malformed,    ///< 200, but not what is documented (a captive portal)
        Cancelled,
    };
    static constexpr int kindCount = 15;
    Kind kind = Kind::Network;
    int httpStatus = 0;
    qint64 retryAfterMs = 0; ///< of Retry-After; 0: not said
    QString text;
};

/// True where a text that was to be sent has certainly not been taken: the gateway was not reached, or said
/// no. Everything else (no answer, a 5xx, an answer that cannot be read) leaves it open.
bool isCertainlyUnsent(const RestError &error);

/// A date of HTTP ("Sun, 06 Nov 1994 08:49:37 GMT"), whatever the machine's language.
std::optional<UtcMs> parseHttpDate(const QByteArray &text);

/// Retry-After in seconds or as a date, bounded to 1 s … 1 h; 0 where it says nothing that can be read.
qint64 parseRetryAfter(const QByteArray &header, UtcMs now);

/// The kind of an answer with this status; nothing for 2xx.
std::optional<RestError::Kind> kindOfStatus(int httpStatus);

/// What went wrong with a finished \p reply whose body is \p body; nothing where it is a 2xx answer.
/// \p certificateWords: what certificateWords() made of its TLS errors, if there were any.
std::optional<RestError>
errorOf(const QNetworkReply &reply, const QByteArray &body, const QString &certificateWords, UtcMs now);

/// True where a TLS handshake was cut off rather than refused: the network's fault, worth a retry.
bool isCutOffHandshake(const QString &errorText);

} // namespace textdesk
