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

} // namespace

HealthWatch::HealthWatch(RestClient &rest, const Clock &clock, const SyncTimings &timings)
    : m_rest(rest),
      m_clock(clock),
      m_timings(timings),
      m_pace(clock)
{
}

void HealthWatch::start()
{
    if (m_pace.activate() && m_isOffered) {
        m_pace.dueIn(m_timings.healthEveryMs);
    }
}

void HealthWatch::stop()
{
    m_pace.deactivate();
    m_badInARow = 0;
    m_rest.cancel(this);
    setState(HealthState::Unknown);
}

void HealthWatch::tick()
{
    if (m_pace.isDue(slackOfTick(m_timings.healthAgainMs))) {
        ask(RestPriority::History);
    }
}

void HealthWatch::serverFailed()
{
    if (m_isOffered) {
        m_pace.hurry(m_timings.healthAgainMs);
    }
}

void HealthWatch::checkNow()
{
    if (m_pace.mayAskForAPerson()) {
        m_rest.cancel(this);     // it may wait for room that a person does not have to wait for
        ask(RestPriority::Send); // somebody stands there and waits
    }
}

void HealthWatch::ask(RestPriority priority)
{
    m_pace.asked();
    const auto done = [this](const RestResult<bool> &isWell) {
        m_pace.answered(m_timings.healthEveryMs);
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
    m_pace.dueIn(m_timings.healthAgainMs);
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
        m_pace.dueIn(m_timings.carrierUnknownMs);
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
