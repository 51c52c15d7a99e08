// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/textsearch.h"

#include "store/messagetable.h"
#include "store/searchindex.h"

#include <algorithm>
#include <limits>

namespace textdesk {

TextSearch::TextSearch(SqliteConnection &connection, const SearchStop &stop)
    : m_stop(stop),
      m_slots(
          connection, "SELECT rowid FROM message_search WHERE message_search MATCH ?1"
                      " AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid DESC"),
      m_inSlot(
          connection, QByteArray("SELECT ") + messageRowColumns +
                          " FROM messages m WHERE m.account_id = ?1 AND m.direction IN (0, 1)"
                          " AND m.at_ms BETWEEN ?2 AND ?3 AND (m.id & ?4) = ?5")
{
}

QList<MessageRow> TextSearch::hits(
    qint64 accountId, const SearchQuery &query, std::optional<MessageKey> before, int limit,
    const QSet<qint64> *conversations)
{
    const QByteArray expression = query.ftsExpression();
    if (expression.isEmpty()) {
        return {};
    }
    constexpr qint64 end = std::numeric_limits<qint64>::max();
    const MessageKey from = before.value_or(MessageKey{end, end});
    const qint64 lowest = SearchSlot::of(accountId, 0, 0);
    const qint64 highest = SearchSlot::of(accountId, from.at, SearchSlot::idMask);

    QList<MessageRow> rows;
    qint64 lastUnit = -1;
    auto found = m_slots.query(expression, lowest, highest);
    while (!m_stop.isAsked() && found.next()) {
        const qint64 slot = found.integer(0);
        const qint64 unit = SearchSlot::unit(slot);
        // Within one unit of time the slots are in no order: it is read to its end.
        if (rows.size() >= limit && unit != lastUnit) {
            break;
        }
        lastUnit = unit;
        auto cursor = m_inSlot.query(
            accountId, SearchSlot::firstMs(unit), SearchSlot::lastMs(unit), SearchSlot::idMask,
            slot & SearchSlot::idMask);
        while (cursor.next()) {
            MessageRow row = messageRow(cursor);
            const bool isWanted = !conversations || conversations->contains(row.conversationId);
            if (isWanted && MessageKey{row.at, row.id} < from && query.matches(row.body)) {
                rows.append(std::move(row));
            }
        }
    }
    std::sort(rows.begin(), rows.end(), [](const MessageRow &a, const MessageRow &b) {
        return MessageKey{a.at, a.id} > MessageKey{b.at, b.id};
    });
    rows.resize(std::min<qsizetype>(rows.size(), limit));
    return rows;
}

} // namespace textdesk
