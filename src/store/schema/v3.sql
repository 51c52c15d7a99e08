-- SPDX-FileCopyrightText: 2026 The Textdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Texts that were written here and that the gateway does not have as messages yet. States are those of
-- OutgoingState (store/rows.h). AUTOINCREMENT: views hold ids. attempt_at_ms: gateway time.
CREATE TABLE outbox (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id    INTEGER NOT NULL REFERENCES accounts (id),
    our_number    TEXT NOT NULL,
    their_number  TEXT NOT NULL,
    state         INTEGER NOT NULL,
    created_at_ms INTEGER NOT NULL,
    not_before_ms INTEGER NOT NULL,
    attempt_at_ms INTEGER NOT NULL,
    attempts      INTEGER NOT NULL,
    error         TEXT,
    body          TEXT NOT NULL
) STRICT;

CREATE INDEX outbox_of_account ON outbox (account_id, our_number, their_number, id);

-- Which of the gateway's messages became of texts from here: two that say the same are told apart by it.
CREATE TABLE sent_here (
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    message_id TEXT NOT NULL,
    PRIMARY KEY (account_id, message_id)
) STRICT, WITHOUT ROWID;

-- What stands in the composer of a conversation and was not sent. Of one that is yet to begin: '' as numbers.
CREATE TABLE drafts (
    account_id   INTEGER NOT NULL REFERENCES accounts (id),
    our_number   TEXT NOT NULL,
    their_number TEXT NOT NULL,
    body         TEXT NOT NULL,
    PRIMARY KEY (account_id, our_number, their_number)
) STRICT, WITHOUT ROWID;
