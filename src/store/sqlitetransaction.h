// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sqliteconnection.h"

namespace textdesk {

/// A write transaction that is rolled back unless it was committed. On an error of the connection, which
/// stays kept there, commit() rolls back too.
class SqliteTransaction
{
public:
    explicit SqliteTransaction(SqliteConnection &connection);
    ~SqliteTransaction();
    SqliteTransaction(const SqliteTransaction &) = delete;
    SqliteTransaction &operator=(const SqliteTransaction &) = delete;

    /// True where everything is kept.
    bool commit();

private:
    SqliteConnection &m_connection;
    bool m_isOpen;
};

} // namespace textdesk
