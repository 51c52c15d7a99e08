// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outcomecolor.h"

#include "widgets/colormath.h"
#include "widgets/theme.h"

namespace textdesk {

QColor outcomeColor(Outcome outcome, const ThemeColors &colors)
{
    constexpr double paler = 0.45;
    switch (outcome) {
    case Outcome::Delivered:
        return mixed(colors.good, colors.surface, 0.12);
    case Outcome::Sent:
        return mixed(colors.good, colors.surface, paler);
    case Outcome::Stalled:
        return colors.waiting;
    case Outcome::Unconfirmed:
        return mixed(colors.waiting, colors.surface, paler);
    case Outcome::Failed:
        return colors.bad;
    case Outcome::InProgress:
    case Outcome::Received:
        break;
    }
    return mixed(colors.quietText, colors.surface, paler);
}

} // namespace textdesk
