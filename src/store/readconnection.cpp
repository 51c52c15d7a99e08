// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/readconnection.h"

#include "store/schema.h"
#include "store/sqlitefunctions.h"
#include "store/storefile.h"

using namespace Qt::StringLiterals;

namespace textdesk {

StoreResult<std::unique_ptr<SqliteConnection>> openReadConnection(const QString &file)
{
    if (const auto looked = lookAtStoreFile(file); !looked) {
        return tl::unexpected(looked.error());
    }
    auto connection = SqliteConnection::open(file, SqliteConnection::Mode::ReadOnly);
    if (!connection) {
        return connection;
    }
    const auto state = schemaState(**connection);
    if (!state) {
        return tl::unexpected(state.error());
    }
    if (*state != SchemaState::Current) {
        const bool isEmpty = *state == SchemaState::Empty;
        return tl::unexpected(StoreError{
            StoreError::Kind::CannotOpen,
            isEmpty ? u"there is no cache yet"_s : u"the cache is of an older version"_s});
    }
    // Small pages of rows need no large cache, and every reader has one of its own.
    if (!(*connection)->execute("PRAGMA cache_size = -4096; PRAGMA temp_store = MEMORY") ||
        !addSqliteFunctions(**connection)) {
        return tl::unexpected((*connection)->takeError());
    }
    return connection;
}

} // namespace textdesk
