// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace textdesk {

/// One gateway account. Two accounts never share a row of any other table.
struct Account
{
    qint64 id = 0;
    QString baseAddress; ///< AccountProfile::id: "https://host[:port]", perhaps with "#2" behind it
    /// Inbound messages older than this are history, not unread: when the account was set up.
    UtcMs unreadSince = 0;
    /// Up to when the desk has certainly heard everything, or has it in a gap on record (gateway time); none
    /// where nothing was certain yet. Told by OverviewReader alone.
    std::optional<UtcMs> certainUntil;
};

/// One line of the conversation list.
struct ConversationRow
{
    qint64 id = 0;
    qint64 accountId = 0;
    QString ourNumber; ///< normalised (core/phonenumber.h)
    QString theirNumber;
    QString lastBody; ///< shortened to 200 UTF-16 units
    UtcMs lastAt = 0;
    Direction lastDirection = Direction::Inbound;
    DeliveryStatus lastStatus = DeliveryStatus::Other;
    QString lastError;
    int unread = 0;
    int failed = 0; ///< outbound messages that failed and are not unconfirmed
    bool isPinned = false;
    bool isMuted = false;
    bool isArchived = false;

    bool operator==(const ConversationRow &) const = default;
};

/// One of our numbers, and whose it is: two accounts can have the same one.
struct OurLine
{
    qint64 accountId = 0;
    QString number; ///< normalised (core/phonenumber.h)

    bool operator==(const OurLine &) const = default;
};

/// The line that a conversation goes through.
inline OurLine lineOf(const ConversationRow &row)
{
    return {row.accountId, row.ourNumber};
}

/// What a person can do with a conversation at this desk alone.
enum class ConversationMark : quint8 {
    Pinned,   ///< stands above all others
    Muted,    ///< nobody is told of its messages
    Archived, ///< out of the lists until an unread message comes
};

/// One message as lists and threads show it.
struct MessageRow
{
    qint64 id = 0;
    qint64 conversationId = 0; ///< 0: numbers not known yet
    qint64 accountId = 0;
    QString messageId;
    Direction direction = Direction::Outbound;
    DeliveryStatus status = DeliveryStatus::Other;
    QString statusWord; ///< the gateway's word where status is Other
    UtcMs at = 0;       ///< position: createdAt, or when it was first heard of
    UtcMs statusAt = 0; ///< when it came into its present status
    QString from;       ///< null: not known yet
    QString to;
    QString body; ///< whole; null: not known yet
    QString error;
    bool unread = false;
    QString appId; ///< of the app that sent it; by DeliveryReader only

    bool operator==(const MessageRow &) const = default;
};

/// Where a page of messages goes on: keyset, never OFFSET.
struct MessageKey
{
    UtcMs at = 0;
    qint64 id = 0;
    auto operator<=>(const MessageKey &) const = default;
};

inline MessageKey keyOf(const MessageRow &row)
{
    return {row.at, row.id};
}

enum class GapCause : quint8 {
    History = 0,
    NotRunning = 1,
    Offline = 2,
    Asleep = 3,
    Rejected = 4,
    Crashed = 5,
    Unchecked = 6, ///< the desk was live, but has not compared what it heard with the gateway's list yet
    NotKept = 7,   ///< heard, but the store took no writes and memory ran short
};

/// True where the desk could not hear the gateway: that is for people to know. History was never heard,
/// and what is only unchecked was.
constexpr bool isBlindness(GapCause cause)
{
    return cause != GapCause::History && cause != GapCause::Unchecked;
}

enum class GapState : quint8 {
    Pending = 0,    ///< will be, or is being, filled from REST
    Unfillable = 1, ///< the gateway offers no message list: stays as a marker
};

/// An outbound message whose end the desk does not know yet.
struct OpenMessage
{
    QString messageId;
    UtcMs at = 0;        ///< when it was made, or first heard of
    bool isSent = false; ///< delivered may follow; else it is in progress

    bool operator==(const OpenMessage &) const = default;
};

/// A span of the gateway's time in which the desk may have missed messages. Both ends belong to it.
struct Gap
{
    qint64 id = 0;
    UtcMs from = 0;
    UtcMs to = 0; ///< filling goes from here backwards: it shrinks as pages are committed
    GapCause cause = GapCause::NotRunning;
    GapState state = GapState::Pending;
    int pagesDone = 0;
    bool isOpen = false;  ///< the desk is blind still, and the end is only that of when this was told
    qint64 accountId = 0; ///< whose; in SyncProgress only

    bool operator==(const Gap &) const = default;
};

/// How far a text that was written at this desk has come. Stored: never renumber.
enum class OutgoingState : quint8 {
    Waiting = 0,   ///< for the end of the time to undo, for the link, or for those before it
    Sending = 1,   ///< handed to the gateway, which has not answered yet
    Unknown = 2,   ///< the answer was lost: the message list is asked whether it was taken
    Refused = 3,   ///< the gateway said no: it was not sent, and will not be as it is
    Asking = 4,    ///< it was not sent, and a person has to say whether it still should be
    Unsettled = 5, ///< the answer was lost and the gateway has no message list: only a person can find out
};

/// A text that was written at this desk, until the gateway has it as a message.
struct OutgoingRow
{
    qint64 id = 0;
    qint64 accountId = 0;
    QString from;
    QString to;
    QString body;
    OutgoingState state = OutgoingState::Waiting;
    UtcMs createdAt = 0; ///< by this machine's clock
    UtcMs notBefore = 0; ///< likewise; until then it can be undone. 0: at once
    UtcMs attemptAt = 0; ///< gateway time at which the last attempt began; 0: there was none
    int attempts = 0;
    QString error;   ///< the gateway's sentence where it was refused; null: none
    QString retryOf; ///< messageId of the one that it goes out in place of; null: none

    bool operator==(const OutgoingRow &) const = default;
};

/// True where such a text goes nowhere until a person decides.
inline bool needsPerson(const OutgoingRow &row)
{
    return row.state == OutgoingState::Refused || row.state == OutgoingState::Asking ||
           row.state == OutgoingState::Unsettled;
}

/// What a person wants done with such a text.
enum class OutgoingAction : quint8 {
    TakeBack, ///< undo, cancel or edit: back into the composer
    SendNow,  ///< without waiting for the time to undo; or, where that is asked, sent after all
    Delete,
};

/// Figures for the window's badges, `textdesk status` and the diagnostics page.
struct Overview
{
    qint64 messages = 0;
    qint64 conversations = 0;
    qint64 unread = 0;
    qint64 openFailures = 0;           ///< failed, whether somebody has seen to them or not
    qint64 openCases = 0;              ///< failed or unconfirmed, and nobody has seen to them yet
    qint64 incomplete = 0;             ///< known by messageId only
    std::optional<UtcMs> lastEventAt;  ///< gateway time of the newest fact heard on the socket
    std::optional<UtcMs> lastSyncedAt; ///< when the desk last was live with no pending gap
};

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::Gap)
Q_DECLARE_METATYPE(textdesk::ConversationMark)
