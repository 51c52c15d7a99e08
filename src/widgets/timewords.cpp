// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/timewords.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// The locale's own short time, with or without seconds. Locales write it with either.
QString timeText(const QTime &time, bool withSeconds)
{
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (withSeconds && !format.contains(u"ss"_s)) {
        const qsizetype minutes = format.indexOf(u"mm"_s);
        if (minutes > 0) {
            format.insert(minutes + 2, format.at(minutes - 1) + u"ss"_s);
        }
    }
    if (!withSeconds) {
        const qsizetype seconds = format.indexOf(u"ss"_s);
        if (seconds > 0) {
            format.remove(seconds - 1, 3);
        }
    }
    return locale.toString(time, format);
}

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;

qint64 roundedUp(qint64 ms, qint64 unit)
{
    return std::max<qint64>(1, (ms + unit - 1) / unit);
}

} // namespace

QString TimeWords::clockWithSeconds(UtcMs at)
{
    return timeText(QDateTime::fromMSecsSinceEpoch(at).time(), true);
}

QString TimeWords::moment(UtcMs at, UtcMs now)
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(at);
    return then.date() == QDateTime::fromMSecsSinceEpoch(now).date() ? timeText(then.time(), false)
                                                                     : dayAndTime(at, now);
}

QString TimeWords::stretch(UtcMs from, UtcMs to, UtcMs now)
{
    const QDateTime begin = QDateTime::fromMSecsSinceEpoch(from);
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(to);
    const bool isOfOneDay = begin.date() == end.date();
    const QString first = isOfOneDay ? moment(from, now) : dayAndTime(from, now);
    const QString last = isOfOneDay ? timeText(end.time(), false) : dayAndTime(to, now);
    // What is shorter than a minute is a moment.
    const bool isMoment = isOfOneDay && timeText(begin.time(), false) == last;
    return isMoment ? first : tr("%1 – %2", "a span of time: 14:02 – 14:09").arg(first, last);
}

QString TimeWords::dayAndTime(UtcMs at, UtcMs now)
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(at);
    const QString time = timeText(then.time(), false);
    const qint64 days = then.date().daysTo(QDateTime::fromMSecsSinceEpoch(now).date());
    const QLocale locale;
    if (days >= 0 && days < 7) {
        return tr("%1 %2", "weekday and time")
            .arg(locale.dayName(then.date().dayOfWeek(), QLocale::ShortFormat), time);
    }
    return tr("%1 %2", "date and time").arg(locale.toString(then.date(), tr("d MMM", "date format")), time);
}

QString TimeWords::full(UtcMs at)
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(at);
    return tr("%1, %2", "long date, time")
        .arg(QLocale().toString(then.date(), tr("d MMMM yyyy", "date format")), timeText(then.time(), true));
}

QString TimeWords::span(qint64 ms)
{
    if (ms <= 90 * second) {
        return tr("%1 s", "seconds").arg(roundedUp(ms, second));
    }
    if (ms <= 90 * minute) {
        return tr("%1 min", "minutes").arg(roundedUp(ms, minute));
    }
    return tr("%1 h", "hours").arg(roundedUp(ms, hour));
}

} // namespace textdesk
