// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"
#include "store/searchquery.h"
#include "store/searchspan.h"
#include "store/searchstop.h"
#include "store/sqlitestatement.h"

#include <QList>

namespace textdesk {

/// Finds messages by their text through the index.
class TextSearch
{
public:
    TextSearch(SqliteConnection &connection, const SearchStop &stop);

    /// The newest matches by message time, newest first.
    QList<MessageRow>
    hits(qint64 accountId, const SearchQuery &query, const SearchSpan &span, const RowTest &accepts);

private:
    struct Wanted
    {
        qint64 accountId;
        const SearchQuery &query;
        const SearchSpan &span;
        const RowTest &accepts;
    };
    /// False where more than \p mostHits hits of the index were looked at before the limit was reached.
    bool collect(const Wanted &wanted, const QByteArray &expression, int mostHits, QList<MessageRow> &rows);
    void addFromSlot(const Wanted &wanted, qint64 slot, QList<MessageRow> &rows);

    const SearchStop &m_stop;
    SqliteStatement m_slots;
    SqliteStatement m_inSlot;
};

} // namespace textdesk
