// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <atomic>

namespace textdesk {

/// Lets another thread end the search that runs now, and none that begins later.
class SearchStop
{
public:
    void ask() { m_asked.fetch_add(1, std::memory_order_relaxed); }
    void begin() { m_seen = m_asked.load(std::memory_order_relaxed); }
    bool isAsked() const { return m_asked.load(std::memory_order_relaxed) != m_seen; }

private:
    std::atomic<quint64> m_asked = 0;
    quint64 m_seen = 0; ///< by the searching thread only
};

} // namespace textdesk
