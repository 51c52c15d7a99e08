// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlitesearchreader.h"

#include "store/messagetable.h"
#include "store/searchquery.h"
#include "store/sqliteconnection.h"

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

SqliteSearchReader::SqliteSearchReader(SqliteConnection &connection)
    : m_connection(connection),
      m_texts(connection, m_stop),
      m_numbers(connection, m_texts, m_stop),
      m_byMessageId(
          connection, QByteArray("SELECT ") + messageRowColumns +
                          " FROM messages m WHERE m.account_id = ?1 AND m.message_id = ?2"),
      m_conversation(connection, "SELECT their_number, our_number FROM conversations WHERE id = ?1")
{
}

StoreResult<QList<SearchHit>> SqliteSearchReader::search(
    qint64 accountId, const QString &query, std::optional<MessageKey> before, int limit)
{
    m_stop.begin();
    QList<SearchHit> hits;
    for (const MessageRow &row : rows(accountId, query.trimmed(), before, limit)) {
        hits.append(withNumbers(row));
    }
    if (m_stop.isAsked()) {
        m_connection.fail(StoreError{StoreError::Kind::Busy, u"interrupted"_s});
    }
    return m_connection.result(std::move(hits));
}

void SqliteSearchReader::interrupt()
{
    // The mark ends our own loops, the call a statement that works on without giving a row.
    m_stop.ask();
    sqlite3_interrupt(m_connection.handle());
}

QList<MessageRow>
SqliteSearchReader::rows(qint64 accountId, const QString &typed, std::optional<MessageKey> before, int limit)
{
    QList<MessageRow> rows = m_texts.hits(accountId, SearchQuery(typed), before, limit);
    const NumberInQuery number = numberInQuery(typed);
    if (!number.digits.isEmpty()) {
        rows += m_numbers.hits(accountId, number.digits, SearchQuery(number.rest), before, limit);
    }
    {
        auto cursor = m_byMessageId.query(accountId, typed);
        if (cursor.next()) {
            const MessageRow row = messageRow(cursor);
            if (!before || keyOf(row) < *before) {
                rows.append(row);
            }
        }
    }
    // Each part is the newest of its kind, so the newest of all are among them.
    std::sort(rows.begin(), rows.end(), [](const MessageRow &a, const MessageRow &b) {
        return MessageKey{a.at, a.id} > MessageKey{b.at, b.id};
    });
    const auto sameRow = [](const MessageRow &a, const MessageRow &b) { return a.id == b.id; };
    rows.erase(std::unique(rows.begin(), rows.end(), sameRow), rows.end());
    rows.resize(std::min<qsizetype>(rows.size(), limit));
    return rows;
}

SearchHit SqliteSearchReader::withNumbers(const MessageRow &row)
{
    auto cursor = m_conversation.query(row.conversationId);
    return cursor.next() ? SearchHit{row, cursor.text(0), cursor.text(1)} : SearchHit{row, {}, {}};
}

} // namespace textdesk
