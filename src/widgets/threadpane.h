// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/threadmodel.h"
#include "store/textingobstacle.h"
#include "sync/syncvalues.h"
#include "widgets/messagewords.h"
#include "widgets/themecache.h"

#include <QDate>
#include <QTimer>
#include <QWidget>

#include <memory>

class QPushButton;

namespace Ui {
class ThreadPane;
}

namespace textdesk {

class AddressWords;
class Clock;
class FindBar;
class OutboxReader;
class RecipientPanel;
class Settings;
struct DeskBooks;
class ThreadView;
class WritingPlace;

/// The right side of the Inbox: whose conversation it is, its messages, the way to the newest ones, and where
/// one writes; or the same for a conversation that is yet to begin.
/// Says what a person has seen: rows that were in sight while the window had the focus.
class ThreadPane : public QWidget
{
    Q_OBJECT
public:
    /// What is referred to must outlive the pane.
    ThreadPane(
        const AddressWords &addresses, const Settings &settings, const Clock &clock, DeskBooks &books,
        QWidget *parent = nullptr);
    ~ThreadPane() override;

    /// Null takes everything away.
    void setReader(ThreadReader *reader, OutboxReader *outbox, const AccountSet &accounts);
    /// Where one can find words: the cache that the readers read.
    void setDatabaseFile(const QString &file);
    void setPatience(const Patience &patience);
    /// Of all accounts.
    void setGaps(const QList<Gap> &gaps);
    void applyChanges(const ChangeSet &changes);
    /// Shows a conversation: at this message, which is marked for a moment, or at the first unread one,
    /// or at the end.
    void open(const ConversationRow &conversation, qint64 messageRowId);
    /// Asks to whom a new conversation is to be.
    void openNew();
    /// The same, with these numbers filled in.
    void openNewBetween(const OurLine &line, const QString &theirNumber);
    bool isNew() const { return m_isNew; }
    /// Shows what stands here while no conversation is chosen.
    void close();
    /// Made when it is first wanted: the window's first paint shows none.
    WritingPlace &writing();
    /// Offers the saved replies at the composer; false where nothing can be written now.
    bool offerSnippets();
    /// The accounts from which a text goes out at once.
    void setCanSend(const AccountSet &live);
    void applySettings();
    /// Keeps the draft now.
    void flushDraft();
    qint64 conversation() const { return m_conversation.id; }
    /// True where the newest message is in sight and the window has the focus.
    bool isWatching() const;
    /// A way back to the list, where it is not beside this pane.
    void setBackShown(bool shown);
    void focusThread();
    /// Asks what to find in the conversation; false where none is shown.
    bool find();
    /// Asks to which day to go in the conversation that is shown.
    void goToDate();
    /// Shows the first message of that day, or the one after it.
    void showDay(QDate day);
    /// On to the next place that was found.
    bool findNext(bool older);
    /// The words for times, days and numbers have changed.
    void refreshWords();

Q_SIGNALS:
    void seen(qint64 conversationId, textdesk::UtcMs upTo);
    void backRequested();
    void sendRequested(const textdesk::OutgoingText &text);
    void outgoingActionRequested(qint64 id, textdesk::OutgoingAction action);
    void draftChanged(const textdesk::OurLine &line, const QString &theirNumber, const QString &text);
    /// The numbers of a conversation that is yet to begin are known.
    void recipientChosen(const textdesk::OurLine &line, const QString &theirNumber);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FindBar &findBar();
    void leaveFindBar();
    void showTitles();
    void showGaps();
    void showObstacle();
    /// What one should know of whom this is with, before one reads or writes.
    void showState();
    RecipientPanel &recipient();
    void followRecipient();
    void showMenu(const QModelIndex &index, const QPoint &position);
    void copyCode(const QString &code);
    void copyDetails(qint64 messageRowId);
    void editContact();
    void noteArrived(int count, MessageKey first);
    void reportSeen();
    void updateJump();
    QString jumpText() const;
    void applyTheme();

    const AddressWords &m_addresses;
    const Clock &m_clock;
    std::unique_ptr<Ui::ThreadPane> m_ui;
    ThreadModel m_model;
    ThreadReader *m_reader = nullptr;
    OutboxReader *m_outboxReader = nullptr;
    AccountSet m_accounts;
    const Settings &m_settings;
    DeskBooks &m_books;
    RecipientPanel *m_recipient = nullptr;
    FindBar *m_findBar = nullptr; ///< made when it is first wanted
    QString m_databaseFile;
    WritingPlace *m_writing = nullptr;
    TextingObstacle m_obstacle = TextingObstacle::None;
    bool m_isNew = false;
    AccountSet m_canSend;
    QList<Gap> m_gaps; ///< of all accounts
    ThreadView *m_view;
    QPushButton *m_jump;
    ConversationRow m_conversation;
    QTimer m_seenTimer;
    UtcMs m_seenUpTo = 0;
    bool m_dividerSeen = false;
    int m_newBelow = 0;
    ThemeCache m_theme;
};

} // namespace textdesk
