// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/salvage.h"

#include "store/sqlitestatement.h"
#include "store/sqlitetransaction.h"

#include <QLoggingCategory>

#include <array>
#include <limits>

namespace textdesk {

namespace {

Q_LOGGING_CATEGORY(lcSalvage, "textdesk.store.salvage")

/// One kind of thing that only this desk knows. \c read yields an integer key that grows from row to row
/// and starts behind ?1, then \c columns values, which \c write takes as ?1, ?2, …
struct Salvaged
{
    const char *what;
    int columns;
    const char *read;
    const char *write;
};

// In the order of their references. Whatever else a person makes on this desk alone gets a line here.
constexpr std::array salvagedKinds{
    Salvaged{
        "accounts", 4,
        "SELECT id, id, base_address, created_at_ms, unread_since_ms FROM accounts WHERE id > ?1 ORDER BY id",
        "INSERT OR IGNORE INTO accounts (id, base_address, created_at_ms, unread_since_ms)"
        " VALUES (?1, ?2, ?3, ?4)"},
    // A message older than its account is history and never unread: it needs no mark.
    Salvaged{
        "read messages", 3,
        "SELECT id, account_id, message_id, at_ms FROM messages"
        " WHERE id > ?1 AND direction = 0 AND unread = 0 ORDER BY id",
        "INSERT OR IGNORE INTO read_marks (account_id, message_id)"
        " SELECT id, ?2 FROM accounts WHERE id = ?1 AND unread_since_ms <= ?3"},
    Salvaged{
        "read marks of an earlier salvage", 2,
        "SELECT row_number() OVER (), account_id, message_id FROM read_marks WHERE ?1 < 0 LIMIT 5000000",
        "INSERT OR IGNORE INTO read_marks (account_id, message_id) SELECT id, ?2 FROM accounts WHERE id = "
        "?1"},
    // Nobody else has them. What was lost may have been that the gateway has: so its list is asked before any
    // of them is sent.
    Salvaged{
        "outbox", 10,
        "SELECT id, account_id, our_number, their_number, CASE WHEN state < 2 THEN 2 ELSE state END,"
        " created_at_ms, 0, attempt_at_ms, attempts, error, body FROM outbox WHERE id > ?1 ORDER BY id",
        "INSERT OR IGNORE INTO outbox (account_id, our_number, their_number, state, created_at_ms,"
        " not_before_ms, attempt_at_ms, attempts, error, body)"
        " SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM accounts WHERE id = ?1"},
    // One row each, where several say the same.
    Salvaged{
        "texts that wait to be sent again", 6,
        "SELECT id, account_id, our_number, their_number, created_at_ms, body, retry_of FROM outbox"
        " WHERE id > ?1 AND retry_of IS NOT NULL ORDER BY id",
        "UPDATE outbox SET retry_of = ?6 WHERE id = (SELECT min(o.id) FROM outbox o WHERE o.account_id = ?1"
        " AND o.our_number = ?2 AND o.their_number = ?3 AND o.created_at_ms = ?4 AND o.body = ?5"
        " AND o.retry_of IS NULL)"},
    Salvaged{
        "messages sent from here", 2,
        "SELECT row_number() OVER (), account_id, message_id FROM sent_here WHERE ?1 < 0 LIMIT 5000000",
        "INSERT OR IGNORE INTO sent_here (account_id, message_id) SELECT id, ?2 FROM accounts WHERE id = ?1"},
    Salvaged{
        "texts sent again", 3,
        "SELECT row_number() OVER (), account_id, message_id, retry_of FROM sent_here"
        " WHERE ?1 < 0 AND retry_of IS NOT NULL LIMIT 5000000",
        "UPDATE sent_here SET retry_of = ?3 WHERE account_id = ?1 AND message_id = ?2"},
    Salvaged{
        "drafts", 4,
        "SELECT row_number() OVER (), account_id, our_number, their_number, body FROM drafts WHERE ?1 < 0"
        " LIMIT 100000",
        "INSERT OR IGNORE INTO drafts (account_id, our_number, their_number, body)"
        " SELECT id, ?2, ?3, ?4 FROM accounts WHERE id = ?1"},
    Salvaged{
        "snippets", 3, "SELECT row_number() OVER (), id, name, body FROM snippets WHERE ?1 < 0 LIMIT 100000",
        "INSERT OR IGNORE INTO snippets (id, name, body) VALUES (?1, ?2, ?3)"},
    Salvaged{
        "contacts", 4,
        "SELECT row_number() OVER (), number, name, note, color FROM contacts WHERE ?1 < 0 LIMIT 1000000",
        "INSERT OR IGNORE INTO contacts (number, name, note, color) VALUES (?1, ?2, ?3, ?4)"},
    Salvaged{
        "conversation marks", 6,
        "SELECT row_number() OVER (), account_id, our_number, their_number, pinned, muted, archived"
        " FROM conversation_marks WHERE ?1 < 0 LIMIT 1000000",
        "INSERT OR IGNORE INTO conversation_marks (account_id, our_number, their_number, pinned, muted, "
        "archived)"
        " SELECT id, ?2, ?3, ?4, ?5, ?6 FROM accounts WHERE id = ?1"},
    Salvaged{
        "removed conversations", 4,
        "SELECT row_number() OVER (), account_id, our_number, their_number, up_to_ms FROM "
        "removed_conversations"
        " WHERE ?1 < 0 LIMIT 1000000",
        "INSERT OR IGNORE INTO removed_conversations (account_id, our_number, their_number, up_to_ms)"
        " SELECT id, ?2, ?3, ?4 FROM accounts WHERE id = ?1"},
    Salvaged{
        "steps about failures", 8,
        "SELECT id, account_id, message_id, status, step, at_ms, until_ms, who, note FROM case_steps"
        " WHERE id > ?1 ORDER BY id",
        "INSERT INTO case_steps (account_id, message_id, status, step, at_ms, until_ms, who, note)"
        " SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8 FROM accounts WHERE id = ?1"},
    Salvaged{
        "sync values", 3,
        "SELECT row_number() OVER (), account_id, name, value FROM sync_values WHERE ?1 < 0 LIMIT 10000",
        "INSERT OR IGNORE INTO sync_values (account_id, name, value)"
        " SELECT id, ?2, ?3 FROM accounts WHERE id = ?1"},
};

/// How far a leap over unreadable rows may go before the rest is given up.
constexpr qint64 longestLeap = 1LL << 40;

/// True where the new cache itself cannot be written: nothing that a damaged row could be blamed for.
bool isFatal(const StoreError &error)
{
    return error.kind != StoreError::Kind::Sql;
}

/// Reads the rows of one kind, leaping over what is broken.
class Copy
{
public:
    Copy(const Salvaged &kind, SqliteConnection &damaged, SqliteConnection &fresh)
        : m_kind(kind),
          m_damaged(damaged),
          m_fresh(fresh),
          m_read(damaged, kind.read),
          m_write(fresh, kind.write)
    {
    }

