// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sqlitestatement.h"
#include "store/statisticsreader.h"

namespace textdesk {

class SqliteConnection;

/// StatisticsReader: outcomes are counted in the indices by time, of failures and of the details each row is
/// read.
class SqliteStatisticsReader final : public StatisticsReader
{
public:
    explicit SqliteStatisticsReader(SqliteConnection &connection);

    StoreResult<QList<SpanStatistics>> read(
        const QList<qint64> &accountIds, const QList<StatisticsSpan> &spans,
        const OutcomeLimits &limits) override;
    StoreResult<std::optional<UtcMs>> oldestMessage(const QList<qint64> &accountIds) override;

private:
    class Tally;
    SpanStatistics
    spanOf(const QList<qint64> &accountIds, const StatisticsSpan &span, const OutcomeLimits &limits);
    void countEnded(qint64 accountId, Tally &tally);
    void findOldestSent(qint64 accountId, Tally &tally);
    void countInProgress(qint64 accountId, Tally &tally);
    void countFailed(qint64 accountId, Tally &tally);
    void readDetails(qint64 accountId, Tally &tally);

    SqliteConnection &m_connection;
    SqliteStatement m_ended;
    SqliteStatement m_inProgress;
    SqliteStatement m_failed;
    SqliteStatement m_details;
    SqliteStatement m_oldestSent;
    SqliteStatement m_oldest;
};

} // namespace textdesk
