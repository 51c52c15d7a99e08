// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sqliteconnection.h"

#include <sqlite3.h>

namespace textdesk {

/// While it lives, a commit is on the disk when it returns, and not only in the file: for what nobody else
/// has.
class DurableCommits
{
public:
    explicit DurableCommits(SqliteConnection &connection) : m_connection(connection)
    {
        m_connection.execute("PRAGMA synchronous = FULL");
    }
    ~DurableCommits()
    {
        sqlite3_exec(m_connection.handle(), "PRAGMA synchronous = NORMAL", nullptr, nullptr, nullptr);
    }
    Q_DISABLE_COPY_MOVE(DurableCommits)

private:
    SqliteConnection &m_connection;
};

} // namespace textdesk
