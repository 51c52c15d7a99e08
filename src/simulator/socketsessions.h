// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/gatewaystate.h"

#include <QList>
#include <QObject>

class QTcpSocket;

namespace textdesk {

class SocketSession;

/// All open sockets, and who of them hears what. Nothing is kept for those that are not there.
class SocketSessions : public QObject
{
    Q_OBJECT
public:
    SocketSessions(GatewayState &state, QObject *parent);

    /// Takes over a socket whose upgrade was answered; \p rest: what the client sent behind it.
    void open(QTcpSocket *socket, const QByteArray &rest, bool neverAuthOk);

    void publishInbound(const SimulatedMessage &message);
    void publishStatus(const SimulatedMessage &message);

    /// The same bytes to every authenticated socket.
    void writeToAll(const QByteArray &bytes);
    void closeAll(int code, const QString &reason);
    void resetAll();

    int authenticatedCount() const;
    /// The longest queue of bytes that a socket has not taken yet.
    qint64 mostBytesToWrite() const;

Q_SIGNALS:
    void authenticated();
    void gone();
    void drained();

private:
    void publish(const SimulatedMessage &message, const QByteArray &event);

    GatewayState &m_state;
    QList<SocketSession *> m_sessions;
};

} // namespace textdesk
