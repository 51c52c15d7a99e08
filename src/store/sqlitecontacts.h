// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/contactstore.h"
#include "store/sqliteconnection.h"
#include "store/sqlitestatement.h"

namespace textdesk {

class SqliteContactReader final : public ContactReader
{
public:
    explicit SqliteContactReader(SqliteConnection &connection);

    StoreResult<QList<Contact>> all() override;

private:
    SqliteConnection &m_connection;
    SqliteStatement m_all;
};

class SqliteContactWriter final : public ContactWriter
{
public:
    explicit SqliteContactWriter(SqliteConnection &connection);

    StoreResult<void> save(const QList<Contact> &contacts) override;
    StoreResult<void> remove(const QStringList &numbers) override;

private:
    SqliteConnection &m_connection;
    SqliteStatement m_save;
    SqliteStatement m_remove;
};

} // namespace textdesk
