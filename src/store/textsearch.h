// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"
#include "store/searchquery.h"
#include "store/searchstop.h"
#include "store/sqlitestatement.h"

#include <QList>
#include <QSet>

#include <optional>

namespace textdesk {

/// Finds messages by their text through the index.
class TextSearch
{
public:
    TextSearch(SqliteConnection &connection, const SearchStop &stop);

    /// The newest matches by message time, strictly older than \p before, newest first; only those of
    /// \p conversations where given.
    QList<MessageRow> hits(
        qint64 accountId, const SearchQuery &query, std::optional<MessageKey> before, int limit,
        const QSet<qint64> *conversations = nullptr);

private:
    struct Wanted
    {
        qint64 accountId;
        const SearchQuery &query;
        MessageKey before;
        int limit;
        const QSet<qint64> *conversations;
    };
    /// False where more than \p mostHits hits of the index were looked at before the limit was reached.
    bool collect(const Wanted &wanted, const QByteArray &expression, int mostHits, QList<MessageRow> &rows);
    void addFromSlot(const Wanted &wanted, qint64 slot, QList<MessageRow> &rows);

    const SearchStop &m_stop;
    SqliteStatement m_slots;
    SqliteStatement m_inSlot;
};

} // namespace textdesk
