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

QList<MessageRow> TextSearch::hits(
    qint64 accountId, const SearchQuery &query, std::optional<MessageKey> before, int limit,
    const QSet<qint64> *conversations)
{
    if (query.isEmpty()) {
        return {};
    }
    constexpr qint64 end = std::numeric_limits<qint64>::max();
    const Wanted wanted{accountId, query, before.value_or(MessageKey{end, end}), limit, conversations};
    QList<MessageRow> rows;
    // The beginning of a frequent word is found at once among those with the same first letters; of a rare
    // one all hits are few. Neither alone is quick for both.
    if (!query.hasLongPrefix() || !collect(wanted, query.looseFtsExpression(), mostLooseHits, rows)) {
        rows.clear();
        collect(wanted, query.ftsExpression(), std::numeric_limits<int>::max(), rows);
    }
    std::sort(rows.begin(), rows.end(), [](const MessageRow &a, const MessageRow &b) {
        return MessageKey{a.at, a.id} > MessageKey{b.at, b.id};
    });
    rows.resize(std::min<qsizetype>(rows.size(), limit));
    return rows;
}

bool TextSearch::collect(
    const Wanted &wanted, const QByteArray &expression, int mostHits, QList<MessageRow> &rows)
{
    const qint64 lowest = SearchSlot::of(wanted.accountId, 0, 0);
    const qint64 highest = SearchSlot::of(wanted.accountId, wanted.before.at, SearchSlot::idMask);
    qint64 lastUnit = -1;
    auto found = m_slots.query(expression, lowest, highest);
    while (!m_stop.isAsked() && found.next()) {
        const qint64 slot = found.integer(0);
        const qint64 unit = SearchSlot::unit(slot);
        // Within one unit of time the slots are in no order: it is read to its end.
        if (unit != lastUnit && rows.size() >= wanted.limit) {
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
        const bool isThere = !wanted.conversations || wanted.conversations->contains(row.conversationId);
        if (isThere && keyOf(row) < wanted.before) {
            rows.append(std::move(row));
        }
    }
}

} // namespace textdesk