    StoreResult<void> run()
    {
        qint64 leap = 1;
        m_last = -1;
        while (leap <= longestLeap) {
            const qint64 rowsBefore = m_rows;
            const bool complete = readOn();
            if (m_fresh.hasFailed()) {
                return m_fresh.result();
            }
            if (complete) {
                break;
            }
            m_isWhole = false;
            leap = m_rows > rowsBefore ? 1 : leap * 2;
            m_last += leap;
        }
        qCInfo(lcSalvage) << m_kind.what << "read:" << m_rows << "whole:" << m_isWhole;
        return {};
    }

private:
    /// True at the end of the rows; false where something was broken before it.
    bool readOn()
    {
        bool inOrder = true;
        {
            auto cursor = m_read.query(m_last);
            while (cursor.next()) {
                // Pages that refer to each other in a circle would never end.
                inOrder = cursor.integer(0) > m_last;
                if (!inOrder) {
                    break;
                }
                m_last = cursor.integer(0);
                ++m_rows;
                if (!write(cursor)) {
                    return false;
                }
            }
        }
        if (m_damaged.hasFailed()) {
            (void)m_damaged.takeError();
            return false;
        }
        return inOrder;
    }

    bool write(const SqliteCursor &cursor)
    {
        QList<SqliteValue> values;
        for (int i = 1; i <= m_kind.columns; ++i) {
            values.append(cursor.text(i));
        }
        {
            auto written = m_write.queryList(values);
            while (written.next()) {
            }
        }
        if (m_fresh.hasFailed()) {
            const StoreError error = m_fresh.takeError();
            if (isFatal(error)) {
                m_fresh.fail(error);
                return false;
            }
            m_isWhole = false; // a cell that holds what it never could
        }
        return true;
    }

    const Salvaged &m_kind;
    SqliteConnection &m_damaged;
    SqliteConnection &m_fresh;
    SqliteStatement m_read;
    SqliteStatement m_write;
    qint64 m_last = -1;
    qint64 m_rows = 0;
    bool m_isWhole = true;
};

} // namespace

StoreResult<SalvageReport> salvage(SqliteConnection &damaged, SqliteConnection &fresh)
{
    SqliteTransaction transaction(fresh);
    for (const Salvaged &kind : salvagedKinds) {
        if (const auto copied = Copy(kind, damaged, fresh).run(); !copied) {
            return tl::unexpected(copied.error());
        }
    }
    transaction.commit();
    return salvagedIn(fresh);
}

StoreResult<SalvageReport> salvagedIn(SqliteConnection &fresh)
{
    SalvageReport report;
    report.accounts = fresh.integer("SELECT count(*) FROM accounts").value_or(0);
    report.readMarks = fresh.integer("SELECT count(*) FROM read_marks").value_or(0);
    report.syncValues = fresh.integer("SELECT count(*) FROM sync_values").value_or(0);
    return fresh.result(report);
}

} // namespace textdesk
