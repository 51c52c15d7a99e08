// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/deliveryquery.h"

#include "core/phonenumber.h"
#include "store/casesql.h"
#include "store/messagetable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// Grows a query; a value's place in the text follows from the order in which it is given.
class Builder
{
public:
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

/// Messages that one index by time holds together. It is named in the query: without the figures of ANALYZE
/// the planner cannot know that failures are few.
struct Part
{
    QByteArray index;
    QByteArray condition; ///< SQL, begins with " AND"
};

constexpr const char *byTime = "messages_by_time";
constexpr const char *byStatus = "messages_by_status";
constexpr const char *inProgress = "messages_in_progress";

QByteArray ofStatus(DeliveryStatus status)
{
    return " AND m.status = " + QByteArray::number(static_cast<int>(status));
}

/// Such a part, as far as somebody still has to see to it or has done so.
Part handled(Part part, DeliveryFilter::Handling handling, const QByteArray &ofStatus)
{
    if (handling != DeliveryFilter::Handling::Any) {
        part.condition += " AND " + lastStepLeavesIt(handling == DeliveryFilter::Handling::Open, ofStatus);
    }
    return part;
}

/// The parts that make up what a filter lets through.
class Parts
{
public:
    Parts(Builder &builder, const DeliveryFilter &filter) : m_builder(builder), m_filter(filter) {}

    QList<Part> take()
    {
        using Outcomes = DeliveryFilter::Outcomes;
        switch (m_filter.outcome) {
        case Outcomes::All:
            if (m_filter.handling == DeliveryFilter::Handling::Any) {
                return {{byTime, QByteArray()}};
            }
            addFailed(ofStatus(DeliveryStatus::Failed));
            addStalled();
            addUnreported();
            break;
        case Outcomes::InProgress:
            addHarmless(inProgress, " AND m.status < 3 AND m.at_ms >= " + stalledBefore());
            break;
        case Outcomes::Stalled:
            addStalled();
            break;
        case Outcomes::Sent:
            addHarmless(
                byStatus, ofStatus(DeliveryStatus::Sent) +
                              (expectsReports() ? " AND m.at_ms >= " + unreportedBefore() : QByteArray()));
            break;
        case Outcomes::Delivered:
            addHarmless(byStatus, ofStatus(DeliveryStatus::Delivered));
            break;
        case Outcomes::Failed:
            addFailed(ofStatus(DeliveryStatus::Failed) + " AND m.failed = 1");
            break;
        case Outcomes::Unconfirmed:
            addFailed(ofStatus(DeliveryStatus::Failed) + " AND m.failed = 0");
            addUnreported();
            break;
        }
        return std::move(m_parts);
    }

private:
    /// What nobody ever has to see to: nothing where it is asked who did.
    void addHarmless(const QByteArray &index, const QByteArray &condition)
    {
        if (m_filter.handling == DeliveryFilter::Handling::Any) {
            m_parts.append({index, condition});
        }
    }
    void addFailed(const QByteArray &condition)
    {
        Part part{byStatus, condition};
        if (m_filter.handling == DeliveryFilter::Handling::Open) {
            // Of before the account was set up none is open, whatever was done about it.
            part.condition += " AND EXISTS (SELECT 1 FROM open_cases c WHERE c.message = m.id)";
            m_parts.append(part);
        } else {
            m_parts.append(handled(part, m_filter.handling, "= 5"));
        }
    }
    void addStalled()
    {
        m_parts.append(handled(
            {inProgress, " AND m.status < 3 AND m.at_ms < " + stalledBefore()}, m_filter.handling, "< 3"));
    }
    void addUnreported()
    {
        if (!expectsReports()) {
            return;
        }
        QByteArray condition = ofStatus(DeliveryStatus::Sent) + " AND m.at_ms < " + unreportedBefore();
        if (m_filter.handling == DeliveryFilter::Handling::Open) {
            condition +=
                " AND m.at_ms >= (SELECT a.unread_since_ms FROM accounts a WHERE a.id = m.account_id)";
        }
        m_parts.append(handled({byStatus, condition}, m_filter.handling, "= 3"));
    }
    bool expectsReports() const { return m_filter.limits.unreportedBefore != 0; }
    QByteArray stalledBefore() { return m_builder.value(m_filter.limits.stalledBefore); }
    QByteArray unreportedBefore() { return m_builder.value(m_filter.limits.unreportedBefore); }

