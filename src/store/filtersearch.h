// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/searchrequest.h"
#include "store/searchspan.h"
#include "store/searchstop.h"
#include "store/sqlitestatement.h"
#include "store/threadmerge.h"

#include <QList>
#include <QSet>

#include <optional>

namespace textdesk {

/// Finds messages by what a filter says alone, each kind of filter by the index that holds little else.
class FilterSearch
{
public:
    FilterSearch(SqliteConnection &connection, ThreadMerge &threads, const SearchStop &stop);

    /// Newest first.
    QList<MessageRow> hits(qint64 accountId, const SearchFilter &filter, const SearchSpan &span);
    /// All conversations that can hold a hit, where the filter names one or a number and they are few.
    std::optional<QSet<qint64>> fewConversations(qint64 accountId, const SearchFilter &filter);
    /// The conversations with these numbers.
    QSet<qint64> conversationsWith(qint64 accountId, const QStringList &numbers);

private:
    QList<MessageRow>
    withOutcome(qint64 accountId, Outcome outcome, const SearchFilter &filter, const SearchSpan &span);
    QList<MessageRow> read(SqliteCursor cursor, const SearchFilter &filter, int limit) const;

    SqliteConnection &m_connection;
    ThreadMerge &m_threads;
    const SearchStop &m_stop;
    SqliteStatement m_conversations;
    SqliteStatement m_unread;
    SqliteStatement m_inbound;
    SqliteStatement m_byTime;
};

} // namespace textdesk
