// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/outboxstore.h"
#include "store/sqlitestatement.h"

namespace textdesk {

class SqliteOutboxReader final : public OutboxReader
{
public:
    explicit SqliteOutboxReader(SqliteConnection &connection);

    StoreResult<QList<OutgoingRow>> all(const AccountSet &accounts) override;
    StoreResult<QList<OutgoingRow>>
    between(qint64 accountId, const QString &ourNumber, const QString &theirNumber) override;
    StoreResult<QString>
    draft(qint64 accountId, const QString &ourNumber, const QString &theirNumber) override;
    StoreResult<QList<OurLine>> ourLines(const AccountSet &accounts) override;
    StoreResult<RetryLinks> retryLinks(qint64 accountId, const QString &messageId) override;

private:
    SqliteConnection &m_connection;
    SqliteStatement m_all;
    SqliteStatement m_between;
    SqliteStatement m_draft;
    SqliteStatement m_ourLines;
    SqliteStatement m_original;
    SqliteStatement m_retry;
    SqliteStatement m_waitingRetry;
};

class SqliteOutboxWriter final : public OutboxWriter
{
public:
    explicit SqliteOutboxWriter(SqliteConnection &connection);

    StoreResult<QList<OutgoingRow>> all(qint64 accountId) override;
    StoreResult<OutgoingRow> add(qint64 accountId, const OutgoingRow &row) override;
    StoreResult<void> update(const OutgoingRow &row) override;
    StoreResult<void> remove(qint64 id) override;
    StoreResult<QList<MessageRow>>
    newestBetween(qint64 accountId, const QString &ourNumber, const QString &theirNumber, int limit) override;
    StoreResult<QStringList> sentHere(qint64 accountId, const QStringList &messageIds) override;
    StoreResult<void> setDraft(
        qint64 accountId, const QString &ourNumber, const QString &theirNumber, const QString &body) override;

    /// As add(), within the caller's transaction.
    OutgoingRow put(qint64 accountId, const OutgoingRow &row);
    /// As remove(), within the caller's transaction.
    void drop(qint64 id) { m_remove.run(id); }
    /// Whether a text waits that goes out in place of this message.
    bool hasRetry(qint64 accountId, const QString &messageId);
    /// The text with this id has become this message; within the caller's transaction.
    void becameMessage(qint64 accountId, qint64 id, const QString &messageId);

private:
    void putDraft(qint64 accountId, const QString &ours, const QString &theirs, const QString &body);

    SqliteConnection &m_connection;
    SqliteStatement m_all;
    SqliteStatement m_add;
    SqliteStatement m_update;
    SqliteStatement m_remove;
    SqliteStatement m_newestBetween;
    SqliteStatement m_wasSentHere;
    SqliteStatement m_addSentHere;
    SqliteStatement m_hasRetry;
    SqliteStatement m_setDraft;
    SqliteStatement m_removeDraft;
};

} // namespace textdesk
