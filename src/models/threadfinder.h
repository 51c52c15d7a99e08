// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/readerthread.h"
#include "store/changeset.h"

#include <QObject>
#include <QTimer>

namespace textdesk {

/// Finds words in one conversation: all places at once, newest first, of which one is the current. Reads on a
/// thread of its own. UI thread.
class ThreadFinder : public QObject
{
    Q_OBJECT
public:
    /// More than anybody steps through.
    static constexpr int mostHits = 2'000;

    explicit ThreadFinder(QObject *parent = nullptr);

    void setDatabase(const QString &file, const AccountSet &accounts);
    /// Looks for \p words in this conversation, after a short pause without another call. Empty, or 0:
    /// nothing is looked for.
    void find(qint64 conversationId, const QString &words);
    void applyChanges(const ChangeSet &changes);

    /// What the places were found with.
    const QString &words() const { return m_words; }
    bool isSearching() const { return m_job != 0 || m_typing.isActive(); }
    int count() const { return static_cast<int>(m_hits.size()); }
    int current() const { return m_current; } ///< -1: none
    /// On to the next older place, or to the next newer one; round and round.
    void goOlder() { go(1); }
    void goNewer() { go(-1); }

Q_SIGNALS:
    /// Words, places or the current one changed.
    void changed();
    /// Another place is the current one, and has to be shown.
    void arrivedAt(qint64 messageRowId);

private:
    void read(bool isNew);
    void take(const QList<qint64> &hits, bool isNew);
    void go(int steps);

    ReaderThread m_reader;
    AccountSet m_accounts;
    qint64 m_conversation = 0;
    QString m_wanted;
    QString m_words;
    QList<qint64> m_hits; ///< message row ids
    int m_current = -1;
    ReaderThread::JobNumber m_job = 0;
    QTimer m_typing;
    QTimer m_refresh;
};

} // namespace textdesk
