// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/healthsentences.h"

#include "widgets/timewords.h"

namespace textdesk {

using HealthState = GatewayHealth::State;

std::optional<Banner> HealthSentences::banner(const GatewayHealth &health)
{
    if (health.state != HealthState::Unwell) {
        return std::nullopt;
    }
    Banner banner;
    banner.id = QLatin1StringView(bannerId);
    banner.tone = Banner::Tone::Waiting;
    banner.title = tr("The gateway itself is in trouble.");
    banner.text = tr("Since %1. Texts may wait or fail, and news of them may come late. What is written here "
                     "is kept. If it lasts, tell whoever looks after the gateway. Last checked at %2.")
                      .arg(
                          TimeWords::moment(health.since, health.checkedAt),
                          TimeWords::clockWithSeconds(health.checkedAt));
    banner.action = BannerAction::CheckCarrier;
    banner.actionText = tr("Check now");
    banner.busyText = tr("Checking…");
    banner.dismissible = false;
    return banner;
}

QString HealthSentences::inWords(const GatewayHealth &health, UtcMs now)
{
    switch (health.state) {
    case HealthState::Well:
        return tr("Well, asked at %1", "a moment").arg(TimeWords::moment(health.checkedAt, now));
    case HealthState::Unwell:
        return tr("In trouble since %1", "a moment").arg(TimeWords::moment(health.since, now));
    case HealthState::Unknown:
        break;
    }
    return tr("Not known");
}

} // namespace textdesk
