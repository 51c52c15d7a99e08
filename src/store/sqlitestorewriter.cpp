// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlitestorewriter.h"

#include "core/clock.h"
#include "core/phonenumber.h"
#include "store/durablecommits.h"
#include "store/sqlitetransaction.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

QStringList texts(SqliteCursor &&cursor)
{
    QStringList list;
    while (cursor.next()) {
        list.append(cursor.text(0));
    }
    return list;
}

} // namespace

SqliteStoreWriter::SqliteStoreWriter(std::unique_ptr<SqliteConnection> connection, const Clock &clock)
    : m_connection(std::move(connection)),
      m_clock(clock),
      m_search(*m_connection),
      m_merge(*m_connection, m_search),
      m_gapLister(*m_connection),
      m_gaps(*m_connection),
      m_outbox(*m_connection),
      m_snippets(*m_connection),
      m_contacts(*m_connection),
      m_setPinned(
          *m_connection,
          "UPDATE conversations SET pinned = ?3 WHERE id = ?1 AND account_id = ?2 AND pinned <> ?3"),
      m_setMuted(
          *m_connection,
          "UPDATE conversations SET muted = ?3 WHERE id = ?1 AND account_id = ?2 AND muted <> ?3"),
      m_setArchived(
          *m_connection,
          "UPDATE conversations SET archived = ?3 WHERE id = ?1 AND account_id = ?2 AND archived <> ?3"),
      m_keepMarks(
          *m_connection, "INSERT INTO conversation_marks"
                         " (account_id, our_number, their_number, pinned, muted, archived)"
                         " SELECT account_id, our_number, their_number, pinned, muted, archived"
                         " FROM conversations WHERE id = ?1"
                         " ON CONFLICT DO UPDATE SET pinned = excluded.pinned, muted = excluded.muted,"
                         " archived = excluded.archived"),
      m_accountById(*m_connection, "SELECT id, base_address, unread_since_ms FROM accounts WHERE id = ?1"),
      m_accountByAddress(
          *m_connection, "SELECT id, base_address, unread_since_ms FROM accounts WHERE base_address = ?1"),
      m_addAccount(
          *m_connection, "INSERT INTO accounts (base_address, created_at_ms, unread_since_ms)"
                         " VALUES (?1, ?2, ?2) ON CONFLICT DO NOTHING"),
      m_addTotals(
          *m_connection, "UPDATE accounts SET messages = messages + ?2, conversations = conversations + ?3,"
                         " unread = unread + ?4, open_failures = open_failures + ?5,"
                         " incomplete = incomplete + ?6, open_cases = open_cases + ?7 WHERE id = ?1"),
      m_progress(
          *m_connection,
          "UPDATE accounts SET certain_until_ms = coalesce(?2, certain_until_ms),"
          " last_event_at_ms = max(coalesce(?3, last_event_at_ms), coalesce(last_event_at_ms, ?3)),"
          " last_synced_at_ms = coalesce(?4, last_synced_at_ms) WHERE id = ?1"),
      m_certainUntil(*m_connection, "SELECT certain_until_ms FROM accounts WHERE id = ?1"),
      m_newestRecord(
          *m_connection, "SELECT message_id FROM messages INDEXED BY messages_by_time"
                         " WHERE account_id = ?1 AND direction IN (0, 1) AND record_at_ms IS NOT NULL"
                         " ORDER BY direction, at_ms DESC LIMIT 1"),
      m_incomplete(
          *m_connection, "SELECT message_id FROM messages WHERE account_id = ?1"
                         " AND (conversation_id IS NULL OR body IS NULL) ORDER BY at_ms, id LIMIT ?2"),
      m_known(*m_connection, "SELECT 1 FROM messages WHERE account_id = ?1 AND message_id = ?2"),
      m_open(
          *m_connection, "SELECT message_id, at_ms, 0 FROM messages INDEXED BY messages_in_progress"
                         " WHERE account_id = ?1 AND direction = 1 AND status < 3 AND updated_at_ms < ?2"
                         " UNION ALL "
                         "SELECT message_id, at_ms, 1 FROM messages INDEXED BY messages_by_status"
                         " WHERE account_id = ?1 AND direction = 1 AND status = 3 AND at_ms >= ?3"
                         " AND updated_at_ms < ?2 ORDER BY 2 DESC LIMIT ?4"),
      m_syncValue(*m_connection, "SELECT value FROM sync_values WHERE account_id = ?1 AND name = ?2"),
      m_setSyncValue(
          *m_connection, "INSERT INTO sync_values (account_id, name, value) VALUES (?1, ?2, ?3)"
                         " ON CONFLICT DO UPDATE SET value = excluded.value")
{
    m_merge.setHasReadMarks(m_connection->integer("SELECT 1 FROM read_marks LIMIT 1").has_value());
}

SqliteStoreWriter::~SqliteStoreWriter() = default;

