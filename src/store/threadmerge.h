// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"
#include "store/searchspan.h"
#include "store/searchstop.h"
#include "store/sqlitestatement.h"

#include <QList>
#include <QSet>

#include <optional>

namespace textdesk {

/// Reads the newest messages of a few conversations, merged by time.
class ThreadMerge
{
public:
    /// Up to so many conversations are read each by itself; of more, every page of the account holds some.
    static constexpr qsizetype fewConversations = 500;

    ThreadMerge(SqliteConnection &connection, const SearchStop &stop);

    /// Newest first.
    QList<MessageRow>
    newest(const QSet<qint64> &conversations, const SearchSpan &span, const RowTest &accepts);
    std::optional<MessageRow> message(qint64 id);

private:
    std::optional<MessageKey> newestBefore(qint64 conversationId, MessageKey before);

    const SearchStop &m_stop;
    SqliteStatement m_newestBefore;
    SqliteStatement m_message;
};

} // namespace textdesk
