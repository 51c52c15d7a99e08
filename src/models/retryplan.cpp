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

Saying sayingOf(const MessageRow &row)
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

RetryDoubt doubtOf(const MessageRow &row, const OutcomeLimits &limits, const QList<MessageRow> &newest)
{
    const Outcome outcome = outcomeOf(row.direction, row.status, row.error, row.at, limits);
    if (outcome != Outcome::Failed && outcome != Outcome::Unconfirmed) {
        return RetryDoubt::NotFailed;
    }
    if (row.conversationId == 0 || row.from.isEmpty() || row.to.isEmpty() || row.body.trimmed().isEmpty()) {
        return RetryDoubt::NoText;
    }
    const AddressKind kind = addressKind(normalizedAddress(row.to));
    if (kind != AddressKind::E164 && kind != AddressKind::ShortCode) {
        return RetryDoubt::NotTextable;
    }
    switch (textingObstacle(newest)) {
    case TextingObstacle::OptedOut:
        return RetryDoubt::OptedOut;
    case TextingObstacle::NotTextable:
        return RetryDoubt::NotTextable;
    case TextingObstacle::None:
        break;
    }
    return outcome == Outcome::Unconfirmed || wasSentSince(row, newest) ? RetryDoubt::MayHaveArrived
                                                                        : doubtOfReason(row.error);
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
    return pacedDurationMs(perLine);
}

qint64 pacedDurationMs(const QHash<QString, int> &textsPerLine)
{
    constexpr qint64 msPerMinute = 60'000;
    const auto most = std::max_element(textsPerLine.cbegin(), textsPerLine.cend());
    return most == textsPerLine.cend() ? 0 : (std::max(*most, 1) - 1) / textsPerMinute * msPerMinute;
}

RetryPlan plannedRetry(
    QList<MessageRow> rows, const OutcomeLimits &limits, const QHash<qint64, QList<MessageRow>> &newest)
{
    std::sort(rows.begin(), rows.end(), [](const MessageRow &a, const MessageRow &b) {
        return keyOf(a) < keyOf(b);
    });
    RetryPlan plan;
    plan.beyond = std::max<qsizetype>(0, rows.size() - RetryPlan::mostAtOnce);
    rows.resize(rows.size() - plan.beyond);
    // From the last one on: of those that say the same it is the one that goes.
    std::set<Saying> later;
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        RetryDoubt doubt = doubtOf(*row, limits, newest.value(row->conversationId));
        const Saying saying = sayingOf(*row);
        const bool isRepeated = !later.insert(saying).second;
        if (isRepeated && (doubt == RetryDoubt::None || canBeWaved(doubt))) {
            doubt = RetryDoubt::SameText;
        }
        plan.candidates.append({row->id, doubt, std::get<0>(saying)});
    }
    std::reverse(plan.candidates.begin(), plan.candidates.end());
    return plan;
}

} // namespace textdesk
