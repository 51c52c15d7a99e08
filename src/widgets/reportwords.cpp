// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reportwords.h"

#include "core/errorcode.h"
#include "core/phonenumber.h"
#include "widgets/failurereason.h"
#include "widgets/glancewords.h"
#include "widgets/messagewords.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// Longer than this, the list of what is not known says how much more there is.
constexpr qsizetype mostGapsSaid = 6;

QDateTime reportTime(const DeliveryReport &report, UtcMs at)
{
    return QDateTime::fromMSecsSinceEpoch(at, report.zone);
}

/// A day on which the clock is set has hours of the same name.
bool hasSetClock(const DeliveryReport &report)
{
    return report.period == ReportPeriod::Day && report.places != 24;
}

QString longDay(QDate day)
{
    return QLocale().toString(day, QLocale::LongFormat);
}

/// A moment that says its day: a paper is read on others.
QString datedMoment(UtcMs at)
{
    return MessageWords().dayAndTime(at, 0);
}

} // namespace

QString ReportWords::title()
{
    return tr("Delivery report");
}

QString ReportWords::period(ReportPeriod period, QDate first)
{
    return period == ReportPeriod::Day
               ? longDay(first)
               : tr("%1 – %2", "the first and the last day of a week")
                     .arg(longDay(first), longDay(periodAfter(period, first, 1).addDays(-1)));
}

QString ReportWords::standing(const DeliveryReport &report)
{
    if (!report.isRunning()) {
        return {};
    }
    return report.period == ReportPeriod::Day
               ? tr("Up to %1: the day is not over.", "a time").arg(MessageWords().time(report.at))
               : tr("Up to %1: the week is not over.", "a day and a time").arg(datedMoment(report.at));
}

QString ReportWords::accounts(const DeliveryReport &report)
{
    if (report.accounts.isEmpty()) {
        return tr("No account");
    }
    return tr("%n account(s): %1", nullptr, static_cast<int>(report.accounts.size()))
        .arg(report.accounts.join(tr(", ", "between the parts of a list")));
}

QString ReportWords::count(qint64 count, const FiguresBucket &of)
{
    return of.isUnknown() ? tr("not known") : GlanceWords::number(count);
}

QList<ReportWords::Figure> ReportWords::figures(const DeliveryReport &report)
{
    const OutcomeCounts &now = report.whole.counts;
    const OutcomeCounts &before = report.before.counts;
    const auto was = [&](QString figure) {
        figure.replace(u' ', QChar::Nbsp); // "98.2 %" on one line
        return report.period == ReportPeriod::Day ? tr("the day before: %1", "a figure").arg(figure)
                                                  : tr("the week before: %1", "a figure").arg(figure);
    };
    // How many there were on a whole day says nothing about one that is not over; a share does.
    const auto counted = [&](Outcome outcome, const QString &name, bool bad) {
        const qint64 count = now.of(outcome);
        return Figure{
            name, ReportWords::count(count, report.whole),
            report.isRunning() ? QString() : was(ReportWords::count(before.of(outcome), report.before)),
            bad && count > 0};
    };
    const QString dash = u"–"_s;
    const auto rate = now.successRate();
    const auto rateBefore = before.successRate();
    return {
        {tr("Messages"), ReportWords::count(now.total(), report.whole),
         report.isRunning() ? QString() : was(ReportWords::count(before.total(), report.before)), false},
        {tr("Successful"), rate ? GlanceWords::percent(*rate) : dash,
         was(rateBefore ? GlanceWords::percent(*rateBefore) : dash), false},
        counted(Outcome::Failed, tr("Failed"), true),
        counted(Outcome::Unconfirmed, tr("Unconfirmed"), false),
        counted(Outcome::Stalled, tr("Stalled"), false)};
}

QString ReportWords::bucketName(const DeliveryReport &report, const FiguresBucket &bucket)
{
    const QDateTime from = reportTime(report, bucket.from);
    if (report.period == ReportPeriod::Week) {
        return tr("%1 %2", "weekday and date")
            .arg(
                QLocale().dayName(from.date().dayOfWeek(), QLocale::ShortFormat),
                QLocale().toString(from.date(), QLocale::ShortFormat));
    }
    const MessageWords words;
    const QString hours =
        tr("%1 – %2", "an hour: 14:00 – 15:00").arg(words.time(bucket.from), words.time(bucket.until));
    return hasSetClock(report) ? hours + u' ' + report.zone.abbreviation(from) : hours;
}

QString ReportWords::shortName(const DeliveryReport &report, UtcMs from)
{
    const QDateTime local = reportTime(report, from);
    return report.period == ReportPeriod::Day
               ? QString::number(local.time().hour())
               : QLocale().dayName(local.date().dayOfWeek(), QLocale::ShortFormat);
}

