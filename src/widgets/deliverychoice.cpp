// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliverychoice.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

using Span = DeliveryChoice::Span;

constexpr qsizetype longestKeptText = 500;
constexpr int daysBeforeOfWeek = 6; // today is one of them
constexpr int daysBeforeOfMonth = 29;

UtcMs startOfLocal(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

QDate localDayOf(UtcMs at)
{
    return QDateTime::fromMSecsSinceEpoch(at).date();
}

std::optional<UtcMs> momentOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional<UtcMs>(value.toInteger()) : std::nullopt;
}

QJsonValue jsonOf(std::optional<UtcMs> moment)
{
    return moment ? QJsonValue(*moment) : QJsonValue();
}

/// The value of an enumeration whose last one is \p last; its first one where it is none.
template<typename Enum>
Enum choiceOf(const QJsonValue &value, Enum last)
{
    const int number = value.toInt();
    return number >= 0 && number <= static_cast<int>(last) ? static_cast<Enum>(number) : Enum{};
}

} // namespace

DeliveryFilter DeliveryChoice::filter(QDate today) const
{
    DeliveryFilter filter;
    filter.outcome = outcome;
    filter.handling = handling;
    filter.line = line;
    filter.app = app;
    filter.number = number;
    filter.text = text;
    switch (span) {
    case Span::AnyTime:
        break;
    case Span::Today:
        filter.since = startOfLocal(today);
        break;
    case Span::SevenDays:
        filter.since = startOfLocal(today.addDays(-daysBeforeOfWeek));
        break;
    case Span::ThirtyDays:
        filter.since = startOfLocal(today.addDays(-daysBeforeOfMonth));
        break;
    case Span::Custom:
        filter.since = startOfLocal(std::min(firstDay, lastDay));
        filter.until = startOfLocal(std::max(firstDay, lastDay).addDays(1)) - 1;
        break;
    case Span::Exact:
        filter.since = since;
        filter.until = until;
        break;
    }
    return filter;
}

DeliveryChoice DeliveryChoice::of(const DeliveryFilter &filter, QDate today)
{
    DeliveryChoice choice;
    choice.outcome = filter.outcome;
    choice.handling = filter.handling;
    choice.line = filter.line;
    choice.app = filter.app;
    choice.number = filter.number;
    choice.text = filter.text;
    if (!filter.since && !filter.until) {
        return choice;
    }
    for (const Span span : {Span::Today, Span::SevenDays, Span::ThirtyDays}) {
        choice.span = span;
        if (choice.filter(today) == filter) {
            return choice;
        }
    }
    choice.span = Span::Custom;
    choice.firstDay = localDayOf(filter.since.value_or(0));
    choice.lastDay = localDayOf(filter.until.value_or(0));
    if (choice.filter(today).since != filter.since || choice.filter(today).until != filter.until) {
        // None of whole days: only a chart can name it.
        choice.span = Span::Exact;
        choice.firstDay = choice.lastDay = {};
        choice.since = filter.since;
        choice.until = filter.until;
    }
    return choice;
}

QJsonObject DeliveryChoice::toJson() const
{
    return {
        {u"outcome"_s, static_cast<int>(outcome)},
        {u"handling"_s, static_cast<int>(handling)},
        {u"account"_s, line.accountId},
        {u"ourNumber"_s, line.number},
        {u"app"_s, app},
        {u"number"_s, number},
        {u"text"_s, text},
        {u"span"_s, static_cast<int>(span)},
        {u"firstDay"_s, firstDay.toString(Qt::ISODate)},
        {u"lastDay"_s, lastDay.toString(Qt::ISODate)},
        {u"since"_s, jsonOf(since)},
        {u"until"_s, jsonOf(until)},
    };
}

DeliveryChoice DeliveryChoice::fromJson(const QJsonObject &json)
{
    const auto textOf = [&json](const QString &key) {
        return json.value(key).toString().left(longestKeptText);
    };
    DeliveryChoice choice;
    choice.outcome = choiceOf(json.value(u"outcome"_s), DeliveryFilter::Outcomes::Unconfirmed);
    choice.handling = choiceOf(json.value(u"handling"_s), DeliveryFilter::Handling::SeenTo);
    choice.line = {std::max<qint64>(0, json.value(u"account"_s).toInteger()), textOf(u"ourNumber"_s)};
    choice.app = textOf(u"app"_s);
    choice.number = textOf(u"number"_s);
    choice.text = textOf(u"text"_s);
    choice.span = choiceOf(json.value(u"span"_s), Span::Exact);
    choice.firstDay = QDate::fromString(json.value(u"firstDay"_s).toString(), Qt::ISODate);
    choice.lastDay = QDate::fromString(json.value(u"lastDay"_s).toString(), Qt::ISODate);
    choice.since = momentOf(json.value(u"since"_s));
    choice.until = momentOf(json.value(u"until"_s));
    const bool lacksDays =
        choice.span == Span::Custom && !(choice.firstDay.isValid() && choice.lastDay.isValid());
    const bool lacksMoment = choice.span == Span::Exact && !choice.since && !choice.until;
    if (lacksDays || lacksMoment) {
        choice.span = Span::AnyTime;
    }
    return choice;
}

} // namespace textdesk
