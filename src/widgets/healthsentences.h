// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/gatewayhealth.h"
#include "widgets/banner.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace textdesk {

/// Turns what the gateway says of itself into an office's words. Pure but for locale and time zone.
class HealthSentences
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::HealthSentences)
public:
    static constexpr auto bannerId = "health";

    static std::optional<Banner> banner(const GatewayHealth &health);
    /// "Well, asked at 09:12", "In trouble since 09:12". \p now: the wall clock.
    static QString inWords(const GatewayHealth &health, UtcMs now);
};

} // namespace textdesk
