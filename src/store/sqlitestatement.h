// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <concepts>
#include <optional>
#include <type_traits>
#include <variant>

struct sqlite3_stmt;

namespace textdesk {

class SqliteConnection;
class SqliteStatement;

using SqliteValue = std::variant<qint64, QString>;

/// The rows of one run of a statement. Ends the run when it goes: a statement left half-read would keep
/// its snapshot, and the WAL could not shrink.
class SqliteCursor
{
public:
    SqliteCursor(SqliteStatement &statement, bool isBound);
    ~SqliteCursor();
    SqliteCursor(const SqliteCursor &) = delete;
    SqliteCursor &operator=(const SqliteCursor &) = delete;

    /// Goes to the next row; false at the end and after an error (which the connection keeps).
    bool next();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    std::optional<qint64> optionalInteger(int column) const;
    /// Null where the cell is NULL, and empty where it is empty.
    QString text(int column) const;
    template<typename T>
    T number(int column) const
    {
        return static_cast<T>(integer(column));
    }

private:
    SqliteStatement &m_statement;
    bool m_isBound;
};

/// One SQL statement, prepared at its first use and kept. Must not outlive its connection.
class SqliteStatement
{
public:
    /// \p sql is copied.
    SqliteStatement(SqliteConnection &connection, QByteArray sql);
    ~SqliteStatement();
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;

    /// Binds \p values to ?1, ?2, … and starts a run. The cursor must go before the next run.
    template<typename... Values>
    SqliteCursor query(const Values &...values)
    {
        static_assert(sizeof...(Values) <= maxParameters);
        bool ok = prepare();
        int index = 0;
        ((ok = ok && bind(++index, values)), ...);
        return SqliteCursor(*this, ok);
    }
    /// The same for values whose number is known at run time only.
    SqliteCursor queryList(const QList<SqliteValue> &values);
    /// Runs to the end. False after an error, which the connection keeps.
    template<typename... Values>
    bool run(const Values &...values)
    {
        return finish(query(values...));
    }

private:
    friend class SqliteCursor;
    static constexpr std::size_t maxParameters = 24;

    bool prepare();
    bool check(int code);
    bool finish(SqliteCursor &&cursor);
    bool bind(int index, qint64 value);
    bool bind(int index, const QString &value);
    bool bind(int index, const QByteArray &utf8);
    template<typename T>
    requires(std::integral<T> || std::is_enum_v<T>) bool bind(int index, T value)
    {
        return bind(index, static_cast<qint64>(value));
    }
    bool bind(int index, const std::optional<qint64> &value);

    SqliteConnection &m_connection;
    QByteArray m_sql;
    sqlite3_stmt *m_statement = nullptr;
    /// What is bound, kept alive while it is, so that SQLite need not copy it.
    std::array<QByteArray, maxParameters> m_texts;
};

} // namespace textdesk
