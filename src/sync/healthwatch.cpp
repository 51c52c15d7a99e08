// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/healthwatch.h"

#include "core/clock.h"
#include "gateway/restclient.h"

#include <QLoggingCategory>

#include <algorithm>

namespace textdesk {

Q_LOGGING_CATEGORY(lcHealth, "textdesk.sync.health")

namespace {

using HealthState = GatewayHealth::State;

constexpr int badForAVerdict = 2;
/// Only so many calls run at once, and nobody waits for this one.
constexpr int timeoutMs = 10'000;
/// Whoever presses a button again and again.
constexpr qint64 leastForAPersonMs = 2'000;
/// The tick is a coarse one: rather a little early than a whole tick late.
constexpr qint64 tickIsOffByMs = 5'000;

} // namespace

HealthWatch::HealthWatch(RestClient &rest, const Clock &clock, const SyncTimings &timings)
    : m_rest(rest),
      m_clock(clock),
      m_timings(timings)
{
}

void HealthWatch::start()
{
    if (m_isActive) {
        return;
    }
    m_isActive = true;
    if (m_isOffered) {
        m_dueMs = m_clock.monotonicMs() + m_timings.healthEveryMs;
    }
}

void HealthWatch::stop()
{
    m_isActive = false;
    m_isAsking = false;
    m_badInARow = 0;
    m_rest.cancel(this);
    setState(HealthState::Unknown);
}

void HealthWatch::tick()
{
    if (m_isActive && !m_isAsking && m_clock.monotonicMs() >= m_dueMs - tickIsOffByMs) {
        ask(RestPriority::History);
    }
}

void HealthWatch::serverFailed()
{
    if (m_isOffered) {
        const qint64 now = m_clock.monotonicMs();
        m_dueMs = std::min(m_dueMs, m_askedMs ? std::max(now, *m_askedMs + m_timings.healthAgainMs) : now);
    }
}

void HealthWatch::checkNow()
{
    const bool isRecent = m_askedMs && m_clock.monotonicMs() - *m_askedMs < leastForAPersonMs;
    if (m_isActive && !isRecent) {
        m_rest.cancel(this);     // it may wait for room that a person does not have to wait for
        ask(RestPriority::Send); // somebody stands there and waits
    }
}

void HealthWatch::ask(RestPriority priority)
{
    m_isAsking = true;
    m_askedMs = m_clock.monotonicMs();
    const auto done = [this](const RestResult<bool> &isWell) {
        m_isAsking = false;
        m_dueMs = m_clock.monotonicMs() + m_timings.healthEveryMs;
        if (isWell) {
            answered(*isWell);
        } else {
            failed(isWell.error());
        }
    };
    m_rest.health(priority, this, done, timeoutMs);
}

void HealthWatch::answered(bool isWell)
{
    m_isOffered = true;
    m_badInARow = isWell ? 0 : m_badInARow + 1;
    m_health.checkedAt = m_clock.nowUtc();
    if (isWell) {
        setState(HealthState::Well);
        return;
    }
    m_dueMs = m_clock.monotonicMs() + m_timings.healthAgainMs;
    if (m_badInARow >= badForAVerdict) {
        setState(HealthState::Unwell);
    }
}

void HealthWatch::failed(const RestError &error)
{
    switch (error.kind) {
    case RestError::Kind::Server:
        answered(false);
        break;
    case RestError::Kind::NotFound:
    case RestError::Kind::Unauthorized:
    case RestError::Kind::Forbidden:
    case RestError::Kind::BadRequest:
        m_isOffered = false;
        m_badInARow = 0;
        m_dueMs = m_clock.monotonicMs() + m_timings.carrierUnknownMs;
        setState(HealthState::Unknown);
        break;
    default:
        break;
    }
}

void HealthWatch::setState(HealthState state)
{
    const UtcMs now = m_clock.nowUtc();
    const GatewayHealth before = m_health;
    m_health.state = state;
    // The clock may have been set back since then.
    m_health.since = before.state == state ? std::min(before.since, now) : now;
    if (before.state != state) {
        qCInfo(lcHealth, "the gateway about itself: %d", static_cast<int>(state));
    }
    if (before.state != state || state == HealthState::Unwell) {
        Q_EMIT changed(m_health);
    }
}

} // namespace textdesk
