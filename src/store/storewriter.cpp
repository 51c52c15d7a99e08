// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storewriter.h"

#include "store/schema.h"
#include "store/sqlitestorewriter.h"
#include "store/storefile.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// Looks before it touches anything: a newer version's file must stay as it is, byte by byte.
StoreResult<void> lookAtExisting(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists() || info.size() == 0) {
        return {};
    }
    // A cache has a rollback journal for a moment only: until it is in WAL mode. One that is left behind is
    // of a cache that was being made when the process was killed, and has to be rolled back before anybody
    // can read it.
    const bool wasBeingMade = QFileInfo::exists(file + u"-journal"_s);
    const auto mode = wasBeingMade ? SqliteConnection::Mode::ReadWrite : SqliteConnection::Mode::ReadOnly;
    auto connection = SqliteConnection::open(file, mode);
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    const auto state = schemaState(**connection);
    return state ? StoreResult<void>() : tl::unexpected(state.error());
}

bool configure(SqliteConnection &connection)
{
    // WAL: readers never wait for the writer, nor it for them.
    // synchronous = NORMAL: a loss of power can cost the last commits, never the database's consistency;
    // the gateway still has what they held, and the progress that proves it went with them.
    // cache_size: a larger one made no commit cheaper, and would stay in memory for the day.
    // secure_delete = FAST: the system's default overwrites every freed page, which the search index
    // frees by the thousand; nothing is ever deleted for secrecy's sake here.
    return connection.integer("PRAGMA journal_mode = WAL").has_value() &&
           connection.execute("PRAGMA synchronous = NORMAL;"
                              "PRAGMA foreign_keys = ON;"
                              "PRAGMA cache_size = -8192;"
                              "PRAGMA journal_size_limit = 67108864;"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA secure_delete = FAST");
}

} // namespace

StoreWriter::~StoreWriter() = default;

StoreResult<std::unique_ptr<StoreWriter>> StoreWriter::open(const QString &file, const Clock &clock)
{
    if (const auto looked = lookAtExisting(file); !looked) {
        return tl::unexpected(looked.error());
    }
    if (const auto prepared = prepareStoreFile(file); !prepared) {
        return tl::unexpected(prepared.error());
    }
    auto connection = SqliteConnection::open(file, SqliteConnection::Mode::ReadWrite);
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    if (!configure(**connection)) {
        return tl::unexpected((*connection)->takeError());
    }
    if (const auto migrated = migrateSchema(**connection); !migrated) {
        return tl::unexpected(migrated.error());
    }
    return std::make_unique<SqliteStoreWriter>(std::move(*connection), clock);
}

} // namespace textdesk
