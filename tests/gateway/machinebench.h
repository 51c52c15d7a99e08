// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "gateway/connectionmachine.h"

#include <QStringList>

namespace textdesk {

inline QString actionWord(ConnectionAction action)
{
    switch (action) {
    case ConnectionAction::AnnounceLost:
        return QStringLiteral("lost");
    case ConnectionAction::DropAttempt:
        return QStringLiteral("drop");
    case ConnectionAction::CancelRetry:
        return QStringLiteral("cancel-retry");
    case ConnectionAction::AskToken:
        return QStringLiteral("ask-token");
    case ConnectionAction::AskHealth:
        return QStringLiteral("ask-health");
    case ConnectionAction::OpenSocket:
        return QStringLiteral("open");
    case ConnectionAction::SendTokenAuth:
        return QStringLiteral("send-token");
    case ConnectionAction::SendKeyAuth:
        return QStringLiteral("send-key");
    case ConnectionAction::AnnounceLive:
        return QStringLiteral("announce");
    case ConnectionAction::ScheduleRetry:
        return QStringLiteral("schedule");
    }
    return {};
}

inline RestError
restError(RestError::Kind kind, int status = 0, const QString &text = {}, qint64 retryAfterMs = 0)
{
    return {kind, status, retryAfterMs, text};
}

/// A machine, a clock that tests move, and dice that always show the middle.
class Bench
{
public:
    explicit Bench(bool preferToken = true)
        : brake(clock),
          machine(
              {}, [] { return 0.5; }, brake)
    {
        machine.setPreferToken(preferToken);
    }

    /// "state: action action".
    QString step(ConnectionInput input)
    {
        input.nowMs = nowMs();
        input.restPausedMs = restPausedMs;
        QStringList words{connectionStateWord(ConnectionState::Offline)};
        const bool underWay = machine.isInDoubt();
        const QList<ConnectionAction> actions = machine.step(input);
        if (underWay && input.kind == ConnectionInput::Kind::AskFailed &&
            input.error.kind == RestError::Kind::Unauthorized) {
            brake.failed(); // as whoever made the call would
        }
        words[0] = connectionStateWord(machine.state()) + QLatin1Char(':');
        for (const ConnectionAction action : actions) {
            words.append(actionWord(action));
        }
        return words.join(QLatin1Char(' '));
    }
    QString step(ConnectionInput::Kind kind) { return step({.kind = kind, .hasKey = true}); }
    QString askFailed(const RestError &error)
    {
        return step({.kind = ConnectionInput::Kind::AskFailed, .error = error});
    }
    QString refused(const QString &text)
    {
        return step({.kind = ConnectionInput::Kind::AuthRefused, .text = text});
    }
    QString ended(ConnectionProblem problem, int code = 0)
    {
        return step({.kind = ConnectionInput::Kind::SocketEnded, .failure = {problem, code, {}}});
    }

    void toAuthenticating()
    {
        step(ConnectionInput::Kind::KeySet);
        step(ConnectionInput::Kind::Start);
        step(ConnectionInput::Kind::AskAnswered);
        step(ConnectionInput::Kind::SocketOpened);
    }
    void toLive()
    {
        toAuthenticating();
        step(ConnectionInput::Kind::AuthOk);
    }

    qint64 nowMs() const { return clock.bootMs(); }
    void pass(qint64 ms) { clock.advance(ms); }
    void passToRetry() { pass(*machine.retryDueMs() - nowMs()); }

    ManualClock clock;
    AuthBrake brake;
    ConnectionMachine machine;
    qint64 restPausedMs = 0;
};

/// Takes a new machine into a situation of the table.
inline void bring(Bench &bench, const QByteArray &situation)
{
    if (situation == "nothing") {
        return;
    }
    if (situation == "no-key") {
        bench.step(ConnectionInput::Kind::Start);
        return;
    }
    bench.step(ConnectionInput::Kind::KeySet);
    if (situation == "offline") {
        return;
    }
    bench.step(ConnectionInput::Kind::Start);
    if (situation == "asking") {
        return;
    }
    if (situation == "waiting") {
        bench.askFailed(restError(RestError::Kind::Network));
    } else if (situation == "waking-pause" || situation == "waking-asking") {
        bench.askFailed(restError(RestError::Kind::Server, 503));
        if (situation == "waking-asking") {
            bench.step(ConnectionInput::Kind::RetryDue);
        }
    } else if (situation == "blocked") {
        bench.askFailed(restError(RestError::Kind::RateLimited, 429, {}, 900'000));
    } else if (situation == "rejected") {
        bench.askFailed(restError(RestError::Kind::Unauthorized, 401, QStringLiteral("Invalid API key")));
    } else if (situation == "bad-certificate") {
        bench.askFailed(restError(RestError::Kind::Tls));
    } else {
        bench.step(ConnectionInput::Kind::AskAnswered);
        if (situation != "opening") {
            bench.step(ConnectionInput::Kind::SocketOpened);
        }
        if (situation == "live") {
            bench.step(ConnectionInput::Kind::AuthOk);
        }
    }
}

} // namespace textdesk
