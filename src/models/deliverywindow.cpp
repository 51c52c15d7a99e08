// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/deliverywindow.h"

#include <algorithm>

namespace textdesk {

void DeliveryWindow::reset(const DeliveryOrder &order)
{
    *this = DeliveryWindow();
    m_order = order;
}

int DeliveryWindow::placeOf(const MessageRow &row) const
{
    const auto place =
        std::lower_bound(m_ids.begin(), m_ids.end(), row, [this](qint64 id, const MessageRow &wanted) {
            return m_order.before(*m_rows.constFind(id), wanted);
        });
    return static_cast<int>(place - m_ids.begin());
}

int DeliveryWindow::indexOf(qint64 id) const
{
    Q_ASSERT(contains(id));
    const int index = placeOf(row(id));
    // Should the order here and SQL's ever differ, a row is still found.
    return m_ids.value(index) == id ? index : static_cast<int>(m_ids.indexOf(id));
}

void DeliveryWindow::insert(int index, const QList<MessageRow> &rows)
{
    m_ids.insert(index, rows.size(), 0);
    for (const MessageRow &row : rows) {
        Q_ASSERT(!contains(row.id));
        m_ids[index++] = row.id;
        m_rows.insert(row.id, row);
    }
}

void DeliveryWindow::remove(int index, int count)
{
    for (int i = index; i < index + count; ++i) {
        m_rows.remove(m_ids.at(i));
    }
    m_ids.remove(index, count);
}

void DeliveryWindow::replace(int index, const MessageRow &row)
{
    Q_ASSERT(m_ids.at(index) == row.id);
    m_rows.insert(row.id, row);
}

void DeliveryWindow::move(int from, int to, const MessageRow &row)
{
    Q_ASSERT(m_ids.at(from) == row.id);
    m_rows.insert(row.id, row);
    m_ids.move(from, to > from ? to - 1 : to);
}

void DeliveryWindow::setEdge(const std::optional<MessageRow> &edge)
{
    m_edge = edge;
    m_known = true;
}

bool DeliveryWindow::reaches(const MessageRow &row) const
{
    return m_known && (!m_edge || !m_order.before(*m_edge, row));
}

} // namespace textdesk
