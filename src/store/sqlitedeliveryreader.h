// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/deliveryquery.h"
#include "store/readstore.h"

#include <memory>

namespace textdesk {

/// DeliveryReader: SQL by filter and order (store/deliveryquery.h).
class SqliteDeliveryReader final : public DeliveryReader
{
public:
    explicit SqliteDeliveryReader(SqliteConnection &connection) : m_connection(connection) {}

    StoreResult<QList<MessageRow>> page(
        const AccountSet &accounts, const DeliveryFilter &filter, DeliverySort sort, bool descending,
        const std::optional<MessageRow> &afterRow, int limit) override;
    StoreResult<QList<MessageRow>>
    matching(const AccountSet &accounts, const DeliveryFilter &filter, const QList<qint64> &ids) override;

private:
    /// A person scrolls in one order for a while, and changes come in between: one of each is enough.
    struct Prepared
    {
        QByteArray sql;
        std::unique_ptr<SqliteStatement> statement;
    };
    SqliteStatement &prepared(Prepared &kept, const QByteArray &sql);

    SqliteConnection &m_connection;
    Prepared m_page;
    Prepared m_match;
};

} // namespace textdesk
