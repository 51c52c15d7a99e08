// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/deliveryquery.h"

#include "core/phonenumber.h"
#include "store/messagetable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// Grows a query; a value's place in the text follows from the order in which it is given.
class Builder
{
public:
    explicit Builder(QByteArray sql) { m_query.sql = std::move(sql); }

    void add(const QByteArray &sql) { m_query.sql += sql; }
    QByteArray value(SqliteValue value)
    {
        m_query.values.append(std::move(value));
        return '?' + QByteArray::number(m_query.values.size());
    }
    DeliveryQuery take() { return std::move(m_query); }

private:
    DeliveryQuery m_query;
};

/// The index by time that holds an outcome's rows and few others. Named in the query: without the figures
/// of ANALYZE the planner cannot know that failures are few.
QByteArray indexFor(DeliveryFilter::Outcomes outcome)
{
    using Outcomes = DeliveryFilter::Outcomes;
    switch (outcome) {
    case Outcomes::All:
        return "messages_by_time";
    case Outcomes::InProgress:
    case Outcomes::Stalled:
        return "messages_in_progress";
    case Outcomes::Sent:
    case Outcomes::Delivered:
    case Outcomes::Failed:
    case Outcomes::Unconfirmed:
        return "messages_by_status";
    }
    return "messages_by_time";
}

void addStatus(Builder &builder, DeliveryStatus status)
{
    builder.add(" AND m.status = " + QByteArray::number(static_cast<int>(status)));
}

void addOutcome(Builder &builder, const DeliveryFilter &filter)
{
    using Outcomes = DeliveryFilter::Outcomes;
    switch (filter.outcome) {
    case Outcomes::All:
        break;
    case Outcomes::InProgress:
        builder.add(" AND m.status < 3 AND m.at_ms >= " + builder.value(filter.stalledBefore));
        break;
    case Outcomes::Stalled:
        builder.add(" AND m.status < 3 AND m.at_ms < " + builder.value(filter.stalledBefore));
        break;
    case Outcomes::Sent:
        addStatus(builder, DeliveryStatus::Sent);
        break;
    case Outcomes::Delivered:
        addStatus(builder, DeliveryStatus::Delivered);
        break;
    case Outcomes::Failed:
        addStatus(builder, DeliveryStatus::Failed);
        builder.add(" AND m.failed = 1");
        break;
    case Outcomes::Unconfirmed:
        addStatus(builder, DeliveryStatus::Failed);
        builder.add(" AND m.failed = 0");
        break;
    }
}

void addConditions(Builder &builder, qint64 accountId, const DeliveryFilter &filter)
{
    builder.add(" WHERE m.account_id = " + builder.value(accountId) + " AND m.direction = 1");
    addOutcome(builder, filter);
    if (filter.since) {
        builder.add(" AND m.at_ms >= " + builder.value(*filter.since));
    }
    if (filter.until) {
        builder.add(" AND m.at_ms <= " + builder.value(*filter.until));
    }
    if (!filter.number.isEmpty()) {
        const QString digits = digitsOf(filter.number);
        // A sender's name has none.
        const QByteArray function = digits.isEmpty() ? "contains_text" : "contains_digits";
        const QByteArray part = builder.value(digits.isEmpty() ? filter.number : digits);
        builder.add(
            " AND (" + function + "(m.from_number, " + part + ") OR " + function + "(m.to_number, " + part +
            "))");
    }
    if (!filter.text.isEmpty()) {
        const QByteArray part = builder.value(filter.text);
        builder.add(
            " AND (contains_text(m.body, " + part + ") OR contains_text(m.error, " + part +
            ") OR contains_text(m.message_id, " + part + "))");
    }
}

/// What a column is sorted by; never NULL, so that the order is total.
QByteArray sortExpression(DeliverySort sort)
{
    switch (sort) {
    case DeliverySort::When:
        return {};
    case DeliverySort::Status:
        return "(m.status * 2 + m.failed)";
    case DeliverySort::To:
        return "coalesce(m.to_number, '')";
    case DeliverySort::From:
        return "coalesce(m.from_number, '')";
    case DeliverySort::Text:
        return "coalesce(m.body, '') COLLATE NOCASE";
    case DeliverySort::Error:
        return "coalesce(m.error, '') COLLATE NOCASE";
    }
    return {};
}

