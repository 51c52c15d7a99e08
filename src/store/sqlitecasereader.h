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
    open(const AccountSet &accounts, const OutcomeLimits &limits, UtcMs progressSince, int limit) override;
    StoreResult<bool> wasRetried(qint64 messageRowId) override;
    StoreResult<QList<CaseNote>> history(qint64 messageRowId) override;

private:
    void addFailed(qint64 accountId, int limit, QList<OpenCase> &cases);
    void addAged(qint64 accountId, OpenCase::Kind kind, UtcMs before, int limit, QList<OpenCase> &cases);
    void addProgress(qint64 accountId, UtcMs since, OpenCases &open);

    SqliteConnection &m_connection;
    SqliteStatement m_failed;
    SqliteStatement m_stalled;
    SqliteStatement m_unreported;
    SqliteStatement m_progress;
    SqliteStatement m_newestOut;
    SqliteStatement m_wasRetried;
    SqliteStatement m_history;
};

} // namespace textdesk
