// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/gaptable.h"

#include "store/sqliteconnection.h"

#include <sqlite3.h>

namespace textdesk {

GapLister::GapLister(SqliteConnection &connection)
    : m_list(
          connection, "SELECT id, from_ms, to_ms, cause, state, pages_done FROM gaps WHERE account_id = ?1"
                      " ORDER BY to_ms DESC, id DESC")
{
}

QList<Gap> GapLister::gaps(qint64 accountId)
{
    QList<Gap> gaps;
    auto cursor = m_list.query(accountId);
    while (cursor.next()) {
        gaps.append({
            .id = cursor.integer(0),
            .from = cursor.integer(1),
            .to = cursor.integer(2),
            .cause = cursor.number<GapCause>(3),
            .state = cursor.number<GapState>(4),
            .pagesDone = cursor.number<int>(5),
        });
    }
    return gaps;
}

GapTable::GapTable(SqliteConnection &connection)
    : m_connection(connection),
      m_add(
          connection, "INSERT INTO gaps (account_id, from_ms, to_ms, cause, state, pages_done)"
                      " VALUES (?1, ?2, ?3, ?4, ?5, ?6)"),
      m_setState(connection, "UPDATE gaps SET state = ?2 WHERE id = ?1"),
      m_shrink(
          connection,
          "UPDATE gaps SET to_ms = ?3, pages_done = pages_done + 1 WHERE account_id = ?1 AND id = ?2"),
      m_remove(connection, "DELETE FROM gaps WHERE account_id = ?1 AND id = ?2")
{
}

Gap GapTable::add(qint64 accountId, Gap gap)
{
    m_add.run(accountId, gap.from, gap.to, gap.cause, gap.state, gap.pagesDone);
    gap.id = sqlite3_last_insert_rowid(m_connection.handle());
    return gap;
}

void GapTable::setState(qint64 gapId, GapState state)
{
    m_setState.run(gapId, state);
}

void GapTable::progress(qint64 accountId, qint64 gapId, std::optional<UtcMs> newTo)
{
    if (newTo) {
        m_shrink.run(accountId, gapId, *newTo);
    } else {
        m_remove.run(accountId, gapId);
    }
}

} // namespace textdesk
