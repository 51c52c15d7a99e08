// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/currentprogress.h"

#include "sync/blindness.h"
#include "sync/catchup.h"
#include "sync/lookups.h"

#include <algorithm>

namespace textdesk {

SyncProgress currentProgress(
    const CatchUp &catchUp, const LookUps &lookUps, const Blindness &blindness, const RateBudget &budget,
    UtcMs gatewayNow)
{
    SyncProgress progress;
    progress.catchingUp = catchUp.isFillingBlindness() && !blindness.isBlind();
    progress.loadingHistory = !progress.catchingUp && catchUp.isFillingHistory() && !blindness.isBlind();
    const QList<Gap> &gaps = catchUp.gaps();
    // Between blindness and history, what is only unchecked is filled: its pages are nobody's business.
    const bool isOfIt =
        progress.catchingUp || (progress.loadingHistory && gaps.constFirst().cause == GapCause::History);
    if (isOfIt) {
        const RestPriority priority = progress.catchingUp ? RestPriority::CatchUp : RestPriority::History;
        const int pagesLeft = catchUp.pagesLeft();
        progress.pagesDone = gaps.constFirst().pagesDone;
        progress.pagesTotal = pagesLeft > 0 ? progress.pagesDone + pagesLeft : 0;
        progress.waitMs = budget.waitMs(priority);
        progress.leastMs = budget.msFor(priority, pagesLeft);
    }
    progress.historyUnavailable = catchUp.isUnavailable();
    progress.lookupsUnavailable = lookUps.isUnavailable();
    progress.lookupsWaiting = lookUps.waiting();
    for (const Gap &gap : gaps) {
        if (isBlindness(gap.cause)) {
            progress.gaps.append(gap);
        } else if (
            gap.cause == GapCause::History && (!progress.reachedBack || gap.to > *progress.reachedBack)) {
            progress.reachedBack = gap.to;
        }
    }
    if (blindness.isBlind() && blindness.since()) {
        progress.blindSince = blindness.since();
        Gap open;
        open.isOpen = true;
        open.from = *blindness.since();
        open.to = std::max(open.from, gatewayNow);
        open.cause = blindness.cause();
        progress.gaps.append(open);
    }
    return progress;
}

} // namespace textdesk
