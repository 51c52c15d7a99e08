// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/messagetable.h"
#include "store/rows.h"
#include "store/sqlitestatement.h"

#include <algorithm>

namespace textdesk {

class SqliteConnection;

/// Where a message stands in the search index: the index's rowid. It grows with the message's time, so
/// that the newest hits are the last ones; nothing maps it back but the message's own columns.
///
/// account (8 bits) · time in units of 64 ms (37 bits) · the low 10 bits of messages.id
///
/// Two messages rarely share a slot; a search therefore checks each hit against its text.
struct SearchSlot
{
    static constexpr int idBits = 10;
    static constexpr int timeBits = 37;
    static constexpr int unitBits = 6;
    static constexpr qint64 idMask = (qint64(1) << idBits) - 1;

    static constexpr qint64 unitOf(UtcMs at)
    {
        return std::clamp<qint64>(at >> unitBits, 0, (qint64(1) << timeBits) - 1);
    }
    static constexpr qint64 of(qint64 accountId, UtcMs at, qint64 id)
    {
        return ((accountId & 0xff) << (timeBits + idBits)) | (unitOf(at) << idBits) | (id & idMask);
    }
    /// The unit of time of a slot.
    static constexpr qint64 unit(qint64 slot) { return (slot >> idBits) & ((qint64(1) << timeBits) - 1); }
    static constexpr UtcMs firstMs(qint64 unit) { return unit << unitBits; }
    static constexpr UtcMs lastMs(qint64 unit) { return ((unit + 1) << unitBits) - 1; }
};

/// Keeps the full-text index. It may lag behind the commits: what is not in it yet stands in the table
/// search_pending, so nothing is forgotten in a crash.
class SearchIndex
{
public:
    explicit SearchIndex(SqliteConnection &connection);

    /// Has a row's text indexed later. Within the caller's transaction.
    void add(const StoredMessage &row);
    /// Takes a row's text, at its place before the change, out of the index. Within the caller's
    /// transaction.
    void remove(qint64 accountId, const StoredMessage &row);
    /// Indexes up to \p limit pending rows, newest first, in a transaction of its own; returns how many
    /// are left.
    qint64 indexPending(int limit);

private:
    SqliteConnection &m_connection;
    SqliteStatement m_addPending;
    SqliteStatement m_removePending;
    SqliteStatement m_pending;
    SqliteStatement m_countPending;
    SqliteStatement m_insert;
    SqliteStatement m_delete;
    SqliteStatement m_addNeighbours;
};

} // namespace textdesk
