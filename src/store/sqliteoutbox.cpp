// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqliteoutbox.h"

#include "store/durablecommits.h"
#include "store/mergedpage.h"
#include "store/messagetable.h"
#include "store/sqliteconnection.h"
#include "store/sqlitetransaction.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace textdesk {

namespace {

constexpr const char *allOfAccount =
    "SELECT id, our_number, their_number, body, state, created_at_ms, not_before_ms, attempt_at_ms, attempts,"
    " error, account_id, retry_of FROM outbox WHERE account_id = ?1 ORDER BY id";

constexpr const char *waitingRetryOf = "SELECT 1 FROM outbox INDEXED BY outbox_retries"
                                       " WHERE account_id = ?1 AND retry_of = ?2 AND retry_of IS NOT NULL";

QList<OutgoingRow> rows(SqliteCursor &&cursor)
{
    QList<OutgoingRow> list;
    while (cursor.next()) {
        list.append({
            .id = cursor.integer(0),
            .accountId = cursor.integer(10),
            .from = cursor.text(1),
            .to = cursor.text(2),
            .body = cursor.text(3),
            .state = cursor.number<OutgoingState>(4),
            .createdAt = cursor.integer(5),
            .notBefore = cursor.integer(6),
            .attemptAt = cursor.integer(7),
            .attempts = cursor.number<int>(8),
            .error = cursor.text(9),
            .retryOf = cursor.text(11),
        });
    }
    return list;
}

} // namespace

SqliteOutboxReader::SqliteOutboxReader(SqliteConnection &connection)
    : m_connection(connection),
      m_all(connection, allOfAccount),
      m_between(
          connection, "SELECT id, our_number, their_number, body, state, created_at_ms, not_before_ms,"
                      " attempt_at_ms, attempts, error, account_id, retry_of FROM outbox"
                      " WHERE account_id = ?1 AND our_number = ?2 AND their_number = ?3 ORDER BY id"),
      m_draft(
          connection,
          "SELECT body FROM drafts WHERE account_id = ?1 AND our_number = ?2 AND their_number = ?3"),
      m_ourLines(
          connection,
          "SELECT our_number, max(last_at_ms) FROM conversations WHERE account_id = ?1 AND our_number <> ''"
          " GROUP BY our_number ORDER BY max(last_at_ms) DESC"),
      m_original(connection, "SELECT retry_of FROM sent_here WHERE account_id = ?1 AND message_id = ?2"),
      m_retry(
          connection, "SELECT s.message_id, m.status, m.error FROM sent_here s INDEXED BY sent_here_retries"
                      " LEFT JOIN messages m ON m.account_id = s.account_id AND m.message_id = s.message_id"
                      " WHERE s.account_id = ?1 AND s.retry_of = ?2 AND s.retry_of IS NOT NULL"),
      m_waitingRetry(connection, waitingRetryOf)
{
}

StoreResult<QList<OutgoingRow>> SqliteOutboxReader::all(const AccountSet &accounts)
{
    return mergedPage<OutgoingRow>(
        accounts, std::numeric_limits<qsizetype>::max(),
        [](const OutgoingRow &a, const OutgoingRow &b) { return a.id < b.id; },
        [this](qint64 accountId) { return m_connection.result(rows(m_all.query(accountId))); });
}

StoreResult<QList<OutgoingRow>>
SqliteOutboxReader::between(qint64 accountId, const QString &ourNumber, const QString &theirNumber)
{
    return m_connection.result(rows(m_between.query(accountId, ourNumber, theirNumber)));
}

StoreResult<QString>
SqliteOutboxReader::draft(qint64 accountId, const QString &ourNumber, const QString &theirNumber)
{
    auto cursor = m_draft.query(accountId, ourNumber, theirNumber);
    const QString body = cursor.next() ? cursor.text(0) : QString();
    return m_connection.result(body);
}

