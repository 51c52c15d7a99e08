// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/ratewindow.h"

#include <algorithm>

namespace textdesk {

qint64 RateWindow::take(qint64 nowMs)
{
    while (!m_taken.empty() && m_taken.front() + m_windowMs <= nowMs) {
        m_taken.pop_front();
    }
    if (std::ssize(m_taken) < m_limit) {
        m_taken.push_back(nowMs);
        return 0;
    }
    return m_taken.empty() ? m_windowMs : std::max<qint64>(1, m_taken.front() + m_windowMs - nowMs);
}

} // namespace textdesk
