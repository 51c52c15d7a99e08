// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace textdesk {

/// A server that says exactly the bytes that a test wants, when it wants.
class ScriptedServer : public QTcpServer
{
public:
    ScriptedServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *peer = nextPendingConnection();
            connect(peer, &QTcpSocket::readyRead, this, [this, peer] { read(peer); });
            connect(peer, &QTcpSocket::disconnected, this, [this, peer] { held.removeAll(peer); });
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }

    static QByteArray answer(
        const QByteArray &body, const QByteArray &status = "200 OK",
        const QByteArray &headers = "Content-Type: application/json\r\n")
    {
        return "HTTP/1.1 " + status + "\r\n" + headers +
               "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

    /// Answers the request that has waited longest.
    void release(const QByteArray &bytes) { held.takeFirst()->write(bytes); }

    /// What to say to a request; empty: hold it.
    std::function<QByteArray(const QByteArray &head)> script;
    bool hangsUp = false; ///< after each scripted answer
    QList<QByteArray> heads;
    QList<QTcpSocket *> held;

private:
    void read(QTcpSocket *peer)
    {
        const QByteArray head = peer->peek(peer->bytesAvailable());
        if (!head.contains("\r\n\r\n")) {
            return;
        }
        peer->readAll();
        heads.append(head);
        const QByteArray said = script ? script(head) : QByteArray();
        if (said.isEmpty()) {
            held.append(peer);
        } else {
            peer->write(said);
            if (hangsUp) {
                peer->disconnectFromHost();
            }
        }
    }
};

} // namespace textdesk
