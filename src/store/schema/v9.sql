-- SPDX-FileCopyrightText: 2026 The Textdesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A text that goes out again in place of one that did not arrive: the messageId of that one, while the new one waits
-- and once it is a message.
ALTER TABLE outbox ADD COLUMN retry_of TEXT;
ALTER TABLE sent_here ADD COLUMN retry_of TEXT;

CREATE INDEX outbox_retries ON outbox (account_id, retry_of) WHERE retry_of IS NOT NULL;
CREATE INDEX sent_here_retries ON sent_here (account_id, retry_of) WHERE retry_of IS NOT NULL;
