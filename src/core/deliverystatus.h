// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

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
    Unconfirmed, ///< failed in the gateway's word, but the carrier only gave no report
    Stalled,     ///< in progress for longer than is normal
    Received,    ///< inbound
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

/// What a person is told. \p ageMs: now minus creation; \p stalledAfterMs: the setting (5 minutes).
Outcome
outcomeOf(Direction direction, DeliveryStatus status, QStringView error, qint64 ageMs, qint64 stalledAfterMs);

} // namespace textdesk
