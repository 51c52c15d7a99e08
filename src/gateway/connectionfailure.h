// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/connectionstatus.h"
#include "gateway/resterror.h"

#include <QAbstractSocket>
#include <QString>

#include <optional>

namespace textdesk {

/// Why there is no connection: the part of a ConnectionStatus that an attempt's end decides.
struct ConnectionFailure
{
    ConnectionProblem problem = ConnectionProblem::None;
    int code = 0; ///< HTTP status or close code; 0: none
    QString detail;

    bool operator==(const ConnectionFailure &) const = default;
};

/// Everything that is known when a socket has ended, as Qt told it.
struct SocketEnd
{
    bool opened = false;      ///< the upgrade had succeeded
    bool timedOut = false;    ///< our own deadline ended it
    bool handshaking = false; ///< the error came while the upgrade's answer was being read
    std::optional<QAbstractSocket::SocketError> error;
    QString errorText;
    int closeCode = 0;
    QString closeReason;
    QString certificateWords;
};

ConnectionFailure failureOf(const RestError &error);
ConnectionFailure failureOf(const SocketEnd &end);

/// True for the failures of a host that is just being started: 502, 503, 504, or no answer in time.
bool looksAsleep(const ConnectionFailure &failure);

} // namespace textdesk
