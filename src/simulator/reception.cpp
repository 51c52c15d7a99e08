// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/reception.h"

#include "simulator/peer.h"
#include "simulator/restroutes.h"
#include "simulator/socketsessions.h"

#include <QTimer>

namespace textdesk {

using namespace Qt::StringLiterals;

namespace {

HttpResponse refusal(int status, int retryAfterSeconds)
{
    HttpResponse response = HttpResponse::failure(status, retryAfterSeconds);
    if (status >= 300 && status < 400) {
        response.headers.emplaceBack("Location", "https://elsewhere.invalid/");
    }
    return response;
}

HttpResponse captivePortal()
{
    HttpResponse response;
    response.contentType = "text/html; charset=utf-8";
    response.body = "<!doctype html><title>Welcome</title><p>Please accept the terms of this network.</p>";
    return response;
}

/// 0: a request that RFC 6455 lets a server upgrade.
int upgradeMistake(const HttpRequest &request)
{
    if (request.method != "GET" || request.header("upgrade").toLower() != "websocket" ||
        !request.header("connection").toLower().contains("upgrade") ||
        request.header("sec-websocket-version") != "13") {
        return 426;
    }
    constexpr qsizetype keySize = 16;
    const auto key = QByteArray::fromBase64Encoding(request.header("sec-websocket-key"));
    return key && (*key).size() == keySize ? 0 : 400;
}

bool beginsAttempt(const HttpRequest &request)
{
    return request.path == "/v1/ws/token"_L1 || request.path == "/health"_L1;
}

} // namespace

Reception::Reception(GatewayState &state, RestRoutes &routes, SocketSessions &sockets, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_routes(routes),
      m_sockets(sockets)
{
}

void Reception::receive(QTcpSocket *socket)
{
    auto *peer = new Peer(socket, m_state.clock, this);
    const auto isOver = [this, socket] { m_state.attempts.leave(socket); };
    connect(peer, &Peer::answered, this, isOver);
    connect(socket, &QTcpSocket::disconnected, this, isOver);
    connect(socket, &QObject::destroyed, this, isOver);
    connect(peer, &Peer::requestArrived, this, [this, peer](const HttpRequest &request) {
        if (request.path == "/ws"_L1) {
            handleUpgrade(*peer, request);
        } else {
            handleRest(*peer, request);
        }
    });
}

void Reception::resetAll()
{
    const QList<Peer *> peers = findChildren<Peer *>(QString(), Qt::FindDirectChildrenOnly);
    for (Peer *peer : peers) {
        peer->reset();
    }
}

void Reception::handleRest(Peer &peer, const HttpRequest &request)
{
    ++m_state.restCalls[request.path];
    if (beginsAttempt(request)) {
        m_state.attempts.enter(peer.socket());
    }
    const RestFault fault = m_state.faults.strikeRest(request.path).value_or(RestFault());
    if (fault.never) {
        return;
    }
    if (fault.reset) {
        peer.reset();
        return;
    }
    HttpResponse response;
    if (fault.captivePortal) {
        response = captivePortal();
    } else if (!fault.body.isEmpty()) {
        response.body = fault.body;
    } else if (fault.httpStatus != 0) {
        response = refusal(fault.httpStatus, fault.retryAfterSeconds);
    } else {
        response = m_routes.answer(request, peer.address());
    }
    if (fault.dropAnswer) {
        peer.closeSilently();
    } else if (fault.delayMs > 0) {
        QTimer::singleShot(fault.delayMs, &peer, [&peer, response] { peer.answer(response); });
    } else {
        peer.answer(response);
    }
}

void Reception::handleUpgrade(Peer &peer, const HttpRequest &request)
{
    ++m_state.socketAttempts;
    m_state.attempts.enter(peer.socket());
    const UpgradeFault fault = m_state.faults.strikeUpgrade().value_or(UpgradeFault());
    if (fault.never) {
        return;
    }
    if (fault.reset) {
        peer.reset();
        return;
    }
    const auto proceed = [this, &peer, request, fault] {
        if (fault.httpStatus == 0) {
            upgrade(peer, request, fault.neverAuthOk);
        } else if (fault.keepOpen) {
            peer.answer(refusal(fault.httpStatus, fault.retryAfterSeconds));
        } else {
            peer.answerAndClose(refusal(fault.httpStatus, fault.retryAfterSeconds));
        }
    };
    if (fault.delayMs > 0) {
        QTimer::singleShot(fault.delayMs, &peer, proceed);
    } else {
        proceed();
    }
}

void Reception::upgrade(Peer &peer, const HttpRequest &request, bool neverAuthOk)
{
    if (const int seconds = m_state.auth.blockedSeconds(peer.address()); seconds > 0) {
        peer.answerAndClose(HttpResponse::failure(429, seconds));
        return;
    }
    if (const int status = upgradeMistake(request); status != 0) {
        HttpResponse response = HttpResponse::failure(status);
        response.headers.emplaceBack("Sec-WebSocket-Version", "13");
        peer.answerAndClose(response);
        return;
    }
    QByteArray rest;
    QTcpSocket *socket = peer.upgrade(request.header("sec-websocket-key"), rest);
    m_sockets.open(socket, rest, neverAuthOk);
}

} // namespace textdesk
