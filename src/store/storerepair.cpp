// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storerepair.h"

#include "core/clock.h"
#include "store/schema.h"
#include "store/sqlitestatement.h"
#include "store/storefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <sqlite3.h>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

Q_LOGGING_CATEGORY(lcRepair, "textdesk.store.repair")

constexpr std::array sidecars{"-journal", "-wal", "-shm"};

QString withSidecar(const QString &file, const char *sidecar)
{
    return file + QLatin1StringView(sidecar);
}

/// Where the new cache is built. While it lies there the damaged one is in its place, or the replacement
/// was cut short between two renames and is finished at the next start.
QString rebuildName(const QString &file)
{
    return file + u"-rebuild"_s;
}

/// "textdesk.sqlite" → "textdesk.damaged-2026-11-23T14-02-10.sqlite", with "-2" and so on where that is
/// taken.
QString asideName(const QString &file, const Clock &clock)
{
    const QFileInfo info(file);
    const QString stamp = QDateTime::fromMSecsSinceEpoch(clock.nowUtc()).toString(u"yyyy-MM-dd'T'HH-mm-ss"_s);
    const QString stem = info.absolutePath() + u'/' + info.completeBaseName() + u".damaged-"_s + stamp;
    const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    const auto isTaken = [](const QString &name) {
        return QFileInfo::exists(name) || QFileInfo::exists(withSidecar(name, "-wal"));
    };
    QString name = stem + suffix;
    for (int n = 2; isTaken(name); ++n) {
        name = stem + u'-' + QString::number(n) + suffix;
    }
    return name;
}

/// The last one set aside; empty: none.
QString newestAside(const QString &file)
{
    const QFileInfo info(file);
    const QString pattern =
        info.completeBaseName() + u".damaged-*"_s + (info.suffix().isEmpty() ? u""_s : u'.' + info.suffix());
    const QFileInfoList found =
        QDir(info.absolutePath()).entryInfoList({pattern}, QDir::Files, QDir::Name | QDir::Reversed);
    return found.isEmpty() ? QString() : found.first().absoluteFilePath();
}

/// Renames or fails: QFile::rename() would copy where it cannot, and closing its copy's source would drop
/// the locks of whoever still reads the file. Never overwrites.
bool moveFile(const QString &from, const QString &to)
{
    return !QFileInfo::exists(to) &&
           std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

void removeDatabase(const QString &file)
{
    // A journal without its database is harmless; one beside the next database would be rolled back into it.
    for (const char *sidecar : sidecars) {
        QFile::remove(withSidecar(file, sidecar));
    }
    QFile::remove(file);
}

void moveSidecars(const QString &from, const QString &to)
{
    for (const char *sidecar : sidecars) {
        const QString name = withSidecar(from, sidecar);
        if (QFileInfo::exists(name) && (to.isEmpty() || !moveFile(name, withSidecar(to, sidecar)))) {
            QFile::remove(name); // a WAL of another file must not lie beside the new one
        }
    }
}

StoreResult<std::unique_ptr<SqliteConnection>> makeFresh(const QString &file)
{
    if (const auto prepared = prepareStoreFile(file); !prepared) {
        return tl::unexpected(prepared.error());
    }
    auto fresh = SqliteConnection::open(file, SqliteConnection::Mode::ReadWrite);
    if (!fresh) {
        return fresh;
    }
    // Without a WAL: it is one file until it is in its place, and flushed to the disk before it goes there.
    (*fresh)->execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY");
    if (const auto migrated = migrateSchema(**fresh); !migrated) {
        return tl::unexpected(migrated.error());
    }
    return fresh;
}

StoreResult<SalvageReport> build(const QString &damagedFile, const QString &freshFile)
{
    auto fresh = makeFresh(freshFile);
    if (!fresh) {
        return tl::unexpected(fresh.error());
    }
    if (QFileInfo(damagedFile).size() == 0) {
        return SalvageReport(); // and its WAL, which SQLite would delete, stays as it is
    }
    const auto damaged = SqliteConnection::open(damagedFile, SqliteConnection::Mode::Damaged);
    if (!damaged) {
        qCWarning(lcRepair) << "nothing can be read from the damaged cache:" << damaged.error().text;
        return SalvageReport();
    }
    return salvage(**damaged, **fresh);
}

StoreError cannotMove()
{
    return {StoreError::Kind::ReadOnly, u"a file of the cache cannot be renamed"_s};
}

/// The last two steps, which a kill may part.
StoreResult<void> putInPlace(const QString &file, const QString &aside)
{
    moveSidecars(file, aside);
    if (!moveFile(rebuildName(file), file)) {
        return tl::unexpected(cannotMove());
    }
    return {};
}

StoreResult<std::optional<StoreRepair>> finishCutShort(const QString &file)
{
    const QString rebuilt = rebuildName(file);
    if (!QFileInfo::exists(rebuilt)) {
        return std::nullopt;
    }
    if (QFileInfo::exists(file)) {
        removeDatabase(rebuilt); // begun only: the damaged one has everything still
        return std::nullopt;
    }
    StoreRepair repair;
    repair.setAside = newestAside(file);
    if (const auto placed = putInPlace(file, repair.setAside); !placed) {
        return tl::unexpected(placed.error());
    }
    const auto fresh = SqliteConnection::open(file, SqliteConnection::Mode::ReadOnly);
    if (fresh) {
        repair.saved = salvagedIn(**fresh).value_or(SalvageReport());
    }
    qCWarning(lcRepair) << "finished a replacement that was cut short";
    return repair;
}

StoreResult<std::unique_ptr<StoreWriter>> openChecked(const QString &file, const Clock &clock)
{
    if (const auto looked = lookAtStoreFile(file); !looked) {
        return tl::unexpected(looked.error());
    }
    const qint64 size = QFileInfo(file).size();
    if (size > 0 && size <= checkedBeforeUse) {
        if (const auto checked = checkStoreFile(file); !checked && checked.error().isDamage()) {
            return tl::unexpected(checked.error());
        }
    }
    return StoreWriter::open(file, clock);
}

} // namespace

