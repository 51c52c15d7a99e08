// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"
#include "store/sqlitestatement.h"

#include <optional>

namespace textdesk {

class SqliteConnection;

/// Which conversations a person removed from this desk, and up to when. Within the caller's transactions.
class RemovedConversations
{
public:
    explicit RemovedConversations(SqliteConnection &connection);

    /// Whether a message with both numbers, at this place in time, is one that must not be kept.
    bool hold(qint64 accountId, const Message &message, UtcMs at);
    /// Puts a conversation on record.
    void add(qint64 conversationId, UtcMs upTo);

private:
    SqliteStatement m_any;
    SqliteStatement m_upTo;
    SqliteStatement m_add;
    std::optional<bool> m_hasAny; ///< in most caches none is: then nothing is looked up
};

} // namespace textdesk
