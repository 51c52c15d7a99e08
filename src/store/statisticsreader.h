// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/deliverystatus.h"
#include "core/patience.h"
#include "core/utc.h"
#include "store/storeerror.h"

#include <QList>
#include <QString>

#include <optional>

namespace textdesk {

/// How many outbound messages came to which outcome. They add up: each message counts once.
struct OutcomeCounts
{
    qint64 inProgress = 0; ///< for no longer than is normal
    qint64 stalled = 0;
    qint64 sent = 0; ///< and not known as delivered
    qint64 delivered = 0;
    qint64 failed = 0;
    qint64 unconfirmed = 0;

    qint64 of(Outcome outcome) const;
    qint64 total() const { return inProgress + stalled + sent + delivered + failed + unconfirmed; }
    /// Those of which one knows how they ended. What is unconfirmed may have arrived or not: it is neither.
    qint64 ended() const { return sent + delivered + failed; }
    /// The share of the ended ones that were sent or delivered, 0 to 1; none where none has ended.
    /// Unconfirmed ones are no success and no failure, so they are in neither part of it.
    std::optional<double> successRate() const;
    OutcomeCounts &operator+=(const OutcomeCounts &other);
    bool operator==(const OutcomeCounts &) const = default;
};

/// How often an error was the end of a message.
struct FailureCount
{
    QString error; ///< as it is stored, unexplained; empty: none was given
    qint64 count = 0;
    bool operator==(const FailureCount &) const = default;
};

/// What became of the texts of one of our numbers.
struct LineCount
{
    QString ourNumber; ///< as the gateway spells it
    qint64 failed = 0;
    qint64 ended = 0; ///< as OutcomeCounts::ended()
    bool operator==(const LineCount &) const = default;
};

/// How long it took from the gateway's making of a message until the first fact that says sent or delivered,
/// by the gateway's clock. Counted is every message of which both moments are known: one that has a date of
/// creation, and such a fact, whatever became of it later. Of a message that the desk knows by a later record
/// alone (from the history, say) that fact is when it was delivered: the figure is an upper bound then. Times
/// below zero count as zero. Nearest rank: each figure is the time of a message.
struct TimeToSent
{
    qint64 messages = 0;
    qint64 medianMs = 0;
    qint64 p95Ms = 0;
    bool operator==(const TimeToSent &) const = default;
};

/// A time cut into buckets, and what to find out about it.
struct StatisticsSpan
{
    /// Ascending; bucket i is from edge i on and before edge i + 1. Whoever asks makes them, of local days,
    /// say: the store knows no time zone. Fewer than two: nothing is counted.
    QList<UtcMs> edges;
    /// Also the lines and the time to sent, which read each row and not only an index.
    bool withDetails = false;
    bool operator==(const StatisticsSpan &) const = default;
};

/// What was counted, of all buckets of a span together where nothing else is said.
struct SpanStatistics
{
    static constexpr qsizetype maxReasons = 200;

    QList<OutcomeCounts> buckets; ///< one an interval between two edges
    OutcomeCounts total;
    /// When the oldest message that is in progress and not stalled was made.
    std::optional<UtcMs> oldestInProgress;
    /// When the oldest one was made that counts as sent and would not, were the limit later. Only with a
    /// limit.
    std::optional<UtcMs> oldestSent;
    /// Errors of failed messages, the most frequent first, then by text; at most maxReasons.
    QList<FailureCount> reasons;
    qint64 otherFailures = 0; ///< with an error beyond those
    /// Our numbers with at least one ended message, by number. What is known without a number is not in it.
    QList<LineCount> lines;
    TimeToSent timeToSent;
    bool operator==(const SpanStatistics &) const = default;
};

/// Counts outbound messages by position in time, over one or several accounts. For a reader thread: tens of
/// milliseconds for a month of a large cache, hundreds with the details. SearchReader::interrupt() ends it
/// early.
class StatisticsReader
{
public:
    virtual ~StatisticsReader() = default;
    /// One answer a span, all of them of one state of the cache.
    virtual StoreResult<QList<SpanStatistics>> read(
        const QList<qint64> &accountIds, const QList<StatisticsSpan> &spans, const OutcomeLimits &limits) = 0;
    /// The position of the oldest message, inbound ones too; none where there is none.
    virtual StoreResult<std::optional<UtcMs>> oldestMessage(const QList<qint64> &accountIds) = 0;
};

} // namespace textdesk
