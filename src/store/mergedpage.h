// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/accountset.h"
#include "store/storeerror.h"

#include <QList>

#include <algorithm>
#include <utility>

namespace textdesk {

/// The first \p limit rows of several accounts in one order. \p read gives those of one account, in the order
/// that \p before is: each account has its own part of every index, and a page of each holds the page of all.
template<typename Row, typename Before, typename Read>
StoreResult<QList<Row>> mergedPage(const AccountSet &accounts, qsizetype limit, Before before, Read read)
{
    QList<Row> rows;
    for (const qint64 accountId : accounts.ids()) {
        StoreResult<QList<Row>> page = read(accountId);
        if (!page) {
            return page;
        }
        const qsizetype middle = rows.size();
        rows += *std::move(page);
        std::inplace_merge(rows.begin(), rows.begin() + middle, rows.end(), before);
        rows.resize(std::min(rows.size(), limit));
    }
    return rows;
}

} // namespace textdesk
