// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/socketattempt.h"

#include "gateway/certificatewords.h"
#include "gateway/wireformat.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <utility>

namespace textdesk {

SocketAttempt::SocketAttempt(QObject *parent) : QObject(parent)
{
    // Qt's default is 2 GiB. Its read buffer stays unlimited: a frame larger than that buffer hangs.
    m_socket.setMaxAllowedIncomingFrameSize(maxFrameBytes);
    m_socket.setMaxAllowedIncomingMessageSize(maxFrameBytes);
    m_deadline.setSingleShot(true);

    connect(&m_socket, &QWebSocket::connected, this, [this] {
        m_end.opened = true;
        Q_EMIT opened();
    });
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &SocketAttempt::textReceived);
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &SocketAttempt::binaryReceived);
    connect(&m_socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_end.certificateWords = certificateWords(errors);
    });
    connect(
        &m_socket, QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), this,
        &SocketAttempt::onError);
    connect(&m_socket, &QWebSocket::disconnected, this, &SocketAttempt::endSoon);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_end.timedOut = true;
        endSoon();
        m_socket.abort();
    });
}

SocketAttempt::~SocketAttempt()
{
    drop();
}

void SocketAttempt::open(const QUrl &url, const QSslConfiguration *tls, bool direct, int deadlineMs)
{
    if (tls) {
        m_socket.setSslConfiguration(*tls);
    }
    if (direct) {
        m_socket.setProxy(QNetworkProxy::NoProxy);
    }
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::UserAgentHeader, QLatin1StringView("Textdesk/" TEXTDESK_VERSION));
    m_deadline.start(deadlineMs);
    m_socket.open(request);
}

void SocketAttempt::send(const QByteArray &text)
{
    m_socket.sendTextMessage(QString::fromUtf8(text));
}

void SocketAttempt::authenticated()
{
    m_deadline.stop();
}

void SocketAttempt::drop()
{
    m_ending = true;
    m_deadline.stop();
    m_socket.disconnect(this);
    if (m_socket.state() == QAbstractSocket::ConnectedState) {
        m_socket.close(QWebSocketProtocol::CloseCodeGoingAway);
    }
    m_socket.abort();
}

void SocketAttempt::onError(QAbstractSocket::SocketError error)
{
    if (m_end.error || m_end.timedOut) {
        return; // what our own abort() reports
    }
    m_end.error = error;
    m_end.errorText = m_socket.errorString();
    m_end.handshaking = !m_end.opened && m_socket.state() == QAbstractSocket::ConnectingState;
    endSoon();
    // Qt 6.4.2 leaves a refused upgrade's connection open until the peer closes it.
    m_socket.abort();
}

void SocketAttempt::endSoon()
{
    if (std::exchange(m_ending, true)) {
        return;
    }
    m_deadline.stop();
    // Of a refused connection Qt tells the end first and the error afterwards.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_end.closeCode = m_socket.closeCode();
            m_end.closeReason = m_socket.closeReason();
            m_socket.disconnect(this);
            Q_EMIT ended(failureOf(m_end));
        },
        Qt::QueuedConnection);
}

} // namespace textdesk
