// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/batchmerge.h"

#include "core/mergerule.h"

#include <QHash>

#include <utility>
#include <vector>

namespace textdesk {

namespace {

/// Half surrogate pairs cannot be kept in UTF-8: what is compared must be what was stored.
void repair(QString &text)
{
    if (!text.isValidUtf16()) {
        text = QString::fromUtf8(text.toUtf8());
    }
}

Observation repaired(Observation seen)
{
    for (QString *text :
         {&seen.messageId, &seen.fact.word, &seen.fact.error, &seen.from, &seen.to, &seen.body,
          &seen.rcMessageId, &seen.tenantId, &seen.appId}) {
        repair(*text);
    }
    return seen;
}

struct Group
{
    qsizetype first = 0; ///< the place of the first of them in the batch
    std::vector<Observation> observations;
};

/// The observations of each message, in the order in which they came.
std::vector<Group> byMessage(const QList<Observation> &observations)
{
    std::vector<Group> groups;
    groups.reserve(static_cast<std::size_t>(observations.size()));
    QHash<QString, std::size_t> places;
    places.reserve(observations.size());
    for (qsizetype i = 0; i < observations.size(); ++i) {
        Observation clean = repaired(observations.at(i));
        const auto place = places.constFind(clean.messageId);
        if (place != places.cend()) {
            groups.at(*place).observations.push_back(std::move(clean));
        } else {
            places.insert(clean.messageId, groups.size());
            groups.push_back({i, {std::move(clean)}});
        }
    }
    return groups;
}

/// When the message came into its present status: the first time that it was seen in it.
UtcMs statusTime(const Message &message)
{
    for (const StatusFact &fact : message.facts) {
        if (fact.status == message.status && fact.word == message.statusWord) {
            return fact.at;
        }
    }
    return message.updatedAt;
}

/// True where nobody can have seen it before this desk was set up.
bool canBeUnread(const StoredMessage &row, const Account &account)
{
    return row.message.direction == Direction::Inbound && row.conversationId != 0 &&
           row.at >= account.unreadSince;
}

/// A message whose columns are id, at_ms, direction and status.
MessageChange readChange(const SqliteCursor &cursor, qint64 conversationId)
{
    return {
        .id = cursor.integer(0),
        .conversationId = conversationId,
        .at = cursor.integer(1),
        .direction = cursor.number<Direction>(2),
        .status = cursor.number<DeliveryStatus>(3),
    };
}

/// Open again, by nobody's hand.
CaseNote reopened(UtcMs now)
{
    CaseNote note;
    note.step = CaseStep::Reopened;
    note.at = now;
    return note;
}

} // namespace

BatchMerge::BatchMerge(SqliteConnection &connection, SearchIndex &search)
    : m_loader(connection),
      m_messages(connection),
      m_ledger(connection),
      m_search(search),
      m_removed(connection),
      m_cases(connection),
      m_unreadUpTo(
          connection, "SELECT id, at_ms, direction, status FROM messages WHERE conversation_id = ?1"
                      " AND unread = 1 AND at_ms <= ?2 AND account_id = ?3"),
      m_setRead(connection, "UPDATE messages SET unread = 0 WHERE id = ?1"),
      m_newestRead(
          connection, "SELECT id, at_ms, direction, status, unread FROM messages"
                      " WHERE conversation_id = ?1 AND account_id = ?2 AND direction = 0"
                      " ORDER BY at_ms DESC, id DESC LIMIT 1"),
      m_setUnread(connection, "UPDATE messages SET unread = 1 WHERE id = ?1"),
      m_takeReadMark(
          connection, "DELETE FROM read_marks WHERE account_id = ?1 AND message_id = ?2 RETURNING 1"),
      m_upTo(
          connection,
          "SELECT id FROM messages WHERE conversation_id = ?1 AND at_ms <= ?2 AND account_id = ?3"),
      m_removeDraft(
          connection, "DELETE FROM drafts WHERE (account_id, our_number, their_number) ="
                      " (SELECT account_id, our_number, their_number FROM conversations WHERE id = ?1)")
{
}

void BatchMerge::run(
    const Account &account, const QList<Observation> &observations, ChangeSet &changes, AccountTotals &totals)
{
    begin(account.id);
    for (const Group &group : byMessage(observations)) {
        std::optional<StoredMessage> known =
            m_loader.byMessageId(account.id, group.observations.front().messageId);
        Message message = known ? known->message : Message();
        for (const Observation &seen : group.observations) {
            message = merged(std::move(message), seen);
        }
        if (!known || !saysTheSame(known->message, message)) {
            if (merge(account, std::move(known), std::move(message))) {
                m_changes.messages.last().observation = group.first;
            }
        }
    }
    finish(changes, totals);
}

void BatchMerge::begin(qint64 accountId)
{
    m_changes = {};
    m_totals = {};
    m_messages.begin();
    m_ledger.begin(accountId);
}

void BatchMerge::finish(ChangeSet &changes, AccountTotals &totals)
{
    m_ledger.finish(m_changes, m_totals);
    changes.messages = std::move(m_changes.messages);
    changes.conversations = std::move(m_changes.conversations);
    changes.casesChanged = m_changes.casesChanged;
    totals = m_totals;
}

bool BatchMerge::merge(const Account &account, std::optional<StoredMessage> known, Message message)
{
    StoredMessage row;
    row.id = known ? known->id : 0;
    row.at = message.position();
    row.statusAt = statusTime(message);
    row.failed = message.direction == Direction::Outbound && message.status == DeliveryStatus::Failed &&
                 !isUnconfirmed(message.status, message.error);
    row.message = std::move(message);
    if (row.hasNumbers() && m_removed.hold(account.id, row.message, row.at)) {
        if (known) {
            remove(account.id, *known);
        }
        return known.has_value();
    }
    if (row.hasNumbers()) {
        row.conversationId = m_ledger.conversationOf(row.message);
    }
    // Whether somebody has read it is not the gateway's to say: it is kept while it can be either.
    const bool couldBe = known && canBeUnread(*known, account);
    row.unread = canBeUnread(row, account) &&
                 (couldBe ? known->unread : !takeReadMark(account.id, row.message.messageId));

    if (known) {
        update(account.id, *known, row);
    } else {
        insert(account.id, row);
    }
    followCase(account, known ? &*known : nullptr, row);
    m_changes.messages.append({
        .id = row.id,
        .conversationId = row.conversationId,
        .at = row.at,
        .direction = row.message.direction,
        .status = row.message.status,
        .inserted = !known,
        .statusChanged = known && (known->message.status != row.message.status ||
                                   known->message.statusWord != row.message.statusWord),
        .moved = known && (known->at != row.at || known->conversationId != row.conversationId),
    });
    return true;
}

void BatchMerge::remove(qint64 accountId, const StoredMessage &row)
{
    m_search.remove(accountId, row);
    countCases(m_cases.end(row.id));
    m_messages.remove(row.id);
    m_ledger.leave(row);
    count(row, -1);
    m_changes.messages.append({
        .id = row.id,
        .conversationId = row.conversationId,
        .at = row.at,
        .direction = row.message.direction,
        .status = row.message.status,
        .moved = true,
    });
}

void BatchMerge::removeConversation(
    qint64 accountId, qint64 conversationId, UtcMs upTo, ChangeSet &changes, AccountTotals &totals)
{
    begin(accountId);
    QList<qint64> ids;
    {
        auto cursor = m_upTo.query(conversationId, upTo, accountId);
        while (cursor.next()) {
            ids.append(cursor.integer(0));
        }
    }
    if (!ids.isEmpty()) {
        m_removed.add(conversationId, upTo);
        m_removeDraft.run(conversationId);
    }
    for (const qint64 id : std::as_const(ids)) {
        if (const auto row = m_loader.byId(id)) {
            remove(accountId, *row);
        }
    }
    finish(changes, totals);
    // Its row may say what it said before: whoever waits for this change must hear of it all the same.
    if (!ids.isEmpty() && !changes.conversations.contains(conversationId)) {
        changes.conversations.append(conversationId);
    }
}

/// Opens a case where a message has failed, and ends it where it turns out not to have.
void BatchMerge::followCase(const Account &account, const StoredMessage *before, const StoredMessage &after)
{
    const bool was = before != nullptr && CaseTable::isCase(*before, account);
    const bool is = CaseTable::isCase(after, account);
    if (is != was) {
        countCases(is ? m_cases.begin(account.id, after) : m_cases.end(after.id));
    }
}

void BatchMerge::countCases(int change)
{
    m_totals.openCases += change;
    m_changes.casesChanged = m_changes.casesChanged || change != 0;
}

void BatchMerge::noteCases(
    qint64 accountId, const QList<qint64> &messageRowIds, const CaseNote &note, ChangeSet &changes,
    AccountTotals &totals)
{
    begin(accountId);
    for (const qint64 id : messageRowIds) {
        const auto row = m_loader.byIdOf(accountId, id);
        if (row && row->message.direction == Direction::Outbound) {
            noteCase(accountId, *row, note);
        }
    }
    finish(changes, totals);
}

void BatchMerge::noteCase(qint64 accountId, const StoredMessage &row, const CaseNote &note)
{
    m_totals.openCases += m_cases.note(accountId, row, note);
    m_changes.casesChanged = true;
}

QList<StoredMessage> BatchMerge::retriable(qint64 accountId, const QList<qint64> &messageRowIds)
{
    QList<StoredMessage> rows;
    for (const qint64 id : messageRowIds) {
        const auto row = m_loader.byIdOf(accountId, id);
        if (!row || row->message.direction != Direction::Outbound) {
            continue;
        }
        const Message &message = row->message;
        // What is sent and was never reported may be lost, too.
        const bool hasEnded =
            message.status == DeliveryStatus::Failed || message.status == DeliveryStatus::Sent;
        const bool isWhole = !message.from.isEmpty() && !message.to.isEmpty() && !message.body.isEmpty();
        if (hasEnded && isWhole && !m_cases.wasRetried(accountId, *row)) {
            rows.append(*row);
        }
    }
    return rows;
}

void BatchMerge::reopenCases(
    qint64 accountId, const QStringList &messageIds, UtcMs now, ChangeSet &changes, AccountTotals &totals)
{
    begin(accountId);
    for (const QString &messageId : messageIds) {
        if (const auto row = m_loader.byMessageId(accountId, messageId)) {
            noteCase(accountId, *row, reopened(now));
        }
    }
    finish(changes, totals);
}

void BatchMerge::wakeCases(const Account &account, UtcMs now, ChangeSet &changes, AccountTotals &totals)
{
    begin(account.id);
    for (const qint64 id : m_cases.due(account.id, now)) {
        if (const auto row = m_loader.byId(id)) {
            noteCase(account.id, *row, reopened(now));
        }
    }
    finish(changes, totals);
}

void BatchMerge::insert(qint64 accountId, StoredMessage &row)
{
    m_messages.insert(accountId, row);
    m_search.add(row);
    m_ledger.enter(row);
    count(row, 1);
}

void BatchMerge::update(qint64 accountId, const StoredMessage &before, const StoredMessage &after)
{
    m_messages.update(before, after);
    if (before.message.body != after.message.body || before.at != after.at) {
        m_search.remove(accountId, before);
        m_search.add(after);
    }
    m_ledger.leave(before);
    m_ledger.enter(after);
    count(before, -1);
    count(after, 1);
}

bool BatchMerge::takeReadMark(qint64 accountId, const QString &messageId)
{
    if (!m_hasReadMarks) {
        return false;
    }
    auto cursor = m_takeReadMark.query(accountId, messageId);
    return cursor.next();
}

void BatchMerge::count(const StoredMessage &row, int sign)
{
    m_totals.messages += sign;
    m_totals.unread += row.unread ? sign : 0;
    m_totals.openFailures += row.failed ? sign : 0;
    m_totals.incomplete += row.isIncomplete() ? sign : 0;
}

void BatchMerge::markRead(
    qint64 accountId, qint64 conversationId, UtcMs upTo, ChangeSet &changes, AccountTotals &totals)
{
    m_ledger.begin(accountId);
    {
        auto cursor = m_unreadUpTo.query(conversationId, upTo, accountId);
        while (cursor.next()) {
            changes.messages.append(readChange(cursor, conversationId));
        }
    }
    for (const MessageChange &change : std::as_const(changes.messages)) {
        m_setRead.run(change.id);
    }
    if (!changes.messages.isEmpty()) {
        m_ledger.markedRead(conversationId, static_cast<int>(changes.messages.size()));
        totals.unread -= changes.messages.size();
    }
    m_ledger.finish(changes, totals);
}

void BatchMerge::markUnread(
    qint64 accountId, qint64 conversationId, ChangeSet &changes, AccountTotals &totals)
{
    m_ledger.begin(accountId);
    {
        auto cursor = m_newestRead.query(conversationId, accountId);
        if (cursor.next() && cursor.integer(4) == 0) {
            changes.messages.append(readChange(cursor, conversationId));
        }
    }
    if (!changes.messages.isEmpty()) {
        m_setUnread.run(changes.messages.constLast().id);
        m_ledger.markedRead(conversationId, -1);
        totals.unread += 1;
    }
    m_ledger.finish(changes, totals);
}

} // namespace textdesk
