// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/utc.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace textdesk {

/// Where the desk stands with the gateway; the window shows it in words at all times.
enum class ConnectionState : quint8 {
    Offline,        ///< not wanted, or not started
    Waking,         ///< the host sleeps (502, 503, no answer yet); up to 90 s this is no error
    Connecting,     ///< asking for a token, or opening the socket
    Authenticating, ///< socket open, auth sent
    CatchingUp,     ///< events arrive; what was missed is still being fetched
    Live,           ///< events arrive and nothing is known to be missing
    WaitingToRetry, ///< failed; next try at retryAt
    Rejected,       ///< the gateway refuses this key: a person must act
    Blocked,        ///< too many failed authentications from this address: wait till retryAt
};

/// Why the connection is not there. Sentences for people are made of it in the widgets.
enum class ConnectionProblem : quint8 {
    None,
    HostNotFound,
    Refused,     ///< nothing listens there
    NetworkLost, ///< unreachable, reset, or closed without a word
    Silent,      ///< no frame for 75 s
    HandshakeTimeout,
    UpgradeRefused, ///< the socket's HTTP answer was not 101; detail holds the status where known
    TlsFailed,      ///< certificate or protocol; final until a person acts
    ProxyFailed,
    ClosedByServer,  ///< detail holds the close code
    ServerError,     ///< 5xx
    RateLimited,     ///< 429
    InvalidKey,      ///< 401 or "Invalid API key"
    TenantSuspended, ///< 403
    TokenRefused,    ///< "Invalid or expired token", twice
    ProtocolError,   ///< it speaks, but not this protocol (a captive portal, another server)
    NoKey,           ///< there is no key to connect with
    OtherTenant,     ///< the key is good, but of another tenant than the messages that are kept
};

/// What the window and `textdesk status` show. A value; crosses threads by queued signals.
struct ConnectionStatus
{
    ConnectionState state = ConnectionState::Offline;
    ConnectionProblem problem = ConnectionProblem::None;
    int code = 0;    ///< HTTP status or close code that belongs to the problem; 0: none
    QString detail;  ///< the gateway's, Qt's or the certificate's own words; plain text, never markup
    UtcMs since = 0; ///< when this state began
    std::optional<UtcMs> retryAt;     ///< when the next attempt is due
    std::optional<UtcMs> lastFrameAt; ///< when anything was last heard on the socket

    bool operator==(const ConnectionStatus &) const = default;
};

/// "live", "catching-up", …: the word for `textdesk status` and the log. Not translated.
QString connectionStateWord(ConnectionState state);

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::ConnectionStatus)
