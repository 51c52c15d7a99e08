// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"

#include <QFont>
#include <QRect>
#include <QString>

namespace textdesk {

class AddressWords;
class MessageWords;

/// What one row of the conversation list says; every text is plain and fits one line.
struct ConversationContent
{
    QString initials;
    QString name;
    QString preview; ///< "You: …" for what we wrote
    QString time;
    QString mark;          ///< "✕ failed"; empty: nothing failed
    bool markIsBad = true; ///< false: it only lacks a confirmation
    int unread = 0;
    bool isPinned = false;
    bool isMuted = false;

    static ConversationContent
    from(const ConversationRow &row, const AddressWords &addresses, const MessageWords &words, UtcMs now);
    /// "3", or "99+".
    QString unreadText() const;
};

/// The row in one utterance for screen readers.
QString spokenConversation(const ConversationContent &content);

/// Where everything of a conversation row lies, in pixels from its top left corner. It feeds painting,
/// the size hint and tests; empty rectangles are not drawn. Mirrored for right-to-left layouts by the
/// delegate.
struct ConversationLayout
{
    QRect accentBar;
    QRect avatar;
    QRect name;
    QRect preview;
    QRect time;
    QRect mark;
    QRect pill;
    QRect pin;
    QRect muted;

    ConversationLayout(const ConversationContent &content, QSize row, const QFont &font);
    /// The height that every row has.
    static int heightFor(const QFont &font);
};

} // namespace textdesk
