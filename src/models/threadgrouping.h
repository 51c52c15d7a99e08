// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/deliverystatus.h"
#include "store/rows.h"

#include <QDate>
#include <QList>

#include <optional>

namespace textdesk {

/// How a message stands among its neighbours; the view draws it and decides nothing itself.
struct MessageGrouping
{
    QDate dayBreak; ///< the day that begins with this message; invalid: the day goes on
    bool firstOfRun = true;
    bool lastOfRun = true;
    bool newest = false;        ///< no newer message exists
    bool unreadDivider = false; ///< the first message since the person looked
    QList<Gap> gapsBefore;      ///< spans of not knowing between this message and the one before
    QList<Gap> gapsAfter;       ///< the last message only: those since then
    Outcome outcome = Outcome::Received;

    bool operator==(const MessageGrouping &) const = default;
};

/// What the grouping of a window of messages depends on besides the messages.
struct GroupingContext
{
    QList<Gap> gaps; ///< sorted by their beginning
    std::optional<MessageKey> divider;
    bool atStart = true; ///< no older message exists than the first of the window
    bool atEnd = true;   ///< no newer one than the last
    UtcMs now = 0;
    Patience patience;
};

/// The grouping of each row. \p rows ascending by (at, id). Pure; days are those of the local zone.
QList<MessageGrouping> groupMessages(const QList<MessageRow> &rows, const GroupingContext &context);

/// The next moment at which one of these messages becomes stalled or unconfirmed; none where none can.
std::optional<UtcMs> nextAging(const QList<MessageRow> &rows, const GroupingContext &context);

} // namespace textdesk
