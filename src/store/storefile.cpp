// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storefile.h"

#include "store/databaseheader.h"
#include "store/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr auto ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFileDevice::ExeOwner;
constexpr auto othersBits = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

bool prepareFolder(const QString &path)
{
    const QDir folder(path);
    if (folder.exists()) {
        const bool isFresh =
            folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        return !isFresh || QFile::setPermissions(path, ownerFolder) || QFileInfo(path).isWritable();
    }
    const QFileInfo info(path);
    return QDir().mkpath(info.absolutePath()) && QDir().mkdir(info.absoluteFilePath(), ownerFolder);
}

void tighten(const QString &path)
{
    if (QFile::exists(path) && (QFile::permissions(path) & othersBits)) {
        QFile::setPermissions(path, ownerFile);
    }
}

} // namespace

StoreResult<void> prepareStoreFile(const QString &file)
{
    const auto failure = [](const QString &what) {
        return tl::unexpected(StoreError{StoreError::Kind::CannotOpen, what});
    };
    if (!prepareFolder(QFileInfo(file).absolutePath())) {
        return failure(u"the data folder cannot be made"_s);
    }
    // Made before SQLite opens it, which would use the umask. The -wal and -shm files take over the
    // permissions of the database.
    QFile made(file);
    if (!made.exists() && !made.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerFile)) {
        return failure(made.errorString());
    }
    made.close();
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        tighten(file + suffix);
    }
    return {};
}

StoreResult<void> lookAtStoreFile(const QString &file)
{
    const auto refuse = [](StoreError::Kind kind, const QString &why) {
        return tl::unexpected(StoreError{kind, why});
    };
    const QFileInfo info(file);
    const bool hasWal = QFileInfo(file + u"-wal"_s).size() > 0;
    if (info.isDir()) {
        return refuse(StoreError::Kind::CannotOpen, u"a folder lies in the cache's place"_s);
    }
    if (info.size() == 0) {
        // SQLite would drop a WAL beside an empty database without a word.
        return info.exists() && hasWal ? refuse(StoreError::Kind::Corrupt, u"the cache is empty"_s)
                                       : StoreResult<void>();
    }
    const StoreResult<DatabaseHeader> header = readDatabaseHeader(file);
    if (!header) {
        return tl::unexpected(header.error());
    }
    const bool isMarked = header->applicationId == schemaApplicationId;
    if (isMarked && header->userVersion > schemaVersion) {
        return refuse(
            StoreError::Kind::TooNew,
            u"cache version %1, known up to %2"_s.arg(header->userVersion).arg(schemaVersion));
    }
    // What may be another program's is looked at without a lock and without a file made beside it.
    const bool mayBeForeign = !isMarked && !hasWal;
    // A kill on the way into WAL mode leaves a journal, which only a writer may roll back.
    const bool hasJournal = QFileInfo(file + u"-journal"_s).size() > 0;
    using Mode = SqliteConnection::Mode;
    auto connection = SqliteConnection::open(
        file, mayBeForeign ? Mode::Untouched : (hasJournal ? Mode::ReadWrite : Mode::ReadOnly));
    const auto state = connection ? schemaState(**connection) : tl::unexpected(connection.error());
    if (state) {
        return {};
    }
    const bool isReadable = connection && (*connection)->integer("SELECT count(*) FROM sqlite_schema");
    if (!isReadable && !isMarked && header->applicationId != 0 && state.error().isDamage()) {
        return refuse(StoreError::Kind::Foreign, u"a damaged database of another program"_s);
    }
    return tl::unexpected(state.error());
}

} // namespace textdesk
