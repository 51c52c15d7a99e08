// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/listener.h"

#include <QSslSocket>

namespace textdesk {

Listener::Listener(std::optional<QSslConfiguration> tls, QObject *parent)
    : QTcpServer(parent),
      m_tls(std::move(tls))
{
}

void Listener::stop()
{
    close();
    const QList<QTcpSocket *> sockets = findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTcpSocket *socket : sockets) {
        socket->abort();
    }
}

void Listener::incomingConnection(qintptr descriptor)
{
    if (!m_tls) {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        Q_EMIT accepted(socket);
        return;
    }
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSslConfiguration(*m_tls);
    connect(socket, &QSslSocket::disconnected, socket, &QSslSocket::deleteLater);
    connect(socket, &QSslSocket::encrypted, this, [this, socket] {
        disconnect(socket, &QSslSocket::disconnected, socket, &QSslSocket::deleteLater);
        Q_EMIT accepted(socket);
    });
    socket->startServerEncryption();
}

} // namespace textdesk
