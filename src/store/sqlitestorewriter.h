// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/batchmerge.h"
#include "store/gaptable.h"
#include "store/searchindex.h"
#include "store/sqliteconnection.h"
#include "store/sqlitecontacts.h"
#include "store/sqliteoutbox.h"
#include "store/sqlitesnippets.h"
#include "store/sqlitestatement.h"
#include "store/storewriter.h"

#include <memory>

namespace textdesk {

/// StoreWriter over a connection whose schema is current.
class SqliteStoreWriter final : public StoreWriter
{
public:
    SqliteStoreWriter(std::unique_ptr<SqliteConnection> connection, const Clock &clock);
    ~SqliteStoreWriter() override;

    StoreResult<Account> ensureAccount(const QString &baseAddress) override;
    StoreResult<ChangeSet> apply(qint64 accountId, const StoreBatch &batch) override;
    StoreResult<ChangeSet> markRead(qint64 accountId, qint64 conversationId, UtcMs upTo) override;
    StoreResult<ChangeSet> markUnread(qint64 accountId, qint64 conversationId) override;
    StoreResult<ChangeSet>
    setMark(qint64 accountId, qint64 conversationId, ConversationMark mark, bool on) override;
    StoreResult<ChangeSet> removeConversation(qint64 accountId, qint64 conversationId, UtcMs upTo) override;
    StoreResult<ChangeSet>
    noteCases(qint64 accountId, const QList<qint64> &messageRowIds, const CaseNote &note) override;
    StoreResult<RetriedTexts> retry(
        qint64 accountId, const QList<qint64> &messageRowIds, const CaseNote &note,
        const OutgoingRow &pattern) override;
    StoreResult<ChangeSet> dropRetries(qint64 accountId, const QList<OutgoingRow> &rows, UtcMs now) override;
    StoreResult<ChangeSet> wakeCases(qint64 accountId, UtcMs now) override;
    StoreResult<QList<Gap>> gaps(qint64 accountId) override;
    StoreResult<Gap> addGap(qint64 accountId, const Gap &gap) override;
    StoreResult<void> setGapState(qint64 gapId, GapState state) override;
    StoreResult<std::optional<UtcMs>> certainUntil(qint64 accountId) override;
    StoreResult<QString> newestRecord(qint64 accountId) override;
    StoreResult<QStringList> incompleteMessages(qint64 accountId, int limit) override;
    StoreResult<QStringList> known(qint64 accountId, const QStringList &messageIds) override;
    StoreResult<QList<OpenMessage>>
    openMessages(qint64 accountId, UtcMs notUpdatedSince, UtcMs sentSince, int limit) override;
    OutboxWriter &outbox() override { return m_outbox; }
    SnippetWriter &snippets() override { return m_snippets; }
    ContactWriter &contacts() override { return m_contacts; }
    StoreResult<QString> syncValue(qint64 accountId, const QString &name) override;
    StoreResult<void> setSyncValue(qint64 accountId, const QString &name, const QString &value) override;
    StoreResult<int> indexPending(int limit) override;
    void checkpoint() override;

private:
    /// What \p change (void(ChangeSet &, AccountTotals &)) does is kept whole or not at all.
    template<typename Change>
    StoreResult<ChangeSet> inTransaction(qint64 accountId, Change change);
    Account account(qint64 id);
    void addTotals(qint64 accountId, const AccountTotals &totals);

    std::unique_ptr<SqliteConnection> m_connection;
    const Clock &m_clock;
    SearchIndex m_search;
    BatchMerge m_merge;
    GapLister m_gapLister;
    GapTable m_gaps;
    SqliteOutboxWriter m_outbox;
    SqliteSnippetWriter m_snippets;
    SqliteContactWriter m_contacts;
    SqliteStatement m_setPinned;
    SqliteStatement m_setMuted;
    SqliteStatement m_setArchived;
    SqliteStatement m_keepMarks;
    SqliteStatement m_accountById;
    SqliteStatement m_accountByAddress;
    SqliteStatement m_addAccount;
    SqliteStatement m_addTotals;
    SqliteStatement m_progress;
    SqliteStatement m_certainUntil;
    SqliteStatement m_newestRecord;
    SqliteStatement m_incomplete;
    SqliteStatement m_known;
    SqliteStatement m_open;
    SqliteStatement m_syncValue;
    SqliteStatement m_setSyncValue;
};

} // namespace textdesk
