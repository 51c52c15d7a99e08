// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryfigures.h"

#include <QByteArray>
#include <QDate>
#include <QStringList>
#include <QTimeZone>

namespace textdesk {

/// What a report is of.
enum class ReportPeriod : quint8 {
    Day,  ///< a local day, in buckets of an hour
    Week, ///< seven local days, in buckets of a day
};

/// The first day of the period that \p day lies in.
QDate firstDayOf(ReportPeriod period, QDate day, Qt::DayOfWeek weekBegins);
/// The first day of the period after that which begins on \p first; before it, where \p steps is below zero.
QDate periodAfter(ReportPeriod period, QDate first, int steps);

/// The edges of the buckets of the period that begins on \p first (UTC, ms; ascending). Hours begin where the
/// clock on the wall shows a whole one, so a day has 23 or 25 of them where it is set. Pure.
QList<UtcMs> reportEdges(ReportPeriod period, QDate first, const QTimeZone &zone);

/// What has to be counted for a report.
struct ReportQuestion
{
    ReportPeriod period = ReportPeriod::Day;
    QDate first;
    UtcMs now = 0;
    QTimeZone zone;

    /// The period before, then the period itself.
    QList<StatisticsSpan> spans() const;
};

/// Why messages failed, in words that may leave the desk.
struct ReportReason
{
    QByteArray brief; ///< FailureEntry::brief; empty: the catalogue does not know it
    QString code;     ///< "SMS-CAR-430"; empty: the error had none
    QString words;    ///< discreetText() of what the catalogue does not know, and that has no code
    qint64 count = 0;
    bool operator==(const ReportReason &) const = default;
};

/// How a day or a week went: figures, what they were before, and what the desk does not know of it. Holds no
/// message's text and no recipient's number. A value.
struct DeliveryReport
{
    ReportPeriod period = ReportPeriod::Day;
    QDate first;
    QDate last;
    QTimeZone zone;
    UtcMs at = 0;         ///< when it was made
    QStringList accounts; ///< whose messages, as the office calls them
    /// As the following: FiguresBucket::isBeforeAll also where only its beginning is before the oldest
    /// message.
    FiguresBucket whole;
    FiguresBucket before;         ///< the period before
    QList<FiguresBucket> buckets; ///< those that have begun
    /// All of the period, those that have not begun as well: the places in a chart.
    qsizetype places = 0;
    /// The oldest message of these accounts; none: the desk has none at all.
    std::optional<UtcMs> oldestMessage;
    QList<ReportReason> reasons; ///< the most frequent first
    qint64 otherFailures = 0;    ///< for reasons beyond those
    QList<LineCount> lines;      ///< our numbers, those with the most failures first
    TimeToSent timeToSent;

    /// The period has not ended: what is said is how it stood at \c at.
    bool isRunning() const { return at < whole.until; }
    /// Up to when it can say anything.
    UtcMs saidUntil() const { return isRunning() ? at : whole.until; }
    /// The desk may have missed messages of the period, or begins after it did.
    bool isIncomplete() const { return whole.hasGap(); }
    /// Its beginning lies before the oldest message, or there is none: nobody knows what there was.
    bool beginsBeforeDesk() const { return !oldestMessage || whole.from < *oldestMessage; }
    bool operator==(const DeliveryReport &) const = default;
};

/// Puts question and answer together (spans as ReportQuestion::spans()). Pure.
DeliveryReport reportOf(const ReportQuestion &question, const FiguresAnswer &answer);

} // namespace textdesk
