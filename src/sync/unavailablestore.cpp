// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/unavailablestore.h"

namespace textdesk {

StoreResult<QList<OutgoingRow>> UnavailableOutbox::all(qint64 /*accountId*/)
{
    return tl::unexpected(m_reason);
}

StoreResult<QList<MessageRow>> UnavailableOutbox::newestBetween(
    qint64 /*accountId*/, const QString & /*ourNumber*/, const QString & /*theirNumber*/, int /*limit*/)
{
    return tl::unexpected(m_reason);
}

StoreResult<OutgoingRow> UnavailableOutbox::add(qint64 /*accountId*/, const OutgoingRow & /*row*/)
{
    return tl::unexpected(m_reason);
}

StoreResult<void> UnavailableOutbox::update(const OutgoingRow & /*row*/)
{
    return tl::unexpected(m_reason);
}

StoreResult<void> UnavailableOutbox::remove(qint64 /*id*/)
{
    return tl::unexpected(m_reason);
}

StoreResult<QStringList> UnavailableOutbox::sentHere(qint64 /*accountId*/, const QStringList & /*messageIds*/)
{
    return tl::unexpected(m_reason);
}

StoreResult<void> UnavailableOutbox::setDraft(
    qint64 /*accountId*/, const QString & /*ourNumber*/, const QString & /*theirNumber*/,
    const QString & /*body*/)
{
    return tl::unexpected(m_reason);
}

StoreResult<void> UnavailableSnippets::save(const Snippet & /*snippet*/)
{
    return tl::unexpected(m_reason);
}

StoreResult<void> UnavailableSnippets::remove(const QString & /*id*/)
{
    return tl::unexpected(m_reason);
}

StoreResult<void> UnavailableContacts::save(const QList<Contact> & /*contacts*/)
{
    return tl::unexpected(m_reason);
}

StoreResult<void> UnavailableContacts::remove(const QStringList & /*numbers*/)
{
    return tl::unexpected(m_reason);
}

StoreResult<Account> UnavailableStore::ensureAccount(const QString & /*baseAddress*/)
{
    return refusal();
}

StoreResult<ChangeSet> UnavailableStore::apply(qint64 /*accountId*/, const StoreBatch & /*batch*/)
{
    return refusal();
}

StoreResult<ChangeSet> UnavailableStore::markUnread(qint64 /*accountId*/, qint64 /*conversationId*/)
{
    return refusal();
}

StoreResult<ChangeSet>
UnavailableStore::removeConversation(qint64 /*accountId*/, qint64 /*conversationId*/, UtcMs /*upTo*/)
{
    return refusal();
}

StoreResult<ChangeSet> UnavailableStore::setMark(
    qint64 /*accountId*/, qint64 /*conversationId*/, ConversationMark /*mark*/, bool /*on*/)
{
    return refusal();
}

StoreResult<ChangeSet>
UnavailableStore::markRead(qint64 /*accountId*/, qint64 /*conversationId*/, UtcMs /*upTo*/)
{
    return refusal();
}

StoreResult<ChangeSet> UnavailableStore::noteCases(
    qint64 /*accountId*/, const QList<qint64> & /*messageRowIds*/, const CaseNote & /*note*/)
{
    return refusal();
}

StoreResult<RetriedTexts> UnavailableStore::retry(
    qint64 /*accountId*/, const QList<qint64> & /*messageRowIds*/, const CaseNote & /*note*/,
    const OutgoingRow & /*pattern*/)
{
    return refusal();
}

StoreResult<ChangeSet>
UnavailableStore::dropRetries(qint64 /*accountId*/, const QList<OutgoingRow> & /*rows*/, UtcMs /*now*/)
{
    return refusal();
}

StoreResult<ChangeSet> UnavailableStore::wakeCases(qint64 /*accountId*/, UtcMs /*now*/)
{
    return refusal();
}

StoreResult<QList<Gap>> UnavailableStore::gaps(qint64 /*accountId*/)
{
    return refusal();
}

StoreResult<Gap> UnavailableStore::addGap(qint64 /*accountId*/, const Gap & /*gap*/)
{
    return refusal();
}

StoreResult<void> UnavailableStore::setGapState(qint64 /*gapId*/, GapState /*state*/)
{
    return refusal();
}

StoreResult<std::optional<UtcMs>> UnavailableStore::certainUntil(qint64 /*accountId*/)
{
    return refusal();
}

StoreResult<QString> UnavailableStore::newestRecord(qint64 /*accountId*/)
{
    return refusal();
}

StoreResult<QStringList> UnavailableStore::incompleteMessages(qint64 /*accountId*/, int /*limit*/)
{
    return refusal();
}

StoreResult<QStringList> UnavailableStore::known(qint64 /*accountId*/, const QStringList & /*messageIds*/)
{
    return refusal();
}

StoreResult<QList<OpenMessage>> UnavailableStore::openMessages(
    qint64 /*accountId*/, UtcMs /*notUpdatedSince*/, UtcMs /*sentSince*/, int /*limit*/)
{
    return refusal();
}

StoreResult<QString> UnavailableStore::syncValue(qint64 /*accountId*/, const QString &name)
{
    return m_values.value(name);
}

StoreResult<void>
UnavailableStore::setSyncValue(qint64 /*accountId*/, const QString &name, const QString &value)
{
    m_values.insert(name, value);
    return refusal();
}

StoreResult<int> UnavailableStore::indexPending(int /*limit*/)
{
    return refusal();
}

void UnavailableStore::checkpoint()
{
}

} // namespace textdesk
