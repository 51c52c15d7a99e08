// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"
#include "store/searchquery.h"
#include "store/searchspan.h"
#include "store/searchstop.h"
#include "store/sqlitestatement.h"
#include "store/textsearch.h"
#include "store/threadmerge.h"

#include <QList>
#include <QSet>

namespace textdesk {

/// Finds the messages of conversations whose number holds some digits.
class NumberSearch
{
public:
    NumberSearch(
        SqliteConnection &connection, TextSearch &texts, ThreadMerge &threads, const SearchStop &stop);

    /// The newest messages of those conversations, newest first. Where \p rest looks for something, only
    /// messages whose text matches it.
    QList<MessageRow> hits(
        qint64 accountId, const QString &digits, const SearchQuery &rest, const SearchSpan &span,
        const RowTest &accepts);

private:
    QSet<qint64> conversationsWith(qint64 accountId, const QString &digits);
    QList<MessageRow> ofMany(
        qint64 accountId, const QSet<qint64> &conversations, const SearchSpan &span, const RowTest &accepts);

    TextSearch &m_texts;
    ThreadMerge &m_threads;
    const SearchStop &m_stop;
    SqliteStatement m_conversations;
    SqliteStatement m_byTime;
};

} // namespace textdesk
