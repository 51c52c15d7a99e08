// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/changeset.h"
#include "sync/syncvalues.h"

#include <QWidget>

#include <memory>

namespace textdesk {

class Clock;
class ReadStore;
class Settings;

/// The Inbox: conversation list on the left, the chosen thread on the right. Reads through the UI
/// thread's own ReadStore in small pages; writes nothing itself.
class InboxPage : public QWidget
{
    Q_OBJECT
public:
    InboxPage(Settings &settings, const Clock &clock, QWidget *parent = nullptr);
    ~InboxPage() override;

    /// \p store must outlive this page; null takes everything away.
    void setStore(ReadStore *store, qint64 accountId);
    void applyChanges(const ChangeSet &changes);
    void setProgress(const SyncProgress &progress); ///< gap markers in threads
    /// Shows a conversation, at this message where one is given (else at the first unread, else the end).
    void openConversation(qint64 conversationId, qint64 messageRowId = 0);
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

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace textdesk
