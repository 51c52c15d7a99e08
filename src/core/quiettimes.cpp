// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/quiettimes.h"

#include <QDateTime>

#include <algorithm>

namespace textdesk {

namespace {

constexpr int minutesPerHour = 60;
constexpr int usualMorning = 8 * minutesPerHour;
constexpr int noon = 12 * minutesPerHour;
/// Who is still up then means the morning that is coming.
constexpr int endOfNight = 5 * minutesPerHour;
constexpr qint64 longestPauseMs = 48LL * 3'600'000;

int minuteOf(const QDateTime &local)
{
    return local.time().hour() * minutesPerHour + local.time().minute();
}

QDateTime at(QDate day, int minute)
{
    return {day, QTime(minute / minutesPerHour, minute % minutesPerHour)};
}

bool isInHours(const QuietTimes &times, UtcMs moment)
{
    const int minute = minuteOf(QDateTime::fromMSecsSinceEpoch(moment));
    return times.fromMinute <= times.toMinute ? minute >= times.fromMinute && minute < times.toMinute
                                              : minute >= times.fromMinute || minute < times.toMinute;
}

UtcMs endOfHours(const QuietTimes &times, UtcMs moment)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(moment).date();
    const UtcMs today = at(day, times.toMinute).toMSecsSinceEpoch();
    return today > moment ? today : at(day.addDays(1), times.toMinute).toMSecsSinceEpoch();
}

} // namespace

std::optional<UtcMs> QuietTimes::endsAt(UtcMs now) const
{
    // A file may say any number: only "now" can be reckoned with.
    UtcMs end = until <= now + longestPauseMs ? std::max(now, until) : now;
    if (daily && isInHours(*this, end)) {
        end = endOfHours(*this, end);
    }
    return end > now ? std::optional(end) : std::nullopt;
}

UtcMs QuietTimes::nextMorning(UtcMs now) const
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now);
    const int begins = daily && toMinute > endOfNight && toMinute < noon ? toMinute : usualMorning;
    const QDate day = minuteOf(local) < endOfNight ? local.date() : local.date().addDays(1);
    return at(day, begins).toMSecsSinceEpoch();
}

} // namespace textdesk
