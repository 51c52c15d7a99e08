// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/filtersearch.h"

#include "store/deliveryquery.h"
#include "store/messagetable.h"

#include <algorithm>
#include <limits>

namespace textdesk {

namespace {

constexpr const char *bySpan = " AND (m.at_ms, m.id) < (?2, ?3) AND m.at_ms >= ?4";
constexpr const char *newestFirst = " ORDER BY m.at_ms DESC, m.id DESC";

QByteArray messagesOf(const QByteArray &condition, const QByteArray &index)
{
    return QByteArray("SELECT ") + messageRowColumns + " FROM messages m INDEXED BY " + index +
           " WHERE m.account_id = ?1 AND " + condition + bySpan;
}

QByteArray byTime()
{
    // A compound is ordered by the places of its columns: here those of at_ms and id.
    const QByteArray inbound = messagesOf("m.direction = 0", "messages_by_time");
    const QByteArray outbound = messagesOf("m.direction = 1", "messages_by_time");
    return inbound + " UNION ALL " + outbound + " ORDER BY 7 DESC, 1 DESC";
}

} // namespace

FilterSearch::FilterSearch(SqliteConnection &connection, ThreadMerge &threads, const SearchStop &stop)
    : m_connection(connection),
      m_threads(threads),
      m_stop(stop),
      m_conversations(
          connection, "SELECT id, their_number, our_number FROM conversations WHERE account_id = ?1"),
      m_unread(connection, messagesOf("m.unread = 1", "messages_unread") + newestFirst),
      m_inbound(connection, messagesOf("m.direction = 0", "messages_by_time") + newestFirst),
      m_byTime(connection, byTime())
{
}

QList<MessageRow> FilterSearch::hits(qint64 accountId, const SearchFilter &filter, const SearchSpan &span)
{
    if (const auto few = fewConversations(accountId, filter)) {
        return m_threads.newest(*few, span, [&filter](const MessageRow &row) { return filter.accepts(row); });
    }
    const auto run = [&](SqliteStatement &statement) {
        return read(
            statement.query(accountId, span.before.at, span.before.id, span.since), filter, span.limit);
    };
    if (filter.isUnread) {
        return run(m_unread);
    }
    if (filter.outcomes.isEmpty()) {
        return run(m_byTime);
    }
    QList<MessageRow> rows;
    for (const Outcome outcome : filter.outcomes) {
        rows += outcome == Outcome::Received ? run(m_inbound) : withOutcome(accountId, outcome, filter, span);
    }
    keepNewest(rows, span.limit);
    return rows;
}

std::optional<QSet<qint64>> FilterSearch::fewConversations(qint64 accountId, const SearchFilter &filter)
{
    if (filter.conversationId != 0) {
        return QSet<qint64>{filter.conversationId};
    }
    if (filter.from.isEmpty() && filter.to.isEmpty()) {
        return std::nullopt;
    }
    SearchFilter numbers;
    numbers.from = filter.from;
    numbers.to = filter.to;
    numbers.fromNamed = filter.fromNamed;
    numbers.toNamed = filter.toNamed;
    QSet<qint64> ids;
    auto cursor = m_conversations.query(accountId);
    while (!m_stop.isAsked() && cursor.next()) {
        // Either way a message may have gone.
        MessageRow row;
        row.from = cursor.text(1);
        row.to = cursor.text(2);
        bool canHold = numbers.accepts(row);
        std::swap(row.from, row.to);
        canHold = canHold || numbers.accepts(row);
        if (canHold) {
            ids.insert(cursor.integer(0));
            if (ids.size() > ThreadMerge::fewConversations) {
                return std::nullopt;
            }
        }
    }
    return ids;
}

QSet<qint64> FilterSearch::conversationsWith(qint64 accountId, const QStringList &numbers)
{
    const QSet<QString> wanted(numbers.cbegin(), numbers.cend());
    QSet<qint64> ids;
    auto cursor = m_conversations.query(accountId);
    while (!m_stop.isAsked() && cursor.next()) {
        if (wanted.contains(cursor.text(1))) {
            ids.insert(cursor.integer(0));
        }
    }
    return ids;
}

QList<MessageRow> FilterSearch::withOutcome(
    qint64 accountId, Outcome outcome, const SearchFilter &filter, const SearchSpan &span)
{
    DeliveryFilter wanted;
    wanted.outcome = DeliveryFilter::outcomesOf(outcome);
    wanted.since = span.since;
    wanted.limits = filter.limits;
    MessageRow end;
    end.at = span.before.at;
    end.id = span.before.id;
    constexpr int all = std::numeric_limits<int>::max();
    const DeliveryQuery query = deliveryPageQuery(accountId, wanted, DeliverySort::When, true, end, all);
    SqliteStatement statement(m_connection, query.sql);
    return read(statement.queryList(query.values), filter, span.limit);
}

QList<MessageRow> FilterSearch::read(SqliteCursor cursor, const SearchFilter &filter, int limit) const
{
    QList<MessageRow> rows;
    while (rows.size() < limit && !m_stop.isAsked() && cursor.next()) {
        MessageRow row = messageRow(cursor);
        if (filter.accepts(row)) {
            rows.append(std::move(row));
        }
    }
    return rows;
}

} // namespace textdesk
