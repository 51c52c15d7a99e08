// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/readstore.h"
#include "store/sqlitestatement.h"

#include <QByteArray>
#include <QList>

namespace textdesk {

/// SQL with the values of ?1, ?2, … No SQL: nothing fits.
struct DeliveryQuery
{
    QByteArray sql;
    QList<SqliteValue> values;
};

/// A page of the delivery desk, as DeliveryReader::page().
DeliveryQuery deliveryPageQuery(
    qint64 accountId, const DeliveryFilter &filter, DeliverySort sort, bool descending,
    const std::optional<MessageRow> &afterRow, int limit);

/// The row with the id that is the last value (0 here: to be replaced), if the filter lets it through.
DeliveryQuery deliveryMatchQuery(qint64 accountId, const DeliveryFilter &filter);

} // namespace textdesk