StoreResult<OpenedStore> openOrRepairStore(const QString &file, const Clock &clock)
{
    auto repair = finishCutShort(file);
    if (!repair) {
        return tl::unexpected(repair.error());
    }
    auto writer = openChecked(file, clock);
    if (!writer && writer.error().isDamage()) {
        qCWarning(lcRepair).noquote() << "the cache is damaged:" << writer.error().text;
        const auto replaced = replaceDamagedStore(file, clock);
        if (!replaced) {
            return tl::unexpected(replaced.error());
        }
        *repair = *replaced;
        writer = StoreWriter::open(file, clock);
    }
    if (!writer) {
        return tl::unexpected(writer.error());
    }
    return OpenedStore{std::move(*writer), std::move(*repair)};
}

StoreResult<StoreRepair> replaceDamagedStore(const QString &file, const Clock &clock)
{
    const QString rebuilt = rebuildName(file);
    removeDatabase(rebuilt);
    const auto saved = build(file, rebuilt);
    if (!saved) {
        removeDatabase(rebuilt);
        return tl::unexpected(saved.error());
    }
    StoreRepair repair;
    repair.saved = *saved;
    repair.setAside = asideName(file, clock);
    if (!moveFile(file, repair.setAside)) {
        removeDatabase(rebuilt);
        return tl::unexpected(cannotMove());
    }
    if (const auto placed = putInPlace(file, repair.setAside); !placed) {
        return tl::unexpected(placed.error()); // the next attempt finishes it
    }
    qCWarning(lcRepair) << "a damaged cache was set aside; read marks saved:" << saved->readMarks;
    return repair;
}

StoreResult<void> checkStoreFile(const QString &file, const std::function<bool()> &stop)
{
    constexpr int stepsBetween = 10'000;
    auto connection = SqliteConnection::open(file, SqliteConnection::Mode::ReadOnly);
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    sqlite3 *handle = (*connection)->handle();
    if (stop) {
        sqlite3_progress_handler(
            handle, stepsBetween,
            [](void *context) { return (*static_cast<const std::function<bool()> *>(context))() ? 1 : 0; },
            const_cast<std::function<bool()> *>(&stop)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    }
    bool isSound = false;
    {
        SqliteStatement check(**connection, "PRAGMA quick_check(1)");
        auto cursor = check.query();
        isSound = cursor.next() && cursor.text(0) == "ok"_L1;
    }
    if ((*connection)->hasFailed()) {
        return (*connection)->result();
    }
    if (!isSound) {
        return tl::unexpected(StoreError{StoreError::Kind::Corrupt, u"quick_check found damage"_s});
    }
    return {};
}

} // namespace textdesk
