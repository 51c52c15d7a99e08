// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/accountset.h"
#include "store/casestore.h"
#include "store/contactstore.h"
#include "store/outboxstore.h"
#include "store/rows.h"
#include "store/searchrequest.h"
#include "store/snippetstore.h"
#include "store/statisticsreader.h"
#include "store/storeerror.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace textdesk {

/// What the conversation list shows and where its next page begins.
struct ConversationKey
{
    bool isPinned = false;
    UtcMs lastAt = 0;
    qint64 id = 0;
    auto operator<=>(const ConversationKey &) const = default;
};

inline ConversationKey keyOf(const ConversationRow &row)
{
    return {row.isPinned, row.lastAt, row.id};
}

/// Archived conversations are let through by Archived alone.
enum class ConversationFilter : quint8 {
    All,
    Unread,
    Failed,
    Waiting, ///< the last message is theirs: somebody waits for an answer
    Archived,
};

/// Conversations, pinned ones first, then the newest first, in keyset pages. p99 of a page is meant to stay
/// under 1 ms.
class ConversationReader
{
public:
    virtual ~ConversationReader() = default;
    /// Up to \p limit rows strictly older than \p before (none: from the newest).
    virtual StoreResult<QList<ConversationRow>> page(
        const AccountSet &accounts, ConversationFilter filter, std::optional<ConversationKey> before,
        int limit) = 0;
    virtual StoreResult<std::optional<ConversationRow>> byId(qint64 conversationId) = 0;
    virtual StoreResult<std::optional<ConversationRow>>
    between(qint64 accountId, const QString &ourNumber, const QString &theirNumber) = 0;
    /// The same, of one of our numbers only.
    virtual StoreResult<QList<ConversationRow>> pageOfLine(
        const OurLine &line, ConversationFilter filter, std::optional<ConversationKey> before, int limit) = 0;
    /// Up to \p limit of those whose last message is theirs, from \p since on and before \p until; neither
    /// archived nor muted, in no order.
    virtual StoreResult<QList<ConversationRow>>
    unanswered(const AccountSet &accounts, UtcMs since, UtcMs until, int limit) = 0;
};

/// The messages of one conversation by (at, id), in keyset pages; every answer is in ascending order.
class ThreadReader
{
public:
    virtual ~ThreadReader() = default;
    virtual StoreResult<QList<MessageRow>> newest(qint64 conversationId, int limit) = 0;
    virtual StoreResult<QList<MessageRow>> before(qint64 conversationId, MessageKey key, int limit) = 0;
    virtual StoreResult<QList<MessageRow>> after(qint64 conversationId, MessageKey key, int limit) = 0;
    /// The rows with these ids that are still in the conversation (any order in, ascending out).
    virtual StoreResult<QList<MessageRow>> byIds(qint64 conversationId, const QList<qint64> &ids) = 0;
    /// The oldest unread inbound message; none where all is read.
    virtual StoreResult<std::optional<MessageKey>> firstUnread(qint64 conversationId) = 0;
    virtual StoreResult<std::optional<MessageKey>> keyOf(qint64 messageRowId) = 0;
    /// Everything that is known of one message, its facts included (for details and exports).
    virtual StoreResult<std::optional<Message>> details(qint64 messageRowId) = 0;
};

/// Which outbound messages the delivery desk shows. Empty members do not filter.
struct DeliveryFilter
{
    enum class Outcomes : quint8 { All, InProgress, Stalled, Sent, Delivered, Failed, Unconfirmed };
    /// That lets this outcome through and no other; All for what is not outbound.
    static Outcomes outcomesOf(Outcome outcome);

    /// Whether somebody has seen to what went wrong (CaseStep). What went well is neither.
    enum class Handling : quint8 { Any, Open, SeenTo };

    Outcomes outcome = Outcomes::All;
    Handling handling = Handling::Any;
    OurLine line;        ///< of this account only (0: of all), and from this number only
    QString app;         ///< substring of the appId, case-insensitive
    QString number;      ///< digits anywhere in from or to
    QString text;        ///< substring of body, error or messageId, case-insensitive
    QStringList reasons; ///< where there is a text: or any of these as a substring of the error
    std::optional<UtcMs> since;
    std::optional<UtcMs> until;
    OutcomeLimits limits; ///< what counts as stalled, and as unconfirmed
    bool operator==(const DeliveryFilter &) const = default;
};

enum class DeliverySort : quint8 { When, Status, To, From, Text, Error, App, Account };

/// Outbound messages for the delivery desk. Sorted by When: keyset over an index and quick. Any other
/// order, or a text filter, reads many rows: for a reader thread.
class DeliveryReader
{
public:
    virtual ~DeliveryReader() = default;
    /// Up to \p limit rows after \p afterRow in the given order (none: from the start). The order is
    /// total: ties are broken by (at, id), newest first.
    virtual StoreResult<QList<MessageRow>> page(
        const AccountSet &accounts, const DeliveryFilter &filter, DeliverySort sort, bool descending,
        const std::optional<MessageRow> &afterRow, int limit) = 0;
    /// Those of \p ids that the filter lets through.
    virtual StoreResult<QList<MessageRow>>
    matching(const AccountSet &accounts, const DeliveryFilter &filter, const QList<qint64> &ids) = 0;
};

/// One hit of a search, with where it is.
struct SearchHit
{
    MessageRow message;
    QString theirNumber;
    QString ourNumber;
};

inline MessageKey keyOf(const SearchHit &hit)
{
    return keyOf(hit.message);
}

/// Full-text search over message texts, numbers (any run of three digits or more) and messageIds, narrowed
/// down by a filter; by the filter alone where there are no words. For a reader thread: may take tens of
/// milliseconds. User text is never taken as query syntax.
class SearchReader
{
public:
    virtual ~SearchReader() = default;
    /// Newest hits by message time first, strictly older than \p before.
    virtual StoreResult<QList<SearchHit>> search(
        const AccountSet &accounts, const SearchRequest &request, std::optional<MessageKey> before,
        int limit) = 0;
    /// Makes a search that runs on this reader's thread end early. Callable from any thread.
    virtual void interrupt() = 0;
};

class OverviewReader
{
public:
    virtual ~OverviewReader() = default;
    /// Sums; of several accounts the last event is the newest one, and lastSyncedAt that of the account which
    /// has waited longest (none: one of them never was).
    virtual StoreResult<Overview> overview(const AccountSet &accounts) = 0;
    virtual StoreResult<QList<Gap>> gaps(qint64 accountId) = 0;
    virtual StoreResult<QList<Account>> accounts() = 0;
};

/// A read-only connection to a cache and its readers. Opened, used and closed on one thread; each
/// thread that reads opens its own. Never blocks the writer (WAL).
class ReadStore
{
public:
    virtual ~ReadStore();

    /// Opens an existing cache. CannotOpen where there is none yet; TooNew as StoreWriter.
    static StoreResult<std::unique_ptr<ReadStore>> open(const QString &file);

    virtual ConversationReader &conversations() = 0;
    virtual ThreadReader &threads() = 0;
    virtual DeliveryReader &deliveries() = 0;
    virtual SearchReader &search() = 0;
    virtual OverviewReader &overview() = 0;
    virtual OutboxReader &outbox() = 0;
    virtual CaseReader &cases() = 0;
    virtual SnippetReader &snippets() = 0;
    virtual ContactReader &contacts() = 0;
    virtual StatisticsReader &statistics() = 0;
};

} // namespace textdesk
