// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/messagetable.h"
#include "store/readstore.h"
#include "store/sqlitestatement.h"

namespace textdesk {

/// ThreadReader over the index by conversation and time.
class SqliteThreadReader final : public ThreadReader
{
public:
    explicit SqliteThreadReader(SqliteConnection &connection);

    StoreResult<QList<MessageRow>> newest(qint64 conversationId, int limit) override;
    StoreResult<QList<MessageRow>> before(qint64 conversationId, MessageKey key, int limit) override;
    StoreResult<QList<MessageRow>> after(qint64 conversationId, MessageKey key, int limit) override;
    StoreResult<QList<MessageRow>> byIds(qint64 conversationId, const QList<qint64> &ids) override;
    StoreResult<std::optional<MessageKey>> firstUnread(qint64 conversationId) override;
    StoreResult<std::optional<MessageKey>> keyOf(qint64 messageRowId) override;
    StoreResult<std::optional<Message>> details(qint64 messageRowId) override;

private:
    SqliteConnection &m_connection;
    MessageLoader m_loader;
    SqliteStatement m_before;
    SqliteStatement m_after;
    SqliteStatement m_byId;
    SqliteStatement m_firstUnread;
    SqliteStatement m_keyOf;
};

} // namespace textdesk
