// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/casestore.h"
#include "store/sqlitestatement.h"

namespace textdesk {

class SqliteCaseReader final : public CaseReader
{
public:
    explicit SqliteCaseReader(SqliteConnection &connection);

    StoreResult<OpenCases>
    open(const AccountSet &accounts, UtcMs stalledBefore, UtcMs progressSince, int limit) override;
    StoreResult<QList<CaseNote>> history(qint64 messageRowId) override;

private:
    void addFailed(qint64 accountId, int limit, QList<OpenCase> &cases);
    void addStalled(qint64 accountId, UtcMs stalledBefore, int limit, QList<OpenCase> &cases);
    void addProgress(qint64 accountId, UtcMs since, QList<LineProgress> &progress);

    SqliteConnection &m_connection;
    SqliteStatement m_failed;
    SqliteStatement m_stalled;
    SqliteStatement m_progress;
    SqliteStatement m_history;
};

} // namespace textdesk
