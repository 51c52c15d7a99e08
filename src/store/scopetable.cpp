// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/scopetable.h"

#include "store/sqliteconnection.h"

#include <sqlite3.h>

namespace textdesk {

ScopeTable::ScopeTable(SqliteConnection &connection)
    : m_connection(connection),
      m_find(connection, "SELECT id FROM scopes WHERE tenant_id IS ?1 AND app_id IS ?2"),
      m_add(connection, "INSERT INTO scopes (tenant_id, app_id) VALUES (?1, ?2)")
{
}

std::optional<qint64> ScopeTable::idOf(const QString &tenantId, const QString &appId)
{
    if (tenantId.isNull() && appId.isNull()) {
        return std::nullopt;
    }
    // A pair with a null and one with an empty name are equal as keys: that one comes back empty is no harm.
    const std::pair scope(tenantId, appId);
    if (const auto known = m_ids.constFind(scope); known != m_ids.cend()) {
        return *known;
    }
    std::optional<qint64> id;
    {
        auto cursor = m_find.query(tenantId, appId);
        if (cursor.next()) {
            id = cursor.integer(0);
        }
    }
    if (!id && m_add.run(tenantId, appId)) {
        id = sqlite3_last_insert_rowid(m_connection.handle());
    }
    if (id) {
        m_ids.insert(scope, *id);
    }
    return id;
}

} // namespace textdesk
