-- SPDX-FileCopyrightText: 2026 The Textdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Saved replies. The desk's, not an account's: an office says the same whatever line it speaks from.
CREATE TABLE snippets (
    id   TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