/// The same of a row that was read. Never null, as in SQL.
SqliteValue sortValue(DeliverySort sort, const MessageRow &row)
{
    const auto text = [](const QString &t) { return SqliteValue(t.isNull() ? u""_s : t); };
    switch (sort) {
    case DeliverySort::When:
        return row.at;
    case DeliverySort::Status: {
        const bool failed = row.status == DeliveryStatus::Failed && !isUnconfirmed(row.status, row.error);
        return qint64(row.status) * 2 + (failed ? 1 : 0);
    }
    case DeliverySort::To:
        return text(row.to);
    case DeliverySort::From:
        return text(row.from);
    case DeliverySort::Text:
        return text(row.body);
    case DeliverySort::Error:
        return text(row.error);
    }
    return row.at;
}

void addByTime(Builder &builder, bool descending, const std::optional<MessageRow> &afterRow)
{
    if (afterRow) {
        const QByteArray at = builder.value(afterRow->at);
        const QByteArray id = builder.value(afterRow->id);
        builder.add(
            " AND (m.at_ms, m.id) " + QByteArray(descending ? "<" : ">") + " (" + at + ", " + id + ")");
    }
    const QByteArray order = descending ? " DESC" : "";
    builder.add(" ORDER BY m.at_ms" + order + ", m.id" + order);
}

void addByExpression(
    Builder &builder, DeliverySort sort, bool descending, const std::optional<MessageRow> &afterRow)
{
    const QByteArray expression = sortExpression(sort);
    if (afterRow) {
        const QByteArray value = builder.value(sortValue(sort, *afterRow));
        const QByteArray at = builder.value(afterRow->at);
        const QByteArray id = builder.value(afterRow->id);
        builder.add(
            " AND (" + expression + (descending ? " < " : " > ") + value + " OR (" + expression + " = " +
            value + " AND (m.at_ms, m.id) < (" + at + ", " + id + ")))");
    }
    builder.add(" ORDER BY " + expression + (descending ? " DESC" : "") + ", m.at_ms DESC, m.id DESC");
}

QByteArray selectFrom(const QByteArray &index)
{
    return QByteArray("SELECT ") + messageRowColumns + " FROM messages m" +
           (index.isEmpty() ? QByteArray() : " INDEXED BY " + index);
}

} // namespace

DeliveryFilter::Outcomes DeliveryFilter::outcomesOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::InProgress:
        return Outcomes::InProgress;
    case Outcome::Sent:
        return Outcomes::Sent;
    case Outcome::Delivered:
        return Outcomes::Delivered;
    case Outcome::Failed:
        return Outcomes::Failed;
    case Outcome::Unconfirmed:
        return Outcomes::Unconfirmed;
    case Outcome::Stalled:
        return Outcomes::Stalled;
    case Outcome::Received:
        break;
    }
    return Outcomes::All;
}

DeliveryQuery deliveryPageQuery(
    qint64 accountId, const DeliveryFilter &filter, DeliverySort sort, bool descending,
    const std::optional<MessageRow> &afterRow, int limit)
{
    Builder builder(selectFrom(indexFor(filter.outcome)));
    addConditions(builder, accountId, filter);
    if (sort == DeliverySort::When) {
        addByTime(builder, descending, afterRow);
    } else {
        addByExpression(builder, sort, descending, afterRow);
    }
    builder.add(" LIMIT " + builder.value(qint64(limit)));
    return builder.take();
}

DeliveryQuery deliveryMatchQuery(qint64 accountId, const DeliveryFilter &filter)
{
    Builder builder(selectFrom({}));
    addConditions(builder, accountId, filter);
    builder.add(" AND m.id = " + builder.value(qint64(0)));
    return builder.take();
}

} // namespace textdesk
