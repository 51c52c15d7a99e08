// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/momenttext.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// The locale's short time, with seconds wherever it has its minutes.
QString timeFormat(const QString &seconds)
{
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    if (!seconds.isEmpty()) {
        format.remove(":ss"_L1);
        const qsizetype minutes = format.lastIndexOf("mm"_L1);
        if (minutes >= 0) {
            format.insert(minutes + 2, seconds);
        }
    }
    return format;
}

QDateTime local(UtcMs at)
{
    return QDateTime::fromMSecsSinceEpoch(at);
}

} // namespace

bool isSameDay(UtcMs a, UtcMs b)
{
    return local(a).date() == local(b).date();
}

QString clockTime(UtcMs at)
{
    return QLocale().toString(local(at).time(), timeFormat(QString()));
}

QString preciseTime(UtcMs at)
{
    return QLocale().toString(local(at).time(), timeFormat(u":ss.zzz"_s));
}

QString momentInList(UtcMs at, UtcMs now)
{
    const QLocale locale;
    const QDateTime when = local(at);
    if (when.date() == local(now).date()) {
        return locale.toString(when.time(), timeFormat(u":ss"_s));
    }
    return locale.toString(when.date(), QLocale::ShortFormat) + u' ' + clockTime(at);
}

QString momentInWords(UtcMs at)
{
    return QLocale().toString(local(at).date(), QLocale::LongFormat) + u' ' + clockTime(at);
}

} // namespace textdesk
