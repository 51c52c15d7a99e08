// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"

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

/// Whether a message is wanted at all. Null: every one is.
using RowTest = std::function<bool(const MessageRow &row)>;

} // namespace textdesk
