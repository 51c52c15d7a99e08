// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/utc.h"

#include <QDateTime>
#include <QTimeZone>

namespace textdesk {

namespace {

/// The digits [from, from + count) as a number; negative where one is no digit.
int numberAt(QStringView text, qsizetype from, qsizetype count)
{
    int number = 0;
    for (qsizetype i = from; i < from + count; ++i) {
        const char16_t c = text.at(i).unicode();
        if (c < u'0' || c > u'9') {
            return -1;
        }
        number = number * 10 + (c - u'0');
    }
    return number;
}

bool isInYears(int year)
{
    return year >= 2000 && year <= 2200;
}

/// "2026-03-01T10:00:02.000Z", as every gateway writes it: ten times as fast as QDateTime, which costs
/// more than the rest of a frame. Nothing for any other form, which need not be wrong.
std::optional<UtcMs> parseUsualForm(QStringView text)
{
    constexpr QStringView form = u"dddd-dd-ddTdd:dd:dd.dddZ";
    if (text.size() != form.size()) {
        return std::nullopt;
    }
    for (qsizetype i = 0; i < form.size(); ++i) {
        if (form.at(i) != u'd' && form.at(i) != text.at(i)) {
            return std::nullopt;
        }
    }
    const int year = numberAt(text, 0, 4);
    const int hour = numberAt(text, 11, 2);
    const int minute = numberAt(text, 14, 2);
    const int second = numberAt(text, 17, 2);
    const int ms = numberAt(text, 20, 3);
    const QDate date(year, numberAt(text, 5, 2), numberAt(text, 8, 2));
    const bool isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    if (!isInYears(year) || !date.isValid() || !isTime || ms < 0) {
        return std::nullopt;
    }
    const qint64 days = date.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1'000 + ms;
}

} // namespace

std::optional<UtcMs> parseIsoTime(QStringView text)
{
    constexpr qsizetype longestIsoTime = 40;
    if (text.size() > longestIsoTime) {
        return std::nullopt;
    }
    if (const auto usual = parseUsualForm(text)) {
        return usual;
    }
    const QDateTime at = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    // A time without a zone would silently be read as this machine's local time.
    if (!at.isValid() || at.timeSpec() == Qt::LocalTime) {
        return std::nullopt;
    }
    if (!isInYears(at.toUTC().date().year())) {
        return std::nullopt;
    }
    return at.toMSecsSinceEpoch();
}

QString toIsoTime(UtcMs at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace textdesk
