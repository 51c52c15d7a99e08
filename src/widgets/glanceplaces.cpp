// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/glanceplaces.h"

#include "widgets/theme.h"

#include <algorithm>

namespace textdesk {

namespace {

constexpr int glanceGap = spacing::s;

} // namespace

GlancePlaces GlancePlaces::in(int width, const Needs &needs)
{
    GlancePlaces places;
    const int allCards = needs.cards * (needs.card.width() + glanceGap);
    if (allCards + needs.chartWidth <= width) {
        for (int i = 0; i < needs.cards; ++i) {
            places.cards.append({QPoint(i * (needs.card.width() + glanceGap), 0), needs.card});
        }
        places.chart = {allCards, 0, width - allCards, needs.card.height()};
        places.height = needs.card.height();
        return places;
    }
    places.isCompact = true;
    const int fit = std::clamp((width + glanceGap) / (needs.compactCard.width() + glanceGap), 1, needs.cards);
    // As even as can be: three and two rather than four and one.
    const int rows = (needs.cards + fit - 1) / fit;
    const int inARow = (needs.cards + rows - 1) / rows;
    const int height = needs.compactCard.height();
    for (int i = 0; i < needs.cards; ++i) {
        const int row = i / inARow;
        const int inThisRow = std::min(inARow, needs.cards - row * inARow);
        // From edge to edge, whatever is left over by the division.
        const auto edge = [&](int place) { return place * (width + glanceGap) / inThisRow; };
        const int place = i % inARow;
        places.cards.append(
            {edge(place), row * (height + glanceGap), edge(place + 1) - glanceGap - edge(place), height});
    }
    const int top = rows * (height + glanceGap);
    places.chart = {0, top, width, needs.chartHeight};
    places.height = top + needs.chartHeight;
    return places;
}

} // namespace textdesk
