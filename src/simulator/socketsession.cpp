// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/socketsession.h"

#include "simulator/socketfaults.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

namespace textdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int policyViolation = 1008;
constexpr int noCloseFrame = 1006;
constexpr int closeAnswerMs = 1'000;

QByteArray textFrame(const QJsonObject &object)
{
    return encodedFrame(FrameKind::Text, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

SocketSession::SocketSession(GatewayState &state, QTcpSocket *socket, bool neverAuthOk, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_socket(socket),
      m_phase(neverAuthOk ? Phase::Mute : Phase::Unauthenticated)
{
    m_socket->setParent(this);
    connect(m_socket, &QTcpSocket::readyRead, this, [this] { read(m_socket->readAll()); });
    connect(m_socket, &QTcpSocket::bytesWritten, this, &SocketSession::drained);
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        leave();
        deleteLater();
    });
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_phase == Phase::Authenticated) {
            write(textFrame({{u"type"_s, u"ping"_s}}));
        } else if (m_phase == Phase::Unauthenticated) {
            close(policyViolation, u"Authentication timeout"_s);
        } else if (m_phase == Phase::Closing) {
            m_socket->abort();
        }
    });
    m_timer.start(m_state.options.authDeadlineMs);
}

void SocketSession::read(const QByteArray &bytes)
{
    m_reader.feed(bytes);
    while (const std::optional<WebSocketReader::Message> message = m_reader.next()) {
        handle(*message);
    }
    if (m_reader.errorCode() != 0) {
        close(m_reader.errorCode(), {});
    }
}

void SocketSession::handle(const WebSocketReader::Message &message)
{
    if (message.kind == FrameKind::Close) {
        if (m_phase != Phase::Closing) {
            write(encodedFrame(FrameKind::Close, message.payload.left(2)));
        }
        leave();
        m_socket->disconnectFromHost();
    } else if (message.kind == FrameKind::Ping) {
        write(encodedFrame(FrameKind::Pong, message.payload));
    } else if (message.kind != FrameKind::Pong && m_phase == Phase::Unauthenticated) {
        authenticate(message);
    }
}

void SocketSession::authenticate(const WebSocketReader::Message &message)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(message.payload, &error);
    if (message.kind != FrameKind::Text || error.error != QJsonParseError::NoError) {
        refuse(u"Invalid JSON"_s);
        return;
    }
    const QJsonObject auth = document.object();
    if (auth.value("type"_L1) != "auth"_L1) {
        refuse(u"Send auth first"_s);
        return;
    }
    const bool byToken = auth.contains("token"_L1);
    const QByteArray secret = auth.value(byToken ? "token"_L1 : "apiKey"_L1).toString().toUtf8();
    const std::optional<SimulatedApp> app =
        byToken ? m_state.auth.redeemToken(secret) : m_state.auth.appForKey(secret);
    if (!app || m_state.auth.isSuspended(app->tenantId)) {
        refuse(byToken ? u"Invalid or expired token"_s : u"Invalid API key"_s);
        return;
    }
    m_app = *app;
    m_phase = Phase::Authenticated;
    m_timer.start(m_state.options.pingIntervalMs);
    write(textFrame({{u"type"_s, u"auth_ok"_s}}));
    Q_EMIT authenticated();
}

void SocketSession::refuse(const QString &error)
{
    m_state.auth.countFailure(m_socket->peerAddress());
    write(textFrame({{u"type"_s, u"auth_error"_s}, {u"error"_s, error}}));
    close(policyViolation, error);
}

bool SocketSession::hears(const SimulatedMessage &message) const
{
    if (!isAuthenticated()) {
        return false;
    }
    if (m_app.isAdmin) {
        return true;
    }
    return message.inbound ? message.tenantId == m_app.tenantId : message.appId == m_app.appId;
}

qint64 SocketSession::bytesToWrite() const
{
    return m_socket->bytesToWrite();
}

void SocketSession::deliver(const QByteArray &frame)
{
    const EventFaults &faults = m_state.eventFaults;
    if (strikes(faults.lose)) {
        return;
    }
    if (m_heldBack.isEmpty() && strikes(faults.reorder)) {
        m_heldBack = frame;
        return;
    }
    write(frame);
    if (strikes(faults.duplicate)) {
        write(frame);
    }
    if (!m_heldBack.isEmpty()) {
        write(std::exchange(m_heldBack, {}));
    }
}

void SocketSession::write(const QByteArray &bytes)
{
    if (!m_state.silent && m_socket->state() == QAbstractSocket::ConnectedState) {
        m_socket->write(bytes);
    }
}

void SocketSession::close(int code, const QString &reason)
{
    if (m_phase == Phase::Closing) {
        return;
    }
    if (code == noCloseFrame) {
        leave();
        m_socket->disconnectFromHost();
        return;
    }
    write(encodedFrame(FrameKind::Close, closePayload(code, reason)));
    leave();
    m_timer.start(closeAnswerMs);
}

void SocketSession::reset()
{
    leave();
    resetConnection(*m_socket);
}

void SocketSession::leave()
{
    const bool was = isAuthenticated();
    m_phase = Phase::Closing;
    m_timer.stop();
    if (was) {
        Q_EMIT gone();
    }
}

bool SocketSession::strikes(int perCent)
{
    return perCent > 0 && m_state.random.bounded(100) < perCent;
}

} // namespace textdesk
