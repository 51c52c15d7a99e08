// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/deliveryorder.h"

#include <QHash>
#include <QList>

#include <optional>

namespace textdesk {

/// The rows that a delivery table holds: the upper end of a long sorted list, down to an edge below
/// which nothing was read yet. A value without signals; DeliveryModel announces what it does to it.
class DeliveryWindow
{
public:
    void reset(const DeliveryOrder &order);
    const DeliveryOrder &order() const { return m_order; }

    int size() const { return static_cast<int>(m_ids.size()); }
    const MessageRow &at(int index) const { return *m_rows.constFind(m_ids.at(index)); }
    bool contains(qint64 id) const { return m_rows.contains(id); }
    const MessageRow &row(qint64 id) const { return *m_rows.constFind(id); }
    /// The index of a row that is there.
    int indexOf(qint64 id) const;
    QList<qint64> ids() const { return m_ids; }

    /// Where a row belongs: the first index whose row does not stand above it.
    int placeOf(const MessageRow &row) const;

    void insert(int index, const QList<MessageRow> &rows);
    void remove(int index, int count);
    void replace(int index, const MessageRow &row);
    /// As QAbstractItemModel::beginMoveRows(): \p to is an index before the move.
    void move(int from, int to, const MessageRow &row);

    /// All rows down to \p edge are known; none: all rows there are.
    void setEdge(const std::optional<MessageRow> &edge);
    const std::optional<MessageRow> &edge() const { return m_edge; }
    /// True where nothing lies below the window.
    bool isComplete() const { return m_known && !m_edge; }
    /// True where a row of this order would lie in the window and not below it.
    bool reaches(const MessageRow &row) const;

private:
    DeliveryOrder m_order;
    QList<qint64> m_ids; ///< in order
    QHash<qint64, MessageRow> m_rows;
    std::optional<MessageRow> m_edge;
    bool m_known = false; ///< a first page was read
};

} // namespace textdesk
