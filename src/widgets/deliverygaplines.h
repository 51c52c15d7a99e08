// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/lineacross.h"
#include "widgets/themecache.h"

#include <QList>
#include <QPersistentModelIndex>

#include <optional>

class QTableView;

namespace textdesk {

class DeliveryModel;

/// The lines across the delivery table where the desk knows nothing, in the thread's words and look. Such a
/// line is no row: rows count, page, are selected and copied as if it were not there; the row below it is
/// merely higher, and the line lies in what it has more. (Below the last row: in that one.)
class DeliveryGapLines
{
public:
    /// Both must outlive this; the table shows the model.
    DeliveryGapLines(QTableView &table, const DeliveryModel &model);

    static int height(const QFont &tableFont);
    /// Gives each row the height that it needs. \p plainHeight: that of a row without a line.
    void makeRoom(int plainHeight);
    /// The model was reset: every row has the plain height again.
    void forget() { m_roomy.clear(); }
    void paint(QPainter &painter) const;
    /// The words of the line at this point of the viewport, where they are cut off; else empty.
    QString cutOffAt(const QPoint &at) const;

private:
    struct Placed
    {
        LineAcross line;
        QRect area;
    };
    QList<Placed> linesOf(int row) const;

    QTableView &m_table;
    const DeliveryModel &m_model;
    QList<QPersistentModelIndex> m_roomy; ///< rows that were made higher
    mutable ThemeCache m_theme;
};

} // namespace textdesk
