// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace textdesk {

/// What a rule of alerts is about.
enum class AlertKind : quint8 {
    Failure, ///< a text failed, for whatever reason; told once for each cause
    Rate,    ///< too many of the texts of some minutes failed
    Stalled, ///< too many texts do not get away
    Blind,   ///< an account has not heard its gateway for too long
};

/// Whether a person is told of it, and how.
struct AlertRule
{
    bool isOn = true;
    bool hasSound = true; ///< where sounds are on at all

    bool operator==(const AlertRule &) const = default;
};

/// What a person wants to be alerted of. A value.
struct AlertRules
{
    static constexpr int mostPercent = 90;
    static constexpr int shortestRateMinutes = 5;
    static constexpr int longestRateMinutes = 240;
    static constexpr int mostStalledTexts = 1'000;
    static constexpr int longestBlindMinutes = 240;
    /// One text that fails at night is no rate: so many have to have ended within the minutes, …
    static constexpr int fewestEnded = 10;
    /// … and so many of them have to have failed, however low the rate is set.
    static constexpr int fewestFailed = 2;

    AlertRule failure;
    AlertRule rate;
    int ratePercent = 10; ///< more than
    int rateMinutes = 15;
    AlertRule stalled;
    int stalledTexts = 10; ///< more than
    AlertRule blind;
    int blindMinutes = 10;

    const AlertRule &of(AlertKind kind) const
    {
        switch (kind) {
        case AlertKind::Rate:
            return rate;
        case AlertKind::Stalled:
            return stalled;
        case AlertKind::Blind:
            return blind;
        case AlertKind::Failure:
            break;
        }
        return failure;
    }
    bool operator==(const AlertRules &) const = default;
};

} // namespace textdesk
