// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sqliteconnection.h"

#include <QtGlobal>

#include <array>

namespace textdesk {

/// One step of the schema: what brings a database of the version before it to this one.
struct SchemaStep
{
    int version;
    const char *resource; ///< SQL; a released step is never edited
};

inline constexpr std::array schemaSteps{
    SchemaStep{1, ":/textdesk/store/schema/v1.sql"}, SchemaStep{2, ":/textdesk/store/schema/v2.sql"},
    SchemaStep{3, ":/textdesk/store/schema/v3.sql"}, SchemaStep{4, ":/textdesk/store/schema/v4.sql"},
    SchemaStep{5, ":/textdesk/store/schema/v5.sql"}, SchemaStep{6, ":/textdesk/store/schema/v6.sql"},
    SchemaStep{7, ":/textdesk/store/schema/v7.sql"}, SchemaStep{8, ":/textdesk/store/schema/v8.sql"},
    SchemaStep{9, ":/textdesk/store/schema/v9.sql"},
};

constexpr bool schemaStepsAreInOrder()
{
    int expected = 1;
    for (const SchemaStep &step : schemaSteps) {
        if (step.version != expected++) {
            return false;
        }
    }
    return true;
}
static_assert(schemaStepsAreInOrder());

inline constexpr int schemaVersion = schemaSteps.back().version;
/// PRAGMA application_id: "TxtD". Tells our files from those of others.
inline constexpr qint32 schemaApplicationId = 0x54787444;

/// What kind of database a connection looks at, before anything is done to it.
enum class SchemaState : quint8 { Empty, Older, Current };

/// TooNew for a newer version, Foreign for somebody else's, Corrupt where it is ours and its header or a
/// table is not what it must be. Reads only.
StoreResult<SchemaState> schemaState(SqliteConnection &connection);

/// Brings an empty or older database to schemaVersion in one transaction: a kill or a full disk in the
/// middle leaves the version that was there.
StoreResult<void> migrateSchema(SqliteConnection &connection);

} // namespace textdesk
