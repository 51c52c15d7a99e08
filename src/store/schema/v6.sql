-- SPDX-FileCopyrightText: 2026 The Textdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What people did with a conversation. The desk's own, hence a table that outlives the conversations' rows, which
-- are made from messages; the columns are the same once more, for the indices that lists are read by.
CREATE TABLE conversation_marks (
    account_id   INTEGER NOT NULL REFERENCES accounts (id),
    our_number   TEXT NOT NULL,
    their_number TEXT NOT NULL,
    pinned       INTEGER NOT NULL,
    muted        INTEGER NOT NULL,
    archived     INTEGER NOT NULL,
    PRIMARY KEY (account_id, our_number, their_number)
) STRICT, WITHOUT ROWID;

ALTER TABLE conversations ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversations ADD COLUMN muted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversations ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;

DROP INDEX conversations_by_time;
DROP INDEX conversations_unread;
DROP INDEX conversations_failed;
CREATE INDEX conversations_by_time ON conversations (account_id, archived, pinned, last_at_ms, id);
CREATE INDEX conversations_unread ON conversations (account_id, archived, pinned, last_at_ms, id) WHERE unread > 0;
CREATE INDEX conversations_failed ON conversations (account_id, archived, pinned, last_at_ms, id) WHERE failed > 0;
CREATE INDEX conversations_waiting ON conversations (account_id, archived, pinned, last_at_ms, id)
    WHERE last_direction = 0;
