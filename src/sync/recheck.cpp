// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/recheck.h"

#include "core/clock.h"

#include <algorithm>

namespace textdesk {

QList<OpenMessage> Recheck::due(const QList<OpenMessage> &open, int most)
{
    const qint64 now = m_clock.monotonicMs();
    QHash<QString, Next> next;
    QList<OpenMessage> due;
    for (const OpenMessage &message : open) {
        Next entry = m_next.value(message.messageId);
        if (entry.dueMs <= now && due.size() < most) {
            due.append(message);
            const qint64 longest = message.isSent ? m_sentLastMs : m_lastMs;
            entry.intervalMs = entry.intervalMs == 0 ? m_firstMs : std::min(entry.intervalMs * 2, longest);
            entry.dueMs = now + entry.intervalMs;
        }
        next.insert(message.messageId, entry);
    }
    m_next = next;
    return due;
}

} // namespace textdesk
