-- SPDX-FileCopyrightText: 2026 The Textdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Times are milliseconds since 1970 UTC. Numbers of directions, statuses, sources, causes and gap states
-- are those of core/deliverystatus.h, core/message.h and store/rows.h.

CREATE TABLE accounts (
    id                INTEGER PRIMARY KEY,
    base_address      TEXT NOT NULL UNIQUE,
    created_at_ms     INTEGER NOT NULL,
    unread_since_ms   INTEGER NOT NULL,
    certain_until_ms  INTEGER,
    last_event_at_ms  INTEGER,
    last_synced_at_ms INTEGER,
    -- Totals, kept in the transaction of every change: badges must not count a million rows.
    messages          INTEGER NOT NULL DEFAULT 0,
    conversations     INTEGER NOT NULL DEFAULT 0,
    unread            INTEGER NOT NULL DEFAULT 0,
    open_failures     INTEGER NOT NULL DEFAULT 0,
    incomplete        INTEGER NOT NULL DEFAULT 0
) STRICT;

-- AUTOINCREMENT: views hold ids; the id of a conversation that went away must not mean another one.
CREATE TABLE conversations (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id      INTEGER NOT NULL REFERENCES accounts (id),
    our_number      TEXT NOT NULL,
    their_number    TEXT NOT NULL,
    last_message    INTEGER NOT NULL DEFAULT 0,
    last_at_ms      INTEGER NOT NULL DEFAULT 0,
    last_body       TEXT,
    last_direction  INTEGER NOT NULL DEFAULT 0,
    last_status     INTEGER NOT NULL DEFAULT 0,
    last_error      TEXT,
    unread          INTEGER NOT NULL DEFAULT 0,
    failed          INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account_id, our_number, their_number)
) STRICT;

CREATE INDEX conversations_by_time ON conversations (account_id, last_at_ms, id);
CREATE INDEX conversations_unread ON conversations (account_id, last_at_ms, id) WHERE unread > 0;
CREATE INDEX conversations_failed ON conversations (account_id, last_at_ms, id) WHERE failed > 0;

-- The few pairs of tenant and app that send; their ids would be a fifth of every row.
CREATE TABLE scopes (
    id        INTEGER PRIMARY KEY,
    tenant_id TEXT,
    app_id    TEXT
) STRICT;

CREATE INDEX scopes_by_name ON scopes (tenant_id, app_id);

-- conversation_id: NULL until both numbers are known. failed: 1 where status is failed and the carrier said
-- why. dated: 1 where at_ms is when the gateway made it, 0 where it is when it was first heard of. Short
-- columns come first, so that a row with a long text is read without its overflow pages.
CREATE TABLE messages (
    id              INTEGER PRIMARY KEY,
    account_id      INTEGER NOT NULL REFERENCES accounts (id),
    conversation_id INTEGER REFERENCES conversations (id),
    direction       INTEGER NOT NULL,
    status          INTEGER NOT NULL,
    unread          INTEGER NOT NULL,
    failed          INTEGER NOT NULL,
    dated           INTEGER NOT NULL,
    scope           INTEGER REFERENCES scopes (id),
    at_ms           INTEGER NOT NULL,
    status_at_ms    INTEGER NOT NULL,
    updated_at_ms   INTEGER NOT NULL,
    record_at_ms    INTEGER,
    message_id      TEXT NOT NULL,
    status_word     TEXT,
    from_number     TEXT,
    to_number       TEXT,
    rc_message_id   TEXT,
    error           TEXT,
    body            TEXT,
    UNIQUE (account_id, message_id)
) STRICT;

-- The row's id is the last part of every index: (…, at_ms) orders by (at_ms, id).
CREATE INDEX messages_in_thread ON messages (conversation_id, at_ms) WHERE conversation_id IS NOT NULL;
CREATE INDEX messages_by_time ON messages (account_id, direction, at_ms);
CREATE INDEX messages_by_status ON messages (account_id, status, at_ms) WHERE direction = 1;
CREATE INDEX messages_in_progress ON messages (account_id, at_ms) WHERE direction = 1 AND status < 3;
CREATE INDEX messages_unread ON messages (conversation_id, at_ms) WHERE unread = 1;
CREATE INDEX messages_incomplete ON messages (account_id, at_ms) WHERE conversation_id IS NULL OR body IS NULL;

-- Every distinct thing that was said of a message's status (core/mergerule.h). word: '' where the status has
-- a word of its own.
CREATE TABLE status_facts (
    message INTEGER NOT NULL REFERENCES messages (id),
    at_ms   INTEGER NOT NULL,
    status  INTEGER NOT NULL,
    source  INTEGER NOT NULL,
    word    TEXT NOT NULL,
    error   TEXT,
    PRIMARY KEY (message, at_ms, status, source, word)
) STRICT, WITHOUT ROWID;

CREATE TABLE gaps (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    from_ms    INTEGER NOT NULL,
    to_ms      INTEGER NOT NULL,
    cause      INTEGER NOT NULL,
    state      INTEGER NOT NULL,
    pages_done INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX gaps_of_account ON gaps (account_id, to_ms);

CREATE TABLE sync_values (
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    name       TEXT NOT NULL,
    value      TEXT NOT NULL,
    PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID;

-- Words only, no copy of the texts and no positions: what a hit is worth is checked against the text itself
-- (store/searchtokens.h), which makes the index less than half as large. The tokens are made by us, hence
-- "ascii", which leaves everything beyond ASCII as it is. The rowid orders by message time
-- (store/searchindex.h).
CREATE VIRTUAL TABLE message_search USING fts5 (
    words, content = '', columnsize = 0, detail = none, tokenize = 'ascii', prefix = '2 3'
);

-- Messages whose text is not in the index yet.
CREATE TABLE search_pending (
    message INTEGER PRIMARY KEY REFERENCES messages (id)
) STRICT;
