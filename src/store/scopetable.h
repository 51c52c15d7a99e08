// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sqlitestatement.h"

#include <QHash>
#include <QString>

#include <optional>
#include <utility>

namespace textdesk {

/// The pairs of tenant and app that messages belong to, each kept once.
class ScopeTable
{
public:
    explicit ScopeTable(SqliteConnection &connection);

    /// Starts a transaction: an id that was given in an unfinished one is worth nothing.
    void begin() { m_ids.clear(); }
    /// The id of a pair, made where there is none; nothing where neither is known.
    std::optional<qint64> idOf(const QString &tenantId, const QString &appId);

private:
    SqliteConnection &m_connection;
    SqliteStatement m_find;
    SqliteStatement m_add;
    QHash<std::pair<QString, QString>, qint64> m_ids;
};

} // namespace textdesk
