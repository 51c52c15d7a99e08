// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/utc.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace textdesk {

/// An HTTP/1.1 request as a peer sent it.
struct HttpRequest
{
    QByteArray method = {};
    QString path = {};                          ///< decoded
    QHash<QString, QString> query = {};         ///< decoded as a form: a bare '+' is a space
    QHash<QByteArray, QByteArray> headers = {}; ///< names in lower case
    QByteArray body = {};
    bool bodyTooLong = false; ///< over 100 KB: it was read and thrown away
    bool keepAlive = true;

    QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
};

/// An answer to it.
struct HttpResponse
{
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = QByteArrayLiteral("application/json; charset=utf-8");
    QList<std::pair<QByteArray, QByteArray>> headers = {};

    /// `{"error":"text"}`; \p retryAfterSeconds > 0 adds that header.
    static HttpResponse failure(int status, const QString &text, int retryAfterSeconds = 0);
    /// The same with the words that the gateway uses for this status.
    static HttpResponse failure(int status, int retryAfterSeconds = 0);
    QByteArray toBytes(bool keepAlive, UtcMs now) const;
};

/// Cuts the bytes of one connection into requests. Strict: what is not HTTP/1.1 as RFC 9112 has it is
/// an error that ends the connection.
class HttpReader
{
public:
    void feed(const QByteArray &bytes) { m_buffer += bytes; }
    /// The next whole request; nothing while more bytes are needed, or after an error.
    std::optional<HttpRequest> next();
    /// The status that the peer's mistake deserves; 0: none so far.
    int errorStatus() const { return m_errorStatus; }
    /// What came behind the last request.
    QByteArray takeRest() { return std::exchange(m_buffer, {}); }

private:
    bool readHead();
    bool fail(int status);

    QByteArray m_buffer;
    std::optional<HttpRequest> m_request; ///< its head is read, its body is not yet complete
    qint64 m_bodyLeft = 0;
    int m_errorStatus = 0;
};

} // namespace textdesk
