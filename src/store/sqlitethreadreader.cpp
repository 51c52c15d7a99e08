// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlitethreadreader.h"

#include "store/sqliteconnection.h"

#include <algorithm>
#include <limits>

namespace textdesk {

namespace {

QByteArray select(const char *rest)
{
    return QByteArray("SELECT ") + messageRowColumns + " FROM messages m WHERE " + rest;
}

std::optional<MessageKey> firstKey(SqliteCursor &&cursor)
{
    return cursor.next() ? std::optional(MessageKey{cursor.integer(0), cursor.integer(1)}) : std::nullopt;
}

} // namespace

SqliteThreadReader::SqliteThreadReader(SqliteConnection &connection)
    : m_connection(connection),
      m_loader(connection),
      m_before(
          connection, select("m.conversation_id = ?1 AND (m.at_ms, m.id) < (?2, ?3)"
                             " ORDER BY m.at_ms DESC, m.id DESC LIMIT ?4")),
      m_after(
          connection, select("m.conversation_id = ?1 AND (m.at_ms, m.id) > (?2, ?3)"
                             " ORDER BY m.at_ms, m.id LIMIT ?4")),
      m_byId(connection, select("m.id = ?1 AND m.conversation_id = ?2")),
      m_firstUnread(
          connection, "SELECT at_ms, id FROM messages WHERE conversation_id = ?1 AND unread = 1"
                      " ORDER BY at_ms, id LIMIT 1"),
      m_keyOf(connection, "SELECT at_ms, id FROM messages WHERE id = ?1")
{
}

StoreResult<QList<MessageRow>> SqliteThreadReader::newest(qint64 conversationId, int limit)
{
    constexpr qint64 end = std::numeric_limits<qint64>::max();
    return before(conversationId, {end, end}, limit);
}

StoreResult<QList<MessageRow>> SqliteThreadReader::before(qint64 conversationId, MessageKey key, int limit)
{
    QList<MessageRow> rows;
    auto cursor = m_before.query(conversationId, key.at, key.id, limit);
    while (cursor.next()) {
        rows.append(messageRow(cursor));
    }
    std::reverse(rows.begin(), rows.end());
    return m_connection.result(std::move(rows));
}

StoreResult<QList<MessageRow>> SqliteThreadReader::after(qint64 conversationId, MessageKey key, int limit)
{
    QList<MessageRow> rows;
    auto cursor = m_after.query(conversationId, key.at, key.id, limit);
    while (cursor.next()) {
        rows.append(messageRow(cursor));
    }
    return m_connection.result(std::move(rows));
}

StoreResult<QList<MessageRow>> SqliteThreadReader::byIds(qint64 conversationId, const QList<qint64> &ids)
{
    QList<MessageRow> rows;
    for (const qint64 id : ids) {
        auto cursor = m_byId.query(id, conversationId);
        if (cursor.next()) {
            rows.append(messageRow(cursor));
        }
    }
    std::sort(rows.begin(), rows.end(), [](const MessageRow &a, const MessageRow &b) {
        return MessageKey{a.at, a.id} < MessageKey{b.at, b.id};
    });
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return m_connection.result(std::move(rows));
}

StoreResult<std::optional<MessageKey>> SqliteThreadReader::firstUnread(qint64 conversationId)
{
    return m_connection.result(firstKey(m_firstUnread.query(conversationId)));
}

StoreResult<std::optional<MessageKey>> SqliteThreadReader::keyOf(qint64 messageRowId)
{
    return m_connection.result(firstKey(m_keyOf.query(messageRowId)));
}

StoreResult<std::optional<Message>> SqliteThreadReader::details(qint64 messageRowId)
{
    std::optional<StoredMessage> row = m_loader.byId(messageRowId);
    return m_connection.result(row ? std::optional(std::move(row->message)) : std::nullopt);
}

} // namespace textdesk
