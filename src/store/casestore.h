// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/accountset.h"
#include "store/rows.h"
#include "store/storeerror.h"

#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>

namespace textdesk {

/// What somebody at this desk did about a text that did not arrive. Stored: never renumber.
enum class CaseStep : quint8 {
    Acknowledged = 1, ///< seen; nothing more is to be done
    Resolved = 2,     ///< dealt with, as the note says
    Snoozed = 3,      ///< comes back at a moment
    Reopened = 4,     ///< counts as open again
    Retried = 5,      ///< the text went out once more, as another message
};

/// One such step. It stays on this desk: the gateway has no place for it.
struct CaseNote
{
    CaseStep step = CaseStep::Acknowledged;
    QString who;     ///< the desktop's user
    QString note;    ///< plain text; null: none
    UtcMs at = 0;    ///< by this machine's clock
    UtcMs until = 0; ///< of Snoozed: when it comes back

    bool operator==(const CaseNote &) const = default;
};

/// An outbound message that somebody has to see to.
struct OpenCase
{
    enum class Kind : quint8 {
        Failed,
        Stalled,    ///< in progress for longer than is normal
        Unreported, ///< sent, and not said to be delivered for longer than is usual here
    };

    MessageRow message;
    UtcMs since = 0; ///< when it failed, or was made
    Kind kind = Kind::Failed;

    bool operator==(const OpenCase &) const = default;
};

/// How far the texts of one of our numbers have come lately.
struct LineProgress
{
    OurLine line;
    UtcMs lastAt = 0; ///< when the last of them left the gateway
    UtcMs newest = 0; ///< when the newest of those that left it was made

    bool operator==(const LineProgress &) const = default;
};

struct OpenCases
{
    QList<OpenCase> cases; ///< newest first
    bool isCut = false;    ///< there are more
    QList<LineProgress> progress;
    QMap<qint64, UtcMs> newestOut; ///< by account: when the newest of its texts that left was made
};

/// The failed and stalled texts that nobody has seen to. For a reader thread.
class CaseReader
{
public:
    virtual ~CaseReader() = default;
    /// Up to \p limit; where that is too little, it is the unreported ones that are left out first. What one
    /// of our numbers has sent is looked at from \p progressSince on.
    virtual StoreResult<OpenCases>
    open(const AccountSet &accounts, const OutcomeLimits &limits, UtcMs progressSince, int limit) = 0;
    /// Whether a message's text went out again, or waits to, and nobody opened it again since: a retry leaves
    /// such a one out.
    virtual StoreResult<bool> wasRetried(qint64 messageRowId) = 0;
    /// What was done about a message, oldest first.
    virtual StoreResult<QList<CaseNote>> history(qint64 messageRowId) = 0;
};

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::CaseNote)
