// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/synctimings.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace textdesk {

class Clock;

/// When to ask again for an outbound message that is still in progress: history finds messages by
/// creation date only, so a late change to an old one would otherwise never be seen. 1, 2, 4 … minutes,
/// up to an hour. Pure but for the clock.
class Recheck
{
public:
    explicit Recheck(const Clock &clock, const SyncTimings &timings = {})
        : m_clock(clock),
          m_firstMs(timings.recheckFirstMs),
          m_lastMs(timings.recheckLastMs)
    {
    }

    /// Those of \p inProgress whose time has come; each is put off to its next, longer interval. What is
    /// no longer in the list is forgotten.
    QStringList due(const QStringList &inProgress);

private:
    struct Next
    {
        qint64 dueMs = 0; ///< monotonic
        qint64 intervalMs = 0;
    };
    const Clock &m_clock;
    qint64 m_firstMs;
    qint64 m_lastMs;
    QHash<QString, Next> m_next;
};

} // namespace textdesk
