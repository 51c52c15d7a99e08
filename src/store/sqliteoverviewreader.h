// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/gaptable.h"
#include "store/readstore.h"
#include "store/sqlitestatement.h"

namespace textdesk {

/// OverviewReader over the totals that every commit keeps: no table is counted.
class SqliteOverviewReader final : public OverviewReader
{
public:
    explicit SqliteOverviewReader(SqliteConnection &connection);

    StoreResult<Overview> overview(const AccountSet &accounts) override;
    StoreResult<QList<Gap>> gaps(qint64 accountId) override;
    StoreResult<QList<Account>> accounts() override;

private:
    SqliteConnection &m_connection;
    GapLister m_gapLister;
    SqliteStatement m_overview;
    SqliteStatement m_accounts;
};

} // namespace textdesk
