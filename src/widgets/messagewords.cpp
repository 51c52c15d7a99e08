// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/messagewords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

class MomentPhrases
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::MessageWords)

public:
    static QString today() { return tr("Today"); }
    static QString yesterday() { return tr("Yesterday"); }
    static QString dayAndTime(const QString &day, const QString &time)
    {
        return tr("%1 %2", "a day and a time: Today 14:32").arg(day, time);
    }
    static QString span(const QString &from, const QString &to) { return tr("%1 – %2").arg(from, to); }
    static QString since(const QString &from) { return tr("since %1", "a moment").arg(from); }

    static QString cause(GapCause cause, const QString &span)
    {
        switch (cause) {
        case GapCause::Asleep:
            return tr("Asleep %1", "the computer, in a span of time").arg(span);
        case GapCause::Rejected:
            return tr("Signed out %1", "the gateway refused the key").arg(span);
        case GapCause::NotRunning:
        case GapCause::Crashed:
            return tr("Textdesk was not running %1").arg(span);
        case GapCause::NotKept:
            return tr("Textdesk could not keep messages %1", "in a span of time").arg(span);
        case GapCause::Offline:
        case GapCause::History:
        case GapCause::Unchecked:
            break;
        }
        return tr("Offline %1").arg(span);
    }

    static QString pending(const QString &what) { return tr("%1. Still catching up").arg(what); }
    static QString missing(const QString &what) { return tr("%1. Messages may be missing").arg(what); }
    static QString several(int count, const QString &span)
    {
        return tr("%n times without connection, %1", nullptr, count).arg(span);
    }
};

QDateTime localTime(UtcMs at)
{
    return QDateTime::fromMSecsSinceEpoch(at);
}

} // namespace

QString MessageWords::time(UtcMs at) const
{
    // The C locale's short format shows seconds.
    return m_locale.language() == QLocale::C ? localTime(at).toString(u"HH:mm"_s)
                                             : m_locale.toString(localTime(at).time(), QLocale::ShortFormat);
}

QString MessageWords::listTime(UtcMs at, UtcMs now) const
{
    const QDate day = localTime(at).date();
    const qint64 age = day.daysTo(localTime(now).date());
    constexpr qint64 week = 7;
    if (age <= 0) {
        return age == 0 ? time(at) : m_locale.toString(day, QLocale::ShortFormat);
    }
    if (age == 1) {
        return MomentPhrases::yesterday();
    }
    return age < week ? m_locale.standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat)
                      : m_locale.toString(day, QLocale::ShortFormat);
}

QString MessageWords::day(QDate day, UtcMs now) const
{
    const QDate today = localTime(now).date();
    if (day == today) {
        return MomentPhrases::today();
    }
    if (day.daysTo(today) == 1) {
        return MomentPhrases::yesterday();
    }
    QString format = m_locale.dateFormat(QLocale::LongFormat);
    if (day.year() == today.year()) {
        // No locale has a long format without the year; it can go where it stands last.
        static const QRegularExpression yearAtEnd(u"[,\\s]+(?:'[^']*'\\s*)?y+\\.?$"_s);
        format.remove(yearAtEnd);
    }
    return m_locale.toString(day, format);
}

QString MessageWords::dayAndTime(UtcMs at, UtcMs now) const
{
    return MomentPhrases::dayAndTime(day(localTime(at).date(), now), time(at));
}

QString MessageWords::moment(UtcMs at, UtcMs now) const
{
    const bool isToday = localTime(at).date() == localTime(now).date();
    return isToday ? time(at) : dayAndTime(at, now);
}

QString MessageWords::span(const Gap &gap, UtcMs now) const
{
    if (gap.isOpen) {
        return MomentPhrases::since(moment(gap.from, now));
    }
    const QDate first = localTime(gap.from).date();
    const QDate last = localTime(gap.to).date();
    if (first == last) {
        const bool today = first == localTime(now).date();
        return MomentPhrases::span(today ? time(gap.from) : dayAndTime(gap.from, now), time(gap.to));
    }
    return MomentPhrases::span(dayAndTime(gap.from, now), dayAndTime(gap.to, now));
}

QString MessageWords::gaps(const QList<Gap> &gaps, UtcMs now) const
{
    if (gaps.isEmpty()) {
        return {};
    }
    const bool pending =
        std::any_of(gaps.begin(), gaps.end(), [](const Gap &gap) { return gap.state == GapState::Pending; });
    QString what;
    if (gaps.size() == 1) {
        what = MomentPhrases::cause(gaps.first().cause, span(gaps.first(), now));
    } else {
        Gap whole = gaps.first();
        for (const Gap &gap : gaps) {
            whole.to = std::max(whole.to, gap.to);
            whole.isOpen = whole.isOpen || gap.isOpen;
        }
        what = MomentPhrases::several(static_cast<int>(gaps.size()), span(whole, now));
    }
    if (std::any_of(gaps.begin(), gaps.end(), [](const Gap &gap) { return gap.isOpen; })) {
        return what; // nothing is caught up before it ends
    }
    return pending ? MomentPhrases::pending(what) : MomentPhrases::missing(what);
}

} // namespace textdesk
