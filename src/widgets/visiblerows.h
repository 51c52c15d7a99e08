// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTableView;

namespace textdesk {

/// Rows from \c first to before \c end.
struct RowSpan
{
    int first = 0;
    int end = 0;
};

/// The rows of a table that are in its viewport, wholly or in part; of an empty one: none.
RowSpan visibleRows(const QTableView &table);

} // namespace textdesk
