// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/restclient.h"
#include "store/storewriter.h"
#include "sync/pagewalk.h"
#include "sync/synctimings.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <functional>

namespace textdesk {

class Clock;

/// Completes messages that the socket told of by messageId only, and asks again for outbound ones that
/// are still in progress. Many of one time go through the message list, page by page, for as long as each
/// page holds more of them than the one call for it costs; the others are asked for singly. Within the rate
/// budget; what cannot be found is asked for again at growing intervals.
class LookUps : public QObject
{
    Q_OBJECT
public:
    using Commit = std::function<bool(const StoreBatch &)>;

    LookUps(
        RestClient &rest, const Clock &clock, Commit commit, QObject *parent, const SyncTimings &timings = {},
        RestPriority priority = RestPriority::Lookup);

    /// \p at: when it was heard of (gateway time); 0: not known, so that no list can be asked for it.
    void want(const QString &messageId, UtcMs at);
    /// Somebody looks at these just now: they are asked for before all others. Replaces those of before.
    void prefer(const QStringList &messageIds);
    /// It is complete now, whoever completed it.
    void have(const QString &messageId);
    void resume();
    void pause();

    int waiting() const { return static_cast<int>(m_wanted.size()); }
    /// True once the gateway has answered neither for single messages nor for lists.
    bool isUnavailable() const { return m_unavailable; }

Q_SIGNALS:
    void progressed();
    void unavailable();
    /// The gateway refuses the key over REST while the socket is open. Holds until resume().
    void refused();

private:
    struct Wanted
    {
        UtcMs at = 0;
        int tries = 0;
        qint64 dueMs = 0;    ///< monotonic
        bool singly = false; ///< a list would not be worth its call
    };
    void run();
    QStringList takeListable(const QStringList &due);
    void markSingly(const QStringList &messageIds);
    void askList(const QStringList &asked, const PageWalk &walk);
    void askOne(const QString &messageId);
    void answeredList(const QStringList &asked, PageWalk walk, const RestResult<MessagePage> &answer);
    void answeredOne(const QString &messageId, const RestResult<Observation> &answer);
    void notFound(const QString &messageId);
    void failed(const RestError &error);
    void schedule();

    RestClient &m_rest;
    const Clock &m_clock;
    const SyncTimings m_timings;
    const RestPriority m_priority;
    Commit m_commit;
    QHash<QString, Wanted> m_wanted;
    QSet<QString> m_preferred;
    QTimer m_timer;
    int m_asking = 0;
    int m_failures = 0;
    bool m_running = false;
    bool m_listWorks = true;
    bool m_foundAny = false;
    bool m_unavailable = false;
    bool m_wasRefused = false; ///< and nothing was answered since
};

} // namespace textdesk
