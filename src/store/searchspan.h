// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"

#include <QList>

#include <algorithm>
#include <functional>
#include <limits>

namespace textdesk {

/// Which part of all hits a search is to bring: so many of the newest that lie between two ends.
struct SearchSpan
{
    static constexpr qint64 unbounded = std::numeric_limits<qint64>::max();

    MessageKey before{unbounded, unbounded};
    UtcMs since = std::numeric_limits<qint64>::min();
    int limit = 0;
};

/// Hits of several kinds, each the newest of its kind, become the newest of all: newest first, no more than
/// \p limit.
inline void keepNewest(QList<MessageRow> &rows, int limit)
{
    std::sort(rows.begin(), rows.end(), [](const MessageRow &a, const MessageRow &b) {
        return keyOf(a) > keyOf(b);
    });
    const auto sameRow = [](const MessageRow &a, const MessageRow &b) { return a.id == b.id; };
    rows.erase(std::unique(rows.begin(), rows.end(), sameRow), rows.end());
    rows.resize(std::min<qsizetype>(rows.size(), limit));
}

/// Whether a message is wanted at all. Null: every one is.
using RowTest = std::function<bool(const MessageRow &row)>;

} // namespace textdesk
