// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewayconnection.h"

#include "core/clock.h"
#include "core/displaytext.h"
#include "gateway/connectionmachine.h"
#include "gateway/restclient.h"
#include "gateway/socketattempt.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>
#include <deque>

namespace textdesk {

namespace {

Q_LOGGING_CATEGORY(lcConnection, "textdesk.gateway.connection")

using Action = ConnectionAction;
using Input = ConnectionInput;

/// Often enough to notice a silence and a sleep, seldom enough for a machine that idles all night.
int tickMsFor(const ConnectionTimings &timings)
{
    return std::max(10, timings.silenceMs / 10);
}

} // namespace

class GatewayConnection::Private
{
public:
    Private(
        GatewayConnection *owner, RestClient &theRest, const Clock &theClock,
        const ConnectionTimings &theTimings);

    void feed(Input input);
    void perform(Action action);
    void update();
    void publish();
    void ask(bool forToken);
    void openSocket();
    void drop();
    void scheduleRetry();
    void retryTimerFired();
    void tick();
    void readFrame(const QString &text);
    void deliver(const Frame &frame);

    bool isLive() const { return machine.phase() == ConnectionMachine::Phase::Live; }

    GatewayConnection *q;
    RestClient &rest;
    const Clock &clock;
    ConnectionTimings timings;
    ConnectionMachine machine;
    ApiKey key;
    QByteArray token;
    std::optional<QSslConfiguration> tls;
    ConnectionStatus status;
    ConnectionStatus published;
    std::deque<Input> inputs;
    bool feeding = false;

