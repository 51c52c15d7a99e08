// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/removedconversations.h"

#include "store/conversationledger.h"

namespace textdesk {

RemovedConversations::RemovedConversations(SqliteConnection &connection)
    : m_any(connection, "SELECT 1 FROM removed_conversations LIMIT 1"),
      m_upTo(
          connection, "SELECT up_to_ms FROM removed_conversations WHERE account_id = ?1 AND our_number = ?2"
                      " AND their_number = ?3"),
      m_add(
          connection, "INSERT INTO removed_conversations (account_id, our_number, their_number, up_to_ms)"
                      " SELECT account_id, our_number, their_number, ?2 FROM conversations WHERE id = ?1"
                      " ON CONFLICT DO UPDATE SET up_to_ms = max(up_to_ms, excluded.up_to_ms)")
{
}

bool RemovedConversations::hold(qint64 accountId, const Message &message, UtcMs at)
{
    if (!m_hasAny) {
        auto cursor = m_any.query();
        m_hasAny = cursor.next();
    }
    if (!*m_hasAny) {
        return false;
    }
    const auto [ours, theirs] = conversationNumbers(message);
    auto cursor = m_upTo.query(accountId, ours, theirs);
    return cursor.next() && at <= cursor.integer(0);
}

void RemovedConversations::add(qint64 conversationId, UtcMs upTo)
{
    m_add.run(conversationId, upTo);
    m_hasAny.reset();
}

} // namespace textdesk
