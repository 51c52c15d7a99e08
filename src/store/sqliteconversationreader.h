// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/readstore.h"
#include "store/sqlitestatement.h"

namespace textdesk {

/// ConversationReader over the denormalised table.
class SqliteConversationReader final : public ConversationReader
{
public:
    explicit SqliteConversationReader(SqliteConnection &connection);

    StoreResult<QList<ConversationRow>> page(
        const AccountSet &accounts, ConversationFilter filter, std::optional<ConversationKey> before,
        int limit) override;
    StoreResult<std::optional<ConversationRow>> byId(qint64 conversationId) override;
    StoreResult<std::optional<ConversationRow>>
    between(qint64 accountId, const QString &ourNumber, const QString &theirNumber) override;
    StoreResult<QList<ConversationRow>> pageOfLine(
        const OurLine &line, ConversationFilter filter, std::optional<ConversationKey> before,
        int limit) override;
    StoreResult<QList<ConversationRow>>
    unanswered(const AccountSet &accounts, UtcMs since, UtcMs until, int limit) override;

private:
    SqliteStatement &pageOf(ConversationFilter filter);

    SqliteConnection &m_connection;
    SqliteStatement m_all;
    SqliteStatement m_unread;
    SqliteStatement m_failed;
    SqliteStatement m_waiting;
    SqliteStatement m_archived;
    SqliteStatement m_byId;
    SqliteStatement m_between;
    SqliteStatement m_unanswered;
    SqliteStatement m_ofLine;
};

} // namespace textdesk
