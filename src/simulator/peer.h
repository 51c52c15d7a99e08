// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/httpmessage.h"

#include <QHostAddress>
#include <QObject>

class QTcpSocket;

namespace textdesk {

class Clock;

/// One connection to the gateway's port for as long as it speaks HTTP. Deletes itself at its end.
class Peer : public QObject
{
    Q_OBJECT
public:
    /// Takes the socket over.
    Peer(QTcpSocket *socket, const Clock &clock, QObject *parent);

    QHostAddress address() const;
    const QTcpSocket *socket() const { return m_socket; }
    /// Answers the request that was announced last, and goes on to the next one.
    void answer(const HttpResponse &response);
    /// The same, but closes afterwards.
    void answerAndClose(const HttpResponse &response);
    void closeSilently(); ///< FIN, without an answer
    void reset();         ///< RST, without an answer
    /// Sends the 101 and gives the socket away; \p rest: what the peer sent behind its request.
    QTcpSocket *upgrade(const QByteArray &clientKey, QByteArray &rest);

Q_SIGNALS:
    /// A whole request came. The next one is announced after its answer.
    void requestArrived(const textdesk::HttpRequest &request);
    void answered(); ///< the answer to it went out, or the connection is being closed instead

private:
    void read();
    void announceNext();

    QTcpSocket *m_socket;
    const Clock &m_clock;
    HttpReader m_reader;
    bool m_answering = false; ///< a request is waiting for its answer
    bool m_keepAlive = true;
};

} // namespace textdesk