QList<ReportWords::Line> ReportWords::reasons(const DeliveryReport &report)
{
    QList<Line> lines;
    for (const ReportReason &reason : report.reasons) {
        const auto code = ErrorCode::find(reason.code);
        const QString shortCode = code ? code->shortText() : QString();
        QString words;
        if (!reason.brief.isEmpty()) {
            words = briefInWords(reason.brief);
            words = shortCode.isEmpty() ? words : words + u" · "_s + shortCode;
        } else if (!shortCode.isEmpty()) {
            words = tr("Not known to Textdesk · %1", "a code").arg(shortCode);
        } else if (!reason.words.isEmpty()) {
            words = tr("In the gateway's words: %1").arg(reason.words);
        } else {
            words = tr("No reason given");
        }
        lines.append({words, GlanceWords::number(reason.count)});
    }
    if (report.otherFailures > 0) {
        lines.append({tr("Other reasons"), GlanceWords::number(report.otherFailures)});
    }
    return lines;
}

QList<ReportWords::Line> ReportWords::lines(const DeliveryReport &report, const QString &homeRegion)
{
    QList<Line> lines;
    for (const LineCount &line : report.lines) {
        lines.append(
            {formattedAddress(line.ourNumber, homeRegion),
             tr("%1 of %2", "so many failed of so many")
                 .arg(GlanceWords::number(line.failed), GlanceWords::number(line.ended))});
    }
    return lines;
}

QList<ReportWords::Line> ReportWords::times(const DeliveryReport &report)
{
    const TimeToSent &times = report.timeToSent;
    if (times.messages == 0) {
        return {};
    }
    return {
        {tr("Half of them within"), GlanceWords::duration(times.medianMs)},
        {tr("95 % within"), GlanceWords::duration(times.p95Ms)},
        {tr("Messages measured"), GlanceWords::number(times.messages)}};
}

QString ReportWords::noFailures()
{
    return tr("No message is known to have failed.");
}

QStringList ReportWords::unknown(const DeliveryReport &report)
{
    QStringList sentences;
    const QString stop = u"."_s;
    const QList<Gap> &gaps = report.whole.gaps;
    const bool hasHistory =
        std::any_of(gaps.begin(), gaps.end(), [](const Gap &gap) { return gap.cause == GapCause::History; });
    qsizetype said = 0;
    for (const Gap &gap : gaps) {
        if (gap.cause == GapCause::History) {
            const QString until = datedMoment(std::min(gap.to, report.saidUntil()));
            sentences.append(
                gap.state == GapState::Unfillable
                    ? tr("What was sent before %1 the gateway cannot tell any more.", "a moment").arg(until)
                    : tr("What was sent before %1 has not been fetched yet.", "a moment").arg(until));
        } else if (said < mostGapsSaid) {
            sentences.append(MessageWords().gaps({gap}, 0) + stop);
            ++said;
        }
    }
    const qsizetype blind = std::count_if(
        gaps.begin(), gaps.end(), [](const Gap &gap) { return gap.cause != GapCause::History; });
    if (blind > said) {
        sentences.append(
            tr("And %n more time(s) without connection.", nullptr, static_cast<int>(blind - said)));
    }
    if (!report.oldestMessage) {
        sentences.append(tr("This desk has no messages at all."));
    } else if (report.beginsBeforeDesk() && !hasHistory) {
        sentences.append(
            tr("The oldest message of this desk is of %1. It knows nothing of what was before.", "a moment")
                .arg(datedMoment(*report.oldestMessage)));
    }
    if (std::any_of(report.buckets.begin(), report.buckets.end(), [](const FiguresBucket &bucket) {
            return bucket.hasGap();
        })) {
        sentences.append(tr("Times of which not everything is known are marked with “?”."));
    }
    if (report.before.hasGap()) {
        sentences.append(
            report.period == ReportPeriod::Day
                ? tr("Of the day before, not everything is known: compare with care.")
                : tr("Of the week before, not everything is known: compare with care."));
    }
    return sentences;
}

QString ReportWords::nothingUnknown()
{
    return tr("No gaps: Textdesk was told of everything in this time, or has caught up with it.");
}

QString ReportWords::unknownTitle()
{
    return tr("What this report does not know");
}

QString ReportWords::reasonsTitle()
{
    return tr("Why messages failed");
}

QString ReportWords::linesTitle()
{
    return tr("Our numbers: failed, of those whose end is known");
}

QString ReportWords::timesTitle()
{
    return tr("Time until sent");
}

QString ReportWords::bucketsTitle(ReportPeriod period)
{
    return period == ReportPeriod::Day ? tr("By hour") : tr("By day");
}

QString ReportWords::definitions()
{
    return tr(
        "Messages count for the moment at which they were made. Successful are those that were sent or "
        "delivered, of those whose end is known: unconfirmed ones, of which the carrier has not said "
        "whether they arrived, and those in progress are in neither part. Stalled are those that have been "
        "on their way for too long.");
}

QString ReportWords::madeAt(const DeliveryReport &report)
{
    return tr("Textdesk, %1", "when a report was made").arg(datedMoment(report.at));
}

} // namespace textdesk
