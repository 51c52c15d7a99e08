// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/accountset.h"
#include "store/changeset.h"
#include "store/rows.h"
#include "sync/syncvalues.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace textdesk {

class Clock;
class ReadStore;
class Settings;
struct DeskBooks;

/// The Inbox: conversation list on the left, the chosen thread on the right. Reads through the UI
/// thread's own ReadStore in small pages; writes nothing itself.
class InboxPage : public QWidget
{
    Q_OBJECT
public:
    /// What is referred to must outlive the page.
    InboxPage(Settings &settings, const Clock &clock, DeskBooks &books, QWidget *parent = nullptr);
    ~InboxPage() override;

    /// \p store must outlive this page; null takes everything away.
    void setStore(ReadStore *store, const AccountSet &accounts);
    /// The file that \p store of setStore() reads, for what takes longer than a frame.
    void setDatabaseFile(const QString &file);
    void applyChanges(const ChangeSet &changes);
    void setProgress(const SyncProgress &progress); ///< gap markers in threads
    /// The accounts from which a text goes out at once.
    void setCanSend(const AccountSet &live);
    /// Asks to whom a new message is to be.
    void writeNew();
    /// Shows where this text waits.
    void showOutgoing(const OutgoingRow &row);
    /// A text that is not sent goes back into its composer.
    void takeBack(const OutgoingText &text);
    void focusComposer();
    /// Offers the saved replies at the composer; false where nothing can be written now.
    bool offerSnippets();
    /// Shows a conversation, at this message where one is given (else at the first unread, else the end).
    void openConversation(qint64 conversationId, qint64 messageRowId = 0);
    /// Asks what to find in the conversation that is shown; false: none is.
    bool find();
    bool findNext(bool older);
    /// The conversation that is shown; none: none is.
    std::optional<ConversationRow> current() const;
    /// Puts a mark on the conversation that is shown, or takes it off.
    void toggle(ConversationMark mark);
    /// Removes the conversation that is shown from this desk; for a while that can be undone.
    void removeConversation();
    /// Asks to which day to go in the conversation that is shown.
    void goToDate();
    /// Leaves it, and makes it unread.
    void markUnread();
    /// Opens a conversation with \p text in its composer, before what was begun there; false: it is not
    /// there.
    bool writeReply(qint64 conversationId, const QString &text);
    /// Asks for \p text to be sent to whom the conversation is with, and for its messages up to then to be
    /// marked as read. False where somebody has to look at it first: nothing is done then.
    bool sendReply(qint64 conversationId, const QString &text, UtcMs upTo);
    /// Shows those that wait for an answer.
    void showWaiting();
    /// Shows the archived conversations, or all others.
    void showArchived(bool archived);
    bool showsArchived() const;
    void nextConversation();
    void previousConversation();
    qint64 currentConversation() const; ///< 0: none
    /// True where the user can see this conversation's newest messages now (window focused, thread
    /// shown): no notification is due.
    bool isWatching(qint64 conversationId) const;
    void saveState();

Q_SIGNALS:
    /// A person has seen the conversation's messages up to this moment.
    void markReadRequested(qint64 conversationId, textdesk::UtcMs upTo);
    void markUnreadRequested(qint64 conversationId);
    /// Remove the conversation's messages up to then from this desk.
    void removeRequested(qint64 conversationId, textdesk::UtcMs upTo);
    void markRequested(qint64 conversationId, textdesk::ConversationMark mark, bool on);
    void sendRequested(const textdesk::OutgoingText &text);
    void outgoingActionRequested(qint64 id, textdesk::OutgoingAction action);
    void draftChanged(const textdesk::OurLine &line, const QString &theirNumber, const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace textdesk