StoreResult<QList<OurLine>> SqliteOutboxReader::ourLines(const AccountSet &accounts)
{
    QList<std::pair<UtcMs, OurLine>> dated;
    for (const qint64 accountId : accounts.ids()) {
        auto cursor = m_ourLines.query(accountId);
        while (cursor.next()) {
            dated.append({cursor.integer(1), {accountId, cursor.text(0)}});
        }
    }
    std::stable_sort(
        dated.begin(), dated.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<OurLine> lines;
    for (const auto &[at, line] : std::as_const(dated)) {
        lines.append(line);
    }
    return m_connection.result(lines);
}

StoreResult<RetryLinks> SqliteOutboxReader::retryLinks(qint64 accountId, const QString &messageId)
{
    RetryLinks links;
    {
        auto cursor = m_original.query(accountId, messageId);
        links.original = cursor.next() ? cursor.text(0) : QString();
    }
    {
        auto cursor = m_retry.query(accountId, messageId);
        while (cursor.next()) {
            links.retry = cursor.text(0); // the last one, where somebody did it again
            const auto status = cursor.optionalInteger(1);
            links.retryStatus = status ? std::optional(static_cast<DeliveryStatus>(*status)) : std::nullopt;
            links.retryError = cursor.text(2);
        }
    }
    links.waits = m_waitingRetry.query(accountId, messageId).next();
    return m_connection.result(links);
}

SqliteOutboxWriter::SqliteOutboxWriter(SqliteConnection &connection)
    : m_connection(connection),
      m_all(connection, allOfAccount),
      m_add(
          connection, "INSERT INTO outbox (account_id, our_number, their_number, body, state, created_at_ms,"
                      " not_before_ms, attempt_at_ms, attempts, error, retry_of)"
                      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"),
      m_update(
          connection, "UPDATE outbox SET state = ?2, created_at_ms = ?3, not_before_ms = ?4,"
                      " attempt_at_ms = ?5, attempts = ?6, error = ?7 WHERE id = ?1"),
      m_remove(connection, "DELETE FROM outbox WHERE id = ?1"),
      m_newestBetween(
          connection, QByteArray("SELECT ") + messageRowColumns +
                          " FROM conversations c CROSS JOIN messages m ON m.conversation_id = c.id"
                          " WHERE c.account_id = ?1 AND c.our_number = ?2 AND c.their_number = ?3"
                          " ORDER BY m.at_ms DESC, m.id DESC LIMIT ?4"),
      m_wasSentHere(connection, "SELECT 1 FROM sent_here WHERE account_id = ?1 AND message_id = ?2"),
      m_addSentHere(
          connection, "INSERT OR IGNORE INTO sent_here (account_id, message_id, retry_of)"
                      " VALUES (?1, ?2, (SELECT retry_of FROM outbox WHERE id = ?3))"),
      m_hasRetry(connection, waitingRetryOf),
      m_setDraft(
          connection, "INSERT INTO drafts (account_id, our_number, their_number, body)"
                      " VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET body = excluded.body"),
      m_removeDraft(
          connection, "DELETE FROM drafts WHERE account_id = ?1 AND our_number = ?2 AND their_number = ?3")
{
}

StoreResult<QList<OutgoingRow>> SqliteOutboxWriter::all(qint64 accountId)
{
    return m_connection.result(rows(m_all.query(accountId)));
}

StoreResult<OutgoingRow> SqliteOutboxWriter::add(qint64 accountId, const OutgoingRow &row)
{
    const DurableCommits durably(m_connection);
    SqliteTransaction transaction(m_connection);
    const OutgoingRow kept = put(accountId, row);
    putDraft(accountId, row.from, row.to, QString());
    transaction.commit();
    return m_connection.result(kept);
}

OutgoingRow SqliteOutboxWriter::put(qint64 accountId, const OutgoingRow &row)
{
    OutgoingRow kept = row;
    m_add.run(
        accountId, row.from, row.to, row.body, row.state, row.createdAt, row.notBefore, row.attemptAt,
        row.attempts, row.error, row.retryOf);
    kept.id = sqlite3_last_insert_rowid(m_connection.handle());
    kept.accountId = accountId;
    return kept;
}

bool SqliteOutboxWriter::hasRetry(qint64 accountId, const QString &messageId)
{
    return m_hasRetry.query(accountId, messageId).next();
}

StoreResult<void> SqliteOutboxWriter::update(const OutgoingRow &row)
{
    const DurableCommits durably(m_connection);
    m_update.run(row.id, row.state, row.createdAt, row.notBefore, row.attemptAt, row.attempts, row.error);
    return m_connection.result();
}

StoreResult<void> SqliteOutboxWriter::remove(qint64 id)
{
    const DurableCommits durably(m_connection);
    m_remove.run(id);
    return m_connection.result();
}

StoreResult<QList<MessageRow>> SqliteOutboxWriter::newestBetween(
    qint64 accountId, const QString &ourNumber, const QString &theirNumber, int limit)
{
    QList<MessageRow> rows;
    {
        auto cursor = m_newestBetween.query(accountId, ourNumber, theirNumber, limit);
        while (cursor.next()) {
            rows.prepend(messageRow(cursor));
        }
    }
    return m_connection.result(std::move(rows));
}

StoreResult<QStringList> SqliteOutboxWriter::sentHere(qint64 accountId, const QStringList &messageIds)
{
    QStringList found;
    for (const QString &messageId : messageIds) {
        if (m_wasSentHere.query(accountId, messageId).next()) {
            found.append(messageId);
        }
    }
    return m_connection.result(found);
}

StoreResult<void> SqliteOutboxWriter::setDraft(
    qint64 accountId, const QString &ourNumber, const QString &theirNumber, const QString &body)
{
    putDraft(accountId, ourNumber, theirNumber, body);
    return m_connection.result();
}

void SqliteOutboxWriter::becameMessage(qint64 accountId, qint64 id, const QString &messageId)
{
    m_addSentHere.run(accountId, messageId, id);
    m_remove.run(id);
}

void SqliteOutboxWriter::putDraft(
    qint64 accountId, const QString &ours, const QString &theirs, const QString &body)
{
    if (body.isEmpty()) {
        m_removeDraft.run(accountId, ours, theirs);
    } else {
        m_setDraft.run(accountId, ours, theirs, body);
    }
}

} // namespace textdesk
