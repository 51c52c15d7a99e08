// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/gatewaystate.h"
#include "simulator/websocketcodec.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace textdesk {

/// One socket of the gateway, from its upgrade to its end: authentication, heartbeat, events. Deletes
/// itself when the connection is gone.
class SocketSession : public QObject
{
    Q_OBJECT
public:
    /// Takes the socket over. \p neverAuthOk: stays mute, whatever the client says.
    SocketSession(GatewayState &state, QTcpSocket *socket, bool neverAuthOk, QObject *parent);

    /// Bytes that the client sent.
    void read(const QByteArray &bytes);

    bool isAuthenticated() const { return m_phase == Phase::Authenticated; }
    bool hears(const SimulatedMessage &message) const; ///< whether its events are this client's
    qint64 bytesToWrite() const;

    /// An event, as a whole frame, through the faults of the line.
    void deliver(const QByteArray &frame);
    /// A frame or part of one as it is; not while the gateway is silent.
    void write(const QByteArray &bytes);
    /// Close frame, then FIN. Code 0: an empty close frame; 1006: none at all.
    void close(int code, const QString &reason);
    void reset();

Q_SIGNALS:
    void authenticated();
    void drained(); ///< some bytes went out
    void gone();    ///< it was authenticated, and is no more

private:
    enum class Phase : quint8 { Unauthenticated, Mute, Authenticated, Closing };

    void handle(const WebSocketReader::Message &message);
    void authenticate(const WebSocketReader::Message &message);
    void refuse(const QString &error);
    void leave();
    bool strikes(int perCent);

    GatewayState &m_state;
    QTcpSocket *m_socket;
    WebSocketReader m_reader;
    Phase m_phase = Phase::Unauthenticated;
    SimulatedApp m_app;
    QTimer m_timer; ///< the deadline for auth, then the heartbeat, then the wait for the close frame
    QByteArray m_heldBack;
};

} // namespace textdesk
