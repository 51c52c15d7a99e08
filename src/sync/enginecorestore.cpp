// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The engine's dealings with its store: what it keeps, and what it does while nothing can be kept.

#include "sync/enginecore.h"

#include "core/clock.h"
#include "sync/inboundnotices.h"

#include <QLoggingCategory>

#include <algorithm>
#include <limits>
#include <utility>

namespace textdesk {

Q_DECLARE_LOGGING_CATEGORY(lcEngine)

void EngineCore::markRead(qint64 conversationId, UtcMs upTo)
{
    const StoreResult<ChangeSet> changes = m_writer->markRead(m_account.id, conversationId, upTo);
    if (!changes) {
        m_held.oweRead(conversationId, upTo);
        troubled(changes.error());
    } else if (!changes->isEmpty()) {
        Q_EMIT changed(*changes);
    }
}

void EngineCore::markUnread(qint64 conversationId)
{
    marked(m_writer->markUnread(m_account.id, conversationId));
}

void EngineCore::setMark(qint64 conversationId, ConversationMark mark, bool on)
{
    marked(m_writer->setMark(m_account.id, conversationId, mark, on));
}

void EngineCore::removeConversation(qint64 conversationId, UtcMs upTo)
{
    marked(m_writer->removeConversation(m_account.id, conversationId, upTo));
}

void EngineCore::noteCases(const QList<qint64> &messageRowIds, const CaseNote &note)
{
    marked(m_writer->noteCases(m_account.id, messageRowIds, note));
}

void EngineCore::wakeCases()
{
    marked(m_writer->wakeCases(m_account.id, m_clock.nowUtc()));
}

void EngineCore::marked(const StoreResult<ChangeSet> &changes)
{
    if (!changes) {
        troubled(changes.error());
    } else if (!changes->isEmpty()) {
        Q_EMIT changed(*changes);
    }
}

/// Those of other accounts are not this gateway's to tell of.
void EngineCore::preferLookUps(const QStringList &messageIds)
{
    m_lookUps.prefer(m_writer->known(m_account.id, messageIds).value_or(QStringList()));
}

void EngineCore::setDraft(const QString &ourNumber, const QString &theirNumber, const QString &body)
{
    const auto kept = m_writer->outbox().setDraft(m_account.id, ourNumber, theirNumber, body);
    if (!kept) {
        troubled(kept.error());
    }
}

void EngineCore::saveSnippet(const Snippet &snippet)
{
    bookWritten(m_writer->snippets().save(snippet), &ChangeSet::snippetsChanged);
}

void EngineCore::removeSnippet(const QString &id)
{
    bookWritten(m_writer->snippets().remove(id), &ChangeSet::snippetsChanged);
}

void EngineCore::saveContacts(const QList<Contact> &contacts)
{
    bookWritten(m_writer->contacts().save(contacts), &ChangeSet::contactsChanged);
}

void EngineCore::removeContacts(const QStringList &numbers)
{
    bookWritten(m_writer->contacts().remove(numbers), &ChangeSet::contactsChanged);
}

void EngineCore::bookWritten(const StoreResult<void> &written, bool ChangeSet::*what)
{
    if (!written) {
        troubled(written.error());
        return;
    }
    ChangeSet changes;
    changes.accountId = m_account.id;
    changes.*what = true;
    Q_EMIT changed(changes);
}

void EngineCore::reloadGaps()
{
    QList<Gap> gaps = m_writer->gaps(m_account.id).value_or(m_catchUp.gaps());
    gaps.removeIf([](const Gap &gap) { return gap.id == 0; });
    gaps.append(m_held.gaps());
    m_catchUp.setGaps(gaps);
}

void EngineCore::noteCertainty()
{
    if (isHearing()) {
        commit({});
        publishConnection(); // up to when it was heard of: else the bottom of the window says an old time
    }
}

std::optional<ChangeSet> EngineCore::commit(const StoreBatch &batch)
{
    if (m_isDamaged) {
        return std::nullopt;
    }
    if (!m_tenantGuard.admits(batch.observations)) {
        QMetaObject::invokeMethod(this, &EngineCore::otherTenant, Qt::QueuedConnection);
        return std::nullopt;
    }
    StoreBatch whole = batch;
    // What is certain, is so of one tenant: not before it is known whom the key lets hear.
    if (isHearing() && !m_collector.isStuck() && m_tenantGuard.isDecided()) {
        whole.newGaps = m_held.gaps();
        whole.certainUntil = m_gatewayTime.at(m_heard.bootMs());
        if (!m_catchUp.isFillingBlindness()) {
            whole.lastSyncedAt = whole.certainUntil;
        }
    }
    if (whole.isEmpty()) {
        return ChangeSet();
    }
    std::optional<ChangeSet> changes = m_commits.keep(whole);
    if (!changes) {
        return std::nullopt;
    }
    if (!whole.newGaps.isEmpty()) {
        m_held.gapsKept();
        reloadGaps();
    }
    if (m_lookUps.waiting() > 0 || m_rechecks.waiting() > 0) {
        for (const Observation &seen : batch.observations) {
            if (seen.source == FactSource::Record) {
                m_lookUps.have(seen.messageId);
                m_rechecks.have(seen.messageId);
            }
        }
    }
    return changes;
}

bool EngineCore::commitEvents(const StoreBatch &batch)
{
    StoreBatch events = batch;
    for (const Observation &seen : batch.observations) {
        events.lastEventAt = std::max(events.lastEventAt.value_or(0), seen.fact.at);
    }
    const std::optional<ChangeSet> changes = commit(events);
    if (!changes) {
        return false;
    }
    m_reconciliation.heard(batch.observations);
    m_carrier.heard(batch.observations);
    for (const MessageChange &change : changes->messages) {
        if (change.direction == Direction::Outbound && change.conversationId == 0 &&
            change.observation >= 0) {
            const Observation &seen = batch.observations.at(change.observation);
            m_lookUps.want(seen.messageId, seen.fact.at);
        }
    }
    const QList<InboundNotice> notices =
        inboundNotices(batch.observations, *changes, std::numeric_limits<UtcMs>::min());
    if (!notices.isEmpty()) {
        Q_EMIT arrived(notices);
    }
    publishProgress();
    return true;
}

bool EngineCore::commitLookedUp(const StoreBatch &batch)
{
    const std::optional<ChangeSet> changes = commit(batch);
    if (changes && isHearing() && !m_catchUp.isFillingBlindness()) {
        foundOutsideBlindness(batch.observations, *changes);
    }
    return changes.has_value();
}

void EngineCore::troubled(const StoreError &error)
{
    qCWarning(lcEngine).noquote() << "the store refused a write:" << error.text;
    m_diagnostics.storeFailed(m_clock.nowUtc(), error.kind);
    if (error.isDamage()) {
        if (!std::exchange(m_isDamaged, true)) {
            Q_EMIT storeDamaged();
        }
        return;
    }
    // What they fetched could not be kept: the calls would be wasted.
    stopAsking();
    m_held.refused(error);
}

/// While the store is in trouble: one attempt at everything that is owed to it.
void EngineCore::tryStore()
{
    if (!m_held.isTroubled() || !m_collector.flush()) {
        return;
    }
    // A write of its own, since a commit without news may write nothing and so prove nothing.
    if (const auto written = m_writer->setSyncValue(m_account.id, QString(runningKey), QStringLiteral("1"));
        !written) {
        troubled(written.error());
    } else if (!isHearing() || commit({})) {
        storeWorks();
    }
}

void EngineCore::storeWorks()
{
    m_held.over();
    const QHash<qint64, UtcMs> reads = m_held.takeReads();
    for (auto read = reads.cbegin(); read != reads.cend(); ++read) {
        markRead(read.key(), read.value());
    }
    resumeAsking();
    publishConnection();
    publishProgress();
}

void EngineCore::hold(const QList<Observation> &held)
{
    for (const Observation &seen : held) {
        m_collector.add(seen);
    }
}

void EngineCore::foundOutsideBlindness(const QList<Observation> &records, const ChangeSet &changes)
{
    m_reconciliation.found(records, changes, m_gatewayTime.now());
    // New to the person, however it was found.
    const QList<InboundNotice> notices = inboundNotices(records, changes, m_account.unreadSince);
    if (!notices.isEmpty()) {
        Q_EMIT arrived(notices);
    }
}

} // namespace textdesk
