// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/deliveryfigures.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace textdesk {

UtcMs startOfDay(QDate day, const QTimeZone &zone)
{
    return day.startOfDay(zone).toMSecsSinceEpoch();
}

namespace {

constexpr qint64 msPerHour = 3'600'000;
constexpr int hoursOfADay = 24;
constexpr int daysOfAWeek = 7;
constexpr int daysOfAMonth = 30;

/// So many days, the one of \p now last.
QList<UtcMs> lastDays(int days, UtcMs now, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, zone).date();
    QList<UtcMs> edges;
    for (int i = 1 - days; i <= 1; ++i) {
        edges.append(startOfDay(today.addDays(i), zone));
    }
    return edges;
}

QList<UtcMs> lastHours(UtcMs now, const QTimeZone &zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now, zone);
    const QTime time = local.time();
    // Not setTime(): of an hour that the clock shows twice it would be the wrong one.
    const UtcMs begin = now - QTime(time.hour(), 0).msecsTo(time);
    QList<UtcMs> edges;
    for (int i = 1 - hoursOfADay; i <= 1; ++i) {
        edges.append(begin + i * msPerHour);
    }
    return edges;
}

} // namespace

QList<Gap> unknownSpans(const QList<Gap> &known, UtcMs now)
{
    QList<Gap> gaps;
    for (Gap gap : known) {
        if (isBlindness(gap.cause) || gap.cause == GapCause::History) {
            gap.to = gap.isOpen ? std::max(gap.to, now) : gap.to;
            gaps.append(gap);
        }
    }
    std::sort(gaps.begin(), gaps.end(), [](const Gap &a, const Gap &b) { return a.from < b.from; });
    return gaps;
}

FiguresBucket bucketOf(
    UtcMs from, UtcMs until, const OutcomeCounts &counts, const QList<Gap> &gaps, std::optional<UtcMs> oldest)
{
    FiguresBucket bucket{from, until, counts, {}, oldest && until <= *oldest};
    std::copy_if(gaps.begin(), gaps.end(), std::back_inserter(bucket.gaps), [&](const Gap &gap) {
        return gap.from < until && gap.to >= from;
    });
    return bucket;
}

QList<UtcMs> periodEdges(FiguresPeriod period, UtcMs now, const QTimeZone &zone)
{
    switch (period) {
    case FiguresPeriod::Day:
        return lastHours(now, zone);
    case FiguresPeriod::Week:
        return lastDays(daysOfAWeek, now, zone);
    case FiguresPeriod::Month:
        break;
    }
    return lastDays(daysOfAMonth, now, zone);
}

QList<UtcMs> dayEdges(UtcMs now, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, zone).date();
    return {
        startOfDay(today.addDays(-daysOfAWeek), zone), startOfDay(today, zone),
        startOfDay(today.addDays(1), zone)};
}

QList<StatisticsSpan> FiguresQuestion::spans() const
{
    return {{days.first(2), false}, {days.last(2), false}, {edges, withDetails}};
}

DeliveryFigures figuresOf(const FiguresQuestion &question, const FiguresAnswer &answer)
{
    const QList<Gap> gaps = unknownSpans(answer.gaps, question.now);
    const SpanStatistics &today = answer.spans.at(1);
    DeliveryFigures figures;
    figures.at = question.now;
    figures.limits = question.limits;
    figures.today =
        bucketOf(question.days.at(1), question.days.at(2), today.total, gaps, answer.oldestMessage);
    figures.weekBefore = answer.spans.at(0).total;
    figures.oldestInProgress = today.oldestInProgress;
    for (const SpanStatistics &span : answer.spans) {
        if (span.oldestSent && (!figures.oldestSent || *span.oldestSent < *figures.oldestSent)) {
            figures.oldestSent = span.oldestSent;
        }
    }
    figures.reasonsToday = today.reasons;
    figures.period = question.period;
    figures.hasDetails = question.withDetails;
    figures.span = answer.spans.at(2);
    for (qsizetype i = 0; i < figures.span.buckets.size(); ++i) {
        figures.buckets.append(bucketOf(
            question.edges.at(i), question.edges.at(i + 1), figures.span.buckets.at(i), gaps,
            answer.oldestMessage));
    }
    return figures;
}

} // namespace textdesk
