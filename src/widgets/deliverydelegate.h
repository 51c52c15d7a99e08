// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/themecache.h"

#include <QFont>
#include <QStyledItemDelegate>

namespace textdesk {

/// Paints the rows of the delivery table: one line each, a hairline below, the status in symbol, word
/// and colour, times in figures of one width.
class DeliveryDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit DeliveryDelegate(QObject *parent = nullptr);

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static int rowHeight(const QFont &font);
    /// The row under the mouse; -1: none.
    void setHoveredRow(int row) { m_hovered = row; }
    int hoveredRow() const { return m_hovered; }

private:
    /// The row without the lines of not knowing above and below it.
    QRect rowRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void prepare(const QStyleOptionViewItem &option) const;
    void paintStatus(
        QPainter &painter, const QRect &rect, Qt::LayoutDirection direction, const QModelIndex &index) const;

    int m_hovered = -1;
    // Deriving fonts costs more than painting a cell with them.
    mutable QString m_fontKey;
    mutable int m_rowHeight = 0;
    mutable int m_gapLine = 0;
    mutable ThemeCache m_theme;
    mutable ThemeColors m_colors; ///< for the cell that is being painted
    mutable QFont m_strong;
    mutable QFont m_tabular;
    mutable int m_symbolWidth = 0;
};

} // namespace textdesk
