// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/messagetable.h"

#include "core/mergerule.h"
#include "store/sqliteconnection.h"

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr const char *storedColumns =
    "SELECT m.id, m.conversation_id, m.direction, m.status, m.unread, m.failed, m.at_ms, m.status_at_ms,"
    " m.dated, m.updated_at_ms, m.record_at_ms, m.message_id, m.status_word, m.from_number, m.to_number,"
    " m.rc_message_id, s.tenant_id, s.app_id, m.error, m.body"
    " FROM messages m LEFT JOIN scopes s ON s.id = m.scope ";

std::optional<qint64> optionalId(qint64 id)
{
    return id == 0 ? std::nullopt : std::optional(id);
}

/// Not known and known to be empty are two things.
bool isSameText(const QString &a, const QString &b)
{
    return a == b && a.isNull() == b.isNull();
}

/// True where an index covers a column that differs: those rows cost several times as much.
bool standsElsewhere(const StoredMessage &a, const StoredMessage &b)
{
    return a.conversationId != b.conversationId || a.at != b.at || a.unread != b.unread ||
           a.message.direction != b.message.direction || a.message.createdAt != b.message.createdAt ||
           !isSameText(a.message.from, b.message.from) || !isSameText(a.message.to, b.message.to) ||
           !isSameText(a.message.body, b.message.body);
}

} // namespace

MessageRow messageRow(const SqliteCursor &cursor)
{
    MessageRow row;
    row.id = cursor.integer(0);
    row.conversationId = cursor.integer(1);
    row.messageId = cursor.text(2);
    row.direction = cursor.number<Direction>(3);
    row.status = cursor.number<DeliveryStatus>(4);
    row.statusWord = cursor.text(5);
    row.at = cursor.integer(6);
    row.statusAt = cursor.integer(7);
    row.from = cursor.text(8);
    row.to = cursor.text(9);
    row.body = cursor.text(10);
    row.error = cursor.text(11);
    row.unread = cursor.integer(12) != 0;
    row.accountId = cursor.integer(13);
    return row;
}

MessageLoader::MessageLoader(SqliteConnection &connection)
    : m_byMessageId(connection, QByteArray(storedColumns) + "WHERE m.account_id = ?1 AND m.message_id = ?2"),
      m_byId(connection, QByteArray(storedColumns) + "WHERE m.id = ?1"),
      m_byIdOf(connection, QByteArray(storedColumns) + "WHERE m.id = ?2 AND m.account_id = ?1"),
      m_facts(
          connection, "SELECT status, word, at_ms, source, error FROM status_facts WHERE message = ?1"
                      " ORDER BY at_ms, status, source, word")
{
}

std::optional<StoredMessage> MessageLoader::byMessageId(qint64 accountId, const QString &messageId)
{
    auto cursor = m_byMessageId.query(accountId, messageId);
    return load(cursor);
}

std::optional<StoredMessage> MessageLoader::byId(qint64 id)
{
    auto cursor = m_byId.query(id);
    return load(cursor);
}

std::optional<StoredMessage> MessageLoader::byIdOf(qint64 accountId, qint64 id)
{
    auto cursor = m_byIdOf.query(accountId, id);
    return load(cursor);
}

std::optional<StoredMessage> MessageLoader::load(SqliteCursor &cursor)
{
    if (!cursor.next()) {
        return std::nullopt;
    }
    StoredMessage row;
    row.id = cursor.integer(0);
    row.conversationId = cursor.integer(1);
    row.message.direction = cursor.number<Direction>(2);
    row.message.status = cursor.number<DeliveryStatus>(3);
    row.unread = cursor.integer(4) != 0;
    row.failed = cursor.integer(5) != 0;
    row.at = cursor.integer(6);
    row.statusAt = cursor.integer(7);
    if (cursor.integer(8) != 0) {
        row.message.createdAt = row.at;
    }
    row.message.updatedAt = cursor.integer(9);
    row.message.recordAt = cursor.optionalInteger(10);
    row.message.messageId = cursor.text(11);
    row.message.statusWord = cursor.text(12);
    row.message.from = cursor.text(13);
    row.message.to = cursor.text(14);
    row.message.rcMessageId = cursor.text(15);
    row.message.tenantId = cursor.text(16);
    row.message.appId = cursor.text(17);
    row.message.error = cursor.text(18);
    row.message.body = cursor.text(19);

    auto facts = m_facts.query(row.id);
    while (facts.next()) {
        StatusFact fact;
        fact.status = facts.number<DeliveryStatus>(0);
        fact.word = facts.text(1);
        if (fact.word.isEmpty()) {
            fact.word = QString();
        }
        fact.at = facts.integer(2);
        fact.source = facts.number<FactSource>(3);
        fact.error = facts.text(4);
        row.message.facts.append(fact);
    }
    // SQLite orders texts by bytes, the merge rule by UTF-16 units: beyond the BMP these differ.
    if (!std::is_sorted(row.message.facts.begin(), row.message.facts.end(), isEarlierFact)) {
        std::sort(row.message.facts.begin(), row.message.facts.end(), isEarlierFact);
    }
    return row;
}

