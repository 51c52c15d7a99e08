// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/glancewords.h"

#include "widgets/messagewords.h"
#include "widgets/timewords.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace textdesk {

QString GlanceWords::number(qint64 number)
{
    return QLocale().toString(number);
}

QString GlanceWords::percent(double share)
{
    constexpr double thousand = 1000;
    double tenths = std::round(share * thousand);
    if (share > 0 && share < 1) {
        tenths = std::clamp(tenths, 1.0, thousand - 1);
    }
    const bool isWhole = tenths == 0 || tenths == thousand;
    return tr("%1 %", "a share").arg(QLocale().toString(tenths / 10, 'f', isWhole ? 0 : 1));
}

QString GlanceWords::duration(qint64 ms)
{
    constexpr qint64 tenSeconds = 10'000;
    constexpr double second = 1000;
    return ms < tenSeconds
               ? tr("%1 s", "seconds").arg(QLocale().toString(static_cast<double>(ms) / second, 'f', 1))
               : TimeWords::span(ms);
}

QString GlanceWords::count(Outcome outcome, qint64 count)
{
    QString figure = number(count);
    switch (outcome) {
    case Outcome::Delivered:
        return tr("%1 delivered").arg(figure);
    case Outcome::Sent:
        return tr("%1 sent").arg(figure);
    case Outcome::InProgress:
        return tr("%1 in progress").arg(figure);
    case Outcome::Stalled:
        return tr("%1 stalled").arg(figure);
    case Outcome::Unconfirmed:
        return tr("%1 unconfirmed").arg(figure);
    case Outcome::Failed:
        return tr("%1 failed").arg(figure);
    case Outcome::Received:
        break;
    }
    return figure;
}

QString GlanceWords::counts(const OutcomeCounts &counts)
{
    QStringList parts;
    for (const Outcome outcome : stackedOutcomes) {
        if (counts.of(outcome) > 0) {
            parts.append(count(outcome, counts.of(outcome)));
        }
    }
    return parts.isEmpty() ? tr("no messages") : parts.join(tr(", ", "between the parts of a list"));
}

QString GlanceWords::name(const FiguresBucket &bucket, FiguresPeriod period, UtcMs now)
{
    if (period != FiguresPeriod::Day) {
        return MessageWords().day(QDateTime::fromMSecsSinceEpoch(bucket.from).date(), now);
    }
    const MessageWords words;
    return tr("%1 – %2", "an hour: 14:00 – 15:00")
        .arg(words.moment(bucket.from, now), words.time(bucket.until));
}

QString GlanceWords::shortName(const FiguresBucket &bucket, FiguresPeriod period)
{
    const QDateTime begin = QDateTime::fromMSecsSinceEpoch(bucket.from);
    switch (period) {
    case FiguresPeriod::Day:
        return MessageWords().time(bucket.from);
    case FiguresPeriod::Week:
        return QLocale().dayName(begin.date().dayOfWeek(), QLocale::ShortFormat);
    case FiguresPeriod::Month:
        break;
    }
    return QLocale().toString(begin.date(), tr("d MMM", "date format"));
}

QString GlanceWords::gaps(const FiguresBucket &bucket, UtcMs now)
{
    QList<Gap> blind;
    bool history = false;
    bool neverFetched = false;
    for (const Gap &gap : bucket.gaps) {
        if (gap.cause != GapCause::History) {
            blind.append(gap);
        } else {
            history = true;
            neverFetched = neverFetched || gap.state == GapState::Unfillable;
        }
    }
    QStringList parts;
    if (!blind.isEmpty()) {
        parts.append(MessageWords().gaps(blind, now));
    }
    if (neverFetched) {
        parts.append(tr("The gateway cannot tell what was sent then"));
    } else if (history) {
        parts.append(tr("Not all of it has been fetched yet"));
    } else if (bucket.isBeforeAll) {
        parts.append(tr("This desk has no messages from so long ago"));
    }
    return parts.join(u". "_s);
}

QString GlanceWords::sentence(
    const FiguresBucket &bucket, FiguresPeriod period, UtcMs now, std::optional<Outcome> outcome)
{
    const QString missing = gaps(bucket, now);
    // Of a time that is not known, nothing is not none.
    const bool isUnknown = !missing.isEmpty() && bucket.counts.total() == 0;
    const QString what = outcome ? count(*outcome, bucket.counts.of(*outcome)) : counts(bucket.counts);
    const QString known = isUnknown ? name(bucket, period, now)
                                    : tr("%1: %2", "a time, and how many messages of which outcome")
                                          .arg(name(bucket, period, now), what);
    return missing.isEmpty() ? known : known + u". "_s + missing;
}

QString GlanceWords::period(FiguresPeriod period)
{
    switch (period) {
    case FiguresPeriod::Day:
        return tr("Last 24 hours");
    case FiguresPeriod::Week:
        return tr("Last 7 days");
    case FiguresPeriod::Month:
        break;
    }
    return tr("Last 30 days");
}

QString GlanceWords::chartTitle(FiguresPeriod period)
{
    return tr("%1, by outcome", "a period: Last 24 hours").arg(GlanceWords::period(period));
}

} // namespace textdesk
