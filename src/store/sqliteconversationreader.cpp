// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqliteconversationreader.h"

#include "store/mergedpage.h"
#include "store/sqliteconnection.h"

#include <limits>

namespace textdesk {

namespace {

constexpr const char *columns =
    "SELECT id, our_number, their_number, last_body, last_at_ms, last_direction, last_status, last_error,"
    " unread, failed, pinned, muted, archived, account_id FROM conversations ";

/// Before which every conversation stands.
constexpr ConversationKey newestKey{
    true, std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max()};

QByteArray pageQuery(const char *condition)
{
    return QByteArray(columns) + "WHERE account_id = ?1 AND " + condition +
           " AND (pinned, last_at_ms, id) < (?2, ?3, ?4)"
           " ORDER BY pinned DESC, last_at_ms DESC, id DESC LIMIT ?5";
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
    row.isPinned = cursor.integer(10) != 0;
    row.isMuted = cursor.integer(11) != 0;
    row.isArchived = cursor.integer(12) != 0;
    row.accountId = cursor.integer(13);
    return row;
}

std::optional<ConversationRow> firstRow(SqliteCursor &&cursor)
{
    return cursor.next() ? std::optional(conversationRow(cursor)) : std::nullopt;
}

QList<ConversationRow> allRows(SqliteCursor &&cursor)
{
    QList<ConversationRow> rows;
    while (cursor.next()) {
        rows.append(conversationRow(cursor));
    }
    return rows;
}

} // namespace

SqliteConversationReader::SqliteConversationReader(SqliteConnection &connection)
    : m_connection(connection),
      m_all(connection, pageQuery("archived = 0")),
      m_unread(connection, pageQuery("archived = 0 AND unread > 0")),
      m_failed(connection, pageQuery("archived = 0 AND failed > 0")),
      m_waiting(connection, pageQuery("archived = 0 AND last_direction = 0")),
      m_archived(connection, pageQuery("archived = 1")),
      m_byId(connection, QByteArray(columns) + "WHERE id = ?1"),
      m_between(
          connection,
          QByteArray(columns) + "WHERE account_id = ?1 AND our_number = ?2 AND their_number = ?3"),
      m_unanswered(
          connection, QByteArray(columns) + "WHERE account_id = ?1 AND archived = 0 AND pinned IN (0, 1)"
                                            " AND last_direction = 0 AND muted = 0"
                                            " AND last_at_ms >= ?2 AND last_at_ms < ?3 LIMIT ?4"),
      m_ofLine(
          connection, QByteArray(columns) +
                          "WHERE account_id = ?1 AND our_number = ?6 AND archived = (?7 = 4)"
                          " AND (pinned, last_at_ms, id) < (?2, ?3, ?4) AND CASE ?7 WHEN 1 THEN unread > 0"
                          " WHEN 2 THEN failed > 0 WHEN 3 THEN last_direction = 0 ELSE 1 END"
                          " ORDER BY pinned DESC, last_at_ms DESC, id DESC LIMIT ?5")
{
    static_assert(
        static_cast<int>(ConversationFilter::Unread) == 1 &&
        static_cast<int>(ConversationFilter::Failed) == 2 &&
        static_cast<int>(ConversationFilter::Waiting) == 3 &&
        static_cast<int>(ConversationFilter::Archived) == 4);
}

StoreResult<QList<ConversationRow>> SqliteConversationReader::page(
    const AccountSet &accounts, ConversationFilter filter, std::optional<ConversationKey> before, int limit)
{
    const ConversationKey from = before.value_or(newestKey);
    return mergedPage<ConversationRow>(
        accounts, limit,
        [](const ConversationRow &a, const ConversationRow &b) { return keyOf(a) > keyOf(b); },
        [&](qint64 accountId) {
            return m_connection.result(
                allRows(pageOf(filter).query(accountId, from.isPinned, from.lastAt, from.id, limit)));
        });
}

StoreResult<QList<ConversationRow>> SqliteConversationReader::pageOfLine(
    const OurLine &line, ConversationFilter filter, std::optional<ConversationKey> before, int limit)
{
    const ConversationKey from = before.value_or(newestKey);
    return m_connection.result(allRows(m_ofLine.query(
        line.accountId, from.isPinned, from.lastAt, from.id, limit, line.number, static_cast<int>(filter))));
}

SqliteStatement &SqliteConversationReader::pageOf(ConversationFilter filter)
{
    switch (filter) {
    case ConversationFilter::All:
        break;
    case ConversationFilter::Unread:
        return m_unread;
    case ConversationFilter::Failed:
        return m_failed;
    case ConversationFilter::Waiting:
        return m_waiting;
    case ConversationFilter::Archived:
        return m_archived;
    }
    return m_all;
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

StoreResult<QList<ConversationRow>>
SqliteConversationReader::unanswered(const AccountSet &accounts, UtcMs since, UtcMs until, int limit)
{
    QList<ConversationRow> rows;
    for (const qint64 accountId : accounts.ids()) {
        rows += allRows(m_unanswered.query(accountId, since, until, limit - rows.size()));
    }
    return m_connection.result(std::move(rows));
}

} // namespace textdesk
