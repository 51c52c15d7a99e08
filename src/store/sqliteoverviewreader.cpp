// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqliteoverviewreader.h"

#include "store/sqliteconnection.h"

#include <algorithm>

namespace textdesk {

SqliteOverviewReader::SqliteOverviewReader(SqliteConnection &connection)
    : m_connection(connection),
      m_gapLister(connection),
      m_overview(
          connection, "SELECT messages, conversations, unread, open_failures, incomplete, last_event_at_ms,"
                      " last_synced_at_ms, open_cases FROM accounts WHERE id = ?1"),
      m_accounts(
          connection, "SELECT id, base_address, unread_since_ms, certain_until_ms FROM accounts ORDER BY id")
{
}

StoreResult<Overview> SqliteOverviewReader::overview(const AccountSet &accounts)
{
    Overview sum;
    for (const qint64 accountId : accounts.ids()) {
        auto cursor = m_overview.query(accountId);
        if (!cursor.next()) {
            continue;
        }
        sum.messages += cursor.integer(0);
        sum.conversations += cursor.integer(1);
        sum.unread += cursor.integer(2);
        sum.openFailures += cursor.integer(3);
        sum.incomplete += cursor.integer(4);
        sum.openCases += cursor.integer(7);
        sum.lastEventAt = std::max(sum.lastEventAt, cursor.optionalInteger(5));
        const std::optional<UtcMs> syncedAt = cursor.optionalInteger(6);
        // None is less than any moment: never is longer ago than all.
        sum.lastSyncedAt =
            accountId == accounts.ids().constFirst() ? syncedAt : std::min(sum.lastSyncedAt, syncedAt);
    }
    return m_connection.result(sum);
}

StoreResult<QList<Gap>> SqliteOverviewReader::gaps(qint64 accountId)
{
    return m_connection.result(m_gapLister.gaps(accountId));
}

StoreResult<QList<Account>> SqliteOverviewReader::accounts()
{
    QList<Account> accounts;
    auto cursor = m_accounts.query();
    while (cursor.next()) {
        accounts.append({cursor.integer(0), cursor.text(1), cursor.integer(2), cursor.optionalInteger(3)});
    }
    return m_connection.result(std::move(accounts));
}

} // namespace textdesk
