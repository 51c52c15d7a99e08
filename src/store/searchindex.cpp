// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchindex.h"

#include "store/searchtokens.h"
#include "store/sqliteconnection.h"
#include "store/sqlitetransaction.h"

#include <sqlite3.h>

#include <vector>

namespace textdesk {

SearchIndex::SearchIndex(SqliteConnection &connection)
    : m_connection(connection),
      m_addPending(connection, "INSERT INTO search_pending (message) VALUES (?1) ON CONFLICT DO NOTHING"),
      m_removePending(connection, "DELETE FROM search_pending WHERE message = ?1"),
      m_pending(
          connection, "SELECT m.id, m.account_id, m.at_ms, m.body FROM search_pending p"
                      " JOIN messages m ON m.id = p.message ORDER BY p.message DESC LIMIT ?1"),
      m_countPending(connection, "SELECT count(*) FROM search_pending"),
      m_insert(connection, "INSERT INTO message_search (rowid, words) VALUES (?1, ?2)"),
      m_delete(
          connection, "INSERT INTO message_search (message_search, rowid, words) VALUES ('delete', ?1, ?2)"),
      m_addNeighbours(
          connection, "INSERT INTO search_pending (message) SELECT id FROM messages"
                      " WHERE account_id = ?1 AND direction IN (0, 1) AND at_ms BETWEEN ?2 AND ?3"
                      " AND (id & ?4) = ?5 AND id <> ?6 AND body <> '' ON CONFLICT DO NOTHING")
{
}

void SearchIndex::add(const StoredMessage &row)
{
    if (!row.message.body.isEmpty()) {
        m_addPending.run(row.id);
    }
}

void SearchIndex::remove(qint64 accountId, const StoredMessage &row)
{
    if (row.message.body.isEmpty()) {
        return;
    }
    m_removePending.run(row.id);
    if (sqlite3_changes(m_connection.handle()) > 0) {
        return; // It was not in the index yet.
    }
    const QByteArray words = searchDocument(row.message.body);
    if (words.isEmpty()) {
        return;
    }
    m_delete.run(SearchSlot::of(accountId, row.at, row.id), words);
    // The words go from the slot, and another message may stand in it.
    const qint64 unit = SearchSlot::unitOf(row.at);
    m_addNeighbours.run(
        accountId, SearchSlot::firstMs(unit), SearchSlot::lastMs(unit), SearchSlot::idMask,
        row.id & SearchSlot::idMask, row.id);
}

qint64 SearchIndex::indexPending(int limit)
{
    struct Document
    {
        qint64 slot;
        qint64 id;
        QByteArray words;
    };
    std::vector<Document> documents;
    {
        auto cursor = m_pending.query(limit);
        while (cursor.next()) {
            const qint64 id = cursor.integer(0);
            documents.push_back({
                SearchSlot::of(cursor.integer(1), cursor.integer(2), id),
                id,
                searchDocument(cursor.text(3)),
            });
        }
    }
    if (documents.empty()) {
        return 0;
    }
    // In the order of the index: FTS5 writes out what it holds in memory whenever a rowid goes back.
    std::sort(documents.begin(), documents.end(), [](const Document &a, const Document &b) {
        return a.slot < b.slot;
    });
    SqliteTransaction transaction(m_connection);
    for (const Document &document : documents) {
        if (!document.words.isEmpty()) {
            m_insert.run(document.slot, document.words);
        }
        m_removePending.run(document.id);
    }
    if (!transaction.commit() || documents.size() < static_cast<std::size_t>(limit)) {
        return 0;
    }
    auto left = m_countPending.query();
    return left.next() ? left.integer(0) : 0;
}

} // namespace textdesk
