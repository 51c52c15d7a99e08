// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/deliverystatus.h"
#include "core/utc.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace textdesk {

/// Who told us a fact. Stored: never renumber.
enum class FactSource : quint8 {
    Event = 0,
    Record = 1,
    Receipt = 2, ///< the answer to a send, which names no time: it stands at the message's creation once that
                 ///< is known
};

/// One status that a message was seen in. A null \c word stands for the status's own word.
struct StatusFact
{
    DeliveryStatus status = DeliveryStatus::Other;
    QString word; ///< the gateway's word where status is Other, else null
    UtcMs at =
        0; ///< the gateway's time: an event's timestamp or a record's updatedAt; a receipt's is reckoned
    FactSource source = FactSource::Event;
    QString error; ///< the gateway's sentence on a failure; null: none

    bool operator==(const StatusFact &) const = default;
};

/// What one socket event or one REST record says about one message: a parsed, typed value.
/// A null QString means "not said"; an empty one was said to be empty.
struct Observation
{
    FactSource source = FactSource::Event;
    Direction direction = Direction::Outbound;
    QString messageId;
    StatusFact fact;
    QString from; ///< as the gateway spells it: E.164, short code or alphanumeric sender
    QString to;
    QString body;
    QString rcMessageId;
    QString tenantId;
    QString appId;
    /// When the message came into being at the gateway: a record's createdAt, an inbound event's
    /// timestamp. Unknown for status events.
    std::optional<UtcMs> createdAt;

    bool operator==(const Observation &) const = default;
};

/// Everything the desk knows about one message: the sum of its observations (core/mergerule.h).
struct Message
{
    Direction direction = Direction::Outbound;
    QString messageId;
    DeliveryStatus status = DeliveryStatus::Other;
    QString statusWord; ///< the gateway's word where status is Other, else null
    QString error;
    QString from;
    QString to;
    QString body;
    QString rcMessageId;
    QString tenantId;
    QString appId;
    std::optional<UtcMs> createdAt;
    UtcMs updatedAt = 0; ///< the newest gateway time heard for it
    /// updatedAt of the newest REST record that said all of from, to, body and createdAt; none: there was
    /// none.
    std::optional<UtcMs> recordAt;
    QList<StatusFact> facts; ///< all distinct facts, sorted by (at, status, source, word)

    /// Where it stands in its thread: createdAt, or the first time it was heard of.
    UtcMs position() const;
    /// True where number and text are known, so that it can be shown in a thread.
    bool isComplete() const { return !from.isNull() && !to.isNull() && !body.isNull(); }
    bool operator==(const Message &) const = default;
};

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::Observation)
Q_DECLARE_METATYPE(textdesk::Message)
