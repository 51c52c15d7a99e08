// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/numbersearch.h"

#include "store/messagetable.h"

#include <limits>
#include <queue>
#include <vector>

namespace textdesk {

namespace {

/// So many digits are no coincidence: then our own numbers count, too. (Fewer would find everything that
/// ever went through a line whose number holds them.)
constexpr qsizetype digitsForOurNumbers = 7;
/// Up to so many conversations are read each by itself; of more, every page of the account holds some.
constexpr qsizetype fewConversations = 500;

} // namespace

NumberSearch::NumberSearch(SqliteConnection &connection, TextSearch &texts, const SearchStop &stop)
    : m_texts(texts),
      m_stop(stop),
      m_conversations(
          connection, "SELECT id FROM conversations WHERE account_id = ?1"
                      " AND (instr(their_number, ?2) > 0 OR (?3 AND instr(our_number, ?2) > 0))"),
      m_newestBefore(
          connection, "SELECT at_ms, id FROM messages WHERE conversation_id = ?1"
                      " AND (at_ms, id) < (?2, ?3) ORDER BY at_ms DESC, id DESC LIMIT 1"),
      m_byTime(
          connection, "SELECT id, conversation_id, at_ms FROM messages"
                      " WHERE account_id = ?1 AND direction = 0 AND (at_ms, id) < (?2, ?3)"
                      " UNION ALL SELECT id, conversation_id, at_ms FROM messages"
                      " WHERE account_id = ?1 AND direction = 1 AND (at_ms, id) < (?2, ?3)"
                      " ORDER BY at_ms DESC, id DESC"),
      m_message(connection, QByteArray("SELECT ") + messageRowColumns + " FROM messages m WHERE m.id = ?1")
{
}

QList<MessageRow> NumberSearch::hits(
    qint64 accountId, const QString &digits, const SearchQuery &rest, std::optional<MessageKey> before,
    int limit)
{
    constexpr qint64 end = std::numeric_limits<qint64>::max();
    const MessageKey from = before.value_or(MessageKey{end, end});
    const QSet<qint64> conversations = conversationsWith(accountId, digits);
    if (conversations.size() <= fewConversations) {
        return ofFew(conversations, rest, from, limit);
    }
    return rest.isEmpty() ? ofMany(accountId, conversations, from, limit)
                          : m_texts.hits(accountId, rest, before, limit, &conversations);
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

QList<MessageRow>
NumberSearch::ofFew(const QSet<qint64> &conversations, const SearchQuery &rest, MessageKey before, int limit)
{
    // The conversations' newest messages are merged: each next one is the newest of all.
    using Candidate = std::pair<MessageKey, qint64>;
    std::priority_queue<Candidate, std::vector<Candidate>> candidates;
    const auto addNext = [&](qint64 conversation, MessageKey key) {
        if (const auto next = newestBefore(conversation, key)) {
            candidates.emplace(*next, conversation);
        }
    };
    for (const qint64 conversation : conversations) {
        addNext(conversation, before);
    }
    QList<MessageRow> rows;
    while (rows.size() < limit && !candidates.empty() && !m_stop.isAsked()) {
        const auto [key, conversation] = candidates.top();
        candidates.pop();
        addNext(conversation, key);
        const auto row = message(key.id);
        if (row && (rest.isEmpty() || rest.matches(row->body))) {
            rows.append(*row);
        }
    }
    return rows;
}

QList<MessageRow>
NumberSearch::ofMany(qint64 accountId, const QSet<qint64> &conversations, MessageKey before, int limit)
{
    QList<MessageRow> rows;
    auto cursor = m_byTime.query(accountId, before.at, before.id);
    while (rows.size() < limit && !m_stop.isAsked() && cursor.next()) {
        if (!conversations.contains(cursor.integer(1))) {
            continue;
        }
        if (const auto row = message(cursor.integer(0))) {
            rows.append(*row);
        }
    }
    return rows;
}

std::optional<MessageKey> NumberSearch::newestBefore(qint64 conversationId, MessageKey before)
{
    auto cursor = m_newestBefore.query(conversationId, before.at, before.id);
    return cursor.next() ? std::optional(MessageKey{cursor.integer(0), cursor.integer(1)}) : std::nullopt;
}

std::optional<MessageRow> NumberSearch::message(qint64 id)
{
    auto cursor = m_message.query(id);
    return cursor.next() ? std::optional(messageRow(cursor)) : std::nullopt;
}

} // namespace textdesk
