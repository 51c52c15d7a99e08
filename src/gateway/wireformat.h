// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

#include <tl/expected.hpp>

namespace textdesk {

/// The longest frame that is read, in bytes of UTF-8.
constexpr qsizetype maxFrameBytes = qsizetype(4) * 1024 * 1024;

/// Why bytes from outside are no value of ours. Names no content: safe to count, log and show.
enum class WireFault : quint8 {
    Binary,  ///< a binary frame; the protocol has text only
    TooLong, ///< over 4 MiB
    NotJson, ///< including nesting that is too deep
    NotAnObject,
    NoType, ///< no "type", or no string
    MissingField,
    WrongType, ///< a field of another JSON type than documented
    BadValue,  ///< an empty messageId, a timestamp that is no time, a text beyond its limit
    OutOfTurn, ///< an event before auth_ok
};
constexpr int wireFaultCount = 9;
QString wireFaultWord(WireFault fault); ///< "not-json", …: for the log; not translated

struct AuthOk
{
};
struct AuthError
{
    QString error;
};
struct Ping
{
};
struct UnknownEvent
{
    QString type; ///< at most 40 characters, printable ASCII only
};
/// sms_inbound and sms_status both become an Observation of source Event.
using Frame = std::variant<AuthOk, AuthError, Ping, Observation, UnknownEvent>;

/// Reads one text frame. Accepts `text`/`receivedAt` for `body`/`timestamp` on inbound messages, and
/// unknown fields anywhere. JSON's null counts as "not said". Only messageId, the time and an outbound
/// message's status must be there: an inbound message without a number or a text is one to look up, not
/// one to lose. Half surrogate pairs become U+FFFD, as no store could keep them. Pure; any bytes in,
/// never throws.
tl::expected<Frame, WireFault> decodeFrame(const QByteArray &utf8);

/// One page of `GET /v1/sms/messages`. Records that cannot be read are counted, not fatal.
struct MessagePage
{
    QList<Observation> records; ///< source Record, in the order in which they came
    qint64 total = 0;           ///< 0 where not said
    int page = 1;
    int limit = 0;
    int unreadable = 0;
};
tl::expected<MessagePage, WireFault> decodeMessagePage(const QByteArray &json);
tl::expected<Observation, WireFault> decodeMessageRecord(const QByteArray &json);

/// The answer to `POST /v1/sms/send`: the gateway has taken the text.
struct SendReceipt
{
    QString messageId;
    DeliveryStatus status = DeliveryStatus::Queued;
    QString statusWord; ///< the gateway's word where status is Other, else null
};
tl::expected<SendReceipt, WireFault> decodeSendReceipt(const QByteArray &json);

struct SocketToken
{
    QByteArray token;
    int expiresInSeconds = 60;
};
tl::expected<SocketToken, WireFault> decodeToken(const QByteArray &json);

/// The answer to `GET /v1/rc/status`. Its rcAccountId is left unread: nobody here needs it, so nothing can
/// give it away. An expiresAt that cannot be read counts as not said, since \c connected is the verdict.
struct RcStatus
{
    bool connected = false;
    std::optional<UtcMs> expiresAt;
};
tl::expected<RcStatus, WireFault> decodeRcStatus(const QByteArray &json);

/// Whether `GET /health` says that the gateway is well. Nothing documents more of it than its JSON: whoever
/// answers in other words answers all the same.
tl::expected<bool, WireFault> decodeHealth(const QByteArray &json);

/// The "error" of an answer's `{"error":"text"}`, at most 500 characters; empty where there is none.
QString decodeErrorText(const QByteArray &json);

/// The body of `POST /v1/sms/send`.
QByteArray encodeSend(const QString &from, const QString &to, const QString &body);
QByteArray encodeKeyAuth(const QByteArray &apiKey);
QByteArray encodeTokenAuth(const QByteArray &token);

} // namespace textdesk
