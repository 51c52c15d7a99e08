// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/deliverystatus.h"
#include "core/utc.h"

#include <QList>
#include <QMetaType>

namespace textdesk {

/// One message row that a commit inserted or altered.
struct MessageChange
{
    qint64 id = 0;             ///< messages.id
    qint64 conversationId = 0; ///< 0: numbers not known yet
    UtcMs at = 0;              ///< its position in time
    Direction direction = Direction::Outbound;
    DeliveryStatus status = DeliveryStatus::Other;
    bool inserted = false;
    bool statusChanged = false; ///< it was known, in another status
    /// The first observation of the batch that concerned it; -1: none (a read mark, say).
    qsizetype observation = -1;
    bool moved = false; ///< its position or its conversation is another one than before

    /// Whether it can make counts of outbound messages by outcome and time others than before.
    bool changesOutcomes() const
    {
        return direction == Direction::Outbound && (statusChanged || inserted || moved);
    }
};

/// What one committed transaction changed; models and views follow it. Each row and each
/// conversation appears once. Made on the engine thread, sent by queued signals.
struct ChangeSet
{
    qint64 accountId = 0;
    QList<MessageChange> messages;
    QList<qint64> conversations; ///< whose row (last text, counts) changed
    bool gapsChanged = false;
    bool outboxChanged = false;
    bool casesChanged = false;    ///< which failures are open, or what was done about one
    bool snippetsChanged = false; ///< of all accounts
    bool contactsChanged = false; ///< likewise

    bool isEmpty() const
    {
        return messages.isEmpty() && conversations.isEmpty() && !gapsChanged && !outboxChanged &&
               !casesChanged && !snippetsChanged && !contactsChanged;
    }
};

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::ChangeSet)
