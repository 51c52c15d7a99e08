// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/accounttotals.h"
#include "store/casetable.h"
#include "store/conversationledger.h"
#include "store/messagetable.h"
#include "store/removedconversations.h"
#include "store/searchindex.h"

namespace textdesk {

/// Merges observations into the rows of one account, within the caller's transaction: messages, facts,
/// conversations and what the search index has to do.
class BatchMerge
{
public:
    BatchMerge(SqliteConnection &connection, SearchIndex &search);
    /// False where there is no mark to look for, as in every cache that never broke.
    void setHasReadMarks(bool has) { m_hasReadMarks = has; }

    /// Adds what it changed to \p changes and \p totals.
    void
    run(const Account &account, const QList<Observation> &observations, ChangeSet &changes,
        AccountTotals &totals);
    /// As StoreWriter::markUnread().
    void markUnread(qint64 accountId, qint64 conversationId, ChangeSet &changes, AccountTotals &totals);
    /// As StoreWriter::markRead().
    void
    markRead(qint64 accountId, qint64 conversationId, UtcMs upTo, ChangeSet &changes, AccountTotals &totals);

    /// As StoreWriter::removeConversation().
    void removeConversation(
        qint64 accountId, qint64 conversationId, UtcMs upTo, ChangeSet &changes, AccountTotals &totals);

    /// Those of these messages whose text can go out once more, as StoreWriter::retry() has it.
    QList<StoredMessage> retriable(qint64 accountId, const QList<qint64> &messageRowIds);
    /// They count as open again, by nobody's hand.
    void reopenCases(
        qint64 accountId, const QStringList &messageIds, UtcMs now, ChangeSet &changes,
        AccountTotals &totals);
    /// As StoreWriter::noteCases() and wakeCases().
    void noteCases(
        qint64 accountId, const QList<qint64> &messageRowIds, const CaseNote &note, ChangeSet &changes,
        AccountTotals &totals);
    void wakeCases(const Account &account, UtcMs now, ChangeSet &changes, AccountTotals &totals);

private:
    /// Starts what run() and removeConversation() gather, and hands it over.
    void begin(qint64 accountId);
    void finish(ChangeSet &changes, AccountTotals &totals);
    /// False where nothing is kept of it, and nothing was.
    bool merge(const Account &account, std::optional<StoredMessage> known, Message message);
    void remove(qint64 accountId, const StoredMessage &row);
    void insert(qint64 accountId, StoredMessage &row);
    void update(qint64 accountId, const StoredMessage &before, const StoredMessage &after);
    void followCase(const Account &account, const StoredMessage *before, const StoredMessage &after);
    void countCases(int change);
    void noteCase(qint64 accountId, const StoredMessage &row, const CaseNote &note);
    void count(const StoredMessage &row, int sign);
    bool takeReadMark(qint64 accountId, const QString &messageId);

    MessageLoader m_loader;
    MessageTable m_messages;
    ConversationLedger m_ledger;
    SearchIndex &m_search;
    RemovedConversations m_removed;
    CaseTable m_cases;
    SqliteStatement m_unreadUpTo;
    SqliteStatement m_setRead;
    SqliteStatement m_newestRead;
    SqliteStatement m_setUnread;
    SqliteStatement m_takeReadMark;
    SqliteStatement m_upTo;
    SqliteStatement m_removeDraft;
    bool m_hasReadMarks = false;
    ChangeSet m_changes;
    AccountTotals m_totals;
};

} // namespace textdesk
