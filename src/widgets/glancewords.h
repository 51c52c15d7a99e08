// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryfigures.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <optional>

namespace textdesk {

/// The figures of the delivery page in words: plain text, in the person's language, numbers and time zone.
class GlanceWords
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::GlanceWords)
public:
    static QString number(qint64 number);
    /// "98.2 %". Never 100 nor 0 where it is only nearly so.
    static QString percent(double share);
    /// "4.2 s", "42 s", "3 min"
    static QString duration(qint64 ms);
    /// How many of one outcome: "42 failed".
    static QString count(Outcome outcome, qint64 count);
    /// "12 delivered, 3 sent, 1 failed", the good ones first; that there are none.
    static QString counts(const OutcomeCounts &counts);
    /// "14:00 – 15:00", "Today", "Monday, 23 November"
    static QString name(const FiguresBucket &bucket, FiguresPeriod period, UtcMs now);
    /// What a bucket's place on the axis is called: "14:00", "Mon", "23 Nov".
    static QString shortName(const FiguresBucket &bucket, FiguresPeriod period);
    /// What is not known of it; empty where all is.
    static QString gaps(const FiguresBucket &bucket, UtcMs now);
    /// Everything about a bucket in one line; \p outcome: about this part of it.
    static QString sentence(
        const FiguresBucket &bucket, FiguresPeriod period, UtcMs now, std::optional<Outcome> outcome = {});
    /// "Last 24 hours"
    static QString period(FiguresPeriod period);
    /// "Last 24 hours, by outcome"
    static QString chartTitle(FiguresPeriod period);
};

/// Those that are drawn above each other, from the baseline up.
inline constexpr std::array stackedOutcomes{Outcome::Delivered, Outcome::Sent,        Outcome::InProgress,
                                            Outcome::Stalled,   Outcome::Unconfirmed, Outcome::Failed};

} // namespace textdesk
