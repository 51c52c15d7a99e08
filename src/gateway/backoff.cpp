// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/backoff.h"

#include <algorithm>
#include <cmath>

namespace textdesk {

qint64 doubledMs(qint64 firstMs, qint64 maxMs, int failures)
{
    qint64 delay = std::min(firstMs, maxMs);
    for (int i = 1; i < failures && delay < maxMs; ++i) {
        delay = delay > maxMs / 2 ? maxMs : delay * 2;
    }
    return delay;
}

Backoff::Backoff(qint64 firstMs, qint64 maxMs, Random random)
    : m_firstMs(std::max<qint64>(1, firstMs)),
      m_maxMs(std::max(maxMs, m_firstMs)),
      m_ceilingMs(m_firstMs),
      m_random(std::move(random))
{
}

qint64 Backoff::nextMs()
{
    // A draw of nearly zero would make a tight loop of a server that hangs up at once.
    const qint64 least = std::max<qint64>(1, m_firstMs / 10);
    const qint64 delay = between(least, m_ceilingMs);
    m_ceilingMs = m_ceilingMs > m_maxMs / 2 ? m_maxMs : m_ceilingMs * 2;
    return delay;
}

qint64 Backoff::between(qint64 leastMs, qint64 mostMs) const
{
    const double share = std::clamp(m_random(), 0.0, 1.0);
    return leastMs + std::llround(share * static_cast<double>(std::max<qint64>(0, mostMs - leastMs)));
}

} // namespace textdesk
