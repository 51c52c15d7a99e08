// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/utc.h"

#include <QDateTime>
#include <QTimeZone>

namespace textdesk {

std::optional<UtcMs> parseIsoTime(QStringView text)
{
    constexpr qsizetype longestIsoTime = 40;
    if (text.size() > longestIsoTime) {
        return std::nullopt;
    }
    const QDateTime at = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    // A time without a zone would silently be read as this machine's local time.
    if (!at.isValid() || at.timeSpec() == Qt::LocalTime) {
        return std::nullopt;
    }
    const int year = at.toUTC().date().year();
    if (year < 2000 || year > 2200) {
        return std::nullopt;
    }
    return at.toMSecsSinceEpoch();
}

QString toIsoTime(UtcMs at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace textdesk
