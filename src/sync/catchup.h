// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/restclient.h"
#include "store/rows.h"
#include "store/storewriter.h"
#include "sync/pagewalk.h"
#include "sync/synctimings.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace textdesk {

/// A page of a gap that is in the store now.
struct CommittedPage
{
    Gap gap; ///< as it stands after this page
    QList<Observation> records;
    int unreadable = 0; ///< records that nobody can read
    ChangeSet changes;
};

/// Fills gaps from the gateway's message list, newest first: those of blindness, then those that are only
/// unchecked, then history. Each page and the progress that it proves are one commit, so that a kill in the
/// middle resumes where it was. Asks nothing while paused.
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
    /// Of the gap that is being filled, as far as can be told.
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
    void pageCommitted(const textdesk::CommittedPage &page);

private:
    void askNext();
    void answered(const Gap &asked, const MessageQuery &query, const RestResult<MessagePage> &answer);
    void failed(const RestError &error);
    void keep(const MessagePage &page);
    Gap *current();
    void reopen();

    RestClient &m_rest;
    const SyncTimings m_timings;
    Commit m_commit;
    QList<Gap> m_gaps;
    QHash<qint64, PageWalk> m_walks; ///< by gap: one that is interrupted by a more pressing one goes on
    QTimer m_retry;
    int m_failures = 0;
    bool m_running = false;
    bool m_asking = false;
    bool m_unavailable = false;
    bool m_wasRefused = false; ///< and nothing was answered since
};

} // namespace textdesk
