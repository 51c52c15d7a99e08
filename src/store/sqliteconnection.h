// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/storeerror.h"

#include <QString>

#include <memory>
#include <optional>

struct sqlite3;

namespace textdesk {

/// One connection to one SQLite file, used on one thread at a time.
///
/// SQLite's own C interface: it is what the hot paths need (prepared statements without a QVariant for
/// every cell, extended error codes, interruption), and it asks for no driver plug-in at run time.
///
/// The first error stays until it is taken, and nothing runs while there is one. So a sequence of steps
/// is written without a check after each, and is checked once where it ends.
class SqliteConnection
{
public:
    enum class Mode : quint8 {
        ReadOnly,
        ReadWrite,
        Untouched, ///< read only, without locks and past any WAL: not a byte beside it changes either
        Damaged,   ///< read only, and taken as it is: any statement may find it broken
    };
    /// How long a statement waits for a lock.
    static constexpr int busyTimeoutMs = 5000;

    /// Opens an existing file and reads its header, so that another kind of file is found out here.
    static StoreResult<std::unique_ptr<SqliteConnection>> open(const QString &file, Mode mode);
    /// Opens for Mode::Untouched without a look at what is in it.
    static StoreResult<std::unique_ptr<SqliteConnection>> openUnread(const QString &file);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    sqlite3 *handle() const { return m_handle; }

    /// Runs one or several statements without results. False after an error.
    bool execute(const char *sql);
    /// The first column of the first row; nothing after an error or without a row.
    std::optional<qint64> integer(const char *sql);

    bool hasFailed() const { return m_error.has_value(); }
    /// Keeps SQLite's error \p code, unless an earlier error is kept already.
    void fail(int code);
    void fail(const StoreError &error);
    /// The kept error, which is forgotten then. Only after hasFailed().
    StoreError takeError();

    /// \p value, or the kept error, which is forgotten then.
    template<typename T>
    StoreResult<T> result(T value)
    {
        if (hasFailed()) {
            return tl::unexpected(takeError());
        }
        return value;
    }
    StoreResult<void> result();

private:
    explicit SqliteConnection(sqlite3 *handle) : m_handle(handle) {}
    static StoreResult<std::unique_ptr<SqliteConnection>> openHandle(const QString &file, Mode mode);

    sqlite3 *m_handle;
    std::optional<StoreError> m_error;
};

/// Our error for one of SQLite's result codes. Its text holds the code's meaning and nothing else.
StoreError storeErrorFor(int code);

} // namespace textdesk
