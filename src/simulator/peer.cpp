// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/peer.h"

#include "core/clock.h"
#include "simulator/socketfaults.h"
#include "simulator/websocketcodec.h"

#include <QTcpSocket>

namespace textdesk {

Peer::Peer(QTcpSocket *socket, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_socket(socket),
      m_clock(clock)
{
    m_socket->setParent(this);
    connect(m_socket, &QTcpSocket::readyRead, this, &Peer::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &Peer::deleteLater);
}

QHostAddress Peer::address() const
{
    return m_socket->peerAddress();
}

void Peer::read()
{
    m_reader.feed(m_socket->readAll());
    announceNext();
}

void Peer::announceNext()
{
    if (m_answering) {
        return;
    }
    if (const std::optional<HttpRequest> request = m_reader.next()) {
        m_answering = true;
        m_keepAlive = request->keepAlive;
        Q_EMIT requestArrived(*request);
    } else if (m_reader.errorStatus() != 0) {
        answerAndClose(HttpResponse::failure(m_reader.errorStatus()));
    }
}

void Peer::answer(const HttpResponse &response)
{
    if (!m_keepAlive) {
        answerAndClose(response);
        return;
    }
    m_socket->write(response.toBytes(true, m_clock.nowUtc()));
    m_answering = false;
    Q_EMIT answered();
    // Queued, so that a long pipeline of requests does not become a deep stack.
    QMetaObject::invokeMethod(this, &Peer::announceNext, Qt::QueuedConnection);
}

void Peer::answerAndClose(const HttpResponse &response)
{
    m_answering = true;
    m_socket->write(response.toBytes(false, m_clock.nowUtc()));
    Q_EMIT answered();
    m_socket->disconnectFromHost();
}

void Peer::closeSilently()
{
    Q_EMIT answered();
    m_socket->disconnectFromHost();
}

void Peer::reset()
{
    resetConnection(*m_socket);
}

QTcpSocket *Peer::upgrade(const QByteArray &clientKey, QByteArray &rest)
{
    const HttpResponse switching{
        .status = 101,
        .headers = {
            {"Upgrade", "websocket"},
            {"Connection", "Upgrade"},
            {"Sec-WebSocket-Accept", acceptValue(clientKey)}}};
    m_socket->write(switching.toBytes(true, m_clock.nowUtc()));
    disconnect(m_socket, nullptr, this, nullptr);
    rest = m_reader.takeRest();
    m_socket->setParent(nullptr);
    deleteLater();
    return m_socket;
}

} // namespace textdesk
