// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqliteconversationreader.h"

#include "store/sqliteconnection.h"

#include <limits>

namespace textdesk {

namespace {

constexpr const char *columns =
    "SELECT id, our_number, their_number, last_body, last_at_ms, last_direction, last_status, last_error,"
    " unread, failed FROM conversations ";

QByteArray pageQuery(const char *condition)
{
    return QByteArray(columns) + "WHERE account_id = ?1 AND " + condition +
           "(last_at_ms, id) < (?2, ?3) ORDER BY last_at_ms DESC, id DESC LIMIT ?4";
}

ConversationRow conversationRow(const SqliteCursor &cursor)
{
    ConversationRow row;
    row.id = cursor.integer(0);
    row.ourNumber = cursor.text(1);
    row.theirNumber = cursor.text(2);
    row.lastBody = cursor.text(3);
    row.lastAt = cursor.integer(4);
    row.lastDirection = cursor.number<Direction>(5);
    row.lastStatus = cursor.number<DeliveryStatus>(6);
    row.lastError = cursor.text(7);
    row.unread = cursor.number<int>(8);
    row.failed = cursor.number<int>(9);
    return row;
}

std::optional<ConversationRow> firstRow(SqliteCursor &&cursor)
{
    return cursor.next() ? std::optional(conversationRow(cursor)) : std::nullopt;
}

} // namespace

SqliteConversationReader::SqliteConversationReader(SqliteConnection &connection)
    : m_connection(connection),
      m_all(connection, pageQuery("")),
      m_unread(connection, pageQuery("unread > 0 AND ")),
      m_failed(connection, pageQuery("failed > 0 AND ")),
      m_byId(connection, QByteArray(columns) + "WHERE id = ?1"),
      m_between(
          connection, QByteArray(columns) + "WHERE account_id = ?1 AND our_number = ?2 AND their_number = ?3")
{
}

StoreResult<QList<ConversationRow>> SqliteConversationReader::page(
    qint64 accountId, ConversationFilter filter, std::optional<ConversationKey> before, int limit)
{
    constexpr qint64 end = std::numeric_limits<qint64>::max();
    const ConversationKey from = before.value_or(ConversationKey{end, end});
    SqliteStatement &statement = filter == ConversationFilter::Unread   ? m_unread
                                 : filter == ConversationFilter::Failed ? m_failed
                                                                        : m_all;
    QList<ConversationRow> rows;
    auto cursor = statement.query(accountId, from.lastAt, from.id, limit);
    while (cursor.next()) {
        rows.append(conversationRow(cursor));
    }
    return m_connection.result(std::move(rows));
}

StoreResult<std::optional<ConversationRow>> SqliteConversationReader::byId(qint64 conversationId)
{
    return m_connection.result(firstRow(m_byId.query(conversationId)));
}

StoreResult<std::optional<ConversationRow>>
SqliteConversationReader::between(qint64 accountId, const QString &ourNumber, const QString &theirNumber)
{
    return m_connection.result(firstRow(m_between.query(accountId, ourNumber, theirNumber)));
}

} // namespace textdesk
