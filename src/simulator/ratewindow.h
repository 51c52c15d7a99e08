// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <deque>

namespace textdesk {

/// A sliding window: at most so many in any stretch of this length.
class RateWindow
{
public:
    RateWindow(int limit, qint64 windowMs) : m_limit(limit), m_windowMs(windowMs) {}

    /// Takes one at \p nowMs (monotonic). Returns 0 where it may, else the milliseconds until it may.
    qint64 take(qint64 nowMs);

private:
    int m_limit;
    qint64 m_windowMs;
    std::deque<qint64> m_taken;
};

} // namespace textdesk