MessageTable::MessageTable(SqliteConnection &connection)
    : m_connection(connection),
      m_scopes(connection),
      m_insert(
          connection,
          "INSERT INTO messages (account_id, conversation_id, direction, status, unread, failed, dated, "
          "scope,"
          " at_ms, status_at_ms, updated_at_ms, record_at_ms, message_id, status_word, from_number,"
          " to_number, rc_message_id, error, body) VALUES"
          " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)"),
      m_updateStatus(
          connection, "UPDATE messages SET status = ?2, failed = ?3, status_at_ms = ?4, updated_at_ms = ?5,"
                      " record_at_ms = ?6, status_word = ?7, rc_message_id = ?8, scope = ?9, error = ?10"
                      " WHERE id = ?1"),
      m_updateAll(
          connection, "UPDATE messages SET status = ?2, failed = ?3, status_at_ms = ?4, updated_at_ms = ?5,"
                      " record_at_ms = ?6, status_word = ?7, rc_message_id = ?8, scope = ?9, error = ?10,"
                      " conversation_id = ?11, direction = ?12, unread = ?13, dated = ?14, at_ms = ?15,"
                      " from_number = ?16, to_number = ?17, body = ?18 WHERE id = ?1"),
      m_writeFact(
          connection, "INSERT INTO status_facts (message, at_ms, status, source, word, error)"
                      " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE SET error = excluded.error"),
      m_removeFact(
          connection,
          "DELETE FROM status_facts WHERE message = ?1 AND at_ms = ?2 AND status = ?3 AND source = ?4"
          " AND word = ?5"),
      m_removeFacts(connection, "DELETE FROM status_facts WHERE message = ?1"),
      m_remove(connection, "DELETE FROM messages WHERE id = ?1")
{
}

void MessageTable::begin()
{
    m_scopes.begin();
}

void MessageTable::insert(qint64 accountId, StoredMessage &row)
{
    const Message &m = row.message;
    if (!m_insert.run(
            accountId, optionalId(row.conversationId), m.direction, m.status, row.unread, row.failed,
            m.createdAt.has_value(), m_scopes.idOf(m.tenantId, m.appId), row.at, row.statusAt, m.updatedAt,
            m.recordAt, m.messageId, m.statusWord, m.from, m.to, m.rcMessageId, m.error, m.body)) {
        return;
    }
    row.id = sqlite3_last_insert_rowid(m_connection.handle());
    writeFacts(row.id, {}, m.facts);
}

void MessageTable::update(const StoredMessage &before, const StoredMessage &after)
{
    const Message &m = after.message;
    const std::optional<qint64> scope = m_scopes.idOf(m.tenantId, m.appId);
    if (standsElsewhere(before, after)) {
        m_updateAll.run(
            after.id, m.status, after.failed, after.statusAt, m.updatedAt, m.recordAt, m.statusWord,
            m.rcMessageId, scope, m.error, optionalId(after.conversationId), m.direction, after.unread,
            m.createdAt.has_value(), after.at, m.from, m.to, m.body);
    } else {
        m_updateStatus.run(
            after.id, m.status, after.failed, after.statusAt, m.updatedAt, m.recordAt, m.statusWord,
            m.rcMessageId, scope, m.error);
    }
    writeFacts(after.id, before.message.facts, m.facts);
}

void MessageTable::remove(qint64 id)
{
    m_removeFacts.run(id);
    m_remove.run(id);
}

void MessageTable::writeFacts(qint64 id, const QList<StatusFact> &before, const QList<StatusFact> &after)
{
    const auto word = [](const StatusFact &fact) { return fact.word.isNull() ? u""_s : fact.word; };
    for (const StatusFact &fact : before) {
        // Only a receipt ever goes to another place.
        if (fact.source == FactSource::Receipt && !after.contains(fact)) {
            m_removeFact.run(id, fact.at, fact.status, fact.source, word(fact));
        }
    }
    for (const StatusFact &fact : after) {
        if (!before.contains(fact)) {
            m_writeFact.run(id, fact.at, fact.status, fact.source, word(fact), fact.error);
        }
    }
}

} // namespace textdesk
