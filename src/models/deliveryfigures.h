// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"
#include "store/statisticsreader.h"

#include <QDate>
#include <QList>

#include <optional>

class QTimeZone;

namespace textdesk {

/// The time that the delivery chart shows.
enum class FiguresPeriod : quint8 {
    Day,   ///< 24 hours in buckets of an hour, the present one last
    Week,  ///< 7 local days, today last
    Month, ///< 30 local days, today last
};

/// The edges of a period's buckets (UTC, ms; ascending), as people of a zone cut their time: a local day may
/// have 23 or 25 hours. The last edge is the end of the present bucket. Pure.
QList<UtcMs> periodEdges(FiguresPeriod period, UtcMs now, const QTimeZone &zone);

/// When a day begins (UTC, ms). Pure.
UtcMs startOfDay(QDate day, const QTimeZone &zone);

/// Midnights around a moment: seven days before the present day, its beginning and its end. Pure.
QList<UtcMs> dayEdges(UtcMs now, const QTimeZone &zone);

/// One bar of the chart.
struct FiguresBucket
{
    UtcMs from = 0;
    UtcMs until = 0; ///< no longer part of it
    OutcomeCounts counts;
    /// Of what lies in it the desk does not know everything: in these spans it was blind, or has not read the
    /// history yet.
    QList<Gap> gaps;
    /// It ends before the oldest message that the desk has: nobody knows what there was.
    bool isBeforeAll = false;

    bool hasGap() const { return isBeforeAll || !gaps.isEmpty(); }
    /// That it has no message does not mean that there was none.
    bool isUnknown() const { return hasGap() && counts.total() == 0; }
    bool operator==(const FiguresBucket &) const = default;
};

/// Spans of the desk's not knowing that people are told of, by their beginning; one that is open has not
/// ended at \p now. Pure.
QList<Gap> unknownSpans(const QList<Gap> &known, UtcMs now);

/// A bucket with those of \p gaps that overlap it. Pure.
FiguresBucket bucketOf(
    UtcMs from, UtcMs until, const OutcomeCounts &counts, const QList<Gap> &gaps,
    std::optional<UtcMs> oldest);

/// What the delivery page says at a glance, as it was at one moment. A value.
struct DeliveryFigures
{
    UtcMs at = 0; ///< when it was asked for
    OutcomeLimits limits;
    FiguresBucket today;
    OutcomeCounts weekBefore;              ///< the seven days before today
    std::optional<UtcMs> oldestInProgress; ///< of today, those that are stalled not counted
    /// The oldest one anywhere in the figures that time will make unconfirmed.
    std::optional<UtcMs> oldestSent;
    QList<FailureCount> reasonsToday;
    FiguresPeriod period = FiguresPeriod::Day;
    QList<FiguresBucket> buckets;
    SpanStatistics span; ///< of all buckets together; lines and time to sent only where they were asked for
    bool hasDetails = false;

    bool operator==(const DeliveryFigures &) const = default;
};

/// What has to be known for the figures of a moment.
struct FiguresQuestion
{
    UtcMs now = 0;
    OutcomeLimits limits;
    FiguresPeriod period = FiguresPeriod::Day;
    bool withDetails = false;
    QList<UtcMs> days;  ///< dayEdges()
    QList<UtcMs> edges; ///< periodEdges()

    /// The week before, today and the period, in this order.
    QList<StatisticsSpan> spans() const;
};

/// The answers to it.
struct FiguresAnswer
{
    QList<SpanStatistics> spans; ///< one for each span that was asked for
    QList<Gap> gaps;             ///< of any cause; filled ones are in no list
    std::optional<UtcMs> oldestMessage;
};

/// Puts both together. What was heard but only not compared yet is no gap. An open gap has not ended at
/// FiguresQuestion::now. Pure.
DeliveryFigures figuresOf(const FiguresQuestion &question, const FiguresAnswer &answer);

} // namespace textdesk
