// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/readstore.h"

#include <QDate>
#include <QJsonObject>

namespace textdesk {

/// What is chosen in the filters above the delivery table. Unlike the filter that follows from it, it knows
/// "today" and "the last 7 days", so it says the same when it is used again tomorrow.
struct DeliveryChoice
{
    enum class Span : quint8 { AnyTime, Today, SevenDays, ThirtyDays, Custom, Exact };

    DeliveryFilter::Outcomes outcome = DeliveryFilter::Outcomes::All;
    DeliveryFilter::Handling handling = DeliveryFilter::Handling::Any;
    OurLine line;
    QString app;
    QString number;
    QString text;
    Span span = Span::AnyTime;
    QDate firstDay; ///< of Span::Custom, in either order
    QDate lastDay;
    std::optional<UtcMs> since; ///< of Span::Exact
    std::optional<UtcMs> until;

    /// What it means on a day; days are those of the local zone.
    DeliveryFilter filter(QDate today) const;
    /// The choice that means this filter on a day.
    static DeliveryChoice of(const DeliveryFilter &filter, QDate today);

    QJsonObject toJson() const;
    /// Whatever is no such value counts as not chosen.
    static DeliveryChoice fromJson(const QJsonObject &json);

    bool operator==(const DeliveryChoice &) const = default;
};

} // namespace textdesk
