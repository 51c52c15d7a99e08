// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/restclient.h"
#include "store/rows.h"
#include "store/storewriter.h"
#include "sync/pagewalk.h"
#include "sync/synctimings.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace textdesk {

/// Fills gaps from the gateway's message list, newest first: those of blindness before those of
/// history. Each page and the progress that it proves are one commit, so that a kill in the middle
/// resumes where it was. Asks nothing while paused.
class CatchUp : public QObject
{
    Q_OBJECT
public:
    /// Commits a page; the change set says what it brought, nothing: it was not kept.
    using Commit = std::function<std::optional<ChangeSet>(const StoreBatch &)>;

    CatchUp(RestClient &rest, Commit commit, QObject *parent, const SyncTimings &timings = {});

    /// What is left to fill; replaces what was known.
    void setGaps(const QList<Gap> &gaps);
    const QList<Gap> &gaps() const { return m_gaps; }
    /// Goes on (after authentication) or holds (after losing the link).
    void resume();
    void pause();

    bool isFillingBlindness() const;
    bool isFillingHistory() const;
    /// True while the gateway's last word is that it has no message list. It is asked again at the next
    /// resume() and now and then: a host that is being deployed answers 404, too.
    bool isUnavailable() const { return m_unavailable; }
    int pagesDone() const { return m_pagesDone; }
    int pagesLeft() const;

Q_SIGNALS:
    void progressed();
    /// A gap is filled and gone.
    void filled(const textdesk::Gap &gap);
    /// The gateway has no message list: no gap can be filled just now.
    void unavailable();
    /// It has one all the same: gaps that were given up are being filled again.
    void reopened();
    /// The gateway refuses the key over REST while the socket is open. Holds until resume().
    void refused();
    /// A page was committed; \p unreadable of its records could not be read.
    void pageCommitted(const textdesk::ChangeSet &changes, textdesk::Gap gap, int unreadable);

private:
    void askNext();
    void answered(const MessageQuery &query, const RestResult<MessagePage> &answer);
    void failed(const RestError &error);
    void keep(const MessagePage &page);
    Gap *current();
    void reopen();
    RestPriority priority() const;

    RestClient &m_rest;
    const SyncTimings m_timings;
    Commit m_commit;
    QList<Gap> m_gaps;
    std::optional<PageWalk> m_walk;
    qint64 m_walkGap = 0; ///< the gap that m_walk is for
    QTimer m_retry;
    int m_failures = 0;
    int m_pagesDone = 0;
    bool m_running = false;
    bool m_asking = false;
    bool m_unavailable = false;
    bool m_wasRefused = false; ///< and nothing was answered since
};

} // namespace textdesk
