// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/casestore.h"
#include "store/messagetable.h"

namespace textdesk {

/// Writes which messages somebody has to see to; within the caller's transaction. Each answers by how much
/// the number of open cases changes.
class CaseTable
{
public:
    explicit CaseTable(SqliteConnection &connection);

    /// Whether such a message is one that somebody has to see to: it failed, and since the desk was set up.
    static bool isCase(const StoredMessage &row, const Account &account);
    /// It has become one; not open where somebody has seen to it already.
    int begin(qint64 accountId, const StoredMessage &row);
    /// It is none any more, or goes.
    int end(qint64 messageRowId);
    /// Writes down what was done about a message of this account.
    int note(qint64 accountId, const StoredMessage &row, const CaseNote &note);
    /// Its text went out once more, and nobody has opened the case again since.
    bool wasRetried(qint64 accountId, const StoredMessage &row);
    /// The snoozed messages of this account that are due.
    QList<qint64> due(qint64 accountId, UtcMs now);

private:
    /// The last step, if it was about the status that the message has.
    std::optional<CaseNote> lastStep(qint64 accountId, const StoredMessage &row);
    int open(qint64 accountId, const StoredMessage &row);
    int close(qint64 messageRowId);

    SqliteConnection &m_connection;
    SqliteStatement m_open;
    SqliteStatement m_close;
    SqliteStatement m_snooze;
    SqliteStatement m_wake;
    SqliteStatement m_due;
    SqliteStatement m_note;
    SqliteStatement m_lastNote;
};

} // namespace textdesk
