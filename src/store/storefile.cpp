// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storefile.h"

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

} // namespace textdesk
