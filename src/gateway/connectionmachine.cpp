// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/connectionmachine.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

using Action = ConnectionAction;
using Input = ConnectionInput;
using Problem = ConnectionProblem;
using State = ConnectionState;

ConnectionMachine::ConnectionMachine(
    const ConnectionTimings &timings, Backoff::Random random, AuthBrake &brake)
    : m_timings(timings),
      m_backoff(timings.backoffFirstMs, timings.backoffMaxMs, std::move(random)),
      m_brake(brake)
{
}

QList<ConnectionAction> ConnectionMachine::step(const ConnectionInput &input)
{
    m_nowMs = input.nowMs;
    m_restPausedMs = input.restPausedMs;
    switch (input.kind) {
    case Input::Kind::Start:
        if (!std::exchange(m_wanted, true)) {
            forgive();
            begin();
        }
        break;
    case Input::Kind::Stop:
        if (std::exchange(m_wanted, false)) {
            abandon();
            m_state = State::Offline;
            m_failure = {};
        }
        break;
    case Input::Kind::KeySet:
        m_hasKey = input.hasKey;
        m_tokensOffered = true;
        forgive();
        // A block is for this address, whatever the key.
        if (m_wanted && (m_state != State::Blocked || !m_hasKey)) {
            m_failure = {};
            restart();
        }
        break;
    case Input::Kind::RetryNow:
        if (m_state == State::Rejected && m_brake.waitMs() == 0) {
            forgive();
            m_failure = {};
            restart();
        } else if (m_wanted && m_state != State::Rejected && m_state != State::Blocked && !isAttempting()) {
            m_wakingUntilMs.reset();
            m_wakingSpent = false;
            restart();
        }
        break;
    case Input::Kind::Nudge:
        nudge();
        break;
    case Input::Kind::RetryDue:
        if (std::exchange(m_retryDueMs, {})) {
            begin();
        }
        break;
    case Input::Kind::Woke:
        woke();
        break;
    case Input::Kind::AskAnswered:
        if (m_phase == Phase::Asking) {
            openSocket();
        }
        break;
    case Input::Kind::AskFailed:
        if (m_phase == Phase::Asking) {
            askFailed(input.error);
        }
        break;
    case Input::Kind::SocketOpened:
        if (m_phase == Phase::Opening) {
            m_phase = Phase::Authenticating;
            m_state = State::Authenticating;
            m_actions.append(m_byToken ? Action::SendTokenAuth : Action::SendKeyAuth);
        }
        break;
    case Input::Kind::AuthOk:
        if (m_phase == Phase::Authenticating) {
            forgive();
            m_phase = Phase::Live;
            m_state = State::Live;
            m_failure = {};
            m_liveSinceMs = m_nowMs;
            m_actions.append(Action::AnnounceLive);
        }
        break;
    case Input::Kind::AuthRefused:
        if (m_phase == Phase::Authenticating) {
            authRefused(input.text);
        }
        break;
    case Input::Kind::SocketEnded:
        if (m_phase > Phase::Asking) {
            socketEnded(input.failure);
        }
        break;
    case Input::Kind::Silent:
        if (m_phase == Phase::Live) {
            leave();
            failed({Problem::Silent, 0, {}}, false);
        }
        break;
    }
    return std::exchange(m_actions, {});
}

int ConnectionMachine::askTimeoutMs() const
{
    if (!isWaking()) {
        return m_timings.handshakeMs;
    }
    const qint64 left = *m_wakingUntilMs - m_nowMs;
    return static_cast<int>(std::max<qint64>(left, m_timings.handshakeMs / 4));
}

int ConnectionMachine::socketDeadlineMs() const
{
    return isWaking() ? m_timings.wakingMs : m_timings.handshakeMs;
}

void ConnectionMachine::restart()
{
    abandon();
    begin();
}

void ConnectionMachine::abandon()
{
    // The gateway may have counted what nobody waits for any more. Who changes keys as fast as one can type
    // must not get past the brake.
    if (isInDoubt() && !m_brake.isProven()) {
        m_brake.failed();
    }
    leave();
}

void ConnectionMachine::forgive()
{
    m_authFailures = 0;
    m_wakingUntilMs.reset();
    m_wakingSpent = false;
}

void ConnectionMachine::leave()
{
    if (m_phase == Phase::Live) {
        m_actions.append(Action::AnnounceLost);
        // A link that keeps breaking right after the log-in must not be tried every second for ever.
        if (m_nowMs - m_liveSinceMs >= m_timings.steadyMs) {
            m_backoff.reset();
        }
    }
    if (m_phase != Phase::Idle) {
        m_actions.append(Action::DropAttempt);
        m_phase = Phase::Idle;
    }
    if (std::exchange(m_retryDueMs, {})) {
        m_actions.append(Action::CancelRetry);
    }
}

void ConnectionMachine::begin()
{
    if (!m_hasKey) {
        reject({Problem::NoKey, 0, {}});
        return;
    }
    if (const qint64 wait = m_brake.waitMs(); wait > 0) {
        waitFor(State::Blocked, {Problem::RateLimited, 0, {}}, wait);
        return;
    }
    if (m_restPausedMs > 0) {
        const State state = m_state == State::Blocked ? State::Blocked : State::WaitingToRetry;
        waitFor(state, {Problem::RateLimited, 429, {}}, m_restPausedMs);
        return;
    }
    m_phase = Phase::Asking;
    m_state = isWaking() ? State::Waking : State::Connecting;
    m_byToken = m_preferToken && m_tokensOffered;
    m_actions.append(m_byToken ? Action::AskToken : Action::AskHealth);
}

