// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"

#include <QList>

namespace textdesk {

/// Whether \p text, written into a notification, may go out without a look at the window: it can be sent at
/// all, and there is nothing that the composer would warn of. \p newest: the conversation's last
/// newestForObstacle messages, oldest first.
bool canReplyUnseen(
    const ConversationRow &conversation, const QList<MessageRow> &newest, const QString &text);

/// Whether somebody waits for an answer to the conversation's last message: it is theirs, one can text them,
/// and they did not ask for silence.
bool wantsAnswer(const ConversationRow &conversation);

} // namespace textdesk
