// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/storewriter.h"

#include <QHash>

namespace textdesk {

/// The outbox of such a store: holds nothing and takes nothing.
class UnavailableOutbox final : public OutboxWriter
{
public:
    explicit UnavailableOutbox(StoreError reason) : m_reason(std::move(reason)) {}

    StoreResult<QList<OutgoingRow>> all(qint64 accountId) override;
    StoreResult<OutgoingRow> add(qint64 accountId, const OutgoingRow &row) override;
    StoreResult<void> update(const OutgoingRow &row) override;
    StoreResult<void> remove(qint64 id) override;
    StoreResult<QList<MessageRow>>
    newestBetween(qint64 accountId, const QString &ourNumber, const QString &theirNumber, int limit) override;
    StoreResult<QStringList> sentHere(qint64 accountId, const QStringList &messageIds) override;
    StoreResult<void> setDraft(
        qint64 accountId, const QString &ourNumber, const QString &theirNumber, const QString &body) override;

private:
    StoreError m_reason;
};

/// The saved replies of such a store.
class UnavailableSnippets final : public SnippetWriter
{
public:
    explicit UnavailableSnippets(StoreError reason) : m_reason(std::move(reason)) {}

    StoreResult<void> save(const Snippet &snippet) override;
    StoreResult<void> remove(const QString &id) override;

private:
    StoreError m_reason;
};

/// The address book of such a store.
class UnavailableContacts final : public ContactWriter
{
public:
    explicit UnavailableContacts(StoreError reason) : m_reason(std::move(reason)) {}

    StoreResult<void> save(const QList<Contact> &contacts) override;
    StoreResult<void> remove(const QStringList &numbers) override;

private:
    StoreError m_reason;
};

/// Stands in for a store that cannot be opened for now: refuses everything with the reason, so that the
/// engine can hear the gateway all the same and hold what it hears. Knows of no message and no gap. Sync
/// values live as long as it does: a refused key is not to be tried again for want of a disk.
class UnavailableStore final : public StoreWriter
{
public:
    explicit UnavailableStore(const StoreError &reason)
        : m_reason(reason),
          m_outbox(reason),
          m_snippets(reason),
          m_contacts(reason)
    {
    }

    StoreResult<Account> ensureAccount(const QString &baseAddress) override;
    StoreResult<ChangeSet> apply(qint64 accountId, const StoreBatch &batch) override;
    StoreResult<ChangeSet> markRead(qint64 accountId, qint64 conversationId, UtcMs upTo) override;
    StoreResult<ChangeSet> markUnread(qint64 accountId, qint64 conversationId) override;
    StoreResult<ChangeSet>
    setMark(qint64 accountId, qint64 conversationId, ConversationMark mark, bool on) override;
    StoreResult<ChangeSet> removeConversation(qint64 accountId, qint64 conversationId, UtcMs upTo) override;
    StoreResult<ChangeSet>
    noteCases(qint64 accountId, const QList<qint64> &messageRowIds, const CaseNote &note) override;
    StoreResult<RetriedTexts> retry(
        qint64 accountId, const QList<qint64> &messageRowIds, const CaseNote &note,
        const OutgoingRow &pattern) override;
    StoreResult<ChangeSet> dropRetries(qint64 accountId, const QList<OutgoingRow> &rows, UtcMs now) override;
    StoreResult<ChangeSet> wakeCases(qint64 accountId, UtcMs now) override;
    StoreResult<QList<Gap>> gaps(qint64 accountId) override;
    StoreResult<Gap> addGap(qint64 accountId, const Gap &gap) override;
    StoreResult<void> setGapState(qint64 gapId, GapState state) override;
    StoreResult<std::optional<UtcMs>> certainUntil(qint64 accountId) override;
    StoreResult<QString> newestRecord(qint64 accountId) override;
    StoreResult<QStringList> incompleteMessages(qint64 accountId, int limit) override;
    StoreResult<QStringList> known(qint64 accountId, const QStringList &messageIds) override;
    StoreResult<QList<OpenMessage>>
    openMessages(qint64 accountId, UtcMs notUpdatedSince, UtcMs sentSince, int limit) override;
    OutboxWriter &outbox() override { return m_outbox; }
    SnippetWriter &snippets() override { return m_snippets; }
    ContactWriter &contacts() override { return m_contacts; }
    StoreResult<QString> syncValue(qint64 accountId, const QString &name) override;
    StoreResult<void> setSyncValue(qint64 accountId, const QString &name, const QString &value) override;
    StoreResult<int> indexPending(int limit) override;
    void checkpoint() override;

private:
    tl::unexpected<StoreError> refusal() const { return tl::unexpected(m_reason); }

    StoreError m_reason;
    UnavailableOutbox m_outbox;
    UnavailableSnippets m_snippets;
    UnavailableContacts m_contacts;
    QHash<QString, QString> m_values;
};

} // namespace textdesk
