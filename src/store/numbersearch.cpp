// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/numbersearch.h"

namespace textdesk {

namespace {

/// So many digits are no coincidence: then our own numbers count, too. (Fewer would find everything that
/// ever went through a line whose number holds them.)
constexpr qsizetype digitsForOurNumbers = 7;

} // namespace

NumberSearch::NumberSearch(
    SqliteConnection &connection, TextSearch &texts, ThreadMerge &threads, const SearchStop &stop)
    : m_texts(texts),
      m_threads(threads),
      m_stop(stop),
      m_conversations(
          connection, "SELECT id FROM conversations WHERE account_id = ?1"
                      " AND (instr(their_number, ?2) > 0 OR (?3 AND instr(our_number, ?2) > 0))"),
      m_byTime(
          connection, "SELECT id, conversation_id, at_ms FROM messages"
                      " WHERE account_id = ?1 AND direction = 0 AND (at_ms, id) < (?2, ?3) AND at_ms >= ?4"
                      " UNION ALL SELECT id, conversation_id, at_ms FROM messages"
                      " WHERE account_id = ?1 AND direction = 1 AND (at_ms, id) < (?2, ?3) AND at_ms >= ?4"
                      " ORDER BY at_ms DESC, id DESC")
{
}

QList<MessageRow> NumberSearch::hits(
    qint64 accountId, const QString &digits, const SearchQuery &rest, const SearchSpan &span,
    const RowTest &accepts)
{
    const QSet<qint64> conversations = conversationsWith(accountId, digits);
    if (conversations.size() <= ThreadMerge::fewConversations) {
        return m_threads.newest(conversations, span, [&](const MessageRow &row) {
            return (!accepts || accepts(row)) && (rest.isEmpty() || rest.matches(row.body));
        });
    }
    if (rest.isEmpty()) {
        return ofMany(accountId, conversations, span, accepts);
    }
    return m_texts.hits(accountId, rest, span, [&](const MessageRow &row) {
        return conversations.contains(row.conversationId) && (!accepts || accepts(row));
    });
}

QSet<qint64> NumberSearch::conversationsWith(qint64 accountId, const QString &digits)
{
    QSet<qint64> ids;
    auto cursor = m_conversations.query(accountId, digits, digits.size() >= digitsForOurNumbers);
    while (!m_stop.isAsked() && cursor.next()) {
        ids.insert(cursor.integer(0));
    }
    return ids;
}

QList<MessageRow> NumberSearch::ofMany(
    qint64 accountId, const QSet<qint64> &conversations, const SearchSpan &span, const RowTest &accepts)
{
    QList<MessageRow> rows;
    auto cursor = m_byTime.query(accountId, span.before.at, span.before.id, span.since);
    while (rows.size() < span.limit && !m_stop.isAsked() && cursor.next()) {
        if (!conversations.contains(cursor.integer(1))) {
            continue;
        }
        const auto row = m_threads.message(cursor.integer(0));
        if (row && (!accepts || accepts(*row))) {
            rows.append(*row);
        }
    }
    return rows;
}

} // namespace textdesk
