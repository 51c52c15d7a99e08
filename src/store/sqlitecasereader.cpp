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
      // A report that a text was delivered may come long after it left.
      m_progress(
          connection, "SELECT from_number, at_ms, CASE status WHEN 3 THEN status_at_ms ELSE"
                      " (SELECT min(f.at_ms) FROM status_facts f WHERE f.message = messages.id AND f.status "
                      "IN (3, 4)) END"
                      " FROM messages INDEXED BY messages_by_time"
                      " WHERE account_id = ?1 AND direction = 1 AND at_ms >= ?2 AND status IN (3, 4)"),
      m_newestOut(
          connection, "SELECT at_ms FROM messages INDEXED BY messages_by_status"
                      " WHERE account_id = ?1 AND direction = 1 AND status = ?2 ORDER BY at_ms DESC LIMIT 1"),
      m_wasRetried(
          connection, "SELECT 1 FROM messages m WHERE m.id = ?1 AND (EXISTS (SELECT 1 FROM outbox o"
                      " WHERE o.account_id = m.account_id AND o.retry_of = m.message_id)"
                      " OR EXISTS (SELECT 1 FROM (SELECT s.step, s.status FROM case_steps s"
                      " WHERE s.account_id = m.account_id AND s.message_id = m.message_id"
                      " ORDER BY s.id DESC LIMIT 1) last WHERE last.step = 5 AND last.status = m.status))"),
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
        std::sort(own.begin(), own.end(), isNewer);
        return m_connection.result(std::move(own));
    });
    if (!cases) {
        return tl::unexpected(cases.error());
    }
    open.cases = *std::move(cases);
    // Where carriers report nothing these are legion, and must not hide what did fail.
    const auto left = static_cast<int>(std::max<qsizetype>(0, limit + 1 - open.cases.size()));
    auto unreported = mergedPage<OpenCase>(accounts, left, isNewer, [&](qint64 accountId) {
        QList<OpenCase> own;
        addAged(accountId, OpenCase::Kind::Unreported, limits.unreportedBefore, left, own);
        return m_connection.result(std::move(own));
    });
    if (!unreported) {
        return tl::unexpected(unreported.error());
    }
    open.cases += *unreported;
    open.isCut = open.cases.size() > limit;
    open.cases.resize(std::min<qsizetype>(open.cases.size(), limit));
    std::sort(open.cases.begin(), open.cases.end(), isNewer);
    for (const qint64 accountId : accounts.ids()) {
        addProgress(accountId, progressSince, open);
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

void SqliteCaseReader::addProgress(qint64 accountId, UtcMs since, OpenCases &open)
{
    for (const DeliveryStatus status : {DeliveryStatus::Sent, DeliveryStatus::Delivered}) {
        auto newest = m_newestOut.query(accountId, status);
        if (newest.next()) {
            open.newestOut[accountId] = std::max(open.newestOut.value(accountId), newest.integer(0));
        }
    }
    QHash<QString, LineProgress> lines;
    auto cursor = m_progress.query(accountId, since);
    while (cursor.next()) {
        LineProgress &line = lines[cursor.text(0)];
        line.newest = std::max(line.newest, cursor.integer(1));
        line.lastAt = std::max(line.lastAt, cursor.integer(2));
    }
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        line->line = {accountId, line.key()};
        open.progress.append(*line);
    }
}

StoreResult<bool> SqliteCaseReader::wasRetried(qint64 messageRowId)
{
    const bool was = m_wasRetried.query(messageRowId).next();
    return m_connection.result(was);
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
