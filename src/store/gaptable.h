// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"
#include "store/sqlitestatement.h"

#include <QList>

namespace textdesk {

/// The gaps of an account, newest first.
class GapLister
{
public:
    explicit GapLister(SqliteConnection &connection);
    QList<Gap> gaps(qint64 accountId);

private:
    SqliteStatement m_list;
};

/// Writes gaps, within the caller's transaction.
class GapTable
{
public:
    explicit GapTable(SqliteConnection &connection);

    Gap add(qint64 accountId, Gap gap);
    void setState(qint64 gapId, GapState state);
    /// A page of the gap was kept; none: the gap is filled and goes.
    void progress(qint64 accountId, qint64 gapId, std::optional<UtcMs> newTo);

private:
    SqliteConnection &m_connection;
    SqliteStatement m_add;
    SqliteStatement m_setState;
    SqliteStatement m_shrink;
    SqliteStatement m_remove;
};

} // namespace textdesk
