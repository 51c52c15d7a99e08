// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"
#include "store/rows.h"
#include "store/scopetable.h"
#include "store/sqlitestatement.h"

#include <optional>

namespace textdesk {

/// One row of the table messages with its facts, and what the store derives from them.
struct StoredMessage
{
    qint64 id = 0;
    qint64 conversationId = 0; ///< 0: numbers not known yet
    UtcMs at = 0;
    UtcMs statusAt = 0;
    bool unread = false;
    bool failed = false; ///< failed, and not merely unconfirmed
    Message message;

    bool hasNumbers() const { return !message.from.isNull() && !message.to.isNull(); }
    bool isIncomplete() const { return conversationId == 0 || message.body.isNull(); }
};

/// The columns that make a MessageRow, for a table called m; and the row of a cursor over them.
inline constexpr const char *messageRowColumns =
    "m.id, m.conversation_id, m.message_id, m.direction, m.status, m.status_word, m.at_ms, m.status_at_ms,"
    " m.from_number, m.to_number, m.body, m.error, m.unread, m.account_id";
inline constexpr int messageRowColumnCount = 14;
MessageRow messageRow(const SqliteCursor &cursor);

/// Reads messages whole.
class MessageLoader
{
public:
    explicit MessageLoader(SqliteConnection &connection);

    std::optional<StoredMessage> byMessageId(qint64 accountId, const QString &messageId);
    std::optional<StoredMessage> byId(qint64 id);
    /// None where it is another account's.
    std::optional<StoredMessage> byIdOf(qint64 accountId, qint64 id);

private:
    std::optional<StoredMessage> load(SqliteCursor &cursor);

    SqliteStatement m_byMessageId;
    SqliteStatement m_byId;
    SqliteStatement m_byIdOf;
    SqliteStatement m_facts;
};

/// Writes messages.
class MessageTable
{
public:
    explicit MessageTable(SqliteConnection &connection);

    /// Starts a transaction: forgets what an unfinished one left.
    void begin();
    /// Inserts a row with its facts and sets its id.
    void insert(qint64 accountId, StoredMessage &row);
    /// Writes what differs between two states of one row.
    void update(const StoredMessage &before, const StoredMessage &after);
    void remove(qint64 id);

private:
    void writeFacts(qint64 id, const QList<StatusFact> &before, const QList<StatusFact> &after);

    SqliteConnection &m_connection;
    ScopeTable m_scopes;
    SqliteStatement m_insert;
    SqliteStatement m_updateStatus;
    SqliteStatement m_updateAll;
    SqliteStatement m_writeFact;
    SqliteStatement m_removeFact;
    SqliteStatement m_removeFacts;
    SqliteStatement m_remove;
};

} // namespace textdesk
