// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one can do with a conversation of the Inbox: mark it, put it away, answer it, begin one.

#include "models/quickreply.h"
#include "store/textingobstacle.h"
#include "widgets/contactsdialog.h"
#include "widgets/inboxpage_p.h"
#include "widgets/writingplace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace textdesk {

namespace {

constexpr qint64 msPerSecond = 1'000;

} // namespace

void InboxPage::Private::showMenu(qint64 conversationId, const QPoint &position)
{
    const auto row = rowOf(conversationId);
    if (!row) {
        return;
    }
    auto *menu = new QMenu(&q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("conversationMenu"));
    menu->addAction(tr("Open"), &q, [this, conversationId] { open(conversationId, 0); });
    menu->addSeparator();
    menu->addAction(row->isPinned ? tr("Unpin") : tr("Pin"), &q, [this, conversationId] {
        toggle(conversationId, ConversationMark::Pinned);
    });
    menu->addAction(row->isMuted ? tr("Unmute") : tr("Mute"), &q, [this, conversationId] {
        toggle(conversationId, ConversationMark::Muted);
    });
    menu->addAction(
        row->isArchived ? tr("Bring back from the archive") : tr("Archive"), &q,
        [this, conversationId] { toggle(conversationId, ConversationMark::Archived); });
    if (row->unread > 0) {
        menu->addAction(tr("Mark as read"), &q, [this, conversationId, upTo = row->lastAt] {
            Q_EMIT q.markReadRequested(conversationId, upTo);
        });
    } else {
        menu->addAction(tr("Mark as unread"), &q, [this, conversationId] { markUnread(conversationId); });
    }
    menu->addAction(tr("Remove from this desk"), &q, [this, conversationId] { remove(conversationId); })
        ->setToolTip(tr("Its messages go from this desk, with their history. The gateway keeps its own."));
    menu->setToolTipsVisible(true);
    menu->addSeparator();
    menu->addAction(
        addresses.isNamed(row->theirNumber) ? tr("Edit contact") : tr("Add a name"), &q,
        [this, row] { ContactsDialog::open(books.contacts, settings, q.window())->edit(row->theirNumber); });
    menu->addAction(
        tr("Copy number"), &q, [row] { QGuiApplication::clipboard()->setText(row->theirNumber); });
    menu->popup(position);
}

void InboxPage::Private::toggle(qint64 conversationId, ConversationMark mark)
{
    const auto row = rowOf(conversationId);
    if (!row) {
        return;
    }
    switch (mark) {
    case ConversationMark::Pinned:
        Q_EMIT q.markRequested(conversationId, mark, !row->isPinned);
        return;
    case ConversationMark::Muted:
        Q_EMIT q.markRequested(conversationId, mark, !row->isMuted);
        return;
    case ConversationMark::Archived:
        break;
    }
    const bool archives = !row->isArchived;
    if (archives && row->unread > 0) {
        // Unread messages bring a conversation back.
        Q_EMIT q.markReadRequested(conversationId, row->lastAt);
    }
    Q_EMIT q.markRequested(conversationId, mark, archives);
    leave(conversationId);
    const QString name = addresses.name(row->theirNumber);
    undo->offer(
        archives ? tr("Archived: %1").arg(name) : tr("Brought back: %1").arg(name),
        [this, conversationId, mark, archives] { Q_EMIT q.markRequested(conversationId, mark, !archives); });
}

void InboxPage::Private::markUnread(qint64 conversationId)
{
    // What is before somebody's eyes would be read at once.
    leave(conversationId);
    Q_EMIT q.markUnreadRequested(conversationId);
}

/// It leaves the list at once, and the desk once that cannot be undone any more.
void InboxPage::Private::remove(qint64 conversationId)
{
    const auto row = rowOf(conversationId);
    if (!row) {
        return;
    }
    leave(conversationId);
    undo->offer(
        tr("Removed from this desk: %1").arg(addresses.name(row->theirNumber)),
        [this, conversationId] { list->setHidden(conversationId, false); },
        [this, conversationId, upTo = row->lastAt] {
            removing.insert(conversationId);
            Q_EMIT q.removeRequested(conversationId, upTo); // what comes meanwhile stays
        });
    list->setHidden(conversationId, true);
}

