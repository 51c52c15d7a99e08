// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/gatewaytime.h"

#include "core/clock.h"
#include "gateway/restclient.h"

namespace textdesk {

GatewayTime::GatewayTime(const Clock &clock, const RestClient &rest)
    : m_clock(clock),
      m_rest(rest),
      m_startUtc(clock.nowUtc()),
      m_startBootMs(clock.bootMs())
{
}

UtcMs GatewayTime::now() const
{
    return at(m_clock.bootMs());
}

UtcMs GatewayTime::at(qint64 bootMs) const
{
    const std::optional<ServerDate> date = m_rest.serverDate();
    return date ? date->utc + bootMs - date->bootMs : m_startUtc + bootMs - m_startBootMs;
}

void LastHeard::note()
{
    m_utc = m_clock.nowUtc();
    m_bootMs = m_clock.bootMs();
    m_monotonicMs = m_clock.monotonicMs();
}

bool LastHeard::sleptSince() const
{
    constexpr qint64 noticeableSleepMs = 10'000;
    const qint64 slept = (m_clock.bootMs() - m_bootMs) - (m_clock.monotonicMs() - m_monotonicMs);
    return m_utc != 0 && slept > noticeableSleepMs;
}

} // namespace textdesk