    Builder &m_builder;
    const DeliveryFilter &m_filter;
    QList<Part> m_parts;
};

/// What the filter asks for beside outcome and handling.
void addConditions(Builder &builder, qint64 accountId, const DeliveryFilter &filter)
{
    builder.add(" WHERE m.account_id = " + builder.value(accountId) + " AND m.direction = 1");
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
    if (!filter.line.number.isEmpty()) {
        // The gateway may spell it in another way than it is kept in: the conversation has it as it is kept.
        builder.add(
            " AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = m.conversation_id AND c.our_number = " +
            builder.value(filter.line.number) + ")");
    }
    if (!filter.app.isEmpty()) {
        builder.add(
            " AND m.scope IN (SELECT id FROM scopes WHERE contains_text(app_id, " +
            builder.value(filter.app) + "))");
    }
    if (!filter.text.isEmpty()) {
        const QByteArray part = builder.value(filter.text);
        builder.add(
            " AND (contains_text(m.body, " + part + ") OR contains_text(m.error, " + part +
            ") OR contains_text(m.message_id, " + part + ")");
        for (const QString &reason : filter.reasons) {
            builder.add(" OR contains_text(m.error, " + builder.value(reason) + ")");
        }
        builder.add(")");
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
    case DeliverySort::App:
        return "coalesce((SELECT app_id FROM scopes WHERE id = m.scope), '')";
    case DeliverySort::Account:
        return "m.account_id";
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
    case DeliverySort::App:
        return text(row.appId);
    case DeliverySort::Account:
        return row.accountId;
    }
    return row.at;
}

void addAfter(Builder &builder, bool descending, const std::optional<MessageRow> &afterRow)
{
    if (afterRow) {
        const QByteArray at = builder.value(afterRow->at);
        const QByteArray id = builder.value(afterRow->id);
        builder.add(
            " AND (m.at_ms, m.id) " + QByteArray(descending ? "<" : ">") + " (" + at + ", " + id + ")");
    }
}

void addAfterInOrder(
    Builder &builder, DeliverySort sort, bool descending, const std::optional<MessageRow> &afterRow)
{
    if (afterRow) {
        const QByteArray expression = sortExpression(sort);
        const QByteArray value = builder.value(sortValue(sort, *afterRow));
        const QByteArray at = builder.value(afterRow->at);
        const QByteArray id = builder.value(afterRow->id);
        builder.add(
            " AND (" + expression + (descending ? " < " : " > ") + value + " OR (" + expression + " = " +
            value + " AND (m.at_ms, m.id) < (" + at + ", " + id + ")))");
    }
}

/// The column that orders: in a compound the last one, since a compound is ordered by its columns alone.
QByteArray selectFrom(const QByteArray &index, const QByteArray &order)
{
    return QByteArray("SELECT ") + messageRowColumns + ", (SELECT app_id FROM scopes WHERE id = m.scope)" +
           (order.isEmpty() ? "" : ", " + order) + " FROM messages m" +
           (index.isEmpty() ? QByteArray() : " INDEXED BY " + index);
}

// The places of columns in what selectFrom() selects, from 1.
constexpr const char *placeOfTime = "7";
constexpr const char *placeOfId = "1";
constexpr const char *placeOfOrder = "16";
static_assert(messageRowColumnCount == 14);

QByteArray orderBy(DeliverySort sort, bool descending)
{
    const QByteArray direction = descending ? " DESC" : "";
    if (sort == DeliverySort::When) {
        return QByteArray(" ORDER BY ") + placeOfTime + direction + ", " + placeOfId + direction;
    }
    return QByteArray(" ORDER BY ") + placeOfOrder + direction + ", " + placeOfTime + " DESC, " + placeOfId +
           " DESC";
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
    Builder builder;
    bool isFirst = true;
    for (const Part &part : Parts(builder, filter).take()) {
        builder.add((isFirst ? "" : " UNION ALL ") + selectFrom(part.index, sortExpression(sort)));
        addConditions(builder, accountId, filter);
        builder.add(part.condition);
        if (sort == DeliverySort::When) {
            addAfter(builder, descending, afterRow);
        } else {
            addAfterInOrder(builder, sort, descending, afterRow);
        }
        isFirst = false;
    }
    if (isFirst) {
        return {}; // there is no part
    }
    builder.add(orderBy(sort, descending) + " LIMIT " + builder.value(qint64(limit)));
    return builder.take();
}

DeliveryQuery deliveryMatchQuery(qint64 accountId, const DeliveryFilter &filter)
{
    Builder builder;
    const QList<Part> parts = Parts(builder, filter).take();
    if (parts.isEmpty()) {
        return {};
    }
    builder.add(selectFrom({}, {}));
    addConditions(builder, accountId, filter);
    QByteArrayList conditions;
    for (const Part &part : parts) {
        conditions.append("(1" + part.condition + ")");
    }
    builder.add(" AND (" + conditions.join(" OR ") + ")");
    builder.add(" AND m.id = " + builder.value(qint64(0)));
    return builder.take();
}

} // namespace textdesk
