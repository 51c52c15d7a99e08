// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/casetable.h"

#include "store/sqliteconnection.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// A text that was sent from here is dated by the answer's Date header, in whole seconds.
constexpr qint64 receiptPrecisionMs = 1'000;

} // namespace

CaseTable::CaseTable(SqliteConnection &connection)
    : m_connection(connection),
      m_open(
          connection, "INSERT OR IGNORE INTO open_cases (message, account_id, since_ms) VALUES (?1, ?2, ?3)"),
      m_close(connection, "DELETE FROM open_cases WHERE message = ?1"),
      m_snooze(
          connection,
          "INSERT OR REPLACE INTO snoozed_cases (message, account_id, until_ms) VALUES (?1, ?2, ?3)"),
      m_wake(connection, "DELETE FROM snoozed_cases WHERE message = ?1"),
      m_due(connection, "SELECT message FROM snoozed_cases WHERE account_id = ?1 AND until_ms <= ?2"),
      m_note(
          connection,
          "INSERT INTO case_steps (account_id, message_id, status, step, at_ms, until_ms, who, note)"
          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"),
      m_lastNote(
          connection,
          "SELECT status, step, until_ms FROM case_steps WHERE account_id = ?1 AND message_id = ?2"
          " ORDER BY id DESC LIMIT 1")
{
}

bool CaseTable::isCase(const StoredMessage &row, const Account &account)
{
    return row.message.direction == Direction::Outbound && row.message.status == DeliveryStatus::Failed &&
           row.at > account.unreadSince - receiptPrecisionMs;
}

int CaseTable::begin(qint64 accountId, const StoredMessage &row)
{
    const auto last = lastStep(accountId, row);
    if (!last || last->step == CaseStep::Reopened) {
        return open(accountId, row);
    }
    if (last->step == CaseStep::Snoozed) {
        m_snooze.run(row.id, accountId, last->until);
    }
    return 0;
}

bool CaseTable::wasRetried(qint64 accountId, const StoredMessage &row)
{
    const auto last = lastStep(accountId, row);
    return last && last->step == CaseStep::Retried;
}

std::optional<CaseNote> CaseTable::lastStep(qint64 accountId, const StoredMessage &row)
{
    auto cursor = m_lastNote.query(accountId, row.message.messageId);
    if (!cursor.next() || cursor.number<DeliveryStatus>(0) != row.message.status) {
        return std::nullopt;
    }
    CaseNote note;
    note.step = cursor.number<CaseStep>(1);
    note.until = cursor.optionalInteger(2).value_or(0);
    return note;
}

int CaseTable::end(qint64 messageRowId)
{
    m_wake.run(messageRowId);
    return close(messageRowId);
}

int CaseTable::note(qint64 accountId, const StoredMessage &row, const CaseNote &note)
{
    m_note.run(
        accountId, row.message.messageId, row.message.status, note.step, note.at,
        note.step == CaseStep::Snoozed ? std::optional(note.until) : std::nullopt,
        note.who.isNull() ? u""_s : note.who, note.note);
    m_wake.run(row.id);
    const bool hasFailed = row.message.status == DeliveryStatus::Failed;
    if (note.step == CaseStep::Reopened) {
        return hasFailed ? open(accountId, row) : 0;
    }
    if (note.step == CaseStep::Snoozed) {
        m_snooze.run(row.id, accountId, note.until);
    }
    return close(row.id);
}

QList<qint64> CaseTable::due(qint64 accountId, UtcMs now)
{
    QList<qint64> ids;
    auto cursor = m_due.query(accountId, now);
    while (cursor.next()) {
        ids.append(cursor.integer(0));
    }
    return ids;
}

int CaseTable::open(qint64 accountId, const StoredMessage &row)
{
    m_open.run(row.id, accountId, row.statusAt);
    return sqlite3_changes(m_connection.handle());
}

int CaseTable::close(qint64 messageRowId)
{
    m_close.run(messageRowId);
    return -sqlite3_changes(m_connection.handle());
}

} // namespace textdesk
