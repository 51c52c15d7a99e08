// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace textdesk::test {

inline constexpr qint64 pageSize = 4096; ///< SQLite's own default

QByteArray contentsOf(const QString &path);
/// Every file of a folder by name.
QMap<QString, QByteArray> contentsOfFolder(const QString &folder);
void writeFile(const QString &path, const QByteArray &bytes);
/// Writes into an existing file.
void overwrite(const QString &path, qint64 at, const QByteArray &bytes);
/// The numbers of the pages of a table, from 1, its leaves last.
QList<qint64> pagesOf(const QString &database, const QString &table);
/// Zeroes the pages of a table and of what reads it, and makes a writer that has the file open look at it
/// again.
void damageWhileOpen(const QString &database, const QString &table);

/// While it lives, this process may do what any user may: root is not held up by permissions. Where the
/// tests do not run as root it does nothing. Makes \p folder, with what is in it, that user's own.
class AsOrdinaryUser
{
public:
    explicit AsOrdinaryUser(const QString &folder);
    ~AsOrdinaryUser();
    AsOrdinaryUser(const AsOrdinaryUser &) = delete;
    AsOrdinaryUser &operator=(const AsOrdinaryUser &) = delete;

private:
    bool m_wasRoot;
};

} // namespace textdesk::test
