// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/numbersearch.h"
#include "store/readstore.h"
#include "store/searchstop.h"
#include "store/textsearch.h"

namespace textdesk {

/// SearchReader: by text, by number and by messageId, merged by time.
class SqliteSearchReader final : public SearchReader
{
public:
    explicit SqliteSearchReader(SqliteConnection &connection);

    StoreResult<QList<SearchHit>>
    search(qint64 accountId, const QString &query, std::optional<MessageKey> before, int limit) override;
    void interrupt() override;

private:
    QList<MessageRow>
    rows(qint64 accountId, const QString &typed, std::optional<MessageKey> before, int limit);
    SearchHit withNumbers(const MessageRow &row);

    SqliteConnection &m_connection;
    SearchStop m_stop;
    TextSearch m_texts;
    NumberSearch m_numbers;
    SqliteStatement m_byMessageId;
    SqliteStatement m_conversation;
};

} // namespace textdesk
