// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"
#include "store/searchquery.h"
#include "store/searchstop.h"
#include "store/sqlitestatement.h"
#include "store/textsearch.h"

#include <QList>
#include <QSet>

#include <optional>

namespace textdesk {

/// Finds the messages of conversations whose number holds some digits.
class NumberSearch
{
public:
    NumberSearch(SqliteConnection &connection, TextSearch &texts, const SearchStop &stop);

    /// The newest messages of those conversations, strictly older than \p before, newest first. Where
    /// \p rest looks for something, only messages whose text matches it.
    QList<MessageRow> hits(
        qint64 accountId, const QString &digits, const SearchQuery &rest, std::optional<MessageKey> before,
        int limit);

private:
    QSet<qint64> conversationsWith(qint64 accountId, const QString &digits);
    QList<MessageRow>
    ofFew(const QSet<qint64> &conversations, const SearchQuery &rest, MessageKey before, int limit);
    QList<MessageRow>
    ofMany(qint64 accountId, const QSet<qint64> &conversations, MessageKey before, int limit);
    std::optional<MessageKey> newestBefore(qint64 conversationId, MessageKey before);
    std::optional<MessageRow> message(qint64 id);

    TextSearch &m_texts;
    const SearchStop &m_stop;
    SqliteStatement m_conversations;
    SqliteStatement m_newestBefore;
    SqliteStatement m_byTime;
    SqliteStatement m_message;
};

} // namespace textdesk
