// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/weeklycount.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace textdesk {

WeeklyCount WeeklyCount::fromText(const QString &text)
{
    const QStringList parts = text.split(u' ');
    WeeklyCount count;
    if (parts.size() == 2) {
        bool isWeek = false;
        bool isCount = false;
        count.m_week = parts.first().toInt(&isWeek);
        count.m_count = parts.last().toULongLong(&isCount);
        if (isWeek && isCount) {
            return count;
        }
    }
    return {};
}

QString WeeklyCount::asText() const
{
    return u"%1 %2"_s.arg(m_week).arg(m_count);
}

void WeeklyCount::add(quint64 count, QDate today)
{
    m_count = inWeekOf(today) + count;
    m_week = weekOf(today);
}

quint64 WeeklyCount::inWeekOf(QDate today) const
{
    return m_week == weekOf(today) ? m_count : 0;
}

int WeeklyCount::weekOf(QDate day)
{
    constexpr int weeksPlace = 100;
    int year = 0;
    const int week = day.weekNumber(&year);
    return year * weeksPlace + week;
}

} // namespace textdesk
