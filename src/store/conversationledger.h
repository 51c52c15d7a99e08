// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/accounttotals.h"
#include "store/changeset.h"
#include "store/messagetable.h"
#include "store/sqlitestatement.h"

#include <QHash>
#include <QString>

#include <unordered_map>
#include <utility>

namespace textdesk {

class SqliteConnection;

/// Our number and theirs, normalised: what makes a message with both belong to a conversation.
std::pair<QString, QString> conversationNumbers(const Message &message);

/// Keeps the rows of the conversation list in step with their messages: last message, unread and failed.
/// Collects the changes of one transaction in memory, then writes each conversation once. One that is
/// archived comes back with an unread message.
class ConversationLedger
{
public:
    explicit ConversationLedger(SqliteConnection &connection);

    /// Forgets whatever an unfinished transaction left, and starts one for this account.
    void begin(qint64 accountId);
    /// The conversation that a message with both numbers belongs to; made where there is none.
    qint64 conversationOf(const Message &message);
    /// \p row now stands in its conversation. For a new row, or after leave().
    void enter(const StoredMessage &row);
    /// \p row does no longer stand in its conversation, at that place or with that content.
    void leave(const StoredMessage &row);
    /// So many messages of a conversation were read; fewer than none: are unread again.
    void markedRead(qint64 conversationId, int count);
    /// Writes what changed; adds the conversations to \p changes and their number to \p totals.
    void finish(ChangeSet &changes, AccountTotals &totals);

private:
    /// What a row of the conversation list says of its newest message.
    struct Last
    {
        MessageKey key;
        QString body;
        Direction direction = Direction::Inbound;
        DeliveryStatus status = DeliveryStatus::Other;
        QString error;

        bool operator==(const Last &) const = default;
    };
    struct State
    {
        Last last;
        qint64 unread = 0;
        qint64 failed = 0;
        bool isArchived = false;

        bool operator==(const State &) const = default;
    };
    struct Entry
    {
        State before;
        State now;
        bool isNew = false;
        bool lastIsUnknown = false; ///< the last message left: look for the next one
    };

    static Last lastOf(const StoredMessage &row);
    Entry *entry(qint64 id);
    void count(Entry &entry, const StoredMessage &row, int sign);
    bool findLast(qint64 id, Entry &entry);

    SqliteConnection &m_connection;
    SqliteStatement m_find;
    SqliteStatement m_create;
    SqliteStatement m_load;
    SqliteStatement m_newest;
    SqliteStatement m_update;
    SqliteStatement m_remove;
    SqliteStatement m_unarchive;
    qint64 m_accountId = 0;
    QHash<std::pair<QString, QString>, qint64> m_ids;
    std::unordered_map<qint64, Entry> m_entries;
};

} // namespace textdesk