void ConnectionMachine::openSocket()
{
    m_phase = Phase::Opening;
    m_state = State::Connecting;
    m_actions.append(Action::OpenSocket);
}

void ConnectionMachine::askFailed(const RestError &error)
{
    using Kind = RestError::Kind;
    const ConnectionFailure failure = failureOf(error);
    const bool isTokenCall = m_byToken;
    switch (error.kind) {
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::BadRequest:
    case Kind::Unauthorized:
        if (isTokenCall &&
            (failure.problem == Problem::InvalidKey || failure.problem == Problem::TenantSuspended)) {
            reject(failure);
        } else {
            // The socket is what is documented; a gateway without this call is one to connect to.
            m_tokensOffered = m_tokensOffered && !isTokenCall;
            m_byToken = false;
            openSocket();
        }
        return;
    case Kind::RateLimited: {
        constexpr qint64 usualWaitMs = 60'000;
        m_phase = Phase::Idle;
        waitFor(State::Blocked, failure, error.retryAfterMs > 0 ? error.retryAfterMs : usualWaitMs);
        return;
    }
    case Kind::Tls:
        reject(failure);
        return;
    default:
        m_phase = Phase::Idle;
        failed(failure, looksAsleep(failure));
        return;
    }
}

void ConnectionMachine::authRefused(const QString &text)
{
    constexpr int mostInARow = 2;
    m_brake.failed();
    ++m_authFailures;
    leave();
    const bool isToken = m_byToken && text.contains("token"_L1, Qt::CaseInsensitive);
    if (text.startsWith("Invalid API key"_L1, Qt::CaseInsensitive)) {
        reject({Problem::InvalidKey, 0, text});
    } else if (text.startsWith("Tenant suspended"_L1, Qt::CaseInsensitive)) {
        reject({Problem::TenantSuspended, 0, text});
    } else if (m_authFailures >= mostInARow) {
        reject({isToken ? Problem::TokenRefused : Problem::ProtocolError, 0, text});
    } else if (isToken) {
        begin();
    } else {
        failed({Problem::ProtocolError, 0, text}, false);
    }
}

void ConnectionMachine::socketEnded(const ConnectionFailure &failure)
{
    constexpr int policyViolation = 1008;
    constexpr int tooManyRequests = 429;
    constexpr int unauthorized = 401;
    constexpr qint64 usualWaitMs = 60'000;
    const Phase phase = m_phase;
    const bool limitedAgain = failure == m_failure && failure.code == tooManyRequests;
    leave();
    if (failure.problem == Problem::TlsFailed) {
        reject(failure);
        return;
    }
    if (failure.problem == Problem::UpgradeRefused && limitedAgain) {
        // The REST call of this attempt knew of no limit, so nobody says how long.
        waitFor(State::Blocked, failure, usualWaitMs);
        return;
    }
    const bool refusedAtTheDoor = failure.problem == Problem::UpgradeRefused && failure.code == unauthorized;
    if (refusedAtTheDoor || (phase == Phase::Authenticating && failure.code == policyViolation)) {
        // The gateway's verdict came in few words, or got lost on the way; it has counted all the same.
        m_brake.failed();
    }
    failed(failure, phase == Phase::Opening && looksAsleep(failure));
}

void ConnectionMachine::nudge()
{
    if (!m_wanted || m_state == State::Rejected || m_state == State::Blocked || isAttempting()) {
        return;
    }
    if (m_phase == Phase::Live && m_nowMs - m_liveSinceMs < m_timings.steadyMs) {
        // Whoever drops every new link must not do it as fast as the gateway can let us in.
        leave();
        waitFor(State::WaitingToRetry, {}, m_backoff.nextMs());
        return;
    }
    restart();
}

void ConnectionMachine::woke()
{
    if (!m_wanted || m_state == State::Rejected) {
        return;
    }
    if (m_state == State::Blocked && m_retryDueMs && m_nowMs < *m_retryDueMs) {
        m_actions.append(Action::ScheduleRetry); // the timer slept too
        return;
    }
    restart();
}

void ConnectionMachine::failed(const ConnectionFailure &failure, bool mayBeAsleep)
{
    if (mayBeAsleep && !m_wakingSpent) {
        if (!m_wakingUntilMs) {
            m_wakingUntilMs = m_nowMs + m_timings.wakingMs;
        }
        if (isWaking()) {
            const qint64 least = m_timings.backoffFirstMs;
            waitFor(State::Waking, failure, m_backoff.between(least, least * 3));
            return;
        }
        m_wakingSpent = true;
    }
    m_wakingUntilMs.reset();
    waitFor(State::WaitingToRetry, failure, m_backoff.nextMs());
}

void ConnectionMachine::reject(const ConnectionFailure &failure)
{
    m_phase = Phase::Idle;
    m_retryDueMs.reset();
    m_state = State::Rejected;
    m_failure = failure;
}

void ConnectionMachine::waitFor(State state, const ConnectionFailure &failure, qint64 delayMs)
{
    m_state = state;
    m_failure = failure;
    m_retryDueMs = m_nowMs + delayMs;
    m_actions.append(Action::ScheduleRetry);
}

bool ConnectionMachine::isAttempting() const
{
    return m_phase == Phase::Asking || m_phase == Phase::Opening || m_phase == Phase::Authenticating;
}

bool ConnectionMachine::isWaking() const
{
    return m_wakingUntilMs && m_nowMs < *m_wakingUntilMs;
}

} // namespace textdesk
