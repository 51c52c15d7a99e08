// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/alertverdict.h"

namespace textdesk {

AlertVerdict rateVerdict(const AlertRules &rules, qint64 ended, qint64 failed)
{
    constexpr qint64 whole = 100;
    const qint64 limit = rules.ratePercent * ended;
    if (ended >= AlertRules::fewestEnded && failed >= AlertRules::fewestFailed && whole * failed > limit) {
        return AlertVerdict::Holds;
    }
    return ended > 0 && 2 * whole * failed <= limit ? AlertVerdict::Over : AlertVerdict::Unclear;
}

AlertVerdict stalledVerdict(const AlertRules &rules, int stalled)
{
    if (stalled > rules.stalledTexts) {
        return AlertVerdict::Holds;
    }
    return stalled <= rules.stalledTexts / 2 ? AlertVerdict::Over : AlertVerdict::Unclear;
}

} // namespace textdesk
