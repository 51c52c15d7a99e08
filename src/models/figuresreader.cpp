// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/figuresreader.h"

#include <utility>

namespace textdesk {

StoreResult<FiguresAnswer> readFigures(
    ReadStore &store, const QList<qint64> &accounts, const QList<StatisticsSpan> &spans,
    const OutcomeLimits &limits)
{
    FiguresAnswer answer;
    auto counted = store.statistics().read(accounts, spans, limits);
    if (!counted) {
        return tl::unexpected(counted.error());
    }
    answer.spans = std::move(*counted);
    const auto oldest = store.statistics().oldestMessage(accounts);
    if (!oldest) {
        return tl::unexpected(oldest.error());
    }
    answer.oldestMessage = *oldest;
    for (const qint64 account : accounts) {
        const auto gaps = store.overview().gaps(account);
        if (!gaps) {
            return tl::unexpected(gaps.error());
        }
        answer.gaps += *gaps;
    }
    return answer;
}

} // namespace textdesk
