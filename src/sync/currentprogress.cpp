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
    progress.pagesDone = catchUp.pagesDone();
    if (catchUp.pagesLeft() > 0) {
        progress.pagesTotal = progress.pagesDone + catchUp.pagesLeft();
    }
    if (progress.catchingUp || progress.loadingHistory) {
        progress.waitMs = budget.waitMs(progress.catchingUp ? RestPriority::CatchUp : RestPriority::History);
    }
    progress.historyUnavailable = catchUp.isUnavailable();
    progress.lookupsUnavailable = lookUps.isUnavailable();
    progress.lookupsWaiting = lookUps.waiting();
    for (const Gap &gap : catchUp.gaps()) {
        if (isBlindness(gap.cause)) {
            progress.gaps.append(gap);
        } else if (
            gap.cause == GapCause::History && (!progress.reachedBack || gap.to > *progress.reachedBack)) {
            progress.reachedBack = gap.to;
        }
    }
    if (blindness.isBlind() && blindness.since()) {
        Gap open;
        open.from = *blindness.since();
        open.to = std::max(open.from, gatewayNow);
        open.cause = blindness.cause();
        progress.gaps.append(open);
    }
    return progress;
}

} // namespace textdesk
