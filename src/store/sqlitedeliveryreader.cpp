// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlitedeliveryreader.h"

#include "store/deliveryorder.h"
#include "store/mergedpage.h"
#include "store/messagetable.h"
#include "store/sqliteconnection.h"

namespace textdesk {

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
        accounts, limit, [&order](const MessageRow &a, const MessageRow &b) { return order.before(a, b); },
        [&](qint64 accountId) {
            const DeliveryQuery query =
                deliveryPageQuery(accountId, filter, sort, descending, afterRow, limit);
            QList<MessageRow> rows;
            auto cursor = prepared(m_page, query.sql).queryList(query.values);
            while (cursor.next()) {
                rows.append(messageRow(cursor));
            }
            return m_connection.result(std::move(rows));
        });
}

StoreResult<QList<MessageRow>> SqliteDeliveryReader::matching(
    const AccountSet &accounts, const DeliveryFilter &filter, const QList<qint64> &ids)
{
    QList<MessageRow> rows;
    for (const qint64 accountId : accounts.ids()) {
        DeliveryQuery query = deliveryMatchQuery(accountId, filter);
        SqliteStatement &statement = prepared(m_match, query.sql);
        for (const qint64 id : ids) {
            query.values.last() = id;
            auto cursor = statement.queryList(query.values);
            if (cursor.next()) {
                rows.append(messageRow(cursor));
            }
        }
    }
    return m_connection.result(std::move(rows));
}

} // namespace textdesk
