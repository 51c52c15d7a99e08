// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/snippetstore.h"
#include "store/sqliteconnection.h"
#include "store/sqlitestatement.h"

namespace textdesk {

class SqliteSnippetReader final : public SnippetReader
{
public:
    explicit SqliteSnippetReader(SqliteConnection &connection);

    StoreResult<QList<Snippet>> all() override;

private:
    SqliteConnection &m_connection;
    SqliteStatement m_all;
};

class SqliteSnippetWriter final : public SnippetWriter
{
public:
    explicit SqliteSnippetWriter(SqliteConnection &connection);

    StoreResult<void> save(const Snippet &snippet) override;
    StoreResult<void> remove(const QString &id) override;

private:
    SqliteConnection &m_connection;
    SqliteStatement m_save;
    SqliteStatement m_remove;
};

} // namespace textdesk
