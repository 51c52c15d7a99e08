// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/settings.h"
#include "models/cacheondisk.h"
#include "models/reportreader.h"

#include <QDate>
#include <QTemporaryDir>
#include <QTimeZone>

namespace textdesk::test {

inline constexpr qint64 minute = 60'000;
inline constexpr qint64 hour = 60 * minute;
inline const QDate monday(2026, 11, 23);
inline constexpr UtcMs morning = 1'795'392'000'000; ///< that day's beginning, and tests run in UTC

/// A span that will not be filled.
inline Gap gapOf(UtcMs from, UtcMs to, GapCause cause)
{
    Gap gap;
    gap.from = from;
    gap.to = to;
    gap.cause = cause;
    gap.state = GapState::Unfillable;
    return gap;
}

/// A cache with a few texts of Monday, at its evening.
struct ReportDesk
{
    QTemporaryDir folder;
    ManualClock clock{morning + 18 * hour};
    CacheOnDisk cache{clock};
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};

    ReportDesk()
    {
        settings.setHomeRegion(QStringLiteral("US"));
        settings.setAccounts(
            {{QStringLiteral("https://gateway.example"), QStringLiteral("Front desk"), KeyStorage::File}});
        QList<Observation> seen{
            outboundRecord(
                QStringLiteral("old"), DeliveryStatus::Delivered, morning - 24 * hour,
                QStringLiteral("+15552349981"), QStringLiteral("Secret")),
            outboundRecord(
                QStringLiteral("bad"), DeliveryStatus::Failed, morning + 9 * hour,
                QStringLiteral("+15552349981"), QStringLiteral("Secret"),
                QStringLiteral("SMS-CAR-430 rejected")),
            outboundRecord(
                QStringLiteral("odd"), DeliveryStatus::Failed, morning + 10 * hour,
                QStringLiteral("+15552349981"), QStringLiteral("Secret"),
                QStringLiteral("Frobnication of +15552349981 said \"Secret\""))};
        for (int i = 0; i < 7; ++i) {
            seen.append(outboundRecord(
                QStringLiteral("m%1").arg(i), DeliveryStatus::Delivered, morning + (8 + i) * hour,
                QStringLiteral("+15552349981"), QStringLiteral("Secret")));
        }
        cache.apply(seen);
    }

    QString path(const QString &name) const { return folder.filePath(name); }

    DeliveryReport
    report(ReportPeriod period = ReportPeriod::Day, QDate first = monday, const QList<Gap> &open = {}) const
    {
        const auto store = ReadStore::open(cache.file());
        ReportRequest request;
        request.question = {period, first, clock.nowUtc(), QTimeZone::utc()};
        request.patience.stalledAfterMs = 5 * minute;
        request.profiles = settings.accounts();
        request.openGaps = open;
        return *readReport(**store, request);
    }
};

} // namespace textdesk::test