void InboxPage::Private::leave(qint64 conversationId) const
{
    if (thread->conversation() == conversationId) {
        thread->close();
        list->setCurrent(0);
        arrange();
        list->focusList();
    }
}

void InboxPage::Private::writeNew() const
{
    if (store == nullptr) {
        return;
    }
    list->setCurrent(0);
    thread->openNew();
    arrange();
}

bool InboxPage::Private::writeReply(qint64 conversationId, const QString &text) const
{
    if (!rowOf(conversationId)) {
        return false;
    }
    open(conversationId, 0);
    if (!text.isEmpty()) {
        thread->writing().putText(text);
    }
    thread->writing().focusComposer();
    return true;
}

bool InboxPage::Private::sendReply(qint64 conversationId, const QString &text, UtcMs upTo)
{
    const auto row = rowOf(conversationId);
    if (!row) {
        return false;
    }
    const auto newest = store->threads().newest(conversationId, newestForObstacle);
    if (!newest || !canReplyUnseen(*row, *newest, text)) {
        return false;
    }
    // What is sent takes the place of the draft that it was written as; this one was not.
    const OurLine line = lineOf(*row);
    const QString draft = thread->writing().draft(line, row->theirNumber);
    Q_EMIT q.sendRequested(
        {row->ourNumber, row->theirNumber, text.trimmed(), settings.undoSeconds() * msPerSecond,
         row->accountId});
    if (!draft.isEmpty()) {
        Q_EMIT q.draftChanged(line, row->theirNumber, draft);
    }
    Q_EMIT q.markReadRequested(conversationId, upTo);
    return true;
}

/// Where there is a conversation with this number already, it goes on there.
void InboxPage::Private::recipientChosen(const OurLine &line, const QString &theirs) const
{
    WritingPlace &writing = thread->writing();
    if (const auto present = between(line, theirs)) {
        const QString text = writing.takeText();
        open(present->id, 0);
        if (!text.isEmpty()) {
            writing.putText(text);
        }
    }
    writing.focusComposer();
}

void InboxPage::Private::send(const OutgoingText &text)
{
    if (thread->isNew()) {
        if (const auto present = between({text.accountId, text.from}, text.to)) {
            open(present->id, 0);
        } else {
            begun = text;
        }
    }
    Q_EMIT q.sendRequested(text);
}

/// A text that is deleted can be had back for a while: in its composer.
void InboxPage::Private::actOnOutgoing(qint64 id, OutgoingAction action)
{
    if (action == OutgoingAction::Delete && store != nullptr) {
        for (const OutgoingRow &row : store->outbox().all(accounts).value_or(QList<OutgoingRow>())) {
            if (row.id == id) {
                undo->offer(tr("Text deleted"), [this, row] {
                    thread->writing().takeBack({row.from, row.to, row.body, 0, row.accountId});
                });
            }
        }
    }
    Q_EMIT q.outgoingActionRequested(id, action);
}

/// Once the first text of a new conversation is a message, the conversation is shown.
void InboxPage::Private::followNew()
{
    if (!begun || !thread->isNew()) {
        begun.reset();
        return;
    }
    if (const auto present = between({begun->accountId, begun->from}, begun->to)) {
        begun.reset();
        recipientChosen(lineOf(*present), present->theirNumber);
    }
}

void InboxPage::removeConversation()
{
    d->remove(currentConversation());
}

void InboxPage::goToDate()
{
    d->thread->goToDate();
}

bool InboxPage::writeReply(qint64 conversationId, const QString &text)
{
    return d->writeReply(conversationId, text);
}

bool InboxPage::sendReply(qint64 conversationId, const QString &text, UtcMs upTo)
{
    return d->sendReply(conversationId, text, upTo);
}

} // namespace textdesk
