// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/gatewaystate.h"
#include "simulator/httpmessage.h"

#include <QObject>

class QTcpSocket;

namespace textdesk {

class Peer;
class RestRoutes;
class SocketSessions;

/// Sends each request to where it belongs, through the faults that are switched on.
class Reception : public QObject
{
    Q_OBJECT
public:
    Reception(GatewayState &state, RestRoutes &routes, SocketSessions &sockets, QObject *parent);

    /// Takes the connection over.
    void receive(QTcpSocket *socket);
    /// Cuts every connection that still speaks HTTP.
    void resetAll();

private:
    void handleRest(Peer &peer, const HttpRequest &request);
    void handleUpgrade(Peer &peer, const HttpRequest &request);
    void upgrade(Peer &peer, const HttpRequest &request, bool neverAuthOk);

    GatewayState &m_state;
    RestRoutes &m_routes;
    SocketSessions &m_sockets;
};

} // namespace textdesk