    std::unique_ptr<QObject> question; ///< the REST call that an attempt begins with lives as long as this
    SocketAttempt *attempt = nullptr;  ///< child of q
    QTimer retryTimer;
    QTimer tickTimer;
    UtcMs lastFrameUtc = 0;
    qint64 lastFrameMonotonic = 0;
    qint64 lastFrameBoot = 0;
    qint64 sleepLead = 0; ///< bootMs - monotonicMs at the last tick
};

GatewayConnection::Private::Private(
    GatewayConnection *owner, RestClient &theRest, const Clock &theClock, const ConnectionTimings &theTimings)
    : q(owner),
      rest(theRest),
      clock(theClock),
      timings(theTimings),
      machine(
          theTimings, [] { return QRandomGenerator::global()->generateDouble(); }, theRest.authBrake()),
      retryTimer(owner),
      tickTimer(owner)
{
    status.since = clock.nowUtc();
    published = status;
    retryTimer.setSingleShot(true);
    tickTimer.setInterval(tickMsFor(timings));
    QObject::connect(&retryTimer, &QTimer::timeout, q, [this] { retryTimerFired(); });
    QObject::connect(&tickTimer, &QTimer::timeout, q, [this] { tick(); });
}

void GatewayConnection::Private::feed(Input input)
{
    inputs.push_back(std::move(input));
    if (feeding) {
        return; // a listener of ours acted on what it heard: after this step, not inside it
    }
    feeding = true;
    while (!inputs.empty()) {
        Input next = std::move(inputs.front());
        inputs.pop_front();
        next.nowMs = clock.bootMs();
        next.restPausedMs = rest.budget().waitMs(RestPriority::Connect);
        const QList<Action> actions = machine.step(next);
        update();
        for (const Action action : actions) {
            perform(action);
        }
        publish();
    }
    feeding = false;
}

void GatewayConnection::Private::perform(Action action)
{
    switch (action) {
    case Action::AnnounceLost:
        Q_EMIT q->lost(lastFrameUtc);
        break;
    case Action::DropAttempt:
        drop();
        break;
    case Action::CancelRetry:
        retryTimer.stop();
        break;
    case Action::AskToken:
        ask(true);
        break;
    case Action::AskHealth:
        ask(false);
        break;
    case Action::OpenSocket:
        openSocket();
        break;
    case Action::SendTokenAuth:
        attempt->send(encodeTokenAuth(std::exchange(token, {})));
        break;
    case Action::SendKeyAuth:
        attempt->send(encodeKeyAuth(key.reveal()));
        break;
    case Action::AnnounceLive:
        attempt->authenticated();
        rest.authBrake().setProven(true);
        Q_EMIT q->authenticated();
        break;
    case Action::ScheduleRetry:
        scheduleRetry();
        break;
    }
}

void GatewayConnection::Private::update()
{
    ConnectionStatus next;
    next.state = machine.state();
    next.problem = machine.failure().problem;
    next.code = machine.failure().code;
    next.detail = singleLine(machine.failure().detail, 300);
    next.lastFrameAt = status.lastFrameAt;
    next.since = next.state == status.state ? status.since : clock.nowUtc();
    if (const auto due = machine.retryDueMs()) {
        const UtcMs at = clock.nowUtc() + *due - clock.bootMs();
        // Worked out anew it would wander by a millisecond and look like a change.
        constexpr qint64 wander = 50;
        const bool isSame = status.retryAt && std::abs(*status.retryAt - at) <= wander;
        next.retryAt = isSame ? *status.retryAt : at;
    }
    status = next;
    rest.authBrake().setInDoubt(machine.isInDoubt());
    if (machine.isWanted() && !tickTimer.isActive()) {
        sleepLead = clock.bootMs() - clock.monotonicMs();
        tickTimer.start();
    } else if (!machine.isWanted()) {
        tickTimer.stop();
    }
}

void GatewayConnection::Private::publish()
{
    published.lastFrameAt = status.lastFrameAt;
    if (published == status) {
        return;
    }
    published = status;
    qCInfo(
        lcConnection, "%s (problem %d, code %d)", qUtf8Printable(connectionStateWord(status.state)),
        static_cast<int>(status.problem), status.code);
    Q_EMIT q->statusChanged(published);
}

void GatewayConnection::Private::ask(bool forToken)
{
    question = std::make_unique<QObject>();
    const auto answered = [this](const auto &result) {
        Input input{.kind = result ? Input::Kind::AskAnswered : Input::Kind::AskFailed};
        if (!result) {
            input.error = result.error();
        }
        feed(std::move(input));
    };
    if (!forToken) {
        rest.health(RestPriority::Connect, question.get(), answered, machine.askTimeoutMs());
        return;
    }
    const auto granted = [this, answered](const RestResult<SocketToken> &result) {
        token = result ? result->token : QByteArray();
        answered(result);
    };
    rest.requestToken(question.get(), granted, machine.askTimeoutMs());
}

void GatewayConnection::Private::openSocket()
{
    Q_ASSERT(!attempt);
    attempt = new SocketAttempt(q);
    QObject::connect(
        attempt, &SocketAttempt::opened, q, [this] { feed({.kind = Input::Kind::SocketOpened}); });
    QObject::connect(attempt, &SocketAttempt::ended, q, [this](const ConnectionFailure &failure) {
        feed({.kind = Input::Kind::SocketEnded, .failure = failure});
    });
    QObject::connect(
        attempt, &SocketAttempt::textReceived, q, [this](const QString &text) { readFrame(text); });
    QObject::connect(attempt, &SocketAttempt::binaryReceived, q, [this] {
        Q_EMIT q->heard();
        Q_EMIT q->frameRejected(WireFault::Binary);
    });
    const GatewayAddress &address = rest.address();
    attempt->open(
        address.socketUrl(), tls ? &*tls : nullptr, address.isLoopback(), machine.socketDeadlineMs());
}

void GatewayConnection::Private::drop()
{
    if (question) {
        rest.cancel(question.get());
        question.release()->deleteLater(); // it may be the one whose answer brought us here
    }
    token.clear();
    if (attempt) {
        attempt->disconnect(q);
        attempt->drop();
        std::exchange(attempt, nullptr)->deleteLater();
    }
}

void GatewayConnection::Private::scheduleRetry()
{
    const qint64 delay = machine.retryDueMs().value_or(clock.bootMs()) - clock.bootMs();
    retryTimer.start(static_cast<int>(std::max<qint64>(0, delay)));
}

void GatewayConnection::Private::retryTimerFired()
{
    // Coarse timers come early, too; a Retry-After is kept to the millisecond.
    const auto due = machine.retryDueMs();
    if (due && *due > clock.bootMs()) {
        scheduleRetry();
        return;
    }
    feed({.kind = Input::Kind::RetryDue});
}

void GatewayConnection::Private::tick()
{
    constexpr qint64 noticeableSleepMs = 10'000;
    const qint64 lead = clock.bootMs() - clock.monotonicMs();
    if (lead - std::exchange(sleepLead, lead) > noticeableSleepMs) {
        feed({.kind = Input::Kind::Woke});
    } else if (isLive() && clock.monotonicMs() - lastFrameMonotonic >= timings.silenceMs) {
        feed({.kind = Input::Kind::Silent});
    }
}

void GatewayConnection::Private::readFrame(const QString &text)
{
    if (isLive() && clock.bootMs() - lastFrameBoot >= timings.silenceMs) {
        // We were stopped, or slept: this frame has waited for us, and proves nothing about what came after
        // it. It is fetched again with the rest.
        feed({.kind = Input::Kind::Silent});
        return;
    }
    lastFrameUtc = clock.nowUtc();
    lastFrameMonotonic = clock.monotonicMs();
    lastFrameBoot = clock.bootMs();
    status.lastFrameAt = lastFrameUtc;
    Q_EMIT q->heard();
    const auto frame = decodeFrame(text.toUtf8());
    if (frame) {
        deliver(*frame);
    } else {
        Q_EMIT q->frameRejected(frame.error());
    }
}

void GatewayConnection::Private::deliver(const Frame &frame)
{
    if (const auto *seen = std::get_if<Observation>(&frame)) {
        if (isLive()) {
            Q_EMIT q->messageSeen(*seen);
        } else {
            Q_EMIT q->frameRejected(WireFault::OutOfTurn);
        }
    } else if (std::holds_alternative<AuthOk>(frame)) {
        feed({.kind = Input::Kind::AuthOk});
    } else if (const auto *refusal = std::get_if<AuthError>(&frame)) {
        feed({.kind = Input::Kind::AuthRefused, .text = refusal->error});
    } else if (const auto *unknown = std::get_if<UnknownEvent>(&frame)) {
        Q_EMIT q->unknownEvent(unknown->type);
    }
}

GatewayConnection::GatewayConnection(
    RestClient &rest, const Clock &clock, const ConnectionTimings &timings, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(this, rest, clock, timings))
{
}

GatewayConnection::~GatewayConnection()
{
    d->drop();
}

void GatewayConnection::setKey(const ApiKey &key)
{
    if (key == d->key && !key.isEmpty() && d->machine.state() != ConnectionState::Rejected) {
        return;
    }
    d->key = key;
    d->feed({.kind = Input::Kind::KeySet, .hasKey = !key.isEmpty()});
}

void GatewayConnection::setPreferToken(bool prefer)
{
    d->machine.setPreferToken(prefer);
}

void GatewayConnection::setTlsConfiguration(const QSslConfiguration &configuration)
{
    d->tls = configuration;
}

void GatewayConnection::start()
{
    d->feed({.kind = Input::Kind::Start});
}

void GatewayConnection::stop()
{
    d->feed({.kind = Input::Kind::Stop});
}

void GatewayConnection::retryNow()
{
    d->feed({.kind = Input::Kind::RetryNow});
}

void GatewayConnection::nudge()
{
    d->feed({.kind = Input::Kind::Nudge});
}

ConnectionStatus GatewayConnection::status() const
{
    return d->status;
}

} // namespace textdesk
