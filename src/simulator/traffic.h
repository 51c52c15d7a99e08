// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/gatewaystate.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace textdesk {

class SocketSessions;

/// The messages that come and go: what RingCentral and the carriers do behind the real gateway.
class Traffic : public QObject
{
    Q_OBJECT
public:
    Traffic(GatewayState &state, SocketSessions &sockets, QObject *parent);

    /// These two keep a new message and tell the sockets.
    SimulatedMessage &receive(
        const QString &tenantId, const QString &from, const QString &to, const QString &body,
        std::optional<UtcMs> createdAt);
    SimulatedMessage &submit(
        const SimulatedApp &app, const QString &from, const QString &to, const QString &body,
        std::optional<UtcMs> createdAt);

    /// Keeps a message of the past; tells nobody.
    void addHistory(SimulatedMessage message);

    /// Sends a submitted message at the pace that its number is allowed.
    void dispatch(const QString &messageId);
    void setStatus(const QString &messageId, const QString &status, const QString &error);
    void runLifecycle(const QString &messageId, int stepMs, const QString &finalStatus, const QString &error);

private:
    /// The sends of one of our numbers that wait for their turn.
    struct Lane
    {
        RateWindow window;
        std::deque<QString> waiting;
        bool timerRuns = false;
    };

    void drive(const QString &number);
    void step(const QString &messageId, int stepMs, const QStringList &statuses, const QString &error);
    SendOutcome outcomeOf(const SimulatedMessage &message) const;
    QString newMessageId();
    QString newCarrierId();

    GatewayState &m_state;
    SocketSessions &m_sockets;
    std::map<QString, Lane> m_lanes; ///< by our number
};

} // namespace textdesk