StoreResult<Account> SqliteStoreWriter::ensureAccount(const QString &baseAddress)
{
    m_addAccount.run(baseAddress, m_clock.nowUtc());
    Account account;
    auto cursor = m_accountByAddress.query(baseAddress);
    if (cursor.next()) {
        account = {cursor.integer(0), cursor.text(1), cursor.integer(2), {}};
    }
    return m_connection->result(account);
}

Account SqliteStoreWriter::account(qint64 id)
{
    auto cursor = m_accountById.query(id);
    if (cursor.next()) {
        return {cursor.integer(0), cursor.text(1), cursor.integer(2), {}};
    }
    m_connection->fail(StoreError{StoreError::Kind::Sql, u"no such account"_s});
    return {};
}

void SqliteStoreWriter::addTotals(qint64 accountId, const AccountTotals &totals)
{
    if (totals != AccountTotals()) {
        m_addTotals.run(
            accountId, totals.messages, totals.conversations, totals.unread, totals.openFailures,
            totals.incomplete, totals.openCases);
    }
}

StoreResult<ChangeSet> SqliteStoreWriter::apply(qint64 accountId, const StoreBatch &batch)
{
    ChangeSet changes;
    changes.accountId = accountId;
    SqliteTransaction transaction(*m_connection);
    const Account owner = account(accountId);
    if (!batch.observations.isEmpty() && !m_connection->hasFailed()) {
        AccountTotals totals;
        m_merge.run(owner, batch.observations, changes, totals);
        addTotals(accountId, totals);
    }
    if (batch.certainUntil || batch.lastEventAt || batch.lastSyncedAt) {
        m_progress.run(accountId, batch.certainUntil, batch.lastEventAt, batch.lastSyncedAt);
    }
    for (const Gap &gap : batch.newGaps) {
        m_gaps.add(accountId, gap);
        changes.gapsChanged = true;
    }
    for (const StoreBatch::GapProgress &progress : batch.gapProgress) {
        m_gaps.progress(accountId, progress.gapId, progress.newTo);
        changes.gapsChanged = true;
    }
    for (const StoreBatch::Sent &sent : batch.sent) {
        m_outbox.becameMessage(accountId, sent.outgoingId, sent.messageId);
        changes.outboxChanged = true;
    }
    transaction.commit();
    return m_connection->result(std::move(changes));
}

template<typename Change>
StoreResult<ChangeSet> SqliteStoreWriter::inTransaction(qint64 accountId, Change change)
{
    ChangeSet changes;
    changes.accountId = accountId;
    AccountTotals totals;
    SqliteTransaction transaction(*m_connection);
    change(changes, totals);
    addTotals(accountId, totals);
    transaction.commit();
    return m_connection->result(std::move(changes));
}

StoreResult<ChangeSet> SqliteStoreWriter::markRead(qint64 accountId, qint64 conversationId, UtcMs upTo)
{
    return inTransaction(accountId, [&](ChangeSet &changes, AccountTotals &totals) {
        m_merge.markRead(accountId, conversationId, upTo, changes, totals);
    });
}

StoreResult<ChangeSet> SqliteStoreWriter::markUnread(qint64 accountId, qint64 conversationId)
{
    return inTransaction(accountId, [&](ChangeSet &changes, AccountTotals &totals) {
        m_merge.markUnread(accountId, conversationId, changes, totals);
    });
}

StoreResult<ChangeSet>
SqliteStoreWriter::removeConversation(qint64 accountId, qint64 conversationId, UtcMs upTo)
{
    // Else the texts would stay readable in freed pages of the file, till others take their place.
    m_connection->execute("PRAGMA secure_delete = ON");
    auto changes = inTransaction(accountId, [&](ChangeSet &seen, AccountTotals &totals) {
        m_merge.removeConversation(accountId, conversationId, upTo, seen, totals);
    });
    m_connection->execute("PRAGMA secure_delete = FAST");
    return changes;
}

StoreResult<ChangeSet>
SqliteStoreWriter::setMark(qint64 accountId, qint64 conversationId, ConversationMark mark, bool on)
{
    ChangeSet changes;
    changes.accountId = accountId;
    SqliteStatement &statement = mark == ConversationMark::Pinned  ? m_setPinned
                                 : mark == ConversationMark::Muted ? m_setMuted
                                                                   : m_setArchived;
    SqliteTransaction transaction(*m_connection);
    statement.run(conversationId, accountId, on);
    if (sqlite3_changes(m_connection->handle()) > 0) {
        m_keepMarks.run(conversationId);
        changes.conversations.append(conversationId);
    }
    transaction.commit();
    return m_connection->result(std::move(changes));
}

StoreResult<ChangeSet>
SqliteStoreWriter::noteCases(qint64 accountId, const QList<qint64> &messageRowIds, const CaseNote &note)
{
    return inTransaction(accountId, [&](ChangeSet &changes, AccountTotals &totals) {
        m_merge.noteCases(accountId, messageRowIds, note, changes, totals);
    });
}

