// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"
#include "store/casestore.h"
#include "store/changeset.h"
#include "store/contactstore.h"
#include "store/outboxstore.h"
#include "store/rows.h"
#include "store/snippetstore.h"
#include "store/storeerror.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace textdesk {

class Clock;

/// What one commit carries: rows and the progress that they prove, together or not at all.
struct StoreBatch
{
    QList<Observation> observations;
    /// The span up to which the desk has certainly heard everything (gateway time).
    std::optional<UtcMs> certainUntil;
    std::optional<UtcMs> lastEventAt;
    std::optional<UtcMs> lastSyncedAt;
    /// A gap whose newest part was fetched: its new upper end, or its removal when filled.
    struct GapProgress
    {
        qint64 gapId = 0;
        std::optional<UtcMs> newTo; ///< none: filled, remove it
    };
    QList<GapProgress> gapProgress;
    /// Gaps that certainUntil moves past.
    QList<Gap> newGaps;
    /// Texts from here that turned out to be these messages: they leave the outbox.
    struct Sent
    {
        qint64 outgoingId = 0;
        QString messageId;
    };
    QList<Sent> sent;

    /// Committing it would write nothing, and so prove nothing.
    bool isEmpty() const
    {
        return observations.isEmpty() && !certainUntil && !lastEventAt && !lastSyncedAt &&
               gapProgress.isEmpty() && newGaps.isEmpty() && sent.isEmpty();
    }
};

/// Texts that go out once more, as the outbox holds them.
struct RetriedTexts
{
    QList<OutgoingRow> rows;
    ChangeSet changes;
};

/// The one writer of a cache. Lives, works and dies on one thread (the engine's).
class StoreWriter
{
public:
    virtual ~StoreWriter();

    /// Opens or creates \p file (folder 0700, files 0600), migrates it, and takes WAL mode.
    /// Refuses a database of a newer version without touching it.
    static StoreResult<std::unique_ptr<StoreWriter>> open(const QString &file, const Clock &clock);

    /// The account of this AccountProfile::id; made, with unreadSince = now, where there is none.
    virtual StoreResult<Account> ensureAccount(const QString &baseAddress) = 0;

    /// Merges a batch into the cache in one transaction (core/mergerule.h) and says what changed.
    /// On an error nothing of it is kept.
    virtual StoreResult<ChangeSet> apply(qint64 accountId, const StoreBatch &batch) = 0;

    /// Marks a conversation's inbound messages up to and including \p upTo as read.
    virtual StoreResult<ChangeSet> markRead(qint64 accountId, qint64 conversationId, UtcMs upTo) = 0;
    /// Makes the newest inbound message unread again; nothing where there is none, or where it is.
    virtual StoreResult<ChangeSet> markUnread(qint64 accountId, qint64 conversationId) = 0;
    /// Puts a mark on a conversation, or takes it off.
    virtual StoreResult<ChangeSet>
    setMark(qint64 accountId, qint64 conversationId, ConversationMark mark, bool on) = 0;
    /// Removes a conversation's messages up to that moment, with their history and the draft, for good: the
    /// gateway's list does not bring them back. Freed pages are overwritten.
    virtual StoreResult<ChangeSet>
    removeConversation(qint64 accountId, qint64 conversationId, UtcMs upTo) = 0;

    /// Writes down what somebody did about outbound messages; those of other accounts are left alone.
    virtual StoreResult<ChangeSet>
    noteCases(qint64 accountId, const QList<qint64> &messageRowIds, const CaseNote &note) = 0;
    /// Lets the texts of these messages go out once more: each gets a row of the outbox like \p pattern,
    /// whose numbers and text are the message's, and a step as \p note says (CaseStep::Retried), in one
    /// durable commit. Left out is what did not fail and was sent, what lacks number or text, and what goes
    /// or went out again already.
    virtual StoreResult<RetriedTexts> retry(
        qint64 accountId, const QList<qint64> &messageRowIds, const CaseNote &note,
        const OutgoingRow &pattern) = 0;
    /// Takes such texts out of the outbox unsent: what they were to replace is open again, as of \p now.
    virtual StoreResult<ChangeSet>
    dropRetries(qint64 accountId, const QList<OutgoingRow> &rows, UtcMs now) = 0;
    /// Opens again what was put off until \p now or before.
    virtual StoreResult<ChangeSet> wakeCases(qint64 accountId, UtcMs now) = 0;

    virtual StoreResult<QList<Gap>> gaps(qint64 accountId) = 0;
    /// Records a gap; overlapping ones are the caller's business. Returns it with its id.
    virtual StoreResult<Gap> addGap(qint64 accountId, const Gap &gap) = 0;
    virtual StoreResult<void> setGapState(qint64 gapId, GapState state) = 0;

    /// The newest moment up to which everything was heard; none on a new account.
    virtual StoreResult<std::optional<UtcMs>> certainUntil(qint64 accountId) = 0;

    /// The messageId of the newest inbound message that a REST record told of, or else of the newest outbound
    /// one; null: there is none.
    virtual StoreResult<QString> newestRecord(qint64 accountId) = 0;

    /// messageIds, oldest first, that are known without number or text. At most \p limit.
    virtual StoreResult<QStringList> incompleteMessages(qint64 accountId, int limit) = 0;
    /// Of \p messageIds those that are messages of this account, in their order.
    virtual StoreResult<QStringList> known(qint64 accountId, const QStringList &messageIds) = 0;
    /// Outbound messages, newest first, that may still change: those in progress, and those sent but not
    /// known as delivered that are no older than \p sentSince. Only what there was no news of since
    /// \p notUpdatedSince. At most \p limit.
    virtual StoreResult<QList<OpenMessage>>
    openMessages(qint64 accountId, UtcMs notUpdatedSince, UtcMs sentSince, int limit) = 0;

    /// The texts that are on their way out. Lives as long as this does.
    virtual OutboxWriter &outbox() = 0;
    /// The saved replies. Lives as long as this does.
    virtual SnippetWriter &snippets() = 0;
    /// The address book. Lives as long as this does.
    virtual ContactWriter &contacts() = 0;

    /// Small named values of the account's synchronisation, such as the last refusal of its key.
    virtual StoreResult<QString> syncValue(qint64 accountId, const QString &name) = 0;
    virtual StoreResult<void> setSyncValue(qint64 accountId, const QString &name, const QString &value) = 0;

    /// Brings up to \p limit committed messages into the search index; returns how many are left (the
    /// index lags behind the commits; what is not in it yet is remembered in the table itself).
    virtual StoreResult<int> indexPending(int limit) = 0;

    /// Lets the WAL shrink; for idle moments.
    virtual void checkpoint() = 0;
};

} // namespace textdesk
