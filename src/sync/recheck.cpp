// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/recheck.h"

#include "core/clock.h"

#include <algorithm>

namespace textdesk {

namespace {

constexpr qint64 firstIntervalMs = 60'000;
constexpr qint64 lastIntervalMs = 60LL * 60'000;

} // namespace

QStringList Recheck::due(const QStringList &inProgress)
{
    const qint64 now = m_clock.monotonicMs();
    QHash<QString, Next> next;
    QStringList due;
    for (const QString &messageId : inProgress) {
        Next entry = m_next.value(messageId);
        if (entry.dueMs <= now) {
            due.append(messageId);
            entry.intervalMs =
                entry.intervalMs == 0 ? firstIntervalMs : std::min(entry.intervalMs * 2, lastIntervalMs);
            entry.dueMs = now + entry.intervalMs;
        }
        next.insert(messageId, entry);
    }
    m_next = next;
    return due;
}

} // namespace textdesk
