// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/databaseheader.h"

#include "store/sqliteconnection.h"

#include <QByteArray>
#include <QFile>
#include <QtEndian>

#include <sqlite3.h>

#include <bit>
#include <optional>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

// The layout is SQLite's published file format; all numbers are big-endian.
constexpr int headerSize = 100;
constexpr qsizetype userVersionAt = 60;
constexpr qsizetype applicationIdAt = 68;

constexpr qsizetype walHeaderSize = 32;
constexpr qsizetype walPageSizeAt = 8;
constexpr qsizetype walSaltAt = 16;
constexpr qsizetype frameHeaderSize = 24;
constexpr qsizetype frameCommitAt = 4; ///< not 0: the last frame of a commit
constexpr qsizetype frameSaltAt = 8;
constexpr qsizetype saltSize = 8;
constexpr quint32 smallestPage = 512;
constexpr quint32 largestPage = 65536;

template<typename T>
T numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<T>(bytes.constData() + at);
}

std::optional<DatabaseHeader> parse(const QByteArray &page)
{
    if (page.size() < headerSize || !page.startsWith(QByteArray("SQLite format 3", 16))) {
        return std::nullopt;
    }
    return DatabaseHeader{numberAt<qint32>(page, applicationIdAt), numberAt<qint32>(page, userVersionAt)};
}

/// The header as the last whole commit in the WAL has it; none where none of them touched it.
std::optional<DatabaseHeader> headerInWal(const QString &walFile)
{
    QFile wal(walFile);
    if (!wal.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return std::nullopt;
    }
    const QByteArray start = wal.read(walHeaderSize);
    if (start.size() < walHeaderSize) {
        return std::nullopt;
    }
    const auto pageSize = numberAt<quint32>(start, walPageSizeAt);
    if (pageSize < smallestPage || pageSize > largestPage || !std::has_single_bit(pageSize)) {
        return std::nullopt;
    }
    const QByteArray salt = start.mid(walSaltAt, saltSize);
    std::optional<DatabaseHeader> committed;
    std::optional<DatabaseHeader> written;
    for (qint64 at = walHeaderSize; wal.seek(at); at += frameHeaderSize + pageSize) {
        const QByteArray frame = wal.read(frameHeaderSize);
        if (frame.size() < frameHeaderSize || frame.mid(frameSaltAt, saltSize) != salt) {
            break;
        }
        if (numberAt<quint32>(frame, 0) == 1) {
            written = parse(wal.read(headerSize));
        }
        if (numberAt<quint32>(frame, frameCommitAt) != 0) {
            committed = written ? written : committed;
        }
    }
    return committed;
}

} // namespace

StoreResult<DatabaseHeader> readDatabaseHeader(const QString &file)
{
    const auto connection = SqliteConnection::openUnread(file);
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    sqlite3_file *opened = nullptr;
    QByteArray start(headerSize, '\0');
    const int found =
        sqlite3_file_control((*connection)->handle(), nullptr, SQLITE_FCNTL_FILE_POINTER, &opened);
    const int read = found == SQLITE_OK && opened && opened->pMethods
                         ? opened->pMethods->xRead(opened, start.data(), headerSize, 0)
                         : SQLITE_CANTOPEN;
    if (read != SQLITE_OK && read != SQLITE_IOERR_SHORT_READ) {
        return tl::unexpected(storeErrorFor(read));
    }
    const auto header = parse(start);
    if (!header) {
        return tl::unexpected(StoreError{StoreError::Kind::NotADatabase, u"no database header"_s});
    }
    return headerInWal(file + u"-wal"_s).value_or(*header);
}

} // namespace textdesk
