// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/authbrake.h"
#include "gateway/backoff.h"
#include "gateway/connectionfailure.h"
#include "gateway/connectiontimings.h"

#include <QList>

namespace textdesk {

/// What can happen to a connection. Times are Clock::bootMs().
struct ConnectionInput
{
    enum class Kind : quint8 {
        Start,
        Stop,
        KeySet,       ///< hasKey
        RetryNow,     ///< a person asked
        Nudge,        ///< the network came up or the machine woke: nobody asked
        RetryDue,     ///< the wait that ScheduleRetry began is over
        Woke,         ///< the clocks show that the machine slept
        AskAnswered,  ///< the REST call before the socket succeeded
        AskFailed,    ///< error
        SocketOpened, ///< upgraded
        AuthOk,
        AuthRefused, ///< text
        SocketEnded, ///< failure
        Silent,      ///< no frame for too long
    };
    Kind kind = Kind::Start;
    qint64 nowMs = 0;
    qint64 restPausedMs = 0; ///< how long the rate budget holds back even a connect
    bool hasKey = false;
    RestError error{};
    ConnectionFailure failure{};
    QString text{};
};
constexpr int connectionInputCount = 14;

/// What the machine wants done, in this order.
enum class ConnectionAction : quint8 {
    AnnounceLost,
    DropAttempt, ///< forget the REST call or the socket; neither is heard of again
    CancelRetry, ///< stop the wait
    AskToken,    ///< within askTimeoutMs()
    AskHealth,   ///< within askTimeoutMs()
    OpenSocket,  ///< auth_ok within socketDeadlineMs()
    SendTokenAuth,
    SendKeyAuth,
    AnnounceLive,
    ScheduleRetry, ///< RetryDue at retryDueMs()
};

/// Every decision about the link and nothing else: no socket, no timer, no event loop. Inputs in, state
/// and actions out. What the user wants, what is, and how long to wait are kept apart.
class ConnectionMachine
{
public:
    enum class Phase : quint8 { Idle, Asking, Opening, Authenticating, Live };

    /// \p brake: asked and told; it outlives the machine. Refused REST calls are not told here: whoever
    /// makes the calls counts them.
    ConnectionMachine(const ConnectionTimings &timings, Backoff::Random random, AuthBrake &brake);

    QList<ConnectionAction> step(const ConnectionInput &input);
    /// From the next attempt on.
    void setPreferToken(bool prefer) { m_preferToken = prefer; }

    ConnectionState state() const { return m_state; }
    Phase phase() const { return m_phase; }
    const ConnectionFailure &failure() const { return m_failure; }
    bool isWanted() const { return m_wanted; }
    std::optional<qint64> retryDueMs() const { return m_retryDueMs; }
    /// True while the gateway may be counting a failed authentication that nobody here knows of yet.
    bool isInDoubt() const
    {
        return m_phase == Phase::Authenticating || (m_phase == Phase::Asking && m_byToken);
    }
    int askTimeoutMs() const;
    int socketDeadlineMs() const;

private:
    void restart();
    void abandon();
    void forgive();
    void leave();
    void begin();
    void openSocket();
    void askFailed(const RestError &error);
    void authRefused(const QString &text);
    void socketEnded(const ConnectionFailure &failure);
    void nudge();
    void woke();
    void failed(const ConnectionFailure &failure, bool mayBeAsleep);
    void reject(const ConnectionFailure &failure);
    void waitFor(ConnectionState state, const ConnectionFailure &failure, qint64 delayMs);
    bool isAttempting() const;
    bool isWaking() const;

    ConnectionTimings m_timings;
    Backoff m_backoff;
    AuthBrake &m_brake;
    QList<ConnectionAction> m_actions;
    qint64 m_nowMs = 0;
    qint64 m_restPausedMs = 0;

    bool m_wanted = false;
    bool m_hasKey = false;
    bool m_preferToken = true;
    bool m_tokensOffered = true;

    ConnectionState m_state = ConnectionState::Offline;
    Phase m_phase = Phase::Idle;
    ConnectionFailure m_failure;
    bool m_byToken = false;
    int m_authFailures = 0; ///< in a row, since a person last had a say
    qint64 m_liveSinceMs = 0;
    std::optional<qint64> m_retryDueMs;
    std::optional<qint64> m_wakingUntilMs;
    bool m_wakingSpent = false;
};

} // namespace textdesk
