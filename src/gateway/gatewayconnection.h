// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/connectionstatus.h"
#include "gateway/apikey.h"
#include "gateway/wireformat.h"

#include <QObject>

#include <memory>

class QSslConfiguration;

namespace textdesk {

class Clock;
class RestClient;

/// How long things may take. Tests shorten them; nobody else does.
struct ConnectionTimings
{
    int handshakeMs = 20'000; ///< from opening the socket to auth_ok
    int wakingMs = 90'000;    ///< the same while the host may be asleep, and how long "waking" lasts
    int silenceMs = 75'000;   ///< no frame at all for this long: dead
    int backoffFirstMs = 1'000;
    int backoffMaxMs = 60'000;
    int steadyMs = 30'000; ///< live for this long: the backoff starts anew
};

/// The one live link to the gateway: token or key, socket, authentication, heartbeat, backoff. At most
/// one attempt is under way at any time. Lives on the engine thread. It reports states up to
/// "authenticated" (as Live); whether that is Live or CatchingUp is the engine's to say.
class GatewayConnection : public QObject
{
    Q_OBJECT
public:
    GatewayConnection(
        RestClient &rest, const Clock &clock, const ConnectionTimings &timings, QObject *parent = nullptr);
    ~GatewayConnection() override;

    /// Also ends Rejected: a new key is a person's decision to try again.
    void setKey(const ApiKey &key);
    /// Tokens are the default; false sends the key itself on the socket.
    void setPreferToken(bool prefer);
    void setTlsConfiguration(const QSslConfiguration &configuration);

    /// What the user wants: connected or not. Idempotent.
    void start();
    void stop();
    /// Tries at once, whatever wait is running (F5, network up, resume). In Blocked it keeps waiting.
    void retryNow();

    ConnectionStatus status() const;

Q_SIGNALS:
    /// On real change only.
    void statusChanged(const textdesk::ConnectionStatus &status);
    /// auth_ok arrived: from here on events are delivered.
    void authenticated();
    /// The authenticated link is gone. \p lastHeardAt: our clock at its last frame.
    void lost(textdesk::UtcMs lastHeardAt);
    void messageSeen(const textdesk::Observation &seen);
    /// Any frame, pings included: the link lives.
    void heard();
    void frameRejected(textdesk::WireFault fault);
    void unknownEvent(const QString &type);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::WireFault)
