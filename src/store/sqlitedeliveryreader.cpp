// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlitedeliveryreader.h"

#include "store/deliveryorder.h"
#include "store/mergedpage.h"
#include "store/messagetable.h"
#include "store/sqliteconnection.h"

namespace textdesk {

namespace {

MessageRow deliveryRow(const SqliteCursor &cursor)
{
    MessageRow row = messageRow(cursor);
    row.appId = cursor.text(messageRowColumnCount);
    return row;
}

/// Those that the filter lets through.
AccountSet accountsOf(const AccountSet &accounts, const DeliveryFilter &filter)
{
    const qint64 one = filter.line.accountId;
    return one == 0 ? accounts : accounts.contains(one) ? AccountSet(one) : AccountSet();
}

} // namespace

SqliteStatement &SqliteDeliveryReader::prepared(Prepared &kept, const QByteArray &sql)
{
    if (!kept.statement || kept.sql != sql) {
        kept.sql = sql;
        kept.statement = std::make_unique<SqliteStatement>(m_connection, sql);
    }
    return *kept.statement;
}

StoreResult<QList<MessageRow>> SqliteDeliveryReader::page(
    const AccountSet &accounts, const DeliveryFilter &filter, DeliverySort sort, bool descending,
    const std::optional<MessageRow> &afterRow, int limit)
{
    const DeliveryOrder order{sort, descending};
    return mergedPage<MessageRow>(
        accountsOf(accounts, filter), limit,
        [&order](const MessageRow &a, const MessageRow &b) { return order.before(a, b); },
        [&](qint64 accountId) {
            const DeliveryQuery query =
                deliveryPageQuery(accountId, filter, sort, descending, afterRow, limit);
            QList<MessageRow> rows;
            if (query.sql.isEmpty()) {
                return m_connection.result(std::move(rows));
            }
            auto cursor = prepared(m_page, query.sql).queryList(query.values);
            while (cursor.next()) {
                rows.append(deliveryRow(cursor));
            }
            return m_connection.result(std::move(rows));
        });
}

StoreResult<QList<MessageRow>> SqliteDeliveryReader::matching(
    const AccountSet &accounts, const DeliveryFilter &filter, const QList<qint64> &ids)
{
    QList<MessageRow> rows;
    const AccountSet wanted = accountsOf(accounts, filter);
    for (const qint64 accountId : wanted.ids()) {
        DeliveryQuery query = deliveryMatchQuery(accountId, filter);
        if (query.sql.isEmpty()) {
            continue;
        }
        SqliteStatement &statement = prepared(m_match, query.sql);
        for (const qint64 id : ids) {
            query.values.last() = id;
            auto cursor = statement.queryList(query.values);
            if (cursor.next()) {
                rows.append(deliveryRow(cursor));
            }
        }
    }
    return m_connection.result(std::move(rows));
}

} // namespace textdesk
