// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/connectionstatus.h"
#include "gateway/apikey.h"
#include "gateway/connectiontimings.h"
#include "gateway/wireformat.h"

#include <QObject>

#include <memory>

class QSslConfiguration;

namespace textdesk {

class Clock;
class RestClient;

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
    /// A person asks (F5): tries at once, whatever wait is running; a live link is dropped for a new one.
    /// Ends Rejected too. In Blocked it keeps waiting, and an attempt under way goes on.
    void retryNow();
    /// The same when nobody asked (network up, resume from sleep, our own trouble with what came): leaves
    /// Rejected alone, and a link that is dropped right after the log-in comes back with the backoff.
    void nudge();

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
