// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"

#include <QList>
#include <QString>

#include <array>

struct sqlite3;
struct sqlite3_stmt;

namespace textdesk::bench {

/// What a careful author would write in C straight on SQLite for the same observations: one upsert each,
/// the conversation beside it, FTS5 in the same transaction, statements prepared once. It keeps no status
/// history, no unread or failed counts, merges by arrival only, and tells nobody what changed.
class StoreFloor
{
public:
    explicit StoreFloor(const QString &file);
    ~StoreFloor();
    StoreFloor(const StoreFloor &) = delete;
    StoreFloor &operator=(const StoreFloor &) = delete;

    /// One transaction.
    void apply(const QList<Observation> &observations);

private:
    enum Query : quint8 { Begin, Commit, Upsert, Place, Conversation, Index, QueryCount };
    void upsert(const Observation &seen);
    void addToConversation(const Observation &seen, qint64 rowId);

    sqlite3 *m_db = nullptr;
    std::array<sqlite3_stmt *, QueryCount> m_queries{};
};

} // namespace textdesk::bench
