// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqliteconnection.h"

#include <QFile>
#include <QUrl>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

StoreError::Kind kindFor(int code)
{
    switch (code & 0xff) {
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return StoreError::Kind::CannotOpen;
    case SQLITE_NOTADB:
        return StoreError::Kind::NotADatabase;
    case SQLITE_CORRUPT:
        return StoreError::Kind::Corrupt;
    case SQLITE_FULL:
        return StoreError::Kind::DiskFull;
    case SQLITE_READONLY:
        return StoreError::Kind::ReadOnly;
    case SQLITE_IOERR:
        return StoreError::Kind::Io;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_INTERRUPT:
        return StoreError::Kind::Busy;
    default:
        return StoreError::Kind::Sql;
    }
}

} // namespace

StoreError storeErrorFor(int code)
{
    // Never sqlite3_errmsg(): it can quote what a person searched for.
    return {kindFor(code), u"%1 (SQLite %2)"_s.arg(QString::fromUtf8(sqlite3_errstr(code))).arg(code)};
}

StoreResult<std::unique_ptr<SqliteConnection>> SqliteConnection::openHandle(const QString &file, Mode mode)
{
    sqlite3 *handle = nullptr;
    const int access = mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    const bool isUntouched = mode == Mode::Untouched;
    const QByteArray name =
        isUntouched ? QUrl::fromLocalFile(file).toEncoded() + "?immutable=1" : QFile::encodeName(file);
    // NOMUTEX: a connection belongs to one thread; sqlite3_interrupt() is safe from others all the same.
    const int opened = sqlite3_open_v2(
        name.constData(), &handle,
        access | (isUntouched ? SQLITE_OPEN_URI : 0) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE |
            SQLITE_OPEN_EXRESCODE,
        nullptr);
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(handle));
    if (opened != SQLITE_OK) {
        return tl::unexpected(storeErrorFor(opened));
    }
    sqlite3_busy_timeout(handle, busyTimeoutMs);
    return connection;
}

StoreResult<std::unique_ptr<SqliteConnection>> SqliteConnection::openUnread(const QString &file)
{
    return openHandle(file, Mode::Untouched);
}

StoreResult<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &file, Mode mode)
{
    auto opened = openHandle(file, mode);
    if (!opened) {
        return opened;
    }
    SqliteConnection &connection = **opened;
    if (mode == Mode::Damaged) {
        // What is left of a truncated file, or of a broken schema, is refused otherwise.
        sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, nullptr);
        connection.execute("PRAGMA cell_size_check = ON");
    } else {
        // Opening reads nothing: only the first query finds out that this is no database.
        connection.integer("PRAGMA schema_version");
    }
    if (connection.hasFailed()) {
        return tl::unexpected(connection.takeError());
    }
    return opened;
}

SqliteConnection::~SqliteConnection()
{
    sqlite3_close_v2(m_handle);
}

bool SqliteConnection::execute(const char *sql)
{
    if (hasFailed()) {
        return false;
    }
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        fail(code);
    }
    return code == SQLITE_OK;
}

std::optional<qint64> SqliteConnection::integer(const char *sql)
{
    if (hasFailed()) {
        return std::nullopt;
    }
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr);
    std::optional<qint64> value;
    if (code == SQLITE_OK) {
        code = sqlite3_step(statement);
        if (code == SQLITE_ROW) {
            value = sqlite3_column_int64(statement, 0);
        }
    }
    sqlite3_finalize(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        fail(code);
    }
    return value;
}

void SqliteConnection::fail(int code)
{
    fail(storeErrorFor(code));
}

void SqliteConnection::fail(const StoreError &error)
{
    if (!m_error) {
        m_error = error;
    }
}

StoreError SqliteConnection::takeError()
{
    Q_ASSERT(m_error);
    StoreError error = *m_error;
    m_error.reset();
    return error;
}

StoreResult<void> SqliteConnection::result()
{
    if (hasFailed()) {
        return tl::unexpected(takeError());
    }
    return {};
}

} // namespace textdesk
