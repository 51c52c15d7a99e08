// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/filedamage.h"

#include "store/sqliteconnection.h"

#include <QDirIterator>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace textdesk::test {

namespace {

constexpr uid_t nobody = 65534;

void require(bool condition, const char *what)
{
    if (!condition) {
        qFatal("%s", what);
    }
}

} // namespace

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QMap<QString, QByteArray> contentsOfFolder(const QString &folder)
{
    QMap<QString, QByteArray> contents;
    QDirIterator files(folder, QDir::Files | QDir::Hidden);
    while (files.hasNext()) {
        const QString path = files.next();
        contents.insert(files.fileName(), contentsOf(path));
    }
    return contents;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate), "cannot open a file to write");
    require(file.write(bytes) == bytes.size(), "cannot write a file");
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    require(file.open(QIODevice::ReadWrite), "cannot open a file to damage");
    require(file.seek(at) && file.write(bytes) == bytes.size(), "cannot damage a file");
}

QList<qint64> pagesOf(const QString &database, const QString &table)
{
    // Each leaf holds a run of rows: the byte where a row's own text lies says which page that is. SQLite's
    // dbstat table would tell, but Debian's build need not have it.
    QList<qint64> pages;
    const QByteArray contents = contentsOf(database);
    auto connection = SqliteConnection::open(database, SqliteConnection::Mode::ReadOnly);
    require(connection.has_value(), "cannot open the database to damage");
    const qint64 root =
        (*connection)
            ->integer(
                ("SELECT rootpage FROM sqlite_schema WHERE name = '" + table.toLatin1() + "'").constData())
            .value_or(0);
    require(root > 0, "no such table");
    QList<qint64> queue{root};
    const auto number = [&contents](qint64 at, int bytes) {
        qint64 value = 0;
        for (int i = 0; i < bytes; ++i) {
            value = value << 8 | static_cast<quint8>(contents.at(at + i));
        }
        return value;
    };
    while (!queue.isEmpty()) {
        const qint64 page = queue.takeFirst();
        pages.append(page);
        const qint64 start = (page - 1) * pageSize + (page == 1 ? 100 : 0);
        constexpr int interiorTable = 5;
        if (number(start, 1) != interiorTable) {
            continue;
        }
        const qint64 cells = number(start + 3, 2);
        for (qint64 i = 0; i < cells; ++i) {
            const qint64 cell = number(start + 12 + 2 * i, 2);
            queue.append(number((page - 1) * pageSize + cell, 4));
        }
        queue.append(number(start + 8, 4));
    }
    return pages;
}

void damageWhileOpen(const QString &database, const QString &table)
{
    auto other = SqliteConnection::open(database, SqliteConnection::Mode::ReadWrite);
    require(other.has_value(), "cannot open the database to damage");
    require((*other)->execute("PRAGMA wal_checkpoint(TRUNCATE)"), "cannot empty the WAL");
    const QList<qint64> pages = pagesOf(database, table);
    // A write by somebody else: what the writer holds in its cache is not current any more.
    require(
        (*other)->execute("UPDATE sync_values SET value = value; PRAGMA wal_checkpoint(TRUNCATE)"),
        "cannot write");
    for (const qint64 page : pages) {
        overwrite(database, (page - 1) * pageSize, QByteArray(pageSize, '\0'));
    }
}

AsOrdinaryUser::AsOrdinaryUser(const QString &folder) : m_wasRoot(geteuid() == 0)
{
    if (!m_wasRoot) {
        return;
    }
    QStringList paths{folder};
    QDirIterator below(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    while (below.hasNext()) {
        paths.append(below.next());
    }
    for (const QString &path : std::as_const(paths)) {
        require(chown(QFile::encodeName(path).constData(), nobody, nobody) == 0, "chown");
    }
    // The folder above is the test's own and must be passed.
    require(chmod(QFile::encodeName(folder + u"/.."_s).constData(), 0711) == 0, "chmod");
    require(seteuid(nobody) == 0, "seteuid");
}

AsOrdinaryUser::~AsOrdinaryUser()
{
    if (m_wasRoot) {
        require(seteuid(0) == 0, "seteuid back");
    }
}

} // namespace textdesk::test
