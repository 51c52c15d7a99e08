// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/carrierstatus.h"
#include "core/connectionstatus.h"
#include "core/gatewayhealth.h"
#include "gateway/resterror.h"
#include "gateway/wireformat.h"
#include "store/rows.h"
#include "store/storeerror.h"

#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace textdesk {

/// How far the view can be trusted beyond the connection's state. A value for the window.
struct SyncProgress
{
    bool catchingUp = false;          ///< a gap since the last certain moment is being filled
    bool loadingHistory = false;      ///< only older history is still being fetched
    int pagesDone = 0;                ///< of the gap that is being filled
    int pagesTotal = 0;               ///< of the same, an estimate; 0: not known yet
    std::optional<UtcMs> blindSince;  ///< while the desk cannot hear the gateway: since when, if ever it did
    std::optional<UtcMs> reachedBack; ///< everything since then is here
    qint64 waitMs = 0;                ///< the rate limit makes it wait this long; 0: it does not
    qint64 leastMs = 0; ///< the pages that are left take this long by the rate limit alone, at the least
    bool historyUnavailable = false; ///< the gateway offers no message list
    bool lookupsUnavailable = false; ///< nor single messages: statuses stay without number and text
    int lookupsWaiting = 0;
    QList<Gap> gaps; ///< all but history

    bool operator==(const SyncProgress &) const = default;
};

/// A live inbound message that a person may want to be told about.
struct InboundNotice
{
    qint64 conversationId = 0;
    qint64 messageRowId = 0;
    QString from;
    QString to;
    QString body;
    UtcMs at = 0;
};

/// A text that a person wrote here and wants sent.
struct OutgoingText
{
    QString from;
    QString to;
    QString body;
    qint64 undoMs = 0; ///< so long it can be taken back
    qint64 accountId = 0;
};

/// What was heard while the store takes no writes: held in memory, shown apart, kept nowhere.
struct UnkeptEvents
{
    static constexpr int mostShown = 50;

    qint64 held = 0;           ///< will be kept once the store takes writes again
    qint64 givenUp = 0;        ///< more than memory may hold; will be fetched from the gateway then
    QList<Observation> newest; ///< the newest of those that are held, oldest first, at most mostShown

    bool isEmpty() const { return held == 0 && givenUp == 0; }
};

/// What a catch-up brought, for one summary instead of many notices.
struct CatchUpSummary
{
    int inboundMessages = 0;
    int conversations = 0;
    int statusChanges = 0;
    UtcMs from = 0;
    UtcMs to = 0;
};

/// The gateway's link to RingCentral was found to be so.
struct CarrierChange
{
    static constexpr qsizetype mostKept = 20;

    UtcMs at = 0;
    CarrierStatus::State state = CarrierStatus::State::Unknown;
};

/// Something that went wrong, for whoever is asked for help: of what kind and when, and nothing else of it.
struct FailureNote
{
    static constexpr qsizetype mostKept = 20;

    UtcMs at = 0;                            ///< the last time
    int times = 1;                           ///< in a row
    std::optional<RestError::Kind> call{};   ///< a question to the gateway, or …
    int httpStatus = 0;                      ///< 0: there was no answer
    std::optional<StoreError::Kind> store{}; ///< … a write to the disk

    bool isLike(const FailureNote &other) const
    {
        return call == other.call && httpStatus == other.httpStatus && store == other.store;
    }
};

/// Counters for the diagnostics page and the log. No content, no numbers, no keys.
struct Diagnostics
{
    struct Connection
    {
        UtcMs at = 0;
        ConnectionState state = ConnectionState::Offline;
        ConnectionProblem problem = ConnectionProblem::None;
        int code = 0;
    };
    UtcMs startedAt = 0;
    quint64 framesSeen = 0;
    quint64 eventsSeen = 0;
    quint64 commits = 0;
    quint64 messagesCommitted = 0;
    quint64 commitErrors = 0;
    std::array<quint64, wireFaultCount> faults{}; ///< by WireFault
    QMap<QString, quint64> unknownEvents;         ///< by type
    quint64 recordsUnreadable = 0;
    quint64 restCalls = 0;
    quint64 restErrors = 0;
    std::optional<UtcMs> comparedUntil; ///< gateway time; what happened before was held against its list
    quint64 recoveredThisWeek = 0;      ///< what the socket had left out and a comparison found
    int budgetUsed = 0;
    int budgetCapacity = 0;
    QList<Connection> history; ///< newest last, at most 50
    CarrierStatus carrier;
    QList<CarrierChange> carrierChanges; ///< newest last
    GatewayHealth health;
    QList<FailureNote> failures; ///< newest last
};

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::SyncProgress)
Q_DECLARE_METATYPE(textdesk::InboundNotice)
Q_DECLARE_METATYPE(textdesk::OutgoingText)
Q_DECLARE_METATYPE(textdesk::UnkeptEvents)
Q_DECLARE_METATYPE(textdesk::CatchUpSummary)
Q_DECLARE_METATYPE(textdesk::Diagnostics)
