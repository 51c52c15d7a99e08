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
      m_threads(connection, m_stop),
      m_texts(connection, m_stop),
      m_numbers(connection, m_texts, m_threads, m_stop),
      m_filters(connection, m_threads, m_stop),
      m_byMessageId(
          connection, QByteArray("SELECT ") + messageRowColumns +
                          " FROM messages m WHERE m.account_id = ?1 AND m.message_id = ?2"),
      m_conversation(
          connection, "SELECT their_number, our_number, account_id FROM conversations WHERE id = ?1")
{
}

StoreResult<QList<SearchHit>> SqliteSearchReader::search(
    const AccountSet &accounts, const SearchRequest &request, std::optional<MessageKey> before, int limit)
{
    m_stop.begin();
    SearchSpan span;
    span.before = before.value_or(span.before);
    if (request.filter.before) {
        span.before = std::min(span.before, MessageKey{*request.filter.before, 0});
    }
    span.since = request.filter.since.value_or(span.since);
    span.limit = limit;
    const qint64 conversationId = request.filter.conversationId;
    const AccountSet searched = conversationId == 0 ? accounts : ownerOf(conversationId);
    QList<MessageRow> found;
    for (const qint64 accountId : searched.ids()) {
        found += rows(accountId, request, span);
    }
    keepNewest(found, span.limit);
    QList<SearchHit> hits;
    for (const MessageRow &row : std::as_const(found)) {
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
SqliteSearchReader::rows(qint64 accountId, const SearchRequest &request, const SearchSpan &span)
{
    if (!request.words.trimmed().isEmpty()) {
        return withWords(accountId, request, span);
    }
    return request.filter.isEmpty() ? QList<MessageRow>() : m_filters.hits(accountId, request.filter, span);
}

QList<MessageRow>
SqliteSearchReader::withWords(qint64 accountId, const SearchRequest &request, const SearchSpan &span)
{
    const SearchFilter &filter = request.filter;
    const RowTest accepts =
        filter.isEmpty() ? RowTest() : [&filter](const MessageRow &row) { return filter.accepts(row); };
    const QString typed = request.words.trimmed();
    const SearchQuery words(typed);
    QList<MessageRow> rows;
    if (words.isEmpty()) {
        // A part of a number, or symbols: nothing to look for in texts.
    } else if (const auto few = m_filters.fewConversations(accountId, filter)) {
        // A common word has more hits than these have messages.
        rows = m_threads.newest(*few, span, [&](const MessageRow &row) {
            return filter.accepts(row) && words.matches(row.body);
        });
    } else {
        rows = m_texts.hits(accountId, words, span, accepts);
    }
    const NumberInQuery number = numberInQuery(typed);
    // Within one conversation its number says nothing.
    if (!number.digits.isEmpty() && filter.conversationId == 0) {
        rows += m_numbers.hits(accountId, number.digits, SearchQuery(number.rest), span, accepts);
    }
    if (!request.named.isEmpty()) {
        rows += m_threads.newest(m_filters.conversationsWith(accountId, request.named), span, accepts);
    }
    {
        auto cursor = m_byMessageId.query(accountId, typed);
        if (cursor.next()) {
            const MessageRow row = messageRow(cursor);
            if (keyOf(row) < span.before && (!accepts || accepts(row))) {
                rows.append(row);
            }
        }
    }
    keepNewest(rows, span.limit);
    return rows;
}

AccountSet SqliteSearchReader::ownerOf(qint64 conversationId)
{
    auto cursor = m_conversation.query(conversationId);
    return cursor.next() ? AccountSet(cursor.integer(2)) : AccountSet();
}

SearchHit SqliteSearchReader::withNumbers(const MessageRow &row)
{
    auto cursor = m_conversation.query(row.conversationId);
    return cursor.next() ? SearchHit{row, cursor.text(0), cursor.text(1)} : SearchHit{row, {}, {}};
}

} // namespace textdesk
