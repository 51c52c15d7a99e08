// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlitestatement.h"

#include "store/sqliteconnection.h"

#include <sqlite3.h>

#include <utility>

namespace textdesk {

SqliteCursor::SqliteCursor(SqliteStatement &statement, bool isBound)
    : m_statement(statement),
      m_isBound(isBound)
{
}

SqliteCursor::~SqliteCursor()
{
    sqlite3_reset(m_statement.m_statement);
}

bool SqliteCursor::next()
{
    if (!m_isBound || m_statement.m_connection.hasFailed()) {
        return false;
    }
    const int code = sqlite3_step(m_statement.m_statement);
    if (code == SQLITE_ROW) {
        return true;
    }
    // A further step would start the statement again.
    m_isBound = false;
    if (code != SQLITE_DONE) {
        m_statement.m_connection.fail(code);
    }
    return false;
}

bool SqliteCursor::isNull(int column) const
{
    return sqlite3_column_type(m_statement.m_statement, column) == SQLITE_NULL;
}

qint64 SqliteCursor::integer(int column) const
{
    return sqlite3_column_int64(m_statement.m_statement, column);
}

std::optional<qint64> SqliteCursor::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

QString SqliteCursor::text(int column) const
{
    const auto *utf8 = sqlite3_column_text(m_statement.m_statement, column);
    if (!utf8) {
        return {};
    }
    const int size = sqlite3_column_bytes(m_statement.m_statement, column);
    return size == 0 ? QString::fromLatin1("")
                     : QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
}

SqliteStatement::SqliteStatement(SqliteConnection &connection, QByteArray sql)
    : m_connection(connection),
      m_sql(std::move(sql))
{
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

bool SqliteStatement::prepare()
{
    if (m_connection.hasFailed()) {
        return false;
    }
    return m_statement || check(sqlite3_prepare_v3(
                              m_connection.handle(), m_sql.constData(), static_cast<int>(m_sql.size()) + 1,
                              SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

SqliteCursor SqliteStatement::queryList(const QList<SqliteValue> &values)
{
    bool ok = prepare();
    int index = 0;
    for (const SqliteValue &value : values) {
        ++index;
        ok = ok && std::visit([this, index](const auto &v) { return bind(index, v); }, value);
    }
    return {*this, ok};
}

bool SqliteStatement::check(int code)
{
    if (code != SQLITE_OK) {
        m_connection.fail(code);
    }
    return code == SQLITE_OK;
}

bool SqliteStatement::finish(SqliteCursor &&cursor)
{
    while (cursor.next()) {
    }
    return !m_connection.hasFailed();
}

bool SqliteStatement::bind(int index, qint64 value)
{
    return check(sqlite3_bind_int64(m_statement, index, value));
}

bool SqliteStatement::bind(int index, const QString &value)
{
    if (value.isNull()) {
        return check(sqlite3_bind_null(m_statement, index));
    }
    return bind(index, value.toUtf8());
}

bool SqliteStatement::bind(int index, const QByteArray &utf8)
{
    QByteArray &kept = m_texts.at(static_cast<std::size_t>(index) - 1);
    kept = utf8;
    return check(sqlite3_bind_text(
        m_statement, index, kept.constData(), static_cast<int>(kept.size()), SQLITE_STATIC));
}

bool SqliteStatement::bind(int index, const std::optional<qint64> &value)
{
    return value ? bind(index, *value) : check(sqlite3_bind_null(m_statement, index));
}

} // namespace textdesk
