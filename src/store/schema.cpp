// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/schema.h"

#include "store/sqlitetransaction.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// The tables that a cache has had since its first version; no other program's database has them all.
constexpr const char *countOfOurTables =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN"
    " ('accounts', 'conversations', 'scopes', 'messages', 'status_facts',"
    " 'gaps', 'sync_values', 'search_pending')";
constexpr qint64 tablesOfOurs = 8;

QByteArray resourceText(const char *path)
{
    QFile file(QString::fromLatin1(path));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll() : QByteArray();
}

QByteArray pragma(const char *name, qint64 value)
{
    return QByteArray("PRAGMA ") + name + " = " + QByteArray::number(value);
}

} // namespace

StoreResult<SchemaState> schemaState(SqliteConnection &connection)
{
    const qint64 version = connection.integer("PRAGMA user_version").value_or(0);
    const qint64 application = connection.integer("PRAGMA application_id").value_or(0);
    const qint64 tables = connection.integer("SELECT count(*) FROM sqlite_schema").value_or(0);
    const qint64 ours = connection.integer(countOfOurTables).value_or(0);
    if (connection.hasFailed()) {
        return tl::unexpected(connection.takeError());
    }
    if (version == 0 && application == 0 && tables == 0) {
        return SchemaState::Empty;
    }
    const bool isMarked = application == schemaApplicationId;
    if (!isMarked && ours < tablesOfOurs) {
        return tl::unexpected(StoreError{StoreError::Kind::Foreign, u"not a cache of Textdesk"_s});
    }
    if (isMarked && version > schemaVersion) {
        return tl::unexpected(StoreError{
            StoreError::Kind::TooNew, u"cache version %1, known up to %2"_s.arg(version).arg(schemaVersion)});
    }
    if (!isMarked || version < 1 || ours < tablesOfOurs) {
        return tl::unexpected(StoreError{StoreError::Kind::Corrupt, u"the cache's header is damaged"_s});
    }
    return version < schemaVersion ? SchemaState::Older : SchemaState::Current;
}

StoreResult<void> migrateSchema(SqliteConnection &connection)
{
    SqliteTransaction transaction(connection);
    const qint64 present = connection.integer("PRAGMA user_version").value_or(0);
    if (present == schemaVersion || connection.hasFailed()) {
        return connection.result();
    }
    for (const SchemaStep &step : schemaSteps) {
        if (step.version > present) {
            connection.execute(resourceText(step.resource).constData());
        }
    }
    connection.execute(pragma("application_id", schemaApplicationId).constData());
    connection.execute(pragma("user_version", schemaVersion).constData());
    transaction.commit();
    return connection.result();
}

} // namespace textdesk
