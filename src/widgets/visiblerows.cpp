// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/visiblerows.h"

#include <QTableView>

#include <algorithm>

namespace textdesk {

RowSpan visibleRows(const QTableView &table)
{
    const int last = table.rowAt(table.viewport()->height() - 1);
    return {std::max(0, table.rowAt(0)), last < 0 ? table.model()->rowCount() : last + 1};
}

} // namespace textdesk
