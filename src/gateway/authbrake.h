// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/utc.h"

#include <QList>

#include <functional>
#include <optional>

namespace textdesk {

class AuthBrake;
class Clock;

/// When an authentication failed, by two clocks: Clock::bootMs() cannot jump but starts anew with the
/// machine, the wall clock goes on but can jump.
struct AuthFailure
{
    UtcMs utc = 0;
    qint64 bootMs = 0;

    bool operator==(const AuthFailure &) const = default;
};

/// The brakes of several accounts of one gateway, which counts failures by address and not by key: what one
/// of them counts, counts for all. Must outlive them; on their thread.
class AuthBrakeGroup
{
    friend class AuthBrake;
    QList<const AuthBrake *> m_members;
};

/// Keeps an office from being locked out: the gateway blocks an address for 15 minutes after ten failed
/// authentications within five, and everybody behind one router shares those ten. This desk stops at four,
/// whoever asks it to go on, and however often it is started: what it counts is handed to a keeper before
/// an attempt goes out, and comes back in the next run. Lives on the engine thread.
class AuthBrake
{
public:
    static constexpr int mostFailures = 4;

    /// Is given all that counts by now, whenever that changes.
    using Keeper = std::function<void(const QList<AuthFailure> &)>;

    /// The gateway counts for five minutes; a little more, since its clock is not ours.
    static constexpr qint64 defaultWindowMs = 5LL * 60'000 + 5'000;

    explicit AuthBrake(const Clock &clock, qint64 windowMs = defaultWindowMs)
        : m_clock(clock),
          m_windowMs(windowMs)
    {
    }
    ~AuthBrake();
    Q_DISABLE_COPY_MOVE(AuthBrake)

    void join(AuthBrakeGroup &group);
    void setKeeper(Keeper keeper) { m_keeper = std::move(keeper); }
    /// What a keeper was given by an earlier run. Where the clocks disagree about how long ago that was,
    /// the shorter time counts; a machine that was started since cannot have failed after its start.
    void restore(const QList<AuthFailure> &kept);

    void failed();
    /// Whether the gateway may be counting a failure just now, without our having its verdict: if this run
    /// ends before that comes, the next one takes it for a failure. Only for a key that is not proven.
    void setInDoubt(bool inDoubt);
    /// Whether the gateway has accepted the present key before.
    void setProven(bool proven) { m_proven = proven; }
    bool isProven() const { return m_proven; }

    /// How many more may fail, from none to mostFailures.
    int left() const;
    /// How long no further authentication may be tried; 0: go ahead.
    qint64 waitMs() const;

private:
    AuthFailure now() const;
    /// Those that count, this brake's and its group's, oldest first.
    QList<AuthFailure> counting() const;
    void keep();

    const Clock &m_clock;
    qint64 m_windowMs;
    AuthBrakeGroup *m_group = nullptr;
    Keeper m_keeper;
    QList<AuthFailure> m_failures; ///< by bootMs, no more than mostFailures
    QList<AuthFailure> m_kept;     ///< what the keeper has
    std::optional<AuthFailure> m_doubt;
    bool m_proven = false;
};

} // namespace textdesk
