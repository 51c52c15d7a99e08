-- SPDX-FileCopyrightText: 2026 The Textdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was read before the cache had to be made anew (store/salvage.h). A mark waits for its message to come
-- back from the gateway and goes with it; in a cache that never broke the table is empty.
CREATE TABLE read_marks (
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    message_id TEXT NOT NULL,
    PRIMARY KEY (account_id, message_id)
) STRICT, WITHOUT ROWID;
