// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sqliteconnection.h"

#include <QtGlobal>

namespace textdesk {

/// What was taken over from a damaged cache into a new one.
struct SalvageReport
{
    qint64 accounts = 0;
    qint64 readMarks = 0;
    qint64 syncValues = 0;

    bool operator==(const SalvageReport &) const = default;
};

/// Copies what only this desk knows from \p damaged (Mode::Damaged) into \p fresh, an empty cache of the
/// current version, in one transaction. What cannot be read is left out: a message whose read mark is lost
/// turns up as unread again, never the other way round. An error is one of \p fresh only.
StoreResult<SalvageReport> salvage(SqliteConnection &damaged, SqliteConnection &fresh);

/// What a new cache was given.
StoreResult<SalvageReport> salvagedIn(SqliteConnection &fresh);

} // namespace textdesk