StoreResult<RetriedTexts> SqliteStoreWriter::retry(
    qint64 accountId, const QList<qint64> &messageRowIds, const CaseNote &note, const OutgoingRow &pattern)
{
    RetriedTexts retried;
    const DurableCommits durably(*m_connection);
    auto changes = inTransaction(accountId, [&](ChangeSet &changed, AccountTotals &totals) {
        QList<qint64> noted;
        for (const StoredMessage &row : m_merge.retriable(accountId, messageRowIds)) {
            if (m_outbox.hasRetry(accountId, row.message.messageId)) {
                continue;
            }
            OutgoingRow fresh = pattern;
            fresh.from = normalizedAddress(row.message.from);
            fresh.to = normalizedAddress(row.message.to);
            fresh.body = row.message.body;
            fresh.retryOf = row.message.messageId;
            retried.rows.append(m_outbox.put(accountId, fresh));
            noted.append(row.id);
        }
        m_merge.noteCases(accountId, noted, note, changed, totals);
        changed.outboxChanged = !noted.isEmpty();
    });
    if (!changes) {
        return tl::unexpected(changes.error());
    }
    retried.changes = *std::move(changes);
    return retried;
}

StoreResult<ChangeSet>
SqliteStoreWriter::dropRetries(qint64 accountId, const QList<OutgoingRow> &rows, UtcMs now)
{
    const DurableCommits durably(*m_connection);
    return inTransaction(accountId, [&](ChangeSet &changed, AccountTotals &totals) {
        QStringList originals;
        for (const OutgoingRow &row : rows) {
            m_outbox.drop(row.id);
            originals.append(row.retryOf);
        }
        m_merge.reopenCases(accountId, originals, now, changed, totals);
        changed.outboxChanged = true;
    });
}

StoreResult<ChangeSet> SqliteStoreWriter::wakeCases(qint64 accountId, UtcMs now)
{
    const Account owner = account(accountId);
    return inTransaction(accountId, [&](ChangeSet &changes, AccountTotals &totals) {
        m_merge.wakeCases(owner, now, changes, totals);
    });
}

StoreResult<QList<Gap>> SqliteStoreWriter::gaps(qint64 accountId)
{
    return m_connection->result(m_gapLister.gaps(accountId));
}

StoreResult<Gap> SqliteStoreWriter::addGap(qint64 accountId, const Gap &gap)
{
    return m_connection->result(m_gaps.add(accountId, gap));
}

StoreResult<void> SqliteStoreWriter::setGapState(qint64 gapId, GapState state)
{
    m_gaps.setState(gapId, state);
    return m_connection->result();
}

StoreResult<std::optional<UtcMs>> SqliteStoreWriter::certainUntil(qint64 accountId)
{
    auto cursor = m_certainUntil.query(accountId);
    const std::optional<UtcMs> until = cursor.next() ? cursor.optionalInteger(0) : std::nullopt;
    return m_connection->result(until);
}

StoreResult<QString> SqliteStoreWriter::newestRecord(qint64 accountId)
{
    auto cursor = m_newestRecord.query(accountId);
    const QString messageId = cursor.next() ? cursor.text(0) : QString();
    return m_connection->result(messageId);
}

StoreResult<QStringList> SqliteStoreWriter::incompleteMessages(qint64 accountId, int limit)
{
    return m_connection->result(texts(m_incomplete.query(accountId, limit)));
}

StoreResult<QStringList> SqliteStoreWriter::known(qint64 accountId, const QStringList &messageIds)
{
    QStringList found;
    for (const QString &messageId : messageIds) {
        if (m_known.query(accountId, messageId).next()) {
            found.append(messageId);
        }
    }
    return m_connection->result(found);
}

StoreResult<QList<OpenMessage>>
SqliteStoreWriter::openMessages(qint64 accountId, UtcMs notUpdatedSince, UtcMs sentSince, int limit)
{
    QList<OpenMessage> open;
    {
        auto cursor = m_open.query(accountId, notUpdatedSince, sentSince, limit);
        while (cursor.next()) {
            open.append({cursor.text(0), cursor.integer(1), cursor.integer(2) != 0});
        }
    }
    return m_connection->result(open);
}

StoreResult<QString> SqliteStoreWriter::syncValue(qint64 accountId, const QString &name)
{
    auto cursor = m_syncValue.query(accountId, name);
    const QString value = cursor.next() ? cursor.text(0) : QString();
    return m_connection->result(value);
}

StoreResult<void> SqliteStoreWriter::setSyncValue(qint64 accountId, const QString &name, const QString &value)
{
    m_setSyncValue.run(accountId, name, value.isNull() ? u""_s : value);
    return m_connection->result();
}

StoreResult<int> SqliteStoreWriter::indexPending(int limit)
{
    const qint64 left = m_search.indexPending(limit);
    return m_connection->result(static_cast<int>(std::min<qint64>(left, std::numeric_limits<int>::max())));
}

void SqliteStoreWriter::checkpoint()
{
    // Not worth a wait: a reader that is in the middle of a page lets it be done next time.
    sqlite3_busy_timeout(m_connection->handle(), 0);
    sqlite3_wal_checkpoint_v2(m_connection->handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(m_connection->handle(), SqliteConnection::busyTimeoutMs);
}

} // namespace textdesk
