// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/deliverystatus.h"

#include "core/errorcode.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr std::array<std::pair<DeliveryStatus, QStringView>, 6> statusWords{{
    {DeliveryStatus::Queued, u"queued"},
    {DeliveryStatus::Sending, u"sending"},
    {DeliveryStatus::Sent, u"sent"},
    {DeliveryStatus::Delivered, u"delivered"},
    {DeliveryStatus::Failed, u"failed"},
    {DeliveryStatus::Received, u"received"},
}};

} // namespace

DeliveryStatus parseStatus(QStringView word)
{
    for (const auto &[status, text] : statusWords) {
        if (text == word) {
            return status;
        }
    }
    return DeliveryStatus::Other;
}

QString statusWord(DeliveryStatus status)
{
    for (const auto &[candidate, text] : statusWords) {
        if (candidate == status) {
            return text.toString();
        }
    }
    return {};
}

QString errorCode(QStringView error)
{
    const auto code = ErrorCode::find(error);
    return code ? code->text() : QString();
}

bool isUnconfirmed(DeliveryStatus status, QStringView error)
{
    constexpr ErrorCode noReport{ErrorCode::Reporter::Carrier, 104};
    constexpr ErrorCode unknownReport{ErrorCode::Reporter::Carrier, 199};
    if (status != DeliveryStatus::Failed) {
        return false;
    }
    const auto code = ErrorCode::find(error);
    return code == noReport || code == unknownReport;
}

Outcome outcomeOf(
    Direction direction, DeliveryStatus status, QStringView error, UtcMs at, const OutcomeLimits &limits)
{
    if (direction == Direction::Inbound || status == DeliveryStatus::Received) {
        return Outcome::Received;
    }
    switch (status) {
    case DeliveryStatus::Sent:
        return at < limits.unreportedBefore ? Outcome::Unconfirmed : Outcome::Sent;
    case DeliveryStatus::Delivered:
        return Outcome::Delivered;
    case DeliveryStatus::Failed:
        return isUnconfirmed(status, error) ? Outcome::Unconfirmed : Outcome::Failed;
    default:
        return at < limits.stalledBefore ? Outcome::Stalled : Outcome::InProgress;
    }
}

Outcome outcomeOf(Direction direction, DeliveryStatus status, QStringView error)
{
    return outcomeOf(direction, status, error, 0, {});
}

std::optional<UtcMs> agesAt(DeliveryStatus status, UtcMs at, const Patience &patience)
{
    // A limit is passed when a message is older than the setting, not as old.
    if (isInProgress(status)) {
        return at + patience.stalledAfterMs + 1;
    }
    if (status == DeliveryStatus::Sent && patience.unreportedAfterMs != 0) {
        return at + patience.unreportedAfterMs + 1;
    }
    return std::nullopt;
}

} // namespace textdesk
