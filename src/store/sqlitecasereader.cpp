// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlitecasereader.h"

#include "store/casesql.h"
#include "store/mergedpage.h"
#include "store/messagetable.h"
#include "store/sqliteconnection.h"

#include <QHash>

#include <algorithm>

namespace textdesk {

namespace {

bool isNewer(const OpenCase &a, const OpenCase &b)
{
    return MessageKey{a.since, a.message.id} > MessageKey{b.since, b.message.id};
}

} // namespace

SqliteCaseReader::SqliteCaseReader(SqliteConnection &connection)
    : m_connection(connection),
      m_failed(
          connection, QByteArray("SELECT ") + messageRowColumns +
                          ", c.since_ms FROM open_cases c CROSS JOIN messages m ON m.id = c.message"
                          " WHERE c.account_id = ?1 ORDER BY c.since_ms DESC, c.message DESC LIMIT ?2"),
      m_stalled(
          connection, QByteArray("SELECT ") + messageRowColumns +
                          " FROM messages m INDEXED BY messages_in_progress"
                          " WHERE m.account_id = ?1 AND m.direction = 1 AND m.status < 3 AND m.at_ms < ?2"
                          " AND " +
                          lastStepLeavesIt(true, "< 3") + " ORDER BY m.at_ms DESC, m.id DESC LIMIT ?3"),
      m_unreported(
          connection, QByteArray("SELECT ") + messageRowColumns +
                          " FROM messages m INDEXED BY messages_by_status"
                          " WHERE m.account_id = ?1 AND m.direction = 1 AND m.status = 3 AND m.at_ms < ?2"
                          " AND m.at_ms >= (SELECT a.unread_since_ms FROM accounts a WHERE a.id = ?1)"
                          " AND " +
                          lastStepLeavesIt(true, "= 3") + " ORDER BY m.at_ms DESC, m.id DESC LIMIT ?3"),
      m_progress(
          connection, "SELECT from_number, at_ms, status_at_ms FROM messages INDEXED BY messages_by_time"
                      " WHERE account_id = ?1 AND direction = 1 AND at_ms >= ?2 AND status IN (3, 4)"),
      m_history(
          connection,
          "SELECT s.step, s.who, s.note, s.at_ms, s.until_ms FROM messages m CROSS JOIN case_steps s"
          " ON s.account_id = m.account_id AND s.message_id = m.message_id"
          " WHERE m.id = ?1 ORDER BY s.id")
{
}

StoreResult<OpenCases> SqliteCaseReader::open(
    const AccountSet &accounts, const OutcomeLimits &limits, UtcMs progressSince, int limit)
{
    OpenCases open;
    // One more tells whether there are more.
    auto cases = mergedPage<OpenCase>(accounts, limit + 1, isNewer, [&](qint64 accountId) {
        QList<OpenCase> own;
        addFailed(accountId, limit + 1, own);
        addAged(accountId, OpenCase::Kind::Stalled, limits.stalledBefore, limit + 1, own);
        addAged(accountId, OpenCase::Kind::Unreported, limits.unreportedBefore, limit + 1, own);
        std::sort(own.begin(), own.end(), isNewer);
        return m_connection.result(std::move(own));
    });
    if (!cases) {
        return tl::unexpected(cases.error());
    }
    open.isCut = cases->size() > limit;
    open.cases = cases->mid(0, limit);
    for (const qint64 accountId : accounts.ids()) {
        addProgress(accountId, progressSince, open.progress);
    }
    return m_connection.result(std::move(open));
}

void SqliteCaseReader::addFailed(qint64 accountId, int limit, QList<OpenCase> &cases)
{
    auto cursor = m_failed.query(accountId, limit);
    while (cursor.next()) {
        cases.append({messageRow(cursor), cursor.integer(messageRowColumnCount), OpenCase::Kind::Failed});
    }
}

void SqliteCaseReader::addAged(
    qint64 accountId, OpenCase::Kind kind, UtcMs before, int limit, QList<OpenCase> &cases)
{
    SqliteStatement &statement = kind == OpenCase::Kind::Stalled ? m_stalled : m_unreported;
    auto cursor = statement.query(accountId, before, limit);
    while (cursor.next()) {
        const MessageRow row = messageRow(cursor);
        cases.append({row, row.at, kind});
    }
}

void SqliteCaseReader::addProgress(qint64 accountId, UtcMs since, QList<LineProgress> &progress)
{
    QHash<QString, LineProgress> lines;
    auto cursor = m_progress.query(accountId, since);
    while (cursor.next()) {
        LineProgress &line = lines[cursor.text(0)];
        line.newest = std::max(line.newest, cursor.integer(1));
        line.lastAt = std::max(line.lastAt, cursor.integer(2));
    }
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        line->line = {accountId, line.key()};
        progress.append(*line);
    }
}

StoreResult<QList<CaseNote>> SqliteCaseReader::history(qint64 messageRowId)
{
    QList<CaseNote> notes;
    {
        auto cursor = m_history.query(messageRowId);
        while (cursor.next()) {
            notes.append(
                {cursor.number<CaseStep>(0), cursor.text(1), cursor.text(2), cursor.integer(3),
                 cursor.optionalInteger(4).value_or(0)});
        }
    }
    return m_connection.result(notes);
}

} // namespace textdesk
