// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/recheck.h"

#include "core/clock.h"

#include <algorithm>

namespace textdesk {

QStringList Recheck::due(const QStringList &inProgress)
{
    const qint64 now = m_clock.monotonicMs();
    QHash<QString, Next> next;
    QStringList due;
    for (const QString &messageId : inProgress) {
        Next entry = m_next.value(messageId);
        if (entry.dueMs <= now) {
            due.append(messageId);
            entry.intervalMs = entry.intervalMs == 0 ? m_firstMs : std::min(entry.intervalMs * 2, m_lastMs);
            entry.dueMs = now + entry.intervalMs;
        }
        next.insert(messageId, entry);
    }
    m_next = next;
    return due;
}

} // namespace textdesk
