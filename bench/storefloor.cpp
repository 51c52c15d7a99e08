// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefloor.h"

#include <QFile>

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

namespace textdesk::bench {

namespace {

constexpr char schema[] =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8192;"
    "CREATE TABLE messages (id INTEGER PRIMARY KEY, message_id TEXT NOT NULL UNIQUE, thread_id INTEGER,"
    " direction INTEGER, status INTEGER, at_ms INTEGER, from_number TEXT, to_number TEXT, body TEXT,"
    " error TEXT, rc_message_id TEXT, tenant_id TEXT, app_id TEXT, updated_at_ms INTEGER);"
    "CREATE INDEX messages_in_thread ON messages (thread_id, at_ms);"
    "CREATE INDEX messages_by_time ON messages (at_ms);"
    "CREATE INDEX messages_open ON messages (status, at_ms) WHERE direction = 1;"
    "CREATE TABLE threads (id INTEGER PRIMARY KEY, ours TEXT, theirs TEXT, last_at_ms INTEGER,"
    " last_body TEXT, UNIQUE (ours, theirs));"
    "CREATE INDEX threads_by_time ON threads (last_at_ms);"
    "CREATE VIRTUAL TABLE search USING fts5 (body, content = '', prefix = '2 3',"
    " tokenize = 'unicode61 remove_diacritics 2');";

constexpr std::array queries{
    "BEGIN IMMEDIATE",
    "COMMIT",
    "INSERT INTO messages (message_id, direction, status, at_ms, from_number, to_number, body, error,"
    " rc_message_id, tenant_id, app_id, updated_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,"
    " ?4) ON CONFLICT (message_id) DO UPDATE SET status = max(status, excluded.status),"
    " from_number = coalesce(from_number, excluded.from_number),"
    " to_number = coalesce(to_number, excluded.to_number), body = coalesce(body, excluded.body),"
    " error = coalesce(excluded.error, error), rc_message_id = coalesce(excluded.rc_message_id, "
    "rc_message_id),"
    " updated_at_ms = excluded.updated_at_ms RETURNING id",
    "UPDATE messages SET thread_id = ?2 WHERE id = ?1",
    "INSERT INTO threads (ours, theirs, last_at_ms, last_body) VALUES (?1, ?2, ?3, ?4)"
    " ON CONFLICT (ours, theirs) DO UPDATE SET last_at_ms = excluded.last_at_ms,"
    " last_body = excluded.last_body RETURNING id",
    "INSERT INTO search (rowid, body) VALUES (?1, ?2)",
};

void require(bool ok, sqlite3 *db)
{
    if (!ok) {
        std::fprintf(stderr, "floor: %s\n", sqlite3_errmsg(db));
        std::exit(1);
    }
}

void bindText(sqlite3_stmt *statement, int index, const QString &text)
{
    if (text.isNull()) {
        sqlite3_bind_null(statement, index);
        return;
    }
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(statement, index, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
}

} // namespace

StoreFloor::StoreFloor(const QString &file)
{
    require(sqlite3_open(QFile::encodeName(file).constData(), &m_db) == SQLITE_OK, m_db);
    require(sqlite3_exec(m_db, schema, nullptr, nullptr, nullptr) == SQLITE_OK, m_db);
    for (std::size_t i = 0; i < m_queries.size(); ++i) {
        require(sqlite3_prepare_v2(m_db, queries.at(i), -1, &m_queries.at(i), nullptr) == SQLITE_OK, m_db);
    }
}

StoreFloor::~StoreFloor()
{
    for (sqlite3_stmt *statement : m_queries) {
        sqlite3_finalize(statement);
    }
    sqlite3_close(m_db);
}

void StoreFloor::apply(const QList<Observation> &observations)
{
    const auto run = [this](Query query) {
        sqlite3_stmt *statement = m_queries.at(query);
        require(sqlite3_step(statement) == SQLITE_DONE, m_db);
        sqlite3_reset(statement);
    };
    run(Begin);
    for (const Observation &seen : observations) {
        upsert(seen);
    }
    run(Commit);
}

void StoreFloor::upsert(const Observation &seen)
{
    sqlite3_stmt *statement = m_queries.at(Upsert);
    bindText(statement, 1, seen.messageId);
    sqlite3_bind_int(statement, 2, static_cast<int>(seen.direction));
    sqlite3_bind_int(statement, 3, static_cast<int>(seen.fact.status));
    sqlite3_bind_int64(statement, 4, seen.fact.at);
    bindText(statement, 5, seen.from);
    bindText(statement, 6, seen.to);
    bindText(statement, 7, seen.body);
    bindText(statement, 8, seen.fact.error);
    bindText(statement, 9, seen.rcMessageId);
    bindText(statement, 10, seen.tenantId);
    bindText(statement, 11, seen.appId);
    require(sqlite3_step(statement) == SQLITE_ROW, m_db);
    const qint64 id = sqlite3_column_int64(statement, 0);
    sqlite3_step(statement);
    sqlite3_reset(statement);
    if (!seen.body.isNull()) {
        addToConversation(seen, id);
    }
}

void StoreFloor::addToConversation(const Observation &seen, qint64 rowId)
{
    const bool inbound = seen.direction == Direction::Inbound;
    sqlite3_stmt *conversation = m_queries.at(Conversation);
    bindText(conversation, 1, inbound ? seen.to : seen.from);
    bindText(conversation, 2, inbound ? seen.from : seen.to);
    sqlite3_bind_int64(conversation, 3, seen.fact.at);
    bindText(conversation, 4, seen.body);
    require(sqlite3_step(conversation) == SQLITE_ROW, m_db);
    const qint64 thread = sqlite3_column_int64(conversation, 0);
    sqlite3_step(conversation);
    sqlite3_reset(conversation);

    sqlite3_stmt *place = m_queries.at(Place);
    sqlite3_bind_int64(place, 1, rowId);
    sqlite3_bind_int64(place, 2, thread);
    require(sqlite3_step(place) == SQLITE_DONE, m_db);
    sqlite3_reset(place);

    sqlite3_stmt *index = m_queries.at(Index);
    sqlite3_bind_int64(index, 1, rowId);
    bindText(index, 2, seen.body);
    require(sqlite3_step(index) == SQLITE_DONE, m_db);
    sqlite3_reset(index);
}

} // namespace textdesk::bench
