// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/patience.h"

#include <QString>

#include <optional>

namespace textdesk {

enum class Direction : quint8 { Inbound = 0, Outbound = 1 };

/// A message's status in the gateway's words. The numbers are stored: never renumber.
/// Order of an outbound message: queued → sending → sent → delivered, or failed at any point.
enum class DeliveryStatus : quint8 {
    Other = 0, ///< a word this version does not know; kept beside it, counts as in progress
    Queued = 1,
    Sending = 2,
    Sent = 3,
    Delivered = 4,
    Failed = 5,
    Received = 6, ///< the one status of an inbound message
};

/// What a person needs to know about an outbound message, derived from status, error and age.
enum class Outcome : quint8 {
    InProgress, ///< queued, sending or unknown
    Sent,
    Delivered,
    Failed,
    /// Nobody knows whether it arrived: failed in the gateway's word, but the carrier only gave no report; or
    /// sent, and no report came for longer than is usual here.
    Unconfirmed,
    Stalled,  ///< in progress for longer than is normal
    Received, ///< inbound
};

/// The status for a word of the wire; Other where it is none that we know.
DeliveryStatus parseStatus(QStringView word);
/// The word of the wire; empty for Other.
QString statusWord(DeliveryStatus status);

/// True while the gateway still has to do something: queued, sending, or an unknown word.
constexpr bool isInProgress(DeliveryStatus status)
{
    return status == DeliveryStatus::Other || status == DeliveryStatus::Queued ||
           status == DeliveryStatus::Sending;
}

/// How far along an outbound message is; a status never goes to a lower rank.
/// Other ranks with sending: it is progress of an unknown kind.
constexpr int progressRank(DeliveryStatus status)
{
    switch (status) {
    case DeliveryStatus::Queued:
        return 1;
    case DeliveryStatus::Other:
    case DeliveryStatus::Sending:
        return 2;
    case DeliveryStatus::Sent:
        return 3;
    case DeliveryStatus::Delivered:
        return 4;
    case DeliveryStatus::Failed:
        return 5;
    case DeliveryStatus::Received:
        return 6;
    }
    return 0;
}

/// RingCentral's code (SMS-RC-…, SMS-UP-…, SMS-CAR-… and three digits) anywhere in an error text,
/// in upper case; empty where there is none.
QString errorCode(QStringView error);
/// True where the "failure" only says that the carrier gave no report (SMS-CAR-104, SMS-CAR-199).
bool isUnconfirmed(DeliveryStatus status, QStringView error);

/// What a person is told of a message that was made at \p at.
Outcome outcomeOf(
    Direction direction, DeliveryStatus status, QStringView error, UtcMs at, const OutcomeLimits &limits);
/// The same of one that is only just made: neither stalled nor without a report for long.
Outcome outcomeOf(Direction direction, DeliveryStatus status, QStringView error);
/// When time alone makes another outcome of an outbound message that was made at \p at, should nothing be
/// heard of it: it turns stalled, or unconfirmed. None where time changes nothing.
std::optional<UtcMs> agesAt(DeliveryStatus status, UtcMs at, const Patience &patience);

} // namespace textdesk
