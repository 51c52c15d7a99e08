// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/socketsessions.h"

#include "simulator/gatewayjson.h"
#include "simulator/socketsession.h"

#include <algorithm>

namespace textdesk {

SocketSessions::SocketSessions(GatewayState &state, QObject *parent) : QObject(parent), m_state(state)
{
}

void SocketSessions::open(QTcpSocket *socket, const QByteArray &rest, bool neverAuthOk)
{
    auto *session = new SocketSession(m_state, socket, neverAuthOk, this);
    m_sessions.append(session);
    connect(session, &SocketSession::authenticated, this, &SocketSessions::authenticated);
    connect(session, &SocketSession::gone, this, &SocketSessions::gone);
    connect(session, &SocketSession::drained, this, &SocketSessions::drained);
    connect(session, &QObject::destroyed, this, [this, session] { m_sessions.removeOne(session); });
    session->read(rest);
}

void SocketSessions::publishInbound(const SimulatedMessage &message)
{
    publish(message, inboundEvent(message, m_state.options.otherInboundSpelling));
}

void SocketSessions::publishStatus(const SimulatedMessage &message)
{
    publish(message, statusEvent(message));
}

void SocketSessions::publish(const SimulatedMessage &message, const QByteArray &event)
{
    const QByteArray frame = encodedFrame(FrameKind::Text, event);
    for (SocketSession *session : std::as_const(m_sessions)) {
        if (session->hears(message)) {
            session->deliver(frame);
        }
    }
}

void SocketSessions::writeToAll(const QByteArray &bytes)
{
    for (SocketSession *session : std::as_const(m_sessions)) {
        if (session->isAuthenticated()) {
            session->write(bytes);
        }
    }
}

void SocketSessions::closeAll(int code, const QString &reason)
{
    const QList<SocketSession *> sessions = m_sessions;
    for (SocketSession *session : sessions) {
        session->close(code, reason);
    }
}

void SocketSessions::resetAll()
{
    const QList<SocketSession *> sessions = m_sessions;
    for (SocketSession *session : sessions) {
        session->reset();
    }
}

int SocketSessions::authenticatedCount() const
{
    return static_cast<int>(std::count_if(m_sessions.begin(), m_sessions.end(), [](const auto *session) {
        return session->isAuthenticated();
    }));
}

qint64 SocketSessions::mostBytesToWrite() const
{
    qint64 most = 0;
    for (const SocketSession *session : m_sessions) {
        most = std::max(most, session->bytesToWrite());
    }
    return most;
}

} // namespace textdesk
