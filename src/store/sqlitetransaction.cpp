// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlitetransaction.h"

#include <sqlite3.h>

namespace textdesk {

// IMMEDIATE: a transaction that starts as a reader cannot always become a writer later.
SqliteTransaction::SqliteTransaction(SqliteConnection &connection)
    : m_connection(connection),
      m_isOpen(connection.execute("BEGIN IMMEDIATE"))
{
}

SqliteTransaction::~SqliteTransaction()
{
    if (m_isOpen) {
        // Past the kept error, which would stop execute(). SQLite may have rolled back by itself.
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

bool SqliteTransaction::commit()
{
    if (!m_isOpen || !m_connection.execute("COMMIT")) {
        return false;
    }
    m_isOpen = false;
    return true;
}

} // namespace textdesk
