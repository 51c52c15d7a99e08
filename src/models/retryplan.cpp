// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/retryplan.h"

#include "core/failurecatalogue.h"
#include "core/phonenumber.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace textdesk {

namespace {

RetryDoubt doubtOfReason(const QString &error)
{
    switch (failureCatalogue().match(error).retry) {
    case FailureRetry::No:
        return RetryDoubt::SameEnd;
    case FailureRetry::Edit:
        return RetryDoubt::NeedsEdit;
    case FailureRetry::Check:
        return RetryDoubt::MayHaveArrived;
    case FailureRetry::Yes:
    case FailureRetry::Later:
    case FailureRetry::Admin:
    case FailureRetry::Unknown:
        break;
    }
    return RetryDoubt::None;
}

/// What a text says, to whom and from where: equal for texts that say the same.
using Saying = std::tuple<QString, QString, QString>;

template<typename Row>
Saying sayingOf(const Row &row)
{
    return {normalizedAddress(row.from), normalizedAddress(row.to), row.body};
}

/// Somebody has sent the same text since, and it did not fail.
bool wasSentSince(const MessageRow &row, const QList<MessageRow> &newest)
{
    return std::any_of(newest.begin(), newest.end(), [&row](const MessageRow &later) {
        return later.direction == Direction::Outbound && later.status != DeliveryStatus::Failed &&
               keyOf(later) > keyOf(row) && later.body == row.body && sayingOf(later) == sayingOf(row);
    });
}

/// What waits here, or is being sent.
std::set<Saying> onTheirWay(const QList<OutgoingRow> &outgoing)
{
    std::set<Saying> sayings;
    for (const OutgoingRow &each : outgoing) {
        if (each.state != OutgoingState::Refused) {
            sayings.insert(sayingOf(each));
        }
    }
    return sayings;
}

RetryDoubt doubtOf(
    const MessageRow &row, const Saying &saying, const RetryContext &context,
    const std::set<Saying> &onTheirWay)
{
    const Outcome outcome = outcomeOf(row.direction, row.status, row.error, row.at, context.limits);
    if (outcome != Outcome::Failed && outcome != Outcome::Unconfirmed) {
        return RetryDoubt::NotFailed;
    }
    if (row.conversationId == 0 || row.from.isEmpty() || row.to.isEmpty() || row.body.trimmed().isEmpty()) {
        return RetryDoubt::NoText;
    }
    if (context.sentAgain.contains(row.id)) {
        return RetryDoubt::SentAgain;
    }
    const AddressKind kind = addressKind(normalizedAddress(row.to));
    if (kind != AddressKind::E164 && kind != AddressKind::ShortCode) {
        return RetryDoubt::NotTextable;
    }
    const QList<MessageRow> newest = context.newest.value(row.conversationId);
    switch (textingObstacle(newest)) {
    case TextingObstacle::OptedOut:
        return RetryDoubt::OptedOut;
    case TextingObstacle::NotTextable:
        return RetryDoubt::NotTextable;
    case TextingObstacle::None:
        break;
    }
    const bool mayHaveArrived =
        outcome == Outcome::Unconfirmed || wasSentSince(row, newest) || onTheirWay.contains(saying);
    if (mayHaveArrived) {
        return RetryDoubt::MayHaveArrived;
    }
    return context.stopped.contains(row.id) ? RetryDoubt::CauseLasts : doubtOfReason(row.error);
}

/// As many as go out before the last of them is stale, those that were written first; the last of them first.
QList<MessageRow> thoseWithRoom(QList<MessageRow> rows, QHash<QString, int> waiting)
{
    std::sort(rows.begin(), rows.end(), [](const MessageRow &a, const MessageRow &b) {
        return keyOf(a) < keyOf(b);
    });
    QList<MessageRow> fitting;
    for (const MessageRow &row : std::as_const(rows)) {
        int &onLine = waiting[normalizedAddress(row.from)];
        if (onLine < RetryPlan::mostAtOnce && fitting.size() < RetryPlan::mostAtOnce) {
            ++onLine;
            fitting.append(row);
        }
    }
    std::reverse(fitting.begin(), fitting.end());
    return fitting;
}

} // namespace

int RetryPlan::countOf(RetryDoubt doubt) const
{
    return static_cast<int>(of({doubt}).size());
}

QList<qint64> RetryPlan::of(const QList<RetryDoubt> &doubts) const
{
    QList<qint64> ids;
    for (const RetryCandidate &each : candidates) {
        if (doubts.contains(each.doubt)) {
            ids.append(each.messageRowId);
        }
    }
    return ids;
}

qint64 RetryPlan::durationMs(const QList<RetryDoubt> &doubts) const
{
    QHash<QString, int> perLine;
    for (const RetryCandidate &each : candidates) {
        if (doubts.contains(each.doubt)) {
            ++perLine[each.ourNumber];
        }
    }
    for (auto line = perLine.begin(); line != perLine.end(); ++line) {
        *line += waiting.value(line.key());
    }
    return pacedDurationMs(perLine);
}

qint64 pacedDurationMs(const QHash<QString, int> &textsPerLine)
{
    constexpr qint64 msPerMinute = 60'000;
    const auto most = std::max_element(textsPerLine.cbegin(), textsPerLine.cend());
    return most == textsPerLine.cend() ? 0 : (std::max(*most, 1) - 1) / textsPerMinute * msPerMinute;
}

QHash<QString, int> waitingPerLine(const QList<OutgoingRow> &rows)
{
    QHash<QString, int> waiting;
    for (const OutgoingRow &row : rows) {
        if (row.state == OutgoingState::Waiting) {
            ++waiting[normalizedAddress(row.from)];
        }
    }
    return waiting;
}

RetryPlan plannedRetry(const QList<MessageRow> &rows, const RetryContext &context)
{
    RetryPlan plan;
    plan.waiting = waitingPerLine(context.outgoing);
    const QList<MessageRow> fitting = thoseWithRoom(rows, plan.waiting);
    plan.beyond = rows.size() - fitting.size();
    const std::set<Saying> outgoing = onTheirWay(context.outgoing);
    // From the last one on: of those that say the same it is the one that goes.
    std::set<Saying> later;
    for (const MessageRow &row : fitting) {
        const Saying saying = sayingOf(row);
        RetryDoubt doubt = doubtOf(row, saying, context, outgoing);
        const bool isRepeated = !later.insert(saying).second;
        if (isRepeated && (doubt == RetryDoubt::None || canBeWaved(doubt))) {
            doubt = RetryDoubt::SameText;
        }
        plan.candidates.append({row.id, doubt, std::get<0>(saying)});
    }
    std::reverse(plan.candidates.begin(), plan.candidates.end());
    return plan;
}

} // namespace textdesk
