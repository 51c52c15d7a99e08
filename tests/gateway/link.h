// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/lidclock.h"
#include "gateway/gatewayconnection.h"
#include "gateway/restclient.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <algorithm>

namespace textdesk {

/// Waits that a test can sit through. Whoever tests a wait itself sets that one.
inline ConnectionTimings quickTimings()
{
    ConnectionTimings timings;
    timings.backoffFirstMs = 20;
    timings.backoffMaxMs = 100;
    return timings;
}

/// A desk's end of the link, with everything it said written down.
class Link : public QObject
{
public:
    explicit Link(
        const QUrl &gateway, const QByteArray &key, const ConnectionTimings &timings = quickTimings(),
        bool preferToken = true)
        : rest(GatewayAddress::parse(gateway.toString()).value(), clock),
          connection(rest, clock, timings)
    {
        connect(&connection, &GatewayConnection::statusChanged, this, [this](const ConnectionStatus &s) {
            history.append(s);
        });
        connect(&connection, &GatewayConnection::messageSeen, this, [this](const Observation &o) {
            seen.append(o);
        });
        connect(&connection, &GatewayConnection::authenticated, this, [this] { ++timesLive; });
        connect(&connection, &GatewayConnection::lost, this, [this](UtcMs at) { lostAt.append(at); });
        connect(&connection, &GatewayConnection::heard, this, [this] { ++heard; });
        connect(&connection, &GatewayConnection::frameRejected, this, [this](WireFault fault) {
            faults.append(fault);
        });
        connect(&connection, &GatewayConnection::unknownEvent, this, [this](const QString &type) {
            unknown.append(type);
        });
        setKey(key);
        connection.setPreferToken(preferToken);
    }

    void setKey(const QByteArray &text)
    {
        const ApiKey key = ApiKey::parse(text).value_or(ApiKey());
        rest.setKey(key);
        connection.setKey(key);
    }

    void setTls(const QSslConfiguration &tls)
    {
        rest.setTlsConfiguration(tls);
        connection.setTlsConfiguration(tls);
    }

    ConnectionState state() const { return connection.status().state; }
    ConnectionProblem problem() const { return connection.status().problem; }
    bool isLive() const { return state() == ConnectionState::Live; }
    bool wasIn(ConnectionState state) const
    {
        return std::any_of(
            history.begin(), history.end(), [state](const auto &s) { return s.state == state; });
    }
    bool met(ConnectionProblem problem) const
    {
        return std::any_of(
            history.begin(), history.end(), [problem](const auto &s) { return s.problem == problem; });
    }

    LidClock clock;
    RestClient rest;
    GatewayConnection connection;
    QList<ConnectionStatus> history;
    QList<Observation> seen;
    QList<UtcMs> lostAt;
    QList<WireFault> faults;
    QStringList unknown;
    int timesLive = 0;
    int heard = 0;
};

} // namespace textdesk
