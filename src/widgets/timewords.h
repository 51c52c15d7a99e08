// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/utc.h"

#include <QCoreApplication>
#include <QString>

namespace textdesk {

/// Times and spans as the shell says them, in the person's own time zone and locale.
class TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::TimeWords)
public:
    /// "14:33:08"
    static QString clockWithSeconds(UtcMs at);
    /// "14:33"; with the day where it is not that of \p now: "Mon 14:33", "2 Nov 14:33".
    static QString moment(UtcMs at, UtcMs now);
    /// "14:02 – 14:09"; with the day where it is not that of \p now, and with both days where midnight
    /// lies between: "Mon 14:02 – 14:09", "Sun 23:50 – Mon 00:10".
    static QString stretch(UtcMs from, UtcMs to, UtcMs now);
    /// "2 November 2026, 14:33:08": for tables.
    static QString full(UtcMs at);
    /// "12 s", "3 min", "2 h": rounded up, for what lies ahead.
    static QString span(qint64 ms);

private:
    static QString dayAndTime(UtcMs at, UtcMs now);
};

} // namespace textdesk
