// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliverygaplines.h"

#include "models/deliverymodel.h"
#include "widgets/theme.h"
#include "widgets/visiblerows.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace textdesk {

DeliveryGapLines::DeliveryGapLines(QTableView &table, const DeliveryModel &model)
    : m_table(table),
      m_model(model)
{
}

int DeliveryGapLines::height(const QFont &tableFont)
{
    return QFontMetrics(smallFont(tableFont)).height() + spacing::m;
}

void DeliveryGapLines::makeRoom(int plainHeight)
{
    const int rows = m_model.rowCount();
    QMap<int, int> lines;
    for (auto it = m_model.gaps().above.cbegin(); it != m_model.gaps().above.cend(); ++it) {
        ++lines[std::min(it.key(), rows - 1)];
    }
    QHeaderView &header = *m_table.verticalHeader();
    for (const QPersistentModelIndex &index : std::as_const(m_roomy)) {
        if (index.isValid() && !lines.contains(index.row())) {
            header.resizeSection(index.row(), plainHeight);
        }
    }
    m_roomy.clear();
    const int line = height(m_table.font());
    for (auto it = lines.cbegin(); it != lines.cend(); ++it) {
        header.resizeSection(it.key(), plainHeight + *it * line);
        m_roomy.append(m_model.index(it.key(), 0));
    }
}

QList<DeliveryGapLines::Placed> DeliveryGapLines::linesOf(int row) const
{
    QList<Placed> placed;
    const QRect area(
        0, m_table.rowViewportPosition(row), m_table.viewport()->width(), height(m_table.font()));
    const auto add = [this, &placed](int place, const QRect &where) {
        const QString words = m_model.gapWords(place);
        if (!words.isEmpty()) {
            constexpr int asCells = 10;
            placed.append(
                {{words, smallFont(m_table.font()), m_theme.colors().waiting, Qt::DashLine, asCells}, where});
        }
    };
    add(row, area);
    if (row == m_model.rowCount() - 1) {
        add(row + 1, area.translated(0, m_table.rowHeight(row) - area.height()));
    }
    return placed;
}

void DeliveryGapLines::paint(QPainter &painter) const
{
    if (m_roomy.isEmpty()) {
        return;
    }
    const auto [first, end] = visibleRows(m_table);
    for (int row = first; row < end; ++row) {
        for (const Placed &placed : linesOf(row)) {
            placed.line.paint(painter, placed.area);
        }
    }
}

QString DeliveryGapLines::cutOffAt(const QPoint &at) const
{
    const int row = m_table.rowAt(at.y());
    if (row >= 0) {
        for (const Placed &placed : linesOf(row)) {
            if (placed.area.contains(at) && placed.line.isElided(placed.area)) {
                return placed.line.words;
            }
        }
    }
    return {};
}

} // namespace textdesk
