// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storewriter.h"

#include "store/schema.h"
#include "store/sqlitestorewriter.h"
#include "store/storefile.h"

namespace textdesk {

namespace {

bool configure(SqliteConnection &connection)
{
    // WAL: readers never wait for the writer, nor it for them; a commit is one append, and a kill at any
    // point leaves whole commits or nothing of them.
    // synchronous = NORMAL, chosen for a loss of power: the WAL is flushed before each checkpoint, not after
    // each commit. So the last commits can go, newest first and whole, but never the consistency. That is
    // no loss here: certain_until_ms goes with them, and what lies after it is fetched from the gateway
    // again. FULL would cost a flush a commit and win nothing the gateway does not have; what only this desk
    // knows (read marks) can be older by those commits. OFF could leave a broken file.
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
    if (const auto looked = lookAtStoreFile(file); !looked) {
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
