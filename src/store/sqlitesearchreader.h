// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/filtersearch.h"
#include "store/numbersearch.h"
#include "store/readstore.h"
#include "store/searchstop.h"
#include "store/textsearch.h"
#include "store/threadmerge.h"

namespace textdesk {

/// SearchReader: by text, by number, by messageId and by filter, merged by time.
class SqliteSearchReader final : public SearchReader
{
public:
    explicit SqliteSearchReader(SqliteConnection &connection);

    StoreResult<QList<SearchHit>> search(
        const AccountSet &accounts, const SearchRequest &request, std::optional<MessageKey> before,
        int limit) override;
    void interrupt() override;

private:
    QList<MessageRow> rows(qint64 accountId, const SearchRequest &request, const SearchSpan &span);
    QList<MessageRow> withWords(qint64 accountId, const SearchRequest &request, const SearchSpan &span);
    AccountSet ownerOf(qint64 conversationId);
    SearchHit withNumbers(const MessageRow &row);

    SqliteConnection &m_connection;
    SearchStop m_stop;
    ThreadMerge m_threads;
    TextSearch m_texts;
    NumberSearch m_numbers;
    FilterSearch m_filters;
    SqliteStatement m_byMessageId;
    SqliteStatement m_conversation;
};

} // namespace textdesk
