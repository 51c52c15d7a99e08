// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/recheck.h"

#include "core/clock.h"

#include <algorithm>
#include <utility>

namespace textdesk {

QList<OpenMessage> Recheck::due(const QList<OpenMessage> &open, int most)
{
    const qint64 now = m_clock.monotonicMs();
    QHash<QString, Next> next;
    QList<OpenMessage> due;
    for (const OpenMessage &message : open) {
        const Next known = m_next.value(message.messageId);
        next.insert(message.messageId, known);
        if (known.dueMs <= now) {
            due.append(message);
        }
    }
    // Those that have waited longest first: else the newest could keep the others from their turn for ever.
    std::stable_sort(due.begin(), due.end(), [&next](const OpenMessage &a, const OpenMessage &b) {
        return next.value(a.messageId).dueMs < next.value(b.messageId).dueMs;
    });
    due.resize(std::min<qsizetype>(due.size(), most));
    for (const OpenMessage &message : std::as_const(due)) {
        Next &entry = next[message.messageId];
        const qint64 longest = message.isSent ? m_sentLastMs : m_lastMs;
        entry.intervalMs = entry.intervalMs == 0 ? m_firstMs : std::min(entry.intervalMs * 2, longest);
        entry.dueMs = now + entry.intervalMs;
    }
    m_next = next;
    return due;
}

} // namespace textdesk
