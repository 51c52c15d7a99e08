// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/conversationledger.h"

#include "core/phonenumber.h"
#include "store/sqliteconnection.h"

#include <sqlite3.h>

#include <algorithm>

namespace textdesk {

namespace {

constexpr qsizetype shownBodyLength = 200;

QString shortened(const QString &body)
{
    if (body.size() <= shownBodyLength) {
        return body;
    }
    // Half a surrogate pair is no character.
    const bool splitsPair = body.at(shownBodyLength - 1).isHighSurrogate();
    return body.left(splitsPair ? shownBodyLength - 1 : shownBodyLength);
}

} // namespace

std::pair<QString, QString> conversationNumbers(const Message &message)
{
    const bool inbound = message.direction == Direction::Inbound;
    return {
        normalizedAddress(inbound ? message.to : message.from),
        normalizedAddress(inbound ? message.from : message.to)};
}

ConversationLedger::ConversationLedger(SqliteConnection &connection)
    : m_connection(connection),
      m_find(
          connection,
          "SELECT id FROM conversations WHERE account_id = ?1 AND our_number = ?2 AND their_number = ?3"),
      m_create(
          connection,
          "INSERT INTO conversations (account_id, our_number, their_number, pinned, muted, archived)"
          " SELECT ?1, ?2, ?3, coalesce(max(pinned), 0), coalesce(max(muted), 0),"
          " coalesce(max(archived), 0) FROM conversation_marks"
          " WHERE account_id = ?1 AND our_number = ?2 AND their_number = ?3"),
      m_load(
          connection, "SELECT last_at_ms, last_message, last_body, last_direction, last_status, last_error,"
                      " unread, failed, archived FROM conversations WHERE id = ?1"),
      m_newest(
          connection, "SELECT at_ms, id, body, direction, status, error FROM messages"
                      " WHERE conversation_id = ?1 ORDER BY at_ms DESC, id DESC LIMIT 1"),
      m_update(
          connection, "UPDATE conversations SET last_at_ms = ?2, last_message = ?3, last_body = ?4,"
                      " last_direction = ?5, last_status = ?6, last_error = ?7, unread = ?8, failed = ?9,"
                      " archived = ?10"
                      " WHERE id = ?1"),
      m_remove(connection, "DELETE FROM conversations WHERE id = ?1"),
      m_unarchive(
          connection,
          "UPDATE conversation_marks SET archived = 0 WHERE (account_id, our_number, their_number) ="
          " (SELECT account_id, our_number, their_number FROM conversations WHERE id = ?1)")
{
}

void ConversationLedger::begin(qint64 accountId)
{
    m_accountId = accountId;
    m_ids.clear();
    m_entries.clear();
}

qint64 ConversationLedger::conversationOf(const Message &message)
{
    const auto numbers = conversationNumbers(message);
    if (const auto known = m_ids.constFind(numbers); known != m_ids.cend()) {
        return *known;
    }
    qint64 id = 0;
    {
        auto cursor = m_find.query(m_accountId, numbers.first, numbers.second);
        if (cursor.next()) {
            id = cursor.integer(0);
        }
    }
    if (id == 0 && m_create.run(m_accountId, numbers.first, numbers.second)) {
        id = sqlite3_last_insert_rowid(m_connection.handle());
        (void)entry(id); // it may have been marked in an earlier life
        m_entries[id].isNew = true;
    }
    m_ids.insert(numbers, id);
    return id;
}

void ConversationLedger::enter(const StoredMessage &row)
{
    Entry *entry = this->entry(row.conversationId);
    if (!entry) {
        return;
    }
    count(*entry, row, 1);
    if (MessageKey{row.at, row.id} >= entry->now.last.key) {
        // Newer than whatever else is there, one that has left included.
        entry->now.last = lastOf(row);
        entry->lastIsUnknown = false;
    }
}

void ConversationLedger::leave(const StoredMessage &row)
{
    Entry *entry = this->entry(row.conversationId);
    if (!entry) {
        return;
    }
    count(*entry, row, -1);
    if (row.id == entry->now.last.key.id) {
        entry->lastIsUnknown = true;
    }
}

void ConversationLedger::markedRead(qint64 conversationId, int count)
{
    if (Entry *entry = this->entry(conversationId)) {
        entry->now.unread -= count;
    }
}

void ConversationLedger::finish(ChangeSet &changes, AccountTotals &totals)
{
    for (auto &[id, entry] : m_entries) {
        if (entry.lastIsUnknown && !findLast(id, entry)) {
            m_remove.run(id);
            if (!entry.isNew) {
                totals.conversations -= 1;
                changes.conversations.append(id);
            }
            continue;
        }
        if (entry.isNew) {
            totals.conversations += 1;
        }
        if (entry.now.isArchived && entry.now.unread > entry.before.unread) {
            entry.now.isArchived = false;
            m_unarchive.run(id);
        }
        if (entry.isNew || entry.now != entry.before) {
            const Last &last = entry.now.last;
            m_update.run(
                id, last.key.at, last.key.id, last.body, last.direction, last.status, last.error,
                entry.now.unread, entry.now.failed, entry.now.isArchived);
            changes.conversations.append(id);
        }
    }
    std::sort(changes.conversations.begin(), changes.conversations.end());
}

ConversationLedger::Last ConversationLedger::lastOf(const StoredMessage &row)
{
    return {
        .key = {row.at, row.id},
        .body = shortened(row.message.body),
        .direction = row.message.direction,
        .status = row.message.status,
        .error = row.message.error,
    };
}

ConversationLedger::Entry *ConversationLedger::entry(qint64 id)
{
    if (id == 0) {
        return nullptr;
    }
    const auto [at, isUnknown] = m_entries.try_emplace(id);
    Entry &entry = at->second;
    if (isUnknown) {
        auto cursor = m_load.query(id);
        if (cursor.next()) {
            State &state = entry.before;
            state.last.key = {cursor.integer(0), cursor.integer(1)};
            state.last.body = cursor.text(2);
            state.last.direction = cursor.number<Direction>(3);
            state.last.status = cursor.number<DeliveryStatus>(4);
            state.last.error = cursor.text(5);
            state.unread = cursor.integer(6);
            state.failed = cursor.integer(7);
            state.isArchived = cursor.integer(8) != 0;
            entry.now = state;
        }
    }
    return &entry;
}

void ConversationLedger::count(Entry &entry, const StoredMessage &row, int sign)
{
    entry.now.unread += row.unread ? sign : 0;
    entry.now.failed += row.failed ? sign : 0;
}

bool ConversationLedger::findLast(qint64 id, Entry &entry)
{
    auto cursor = m_newest.query(id);
    if (!cursor.next()) {
        return false;
    }
    entry.now.last = {
        .key = {cursor.integer(0), cursor.integer(1)},
        .body = shortened(cursor.text(2)),
        .direction = cursor.number<Direction>(3),
        .status = cursor.number<DeliveryStatus>(4),
        .error = cursor.text(5),
    };
    return true;
}

} // namespace textdesk
