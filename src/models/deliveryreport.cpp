// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/deliveryreport.h"

#include "core/discreettext.h"
#include "core/failurecatalogue.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace textdesk {

namespace {

constexpr int daysOfAReportWeek = 7;
constexpr qint64 msPerReportHour = 3'600'000;

int daysOf(ReportPeriod period)
{
    return period == ReportPeriod::Day ? 1 : daysOfAReportWeek;
}

/// When the clock on the wall shows the next whole hour.
UtcMs nextHour(UtcMs at, const QTimeZone &zone)
{
    const QTime time = QDateTime::fromMSecsSinceEpoch(at, zone).time();
    return at + msPerReportHour - QTime(time.hour(), 0).msecsTo(time);
}

ReportReason reasonOf(const QString &error)
{
    const FailureMatch found = failureCatalogue().match(error);
    ReportReason reason;
    reason.code = found.code ? found.code->text() : QString();
    if (found.entry) {
        reason.brief = found.entry->brief;
    } else if (!found.code) {
        reason.words = discreetText(error);
    }
    return reason;
}

QList<ReportReason> reportReasons(const QList<FailureCount> &failures)
{
    QList<ReportReason> reasons;
    for (const FailureCount &failure : failures) {
        ReportReason reason = reasonOf(failure.error);
        const auto known = std::find_if(reasons.begin(), reasons.end(), [&](const ReportReason &other) {
            return other.brief == reason.brief && other.code == reason.code && other.words == reason.words;
        });
        if (known != reasons.end()) {
            known->count += failure.count;
        } else {
            reason.count = failure.count;
            reasons.append(reason);
        }
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const ReportReason &a, const ReportReason &b) {
        return a.count > b.count;
    });
    return reasons;
}

/// Accounts of one desk are deaf at the same time: what overlaps and means the same is said once.
QList<Gap> joinedGaps(const QList<Gap> &gaps)
{
    QList<Gap> joined;
    for (const Gap &gap : gaps) {
        const auto same = std::find_if(joined.begin(), joined.end(), [&](const Gap &other) {
            return other.cause == gap.cause && other.state == gap.state && gap.from <= other.to;
        });
        if (same != joined.end()) {
            same->to = std::max(same->to, gap.to);
            same->isOpen = same->isOpen || gap.isOpen;
        } else {
            joined.append(gap);
        }
    }
    return joined;
}

/// How many buckets there is something to say of.
qsizetype begunBuckets(const QList<UtcMs> &edges, const QList<OutcomeCounts> &counts, UtcMs now)
{
    qsizetype begun = counts.size();
    // A message can be of a moment that is still to come where a clock is wrong; it is not left out.
    while (begun > 0 && edges.at(begun - 1) > now && counts.at(begun - 1).total() == 0) {
        --begun;
    }
    return begun;
}

} // namespace

QDate firstDayOf(ReportPeriod period, QDate day, Qt::DayOfWeek weekBegins)
{
    if (period == ReportPeriod::Day) {
        return day;
    }
    return day.addDays(-((day.dayOfWeek() - weekBegins + daysOfAReportWeek) % daysOfAReportWeek));
}

QDate periodAfter(ReportPeriod period, QDate first, int steps)
{
    return first.addDays(qint64{steps} * daysOf(period));
}

QList<UtcMs> reportEdges(ReportPeriod period, QDate first, const QTimeZone &zone)
{
    QList<UtcMs> edges;
    if (period == ReportPeriod::Week) {
        for (int i = 0; i <= daysOfAReportWeek; ++i) {
            edges.append(startOfDay(first.addDays(i), zone));
        }
        return edges;
    }
    const UtcMs end = startOfDay(first.addDays(1), zone);
    for (UtcMs at = startOfDay(first, zone); at < end; at = nextHour(at, zone)) {
        edges.append(at);
    }
    edges.append(end);
    return edges;
}

QList<StatisticsSpan> ReportQuestion::spans() const
{
    const UtcMs begin = startOfDay(first, zone);
    const UtcMs beginBefore = startOfDay(periodAfter(period, first, -1), zone);
    return {{{beginBefore, begin}, false}, {reportEdges(period, first, zone), true}};
}

DeliveryReport reportOf(const ReportQuestion &question, const FiguresAnswer &answer)
{
    const QList<StatisticsSpan> spans = question.spans();
    const QList<UtcMs> &edgesBefore = spans.at(0).edges;
    const QList<UtcMs> &edges = spans.at(1).edges;
    const SpanStatistics &counted = answer.spans.at(1);
    const QList<Gap> gaps = joinedGaps(unknownSpans(answer.gaps, question.now));
    const auto bucket = [&](UtcMs from, UtcMs until, const OutcomeCounts &counts) {
        FiguresBucket made = bucketOf(from, until, counts, gaps, answer.oldestMessage);
        // Also where only its beginning is: a paper has no second look at what it calls none.
        made.isBeforeAll = !answer.oldestMessage || from < *answer.oldestMessage;
        return made;
    };
    DeliveryReport report;
    report.period = question.period;
    report.first = question.first;
    report.last = question.first.addDays(daysOf(question.period) - 1);
    report.zone = question.zone;
    report.at = question.now;
    report.oldestMessage = answer.oldestMessage;
    report.whole = bucket(edges.constFirst(), edges.constLast(), counted.total);
    report.before = bucket(edgesBefore.at(0), edgesBefore.at(1), answer.spans.at(0).total);
    report.places = edges.size() - 1;
    const qsizetype begun = begunBuckets(edges, counted.buckets, question.now);
    for (qsizetype i = 0; i < begun; ++i) {
        report.buckets.append(bucket(edges.at(i), edges.at(i + 1), counted.buckets.at(i)));
    }
    report.reasons = reportReasons(counted.reasons);
    report.otherFailures = counted.otherFailures;
    report.lines = counted.lines;
    std::stable_sort(report.lines.begin(), report.lines.end(), [](const LineCount &a, const LineCount &b) {
        return a.failed != b.failed ? a.failed > b.failed : a.ended > b.ended;
    });
    report.timeToSent = counted.timeToSent;
    return report;
}

} // namespace textdesk
