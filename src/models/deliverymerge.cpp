// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How DeliveryModel brings read rows into its window, with as few announcements as can be.

#include "models/deliverymodel.h"

#include <algorithm>

namespace textdesk {

void DeliveryModel::merge(const QList<MessageRow> &present, const QSet<qint64> &gone)
{
    QList<int> removed;
    QList<MessageRow> moved;
    QList<MessageRow> inserted;
    int firstChanged = m_window.size();
    int lastChanged = -1;
    for (const qint64 id : gone) {
        if (m_window.contains(id)) {
            removed.append(m_window.indexOf(id));
        }
    }
    for (const MessageRow &row : present) {
        if (!m_window.contains(row.id)) {
            if (m_window.reaches(row)) {
                inserted.append(row);
            }
            continue;
        }
        const MessageRow &old = m_window.row(row.id);
        const bool samePlace = !m_order.before(old, row) && !m_order.before(row, old);
        if (!m_window.reaches(row)) {
            removed.append(m_window.indexOf(row.id));
        } else if (!samePlace) {
            moved.append(row);
        } else if (old != row) {
            const int index = m_window.indexOf(row.id);
            m_window.replace(index, row);
            firstChanged = std::min(firstChanged, index);
            lastChanged = std::max(lastChanged, index);
        }
    }
    // One announcement for the span: the view repaints what of it is in sight, once.
    if (lastChanged >= 0) {
        Q_EMIT dataChanged(index(firstChanged, 0), index(lastChanged, ColumnCount - 1));
    }
    removeAt(std::move(removed));
    for (const MessageRow &row : std::as_const(moved)) {
        moveRow(row);
    }
    insertSorted(std::move(inserted));
    trim();
    placeGaps();
    scheduleAging();
}

void DeliveryModel::removeAt(QList<int> indices)
{
    std::sort(indices.begin(), indices.end());
    while (!indices.isEmpty()) {
        const int last = indices.takeLast();
        int first = last;
        while (!indices.isEmpty() && indices.constLast() == first - 1) {
            first = indices.takeLast();
        }
        beginRemoveRows({}, first, last);
        m_window.remove(first, last - first + 1);
        endRemoveRows();
    }
}

void DeliveryModel::moveRow(const MessageRow &row)
{
    const int from = m_window.indexOf(row.id);
    const int to = m_window.placeOf(row);
    int now = from;
    if (to == from || to == from + 1) {
        m_window.replace(from, row);
    } else {
        beginMoveRows({}, from, from, {}, to);
        m_window.move(from, to, row);
        endMoveRows();
        now = to > from ? to - 1 : to;
    }
    Q_EMIT dataChanged(index(now, 0), index(now, ColumnCount - 1));
}

void DeliveryModel::insertSorted(QList<MessageRow> rows)
{
    std::sort(rows.begin(), rows.end(), [this](const MessageRow &a, const MessageRow &b) {
        return m_order.before(a, b);
    });
    // From below, so that the places of those above stay right.
    while (!rows.isEmpty()) {
        const int place = m_window.placeOf(rows.constLast());
        qsizetype first = rows.size() - 1;
        while (first > 0 && m_window.placeOf(rows.at(first - 1)) == place) {
            --first;
        }
        const QList<MessageRow> run = rows.mid(first);
        rows.resize(first);
        beginInsertRows({}, place, place + static_cast<int>(run.size()) - 1);
        m_window.insert(place, run);
        endInsertRows();
    }
}

void DeliveryModel::trim()
{
    // Live rows push old ones out; a page of slack, so that this is not done for each of them.
    if (m_window.size() <= maxRows + pageSize) {
        return;
    }
    const int last = m_window.size() - 1;
    beginRemoveRows({}, maxRows, last);
    m_window.remove(maxRows, last - maxRows + 1);
    m_window.setEdge(m_window.at(maxRows - 1));
    endRemoveRows();
}

} // namespace textdesk
