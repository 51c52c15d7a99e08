// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/deliverygaps.h"

#include <algorithm>
#include <limits>

namespace textdesk {

namespace {

bool isOutside(const Gap &gap, const DeliveryFilter &filter)
{
    const bool endsBefore = filter.since && !gap.isOpen && gap.to < *filter.since;
    return endsBefore || (filter.until && gap.from > *filter.until);
}

} // namespace

DeliveryGaps placeGaps(QList<Gap> gaps, const DeliveryWindow &window, const DeliveryFilter &filter)
{
    DeliveryGaps places;
    gaps.removeIf([](const Gap &gap) { return !isBlindness(gap.cause); });
    std::sort(gaps.begin(), gaps.end(), [](const Gap &a, const Gap &b) { return a.from < b.from; });
    for (const Gap &gap : std::as_const(gaps)) {
        if (isOutside(gap, filter)) {
            ++places.outside;
            continue;
        }
        if (window.order().sort != DeliverySort::When || window.size() == 0) {
            ++places.unplaced;
            continue;
        }
        // Older than any row of the same moment: a message that is known from then came after it.
        MessageRow beginning;
        beginning.at = gap.from;
        beginning.id = std::numeric_limits<qint64>::min();
        const int row = window.placeOf(beginning);
        if (row < window.size() || window.isComplete()) {
            places.above[row].append(gap);
        }
    }
    return places;
}

} // namespace textdesk
