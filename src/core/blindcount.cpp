// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/blindcount.h"

#include "core/clock.h"

#include <algorithm>
#include <utility>

namespace textdesk {

namespace {

/// The two clocks are not read in one moment.
constexpr qint64 shortestSleepMs = 2'000;

} // namespace

BlindCount::BlindCount(const Clock &clock)
    : m_clock(&clock),
      m_slept(clock.bootMs() - clock.monotonicMs()),
      m_blindSince(clock.monotonicMs()),
      m_now(m_blindSince)
{
}

void BlindCount::look(bool hears)
{
    m_now = m_clock->monotonicMs();
    const qint64 slept = m_clock->bootMs() - m_now;
    if (slept - std::exchange(m_slept, slept) >= shortestSleepMs) {
        m_blindSince = m_now;
    }
    if (hears) {
        m_heardSince = m_heardSince.value_or(m_now);
        return;
    }
    if (m_heardSince && m_now - *m_heardSince >= steadyMs) {
        m_blindSince = m_now;
    }
    m_heardSince.reset();
}

AlertVerdict BlindCount::verdict(qint64 afterMs) const
{
    if (m_heardSince) {
        return m_now - *m_heardSince >= steadyMs ? AlertVerdict::Over : AlertVerdict::Unclear;
    }
    return m_now - m_blindSince >= afterMs ? AlertVerdict::Holds : AlertVerdict::Unclear;
}

std::optional<qint64> BlindCount::dueMs(qint64 afterMs) const
{
    const qint64 left = m_heardSince ? *m_heardSince + steadyMs - m_now : m_blindSince + afterMs - m_now;
    return left > 0 ? std::optional(left) : std::nullopt;
}

} // namespace textdesk
