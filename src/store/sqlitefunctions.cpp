// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlitefunctions.h"

#include "core/phonenumber.h"
#include "store/sqliteconnection.h"

#include <QString>

#include <sqlite3.h>

namespace textdesk {

namespace {

QString argument(sqlite3_value *value)
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QString::fromUtf8(utf8, sqlite3_value_bytes(value));
}

void containsText(sqlite3_context *context, int /*count*/, sqlite3_value **values)
{
    const bool contains = argument(values[0]).contains(argument(values[1]), Qt::CaseInsensitive);
    sqlite3_result_int(context, contains ? 1 : 0);
}

void containsDigits(sqlite3_context *context, int /*count*/, sqlite3_value **values)
{
    sqlite3_result_int(context, digitsOf(argument(values[0])).contains(argument(values[1])) ? 1 : 0);
}

} // namespace

bool addSqliteFunctions(SqliteConnection &connection)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const auto add = [&connection](const char *name, auto *function) {
        const int code = sqlite3_create_function_v2(
            connection.handle(), name, 2, flags, nullptr, function, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK) {
            connection.fail(code);
        }
    };
    add("contains_text", containsText);
    add("contains_digits", containsDigits);
    return !connection.hasFailed();
}

} // namespace textdesk
