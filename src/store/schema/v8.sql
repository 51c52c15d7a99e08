-- SPDX-FileCopyrightText: 2026 The Textdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Outbound messages that failed since the account was set up and that nobody has seen to yet: few, however many
-- messages there are.
CREATE TABLE open_cases (
    message    INTEGER PRIMARY KEY REFERENCES messages (id),
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    since_ms   INTEGER NOT NULL
) STRICT;

CREATE INDEX open_cases_by_time ON open_cases (account_id, since_ms, message);

-- What people at this desk did about messages, by messageId: it outlives the message's row and a damaged cache.
-- The last step of a message decides, as long as its status is still that of then.
CREATE TABLE case_steps (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    message_id TEXT NOT NULL,
    status     INTEGER NOT NULL,
    step       INTEGER NOT NULL,
    at_ms      INTEGER NOT NULL,
    until_ms   INTEGER,
    who        TEXT NOT NULL,
    note       TEXT
) STRICT;

CREATE INDEX case_steps_of ON case_steps (account_id, message_id, id);

-- Messages that come back at a moment.
CREATE TABLE snoozed_cases (
    message    INTEGER PRIMARY KEY REFERENCES messages (id),
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    until_ms   INTEGER NOT NULL
) STRICT;

CREATE INDEX snoozed_cases_by_time ON snoozed_cases (account_id, until_ms);

ALTER TABLE accounts ADD COLUMN open_cases INTEGER NOT NULL DEFAULT 0;

INSERT INTO open_cases (message, account_id, since_ms)
    SELECT m.id, m.account_id, m.status_at_ms FROM accounts a
    JOIN messages m INDEXED BY messages_by_status
        ON m.account_id = a.id AND m.direction = 1 AND m.status = 5 AND m.at_ms >= a.unread_since_ms;
UPDATE accounts SET open_cases = (SELECT count(*) FROM open_cases c WHERE c.account_id = accounts.id);
