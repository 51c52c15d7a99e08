// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/threadmerge.h"

#include "store/messagetable.h"

#include <queue>
#include <vector>

namespace textdesk {

ThreadMerge::ThreadMerge(SqliteConnection &connection, const SearchStop &stop)
    : m_stop(stop),
      m_newestBefore(
          connection, "SELECT at_ms, id FROM messages WHERE conversation_id = ?1"
                      " AND (at_ms, id) < (?2, ?3) ORDER BY at_ms DESC, id DESC LIMIT 1"),
      m_message(connection, QByteArray("SELECT ") + messageRowColumns + " FROM messages m WHERE m.id = ?1")
{
}

QList<MessageRow>
ThreadMerge::newest(const QSet<qint64> &conversations, const SearchSpan &span, const RowTest &accepts)
{
    // The conversations' newest messages are merged: each next one is the newest of all.
    using Candidate = std::pair<MessageKey, qint64>;
    std::priority_queue<Candidate, std::vector<Candidate>> candidates;
    const auto addNext = [&](qint64 conversation, MessageKey key) {
        if (const auto next = newestBefore(conversation, key); next && next->at >= span.since) {
            candidates.emplace(*next, conversation);
        }
    };
    for (const qint64 conversation : conversations) {
        addNext(conversation, span.before);
    }
    QList<MessageRow> rows;
    while (rows.size() < span.limit && !candidates.empty() && !m_stop.isAsked()) {
        const auto [key, conversation] = candidates.top();
        candidates.pop();
        addNext(conversation, key);
        const auto row = message(key.id);
        if (row && (!accepts || accepts(*row))) {
            rows.append(*row);
        }
    }
    return rows;
}

std::optional<MessageKey> ThreadMerge::newestBefore(qint64 conversationId, MessageKey before)
{
    auto cursor = m_newestBefore.query(conversationId, before.at, before.id);
    return cursor.next() ? std::optional(MessageKey{cursor.integer(0), cursor.integer(1)}) : std::nullopt;
}

std::optional<MessageRow> ThreadMerge::message(qint64 id)
{
    auto cursor = m_message.query(id);
    return cursor.next() ? std::optional(messageRow(cursor)) : std::nullopt;
}

} // namespace textdesk
