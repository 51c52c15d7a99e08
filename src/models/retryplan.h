// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sendpace.h"
#include "store/rows.h"
#include "store/textingobstacle.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace textdesk {

/// What speaks against sending a text again as it is.
enum class RetryDoubt : quint8 {
    None,
    // A person may wave these through:
    MayHaveArrived, ///< it would come twice: this one, or the same text that was sent since, or waits to be
    SameText,       ///< another of these says the same to the same number
    CauseLasts,     ///< what stopped it stops everything, and nothing has got through since
    SameEnd,        ///< it would fail again: nothing about the cause has changed
    NeedsEdit,      ///< it fails as it is written
    // These nobody can:
    OptedOut,    ///< they asked for no more texts
    NotTextable, ///< the number gets none, or is none
    NoText,      ///< the gateway told neither number nor text
    SentAgain,   ///< it went out again already, or waits to: it has to be opened again first
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
    /// So many from one of our numbers go out before the last of them would have waited for too long
    /// (Outbox).
    static constexpr qsizetype mostAtOnce = 1'000;

    QList<RetryCandidate> candidates; ///< in the order in which they were written; at most mostAtOnce
    qsizetype beyond = 0;             ///< those that there is no room for: left open, for another time
    QHash<QString, int> waiting;      ///< from each of our numbers, before these

    int countOf(RetryDoubt doubt) const;
    /// messages.id of those with one of these doubts.
    QList<qint64> of(const QList<RetryDoubt> &doubts) const;
    /// Until the last of these is out, at the pace that one of our numbers may send at. ms.
    qint64 durationMs(const QList<RetryDoubt> &doubts) const;
};

/// The same of any texts, by how many go from each of our numbers. The first of them go at once.
qint64 pacedDurationMs(const QHash<QString, int> &textsPerLine);

/// What is known beside the messages themselves.
struct RetryContext
{
    OutcomeLimits limits{};
    /// By conversation: the last newestForObstacle messages, oldest first.
    QHash<qint64, QList<MessageRow>> newest{};
    QList<OutgoingRow> outgoing{}; ///< what is on its way from this desk
    QSet<qint64> sentAgain{};      ///< messages.id: CaseReader::wasRetried()
    QSet<qint64> stopped{};        ///< messages.id, of incidents that stopsEverything() is said of
};

/// \p rows: outbound messages.
RetryPlan plannedRetry(const QList<MessageRow> &rows, const RetryContext &context);

/// How many texts of the outbox wait for their turn, by our number.
QHash<QString, int> waitingPerLine(const QList<OutgoingRow> &rows);

} // namespace textdesk
