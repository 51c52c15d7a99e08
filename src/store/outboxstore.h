// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/accountset.h"
#include "store/rows.h"
#include "store/storeerror.h"

#include <QList>
#include <QString>

#include <optional>

namespace textdesk {

/// What a message has to do with others, by messageId. Null: nothing that this desk knows of.
struct RetryLinks
{
    QString original;                            ///< that it went out in place of
    QString retry;                               ///< that went out in place of it
    bool waits = false;                          ///< the retry is not a message yet
    std::optional<DeliveryStatus> retryStatus{}; ///< none: it is not in the cache yet
    QString retryError{};
    bool operator==(const RetryLinks &) const = default;
};

/// The texts that were written here and are not messages yet, and the drafts. Read-only.
class OutboxReader
{
public:
    virtual ~OutboxReader() = default;
    /// In the order in which they were written.
    virtual StoreResult<QList<OutgoingRow>> all(const AccountSet &accounts) = 0;
    virtual StoreResult<QList<OutgoingRow>>
    between(qint64 accountId, const QString &ourNumber, const QString &theirNumber) = 0;
    /// Null: there is none.
    virtual StoreResult<QString>
    draft(qint64 accountId, const QString &ourNumber, const QString &theirNumber) = 0;
    /// The numbers that these accounts have conversations from, the one of the newest first.
    virtual StoreResult<QList<OurLine>> ourLines(const AccountSet &accounts) = 0;
    /// Where a message went out again, or in place of which one it did.
    virtual StoreResult<RetryLinks> retryLinks(qint64 accountId, const QString &messageId) = 0;
};

/// Writes them. What it answers with success survives a power cut: a text that nobody else has yet must not
/// be lost, and one whose sending began must not begin again.
class OutboxWriter
{
public:
    virtual ~OutboxWriter() = default;
    virtual StoreResult<QList<OutgoingRow>> all(qint64 accountId) = 0;
    /// Keeps \p row, whose id is ignored, in place of the draft of its conversation. Answers with its id.
    virtual StoreResult<OutgoingRow> add(qint64 accountId, const OutgoingRow &row) = 0;
    /// Everything but numbers and text.
    virtual StoreResult<void> update(const OutgoingRow &row) = 0;
    virtual StoreResult<void> remove(qint64 id) = 0;
    /// The last messages between these numbers, oldest first, at most \p limit.
    virtual StoreResult<QList<MessageRow>>
    newestBetween(qint64 accountId, const QString &ourNumber, const QString &theirNumber, int limit) = 0;
    /// Of \p messageIds those that texts from here became.
    virtual StoreResult<QStringList> sentHere(qint64 accountId, const QStringList &messageIds) = 0;
    /// Empty: there is none any more.
    virtual StoreResult<void>
    setDraft(qint64 accountId, const QString &ourNumber, const QString &theirNumber, const QString &body) = 0;
};

} // namespace textdesk
