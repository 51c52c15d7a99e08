// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/textsearch.h"

#include "store/messagetable.h"
#include "store/searchindex.h"

#include <algorithm>
#include <limits>

namespace textdesk {

namespace {

constexpr int mostLooseHits = 300;
constexpr int bodyColumn = 10; // of messageRowColumns

} // namespace

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

QList<MessageRow>
TextSearch::hits(qint64 accountId, const SearchQuery &query, const SearchSpan &span, const RowTest &accepts)
{
    if (query.isEmpty()) {
        return {};
    }
    const Wanted wanted{accountId, query, span, accepts};
    QList<MessageRow> rows;
    // The beginning of a frequent word is found at once among those with the same first letters; of a rare
    // one all hits are few. Neither alone is quick for both.
    if (!query.hasLongPrefix() || !collect(wanted, query.looseFtsExpression(), mostLooseHits, rows)) {
        rows.clear();
        collect(wanted, query.ftsExpression(), std::numeric_limits<int>::max(), rows);
    }
    keepNewest(rows, span.limit);
    return rows;
}

bool TextSearch::collect(
    const Wanted &wanted, const QByteArray &expression, int mostHits, QList<MessageRow> &rows)
{
    const qint64 lowest = SearchSlot::of(wanted.accountId, std::max<UtcMs>(wanted.span.since, 0), 0);
    const qint64 highest = SearchSlot::of(wanted.accountId, wanted.span.before.at, SearchSlot::idMask);
    qint64 lastUnit = -1;
    auto found = m_slots.query(expression, lowest, highest);
    while (!m_stop.isAsked() && found.next()) {
        const qint64 slot = found.integer(0);
        const qint64 unit = SearchSlot::unit(slot);
        // Within one unit of time the slots are in no order: it is read to its end.
        if (unit != lastUnit && rows.size() >= wanted.span.limit) {
            return true;
        }
        if (mostHits-- == 0) {
            return false;
        }
        lastUnit = unit;
        addFromSlot(wanted, slot, rows);
    }
    return true;
}

void TextSearch::addFromSlot(const Wanted &wanted, qint64 slot, QList<MessageRow> &rows)
{
    const qint64 unit = SearchSlot::unit(slot);
    auto cursor = m_inSlot.query(
        wanted.accountId, SearchSlot::firstMs(unit), SearchSlot::lastMs(unit), SearchSlot::idMask,
        slot & SearchSlot::idMask);
    while (cursor.next()) {
        if (!wanted.query.matches(cursor.text(bodyColumn))) {
            continue;
        }
        MessageRow row = messageRow(cursor);
        const bool isInSpan = keyOf(row) < wanted.span.before && row.at >= wanted.span.since;
        if (isInSpan && (!wanted.accepts || wanted.accepts(row))) {
            rows.append(std::move(row));
        }
    }
}

} // namespace textdesk
