-- SPDX-FileCopyrightText: 2026 The Textdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Conversations that a person removed from this desk: messages up to that moment are not kept again, whatever the
-- gateway's list shows.
CREATE TABLE removed_conversations (
    account_id   INTEGER NOT NULL REFERENCES accounts (id),
    our_number   TEXT NOT NULL,
    their_number TEXT NOT NULL,
    up_to_ms     INTEGER NOT NULL,
    PRIMARY KEY (account_id, our_number, their_number)
) STRICT, WITHOUT ROWID;

-- The list of one of our numbers.
CREATE INDEX conversations_by_line ON conversations (account_id, our_number, archived, pinned, last_at_ms, id);
