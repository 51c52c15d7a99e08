// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/utc.h"

namespace textdesk {

class Clock;
class RestClient;

/// The gateway's time, as the Date header of its newest answer gave it and a clock that cannot jump has
/// counted since. Until there is an answer: the wall clock as it was when this was made. Whatever is done to
/// the wall clock later moves nothing here.
class GatewayTime
{
public:
    GatewayTime(const Clock &clock, const RestClient &rest);

    UtcMs now() const;
    /// What the gateway's clock said when Clock::bootMs() was \p bootMs.
    UtcMs at(qint64 bootMs) const;

private:
    const Clock &m_clock;
    const RestClient &m_rest;
    UtcMs m_startUtc;
    qint64 m_startBootMs;
};

/// When the gateway was last heard, by every clock.
class LastHeard
{
public:
    explicit LastHeard(const Clock &clock) : m_clock(clock) {}

    void note();
    /// 0: never.
    UtcMs utc() const { return m_utc; }
    qint64 bootMs() const { return m_bootMs; }
    /// Whether the machine has slept since, as its clocks show.
    bool sleptSince() const;

private:
    const Clock &m_clock;
    UtcMs m_utc = 0;
    qint64 m_bootMs = 0;
    qint64 m_monotonicMs = 0;
};

} // namespace textdesk
