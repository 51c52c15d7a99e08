// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"
#include "sync/synctimings.h"

#include <QHash>
#include <QList>
#include <QString>

namespace textdesk {

class Clock;

/// When to ask again for an outbound message whose end is not known: history finds messages by creation
/// date only, so a late change to an old one would otherwise never be seen. 1, 2, 4 … minutes, up to an
/// hour, or up to a day for one that was sent and may be delivered yet. Pure but for the clock.
class Recheck
{
public:
    explicit Recheck(const Clock &clock, const SyncTimings &timings = {})
        : m_clock(clock),
          m_firstMs(timings.recheckFirstMs),
          m_lastMs(timings.recheckLastMs),
          m_sentLastMs(timings.recheckSentLastMs)
    {
    }

    /// Those of \p open whose time has come, no more than \p most, longest overdue first; each is put off to
    /// its next, longer interval. What is no longer in the list is forgotten.
    QList<OpenMessage> due(const QList<OpenMessage> &open, int most);

private:
    struct Next
    {
        qint64 dueMs = 0; ///< monotonic
        qint64 intervalMs = 0;
    };
    const Clock &m_clock;
    qint64 m_firstMs;
    qint64 m_lastMs;
    qint64 m_sentLastMs;
    QHash<QString, Next> m_next;
};

} // namespace textdesk
