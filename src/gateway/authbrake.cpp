// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/authbrake.h"

#include <algorithm>

namespace textdesk {

namespace {

constexpr qint64 windowMs = 5 * 60'000 + 5'000; // a little more than the gateway counts
constexpr std::size_t mostFailures = 4;

} // namespace

void AuthBrake::failed(qint64 nowMs)
{
    m_failures.push_back(nowMs);
    if (m_failures.size() > mostFailures) {
        m_failures.pop_front();
    }
}

qint64 AuthBrake::waitMs(qint64 nowMs) const
{
    if (m_failures.size() < mostFailures) {
        return 0;
    }
    return std::max<qint64>(0, m_failures.front() + windowMs - nowMs);
}

} // namespace textdesk
