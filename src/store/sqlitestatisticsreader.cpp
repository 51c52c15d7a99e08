// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlitestatisticsreader.h"

#include "store/sqliteconnection.h"

#include <QHash>

#include <sqlite3.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace textdesk {

namespace {

/// Keeps what is read of one state of the cache while it lives.
class ReadSnapshot
{
public:
    explicit ReadSnapshot(SqliteConnection &connection)
        : m_handle(connection.handle()),
          m_isOpen(connection.execute("BEGIN"))
    {
    }
    ~ReadSnapshot()
    {
        if (m_isOpen) {
            // Past an error that the connection keeps, which would stop execute().
            sqlite3_exec(m_handle, "COMMIT", nullptr, nullptr, nullptr);
        }
    }
    ReadSnapshot(const ReadSnapshot &) = delete;
    ReadSnapshot &operator=(const ReadSnapshot &) = delete;

private:
    sqlite3 *m_handle;
    bool m_isOpen;
};

/// The smallest value that at least this share of them does not exceed. Reorders them; there is at least one.
qint64 nearestRank(std::vector<qint64> &values, int percent)
{
    const size_t rank = (values.size() * static_cast<size_t>(percent) + 99) / 100;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(rank - 1);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace

qint64 OutcomeCounts::of(Outcome outcome) const
{
    switch (outcome) {
    case Outcome::InProgress:
        return inProgress;
    case Outcome::Stalled:
        return stalled;
    case Outcome::Sent:
        return sent;
    case Outcome::Delivered:
        return delivered;
    case Outcome::Failed:
        return failed;
    case Outcome::Unconfirmed:
        return unconfirmed;
    case Outcome::Received:
        break;
    }
    return 0;
}

std::optional<double> OutcomeCounts::successRate() const
{
    if (ended() == 0) {
        return std::nullopt;
    }
    return static_cast<double>(sent + delivered) / static_cast<double>(ended());
}

OutcomeCounts &OutcomeCounts::operator+=(const OutcomeCounts &other)
{
    inProgress += other.inProgress;
    stalled += other.stalled;
    sent += other.sent;
    delivered += other.delivered;
    failed += other.failed;
    unconfirmed += other.unconfirmed;
    return *this;
}

/// What is counted of one span, while it is.
class SqliteStatisticsReader::Tally
{
public:
    Tally(const QList<UtcMs> &theEdges, const OutcomeLimits &theLimits)
        : edges(theEdges),
          limits(theLimits),
          buckets(edges.size() - 1)
    {
    }

    OutcomeCounts &bucketOf(UtcMs at)
    {
        const auto after = std::upper_bound(edges.begin(), edges.end(), at);
        return buckets[std::clamp<qsizetype>(after - edges.begin() - 1, 0, buckets.size() - 1)];
    }

    SpanStatistics result()
    {
        SpanStatistics result;
        for (const OutcomeCounts &counts : std::as_const(buckets)) {
            result.total += counts;
        }
        result.buckets = std::move(buckets);
        result.oldestInProgress = oldestInProgress;
        result.oldestSent = oldestSent;
        takeReasons(result);
        for (auto line = lines.cbegin(); line != lines.cend(); ++line) {
            result.lines.append({line.key(), line->failed, line->ended});
        }
        std::sort(result.lines.begin(), result.lines.end(), [](const LineCount &a, const LineCount &b) {
            return a.ourNumber < b.ourNumber;
        });
        if (!times.empty()) {
            result.timeToSent = {
                static_cast<qint64>(times.size()), nearestRank(times, 50), nearestRank(times, 95)};
        }
        return result;
    }

    const QList<UtcMs> &edges;
    const OutcomeLimits &limits;
    QList<OutcomeCounts> buckets;
    std::optional<UtcMs> oldestInProgress;
    std::optional<UtcMs> oldestSent;
    QHash<QString, qint64> reasons;
    QHash<QString, LineCount> lines;
    std::vector<qint64> times;

private:
    void takeReasons(SpanStatistics &result) const
    {
        for (auto reason = reasons.cbegin(); reason != reasons.cend(); ++reason) {
            result.reasons.append({reason.key(), reason.value()});
        }
        std::sort(
            result.reasons.begin(), result.reasons.end(), [](const FailureCount &a, const FailureCount &b) {
                return a.count != b.count ? a.count > b.count : a.error < b.error;
            });
        while (result.reasons.size() > SpanStatistics::maxReasons) {
            result.otherFailures += result.reasons.takeLast().count;
        }
    }
};

// Statuses are those of DeliveryStatus. Of the counting ones, SQLite reads the index alone, although its plan
// does not say so: "direction" is what the index is of.
SqliteStatisticsReader::SqliteStatisticsReader(SqliteConnection &connection)
    : m_connection(connection),
      m_ended(
          connection, "SELECT count(*) FROM messages INDEXED BY messages_by_status WHERE account_id = ?1"
                      " AND direction = 1 AND status = ?2 AND at_ms >= ?3 AND at_ms < ?4"),
      m_inProgress(
          connection, "SELECT at_ms FROM messages INDEXED BY messages_in_progress WHERE account_id = ?1"
                      " AND direction = 1 AND status < 3 AND at_ms >= ?2 AND at_ms < ?3"),
      m_failed(
          connection,
          "SELECT at_ms, failed, error FROM messages INDEXED BY messages_by_status"
          " WHERE account_id = ?1 AND direction = 1 AND status = 5 AND at_ms >= ?2 AND at_ms < ?3"),
      m_details(
          connection,
          "SELECT m.from_number, m.status, m.failed, m.at_ms, CASE m.dated WHEN 1 THEN (SELECT f.at_ms FROM"
          " status_facts f WHERE f.message = m.id AND f.status IN (3, 4) ORDER BY f.at_ms LIMIT 1) END"
          " FROM messages m INDEXED BY messages_by_time WHERE m.account_id = ?1 AND m.direction = 1"
          " AND m.at_ms >= ?2 AND m.at_ms < ?3"),
      m_oldestSent(
          connection,
          "SELECT at_ms FROM messages INDEXED BY messages_by_status WHERE account_id = ?1"
          " AND direction = 1 AND status = 3 AND at_ms >= ?2 AND at_ms < ?3 ORDER BY at_ms LIMIT 1"),
      m_oldest(
          connection, "SELECT at_ms FROM messages INDEXED BY messages_by_time WHERE account_id = ?1"
                      " AND direction = ?2 ORDER BY at_ms LIMIT 1")
{
}

StoreResult<QList<SpanStatistics>> SqliteStatisticsReader::read(
    const QList<qint64> &accountIds, const QList<StatisticsSpan> &spans, const OutcomeLimits &limits)
{
    QList<SpanStatistics> answers;
    const ReadSnapshot snapshot(m_connection);
    for (const StatisticsSpan &span : spans) {
        answers.append(spanOf(accountIds, span, limits));
    }
    return m_connection.result(std::move(answers));
}

SpanStatistics SqliteStatisticsReader::spanOf(
    const QList<qint64> &accountIds, const StatisticsSpan &span, const OutcomeLimits &limits)
{
    if (span.edges.size() < 2) {
        return {};
    }
    Tally tally(span.edges, limits);
    for (const qint64 accountId : accountIds) {
        countEnded(accountId, tally);
        if (limits.unreportedBefore != 0) {
            findOldestSent(accountId, tally);
        }
        countInProgress(accountId, tally);
        countFailed(accountId, tally);
        if (span.withDetails) {
            readDetails(accountId, tally);
        }
    }
    return tally.result();
}

void SqliteStatisticsReader::countEnded(qint64 accountId, Tally &tally)
{
    const auto count = [&](DeliveryStatus status, UtcMs from, UtcMs until) -> qint64 {
        if (from >= until) {
            return 0;
        }
        auto cursor = m_ended.query(accountId, status, from, until);
        return cursor.next() ? cursor.integer(0) : 0;
    };
    for (qsizetype bucket = 0; bucket < tally.buckets.size(); ++bucket) {
        const UtcMs from = tally.edges.at(bucket);
        const UtcMs until = tally.edges.at(bucket + 1);
        const UtcMs unreported = std::clamp(tally.limits.unreportedBefore, from, until);
        tally.buckets[bucket].unconfirmed += count(DeliveryStatus::Sent, from, unreported);
        tally.buckets[bucket].sent += count(DeliveryStatus::Sent, unreported, until);
        tally.buckets[bucket].delivered += count(DeliveryStatus::Delivered, from, until);
    }
}

void SqliteStatisticsReader::findOldestSent(qint64 accountId, Tally &tally)
{
    const UtcMs from = std::max(tally.edges.constFirst(), tally.limits.unreportedBefore);
    auto cursor = m_oldestSent.query(accountId, from, tally.edges.constLast());
    if (cursor.next()) {
        tally.oldestSent = std::min(cursor.integer(0), tally.oldestSent.value_or(cursor.integer(0)));
    }
}

void SqliteStatisticsReader::countInProgress(qint64 accountId, Tally &tally)
{
    auto cursor = m_inProgress.query(accountId, tally.edges.constFirst(), tally.edges.constLast());
    while (cursor.next()) {
        const UtcMs at = cursor.integer(0);
        OutcomeCounts &bucket = tally.bucketOf(at);
        if (at < tally.limits.stalledBefore) {
            ++bucket.stalled;
        } else {
            ++bucket.inProgress;
            tally.oldestInProgress = std::min(at, tally.oldestInProgress.value_or(at));
        }
    }
}

void SqliteStatisticsReader::countFailed(qint64 accountId, Tally &tally)
{
    auto cursor = m_failed.query(accountId, tally.edges.constFirst(), tally.edges.constLast());
    while (cursor.next()) {
        OutcomeCounts &bucket = tally.bucketOf(cursor.integer(0));
        if (cursor.integer(1) != 0) {
            ++bucket.failed;
            ++tally.reasons[cursor.text(2)];
        } else {
            ++bucket.unconfirmed;
        }
    }
}

void SqliteStatisticsReader::readDetails(qint64 accountId, Tally &tally)
{
    auto cursor = m_details.query(accountId, tally.edges.constFirst(), tally.edges.constLast());
    while (cursor.next()) {
        const auto status = cursor.number<DeliveryStatus>(1);
        const bool failed = cursor.integer(2) != 0;
        const bool isSent =
            status == DeliveryStatus::Sent && cursor.integer(3) >= tally.limits.unreportedBefore;
        const bool ended = isSent || status == DeliveryStatus::Delivered || failed;
        if (ended && !cursor.isNull(0)) {
            LineCount &line = tally.lines[cursor.text(0)];
            line.failed += failed ? 1 : 0;
            ++line.ended;
        }
        if (const std::optional<qint64> sentAt = cursor.optionalInteger(4)) {
            tally.times.push_back(std::max<qint64>(0, *sentAt - cursor.integer(3)));
        }
    }
}

StoreResult<std::optional<UtcMs>> SqliteStatisticsReader::oldestMessage(const QList<qint64> &accountIds)
{
    std::optional<UtcMs> oldest;
    for (const qint64 accountId : accountIds) {
        for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
            auto cursor = m_oldest.query(accountId, direction);
            if (cursor.next()) {
                oldest = std::min(cursor.integer(0), oldest.value_or(cursor.integer(0)));
            }
        }
    }
    return m_connection.result(oldest);
}

} // namespace textdesk
