// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/settings.h"
#include "models/deskbooks.h"
#include "store/readstore.h"
#include "ui_inboxpage.h"
#include "widgets/addresswords.h"
#include "widgets/conversationpane.h"
#include "widgets/inboxpage.h"
#include "widgets/threadpane.h"
#include "widgets/undoline.h"

#include <QCoreApplication>
#include <QDate>
#include <QSet>
#include <QTimer>

#include <optional>

namespace textdesk {

/// What the Inbox is made of: its two panes (inboxpage.cpp), and what one can do with a conversation
/// (inboxverbs.cpp).
class InboxPage::Private
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::InboxPage)

public:
    Private(InboxPage &page, Settings &appSettings, const Clock &appClock, DeskBooks &books);
    Q_DISABLE_COPY_MOVE(Private)

    void open(qint64 conversationId, qint64 messageRowId) const;
    std::optional<ConversationRow> between(const OurLine &line, const QString &theirs) const;
    std::optional<ConversationRow> rowOf(qint64 conversationId) const;
    void showMenu(qint64 conversationId, const QPoint &position);
    void toggle(qint64 conversationId, ConversationMark mark);
    void markUnread(qint64 conversationId);
    void remove(qint64 conversationId);
    void showLines() const;
    void noteLines(const QList<qint64> &conversations) const;
    void leave(qint64 conversationId) const;
    bool writeReply(qint64 conversationId, const QString &text) const;
    bool sendReply(qint64 conversationId, const QString &text, UtcMs upTo);
    void writeNew() const;
    void recipientChosen(const OurLine &line, const QString &theirs) const;
    void send(const OutgoingText &text);
    void actOnOutgoing(qint64 id, OutgoingAction action);
    void followNew();
    void goBy(int steps) const;
    void arrange() const;
    void applySettings();
    void updateCounts() const;
    void refreshOnNewDay();

    InboxPage &q;
    Settings &settings;
    const Clock &clock;
    DeskBooks &books;
    AddressWords addresses;
    Ui::InboxPage ui;
    ConversationPane *list;
    ThreadPane *thread;
    UndoLine *undo;
    ReadStore *store = nullptr;
    AccountSet accounts;
    QTimer midnight;
    QDate today; ///< for which "Today" was said
    bool narrow = false;
    QSet<qint64> removing;             ///< asked for, not heard of yet
    std::optional<OutgoingText> begun; ///< the first text of a conversation that is not there yet
};

} // namespace textdesk
