// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/readstore.h"

#include "store/readconnection.h"
#include "store/sqlitereadstore.h"

namespace textdesk {

ReadStore::~ReadStore() = default;

StoreResult<std::unique_ptr<ReadStore>> ReadStore::open(const QString &file)
{
    auto connection = openReadConnection(file);
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    return std::make_unique<SqliteReadStore>(std::move(*connection));
}

SqliteReadStore::SqliteReadStore(std::unique_ptr<SqliteConnection> connection)
    : m_connection(std::move(connection)),
      m_conversations(*m_connection),
      m_threads(*m_connection),
      m_deliveries(*m_connection),
      m_search(*m_connection),
      m_overview(*m_connection),
      m_outbox(*m_connection),
      m_cases(*m_connection),
      m_snippets(*m_connection),
      m_contacts(*m_connection),
      m_statistics(*m_connection)
{
}

} // namespace textdesk
