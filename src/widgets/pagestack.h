// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/accountset.h"
#include "store/casestore.h"
#include "store/changeset.h"
#include "sync/syncvalues.h"

#include <QStackedWidget>

namespace textdesk {

class Clock;
class DeliveryPage;
class FailureQueue;
class InboxPage;
class ReadStore;
class SearchPage;
class Settings;
class SetupPage;
struct DeskBooks;

/// The pages of the window. Each is made when it is first wanted: the window's first paint pays for one.
class PageStack : public QStackedWidget
{
    Q_OBJECT
public:
    enum class Page : quint8 { None, Setup, Inbox, Delivery, Search };
    Q_ENUM(Page)

    /// What is referred to must outlive this.
    PageStack(
        Settings &settings, const Clock &clock, DeskBooks &books, const FailureQueue &queue,
        QWidget *parent = nullptr);

    /// \p store outlives this or is taken back with null.
    void setStore(ReadStore *store, const QString &databaseFile, const AccountSet &accounts);
    void applyChanges(const ChangeSet &changes);
    void setProgress(const SyncProgress &progress);
    /// The accounts from which a text goes out at once.
    void setCanSend(const AccountSet &live);

    void go(Page page);
    Page page() const { return m_page; }
    /// Gives the keyboard to what had it last on this page, else to the page's first list.
    void focusPage();

    SetupPage &setup();
    InboxPage &inbox();
    DeliveryPage &delivery();
    SearchPage &search();

    /// True where the person sees this conversation's newest messages now.
    bool isWatching(qint64 conversationId) const;
    void saveState();

Q_SIGNALS:
    void pageChanged(textdesk::PageStack::Page page);
    void markReadRequested(qint64 conversationId, textdesk::UtcMs upTo);
    void markUnreadRequested(qint64 conversationId);
    /// Remove the conversation's messages up to then from this desk.
    void removeRequested(qint64 conversationId, textdesk::UtcMs upTo);
    void markRequested(qint64 conversationId, textdesk::ConversationMark mark, bool on);
    void sendRequested(const textdesk::OutgoingText &text);
    void outgoingActionRequested(qint64 id, textdesk::OutgoingAction action);
    void draftChanged(const textdesk::OurLine &line, const QString &theirNumber, const QString &text);
    void conversationRequested(qint64 conversationId, qint64 messageRowId);
    /// Write to whom the conversation is with, with this text to begin with.
    void resendRequested(qint64 conversationId, const QString &text);
    void retryRequested(const QList<qint64> &messageRowIds, const textdesk::CaseNote &note, qint64 undoMs);
    void retriesStopRequested();
    void caseStepRequested(const QList<qint64> &messageRowIds, const textdesk::CaseNote &note);
    void searchEdited(const QString &typed);
    void incompleteInSight(const QStringList &messageIds);

private:
    Settings &m_settings;
    const Clock &m_clock;
    DeskBooks &m_books;
    const FailureQueue &m_queue;
    Page m_page = Page::None;
    ReadStore *m_store = nullptr;
    QString m_databaseFile;
    AccountSet m_accounts;
    SyncProgress m_progress;
    AccountSet m_canSend;
    SetupPage *m_setup = nullptr;
    InboxPage *m_inbox = nullptr;
    DeliveryPage *m_delivery = nullptr;
    SearchPage *m_search = nullptr;
};

} // namespace textdesk
