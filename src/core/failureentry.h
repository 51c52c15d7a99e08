// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace textdesk {

/// Where the cause of a failure lies.
enum class FailureSide : quint8 {
    Unknown,
    Recipient,  ///< their number, their phone or their wish
    OurNumber,  ///< the number of ours that sent it
    OurAccount, ///< all of our numbers together: limits
    Gateway,    ///< who takes our texts to the carriers: the gateway, RingCentral or its provider
    Carrier,    ///< the recipient's
    Content,    ///< the text as it is written
};

/// Whether the same text to the same number may arrive when it is sent again.
enum class FailureRetry : quint8 {
    Unknown,
    Yes,   ///< at once
    Later, ///< after a while
    Edit,  ///< once the text is changed
    No,
    Admin, ///< once an administrator has put something right
    Check, ///< it may have arrived: not before somebody has found out
};

/// Whom else the same cause concerns. Order: from one to everybody.
enum class FailureScope : quint8 {
    Message, ///< nobody
    Number,  ///< whatever goes to this recipient
    Line,    ///< whatever this number of ours sends
    All,     ///< whatever anybody sends
};

/// One reason why messages fail. The words are English in UTF-8, as QCoreApplication::translate() takes them:
/// people see their translation, as plain text.
struct FailureEntry
{
    QString id;         ///< a-z, 0-9 and hyphens; stays the same for good
    QStringList codes;  ///< "SMS-CAR-430"; empty where \c sentence says how it is known
    QString sentence;   ///< a SentencePattern; empty where \c codes do
    QByteArray brief;   ///< one line for a table
    QByteArray meaning; ///< one or two sentences
    QByteArray todo;    ///< what to do, in one to three sentences
    FailureSide side = FailureSide::Unknown;
    FailureRetry retry = FailureRetry::Unknown;
    FailureScope scope = FailureScope::Message;
    QStringList sources; ///< ids of FailureSource, one at least
};

/// Where it is written what an entry says.
struct FailureSource
{
    QString id;
    QString title;
    QString url;
    QString asOf; ///< year and month in which it was read: "2026-11"
};

} // namespace textdesk
