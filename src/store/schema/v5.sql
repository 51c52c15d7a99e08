-- SPDX-FileCopyrightText: 2026 The Textdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who is behind a number. The desk's, not an account's: a customer is the same whatever line they write to.
-- color: one of those of core/contact.h; -1: one that follows from the number.
CREATE TABLE contacts (
    number TEXT NOT NULL PRIMARY KEY,
    name   TEXT NOT NULL,
    note   TEXT NOT NULL,
    color  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
