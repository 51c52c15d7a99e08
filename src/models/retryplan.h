// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sendpace.h"
#include "models/textingobstacle.h"
#include "store/rows.h"

#include <QHash>
#include <QList>

namespace textdesk {

/// What speaks against sending a text again as it is.
enum class RetryDoubt : quint8 {
    None,
    // A person may wave these through:
    MayHaveArrived, ///< it would come twice: this one, or the same text that was sent since
    SameText,       ///< another of these says the same to the same number
    SameEnd,        ///< it would fail again: nothing about the cause has changed
    NeedsEdit,      ///< it fails as it is written
    // These nobody can:
    OptedOut,    ///< they asked for no more texts
    NotTextable, ///< the number gets none, or is none
    NoText,      ///< the gateway told neither number nor text
    NotFailed,   ///< it is on its way, or has arrived
};

/// True where a person may decide to send it all the same.
constexpr bool canBeWaved(RetryDoubt doubt)
{
    return doubt > RetryDoubt::None && doubt < RetryDoubt::OptedOut;
}

/// One of the messages that somebody wants to go out again.
struct RetryCandidate
{
    qint64 messageRowId = 0;
    RetryDoubt doubt = RetryDoubt::None;
    QString ourNumber;

    bool operator==(const RetryCandidate &) const = default;
};

/// Which of some messages can go out again.
struct RetryPlan
{
    /// So many at once go out before the first of them would have waited for too long (Outbox).
    static constexpr qsizetype mostAtOnce = 1'000;

    QList<RetryCandidate> candidates; ///< in the order in which they were written
    qsizetype beyond = 0;             ///< more than mostAtOnce: left open, for another time

    int countOf(RetryDoubt doubt) const;
    /// messages.id of those with one of these doubts.
    QList<qint64> of(const QList<RetryDoubt> &doubts) const;
    /// How long these take at the pace that one of our numbers may send at. ms.
    qint64 durationMs(const QList<RetryDoubt> &doubts) const;
};

/// The same of any texts, by how many go from each of our numbers. The first of them go at once.
qint64 pacedDurationMs(const QHash<QString, int> &textsPerLine);

/// \p rows: outbound messages. \p newest: of each of their conversations, the last newestForObstacle
/// messages, oldest first.
RetryPlan plannedRetry(
    QList<MessageRow> rows, const OutcomeLimits &limits, const QHash<qint64, QList<MessageRow>> &newest);

} // namespace textdesk
