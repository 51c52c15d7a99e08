// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/simulator.h"

#include "simulator/flood.h"
#include "simulator/gatewaystate.h"
#include "simulator/listener.h"
#include "simulator/reception.h"
#include "simulator/restroutes.h"
#include "simulator/socketsessions.h"
#include "simulator/traffic.h"
#include "simulator/websocketcodec.h"

namespace textdesk {

using namespace Qt::StringLiterals;

class Simulator::Private
{
public:
    Private(const SimulatorOptions &options, Simulator *q)
        : state(options),
          port(options.port),
          sockets(new SocketSessions(state, q)),
          traffic(new Traffic(state, *sockets, q)),
          routes(state, *traffic),
          reception(new Reception(state, routes, *sockets, q)),
          listener(new Listener(options.tls, q))
    {
    }
    Q_DISABLE_COPY_MOVE(Private)

    GatewayState state;
    quint16 port;
    SocketSessions *sockets; ///< children of the simulator, as the next ones
    Traffic *traffic;
    RestRoutes routes;
    Reception *reception;
    Listener *listener;
};

Simulator::Simulator(const SimulatorOptions &options, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(options, this))
{
    connect(d->listener, &Listener::accepted, d->reception, &Reception::receive);
    connect(d->sockets, &SocketSessions::authenticated, this, &Simulator::socketAuthenticated);
    connect(d->sockets, &SocketSessions::gone, this, &Simulator::socketGone);
}

Simulator::~Simulator()
{
    // The parts refer to the state in d, so they go before it does.
    goDown();
    delete d->reception;
    delete d->traffic;
    delete d->sockets;
}

bool Simulator::listen()
{
    if (d->listener->isListening()) {
        return true;
    }
    if (!d->listener->listen(QHostAddress::LocalHost, d->port)) {
        return false;
    }
    d->port = d->listener->serverPort();
    return true;
}

QUrl Simulator::baseUrl() const
{
    QUrl url;
    url.setScheme(d->state.options.tls ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(d->port);
    return url;
}

UtcMs Simulator::now() const
{
    return d->state.clock.nowUtc();
}

SimulatedApp Simulator::addApp(const QString &tenantId, bool isAdmin)
{
    return d->state.auth.addApp(tenantId, isAdmin);
}

QByteArray Simulator::rotateKey(const QString &appId)
{
    return d->state.auth.rotateKey(appId);
}

void Simulator::suspendTenant(const QString &tenantId, bool suspended)
{
    d->state.auth.suspend(tenantId, suspended);
}

QString Simulator::receiveSms(
    const QString &tenantId, const QString &from, const QString &to, const QString &body,
    std::optional<UtcMs> createdAt)
{
    return d->traffic->receive(tenantId, from, to, body, createdAt).messageId;
}

QString Simulator::submitSms(
    const SimulatedApp &app, const QString &from, const QString &to, const QString &body,
    std::optional<UtcMs> createdAt)
{
    return d->traffic->submit(app, from, to, body, createdAt).messageId;
}

void Simulator::setStatus(const QString &messageId, const QString &status, const QString &error)
{
    d->traffic->setStatus(messageId, status, error);
}

void Simulator::runLifecycle(
    const QString &messageId, int stepMs, const QString &finalStatus, const QString &error)
{
    d->traffic->runLifecycle(messageId, stepMs, finalStatus, error);
}

void Simulator::addHistory(const SimulatedMessage &message)
{
    d->traffic->addHistory(message);
}

void Simulator::floodInbound(const QString &tenantId, int count)
{
    auto *flood = new Flood(d->state, *d->traffic, *d->sockets, tenantId, count, d->traffic);
    connect(flood, &Flood::finished, this, &Simulator::floodFinished);
}

void Simulator::setCarrierConnected(const QString &tenantId, bool connected)
{
    d->state.accounts[tenantId].connected = connected;
}

void Simulator::setCarrierExpiry(const QString &tenantId, std::optional<UtcMs> expiresAt)
{
    d->state.accounts[tenantId].expiresAt = expiresAt;
}

void Simulator::setNumbers(const QString &tenantId, const QStringList &numbers)
{
    d->state.accounts[tenantId].numbers = numbers;
}

void Simulator::setOutcome(const QString &to, const QString &status, const QString &error)
{
    d->state.outcomes.insert(to, {.status = status, .error = error});
}

void Simulator::setEventFaults(const EventFaults &faults)
{
    d->state.eventFaults = faults;
}

void Simulator::addRestFault(const RestFault &fault)
{
    d->state.faults.addRest(fault);
}

void Simulator::clearRestFaults()
{
    d->state.faults.clearRest();
}

void Simulator::setUpgradeFault(const std::optional<UpgradeFault> &fault)
{
    d->state.faults.setUpgrade(fault);
}

void Simulator::forgetTokens()
{
    d->state.auth.forgetTokens();
}

void Simulator::closeSockets(int closeCode, const QString &reason)
{
    d->sockets->closeAll(closeCode, reason);
}

void Simulator::resetSockets()
{
    d->sockets->resetAll();
}

void Simulator::silence(bool silent)
{
    d->state.silent = silent;
}

void Simulator::sendRaw(const QByteArray &text)
{
    d->sockets->writeToAll(encodedFrame(FrameKind::Text, text));
}

void Simulator::sendRawBinary(const QByteArray &bytes)
{
    d->sockets->writeToAll(encodedFrame(FrameKind::Binary, bytes));
}

void Simulator::sendFragmented(const QByteArray &text, qsizetype firstBytes)
{
    d->sockets->writeToAll(
        encodedFrame(FrameKind::Text, text.first(firstBytes), false) +
        encodedFrame(FrameKind::Continuation, text.mid(firstBytes)));
}

void Simulator::sendHalfFrame(const QByteArray &text)
{
    const QByteArray frame = encodedFrame(FrameKind::Text, text);
    d->sockets->writeToAll(frame.first(frame.size() / 2));
}

void Simulator::sendControlPing()
{
    d->sockets->writeToAll(encodedFrame(FrameKind::Ping, {}));
}

void Simulator::goDown()
{
    d->listener->stop();
    d->sockets->resetAll();
    d->reception->resetAll();
}

QList<SimulatedMessage> Simulator::messages() const
{
    const std::deque<SimulatedMessage> &all = d->state.messages.all();
    return {all.begin(), all.end()};
}

std::optional<SimulatedMessage> Simulator::message(const QString &messageId) const
{
    const SimulatedMessage *found = d->state.messages.find(messageId);
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

int Simulator::authenticatedSockets() const
{
    return d->sockets->authenticatedCount();
}

int Simulator::mostAttemptsAtOnce() const
{
    return d->state.attempts.most();
}

int Simulator::socketAttempts() const
{
    return d->state.socketAttempts;
}

int Simulator::restCalls(const QString &pathPrefix) const
{
    int calls = 0;
    for (auto path = d->state.restCalls.lowerBound(pathPrefix);
         path != d->state.restCalls.cend() && path.key().startsWith(pathPrefix); ++path) {
        calls += path.value();
    }
    return calls;
}

int Simulator::authFailures() const
{
    return d->state.auth.failures();
}

} // namespace textdesk
