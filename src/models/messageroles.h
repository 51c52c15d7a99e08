// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/threadgrouping.h"

#include <QHash>
#include <QObject>
#include <QVariant>

namespace textdesk {

/// What a row of the thread model can be asked for.
class MessageRoles
{
    Q_GADGET
public:
    enum Role {
        Id = Qt::UserRole + 1,
        Revision, ///< rises with each change of what the row shows
        Direction,
        Outcome, ///< int of textdesk::Outcome
        Status,  ///< int of DeliveryStatus
        StatusWord,
        At,
        StatusAt,
        Body, ///< null QString: not known yet
        Error,
        Unread,
        DayBreak, ///< QDate; invalid: the day goes on
        FirstOfRun,
        LastOfRun,
        UnreadDivider,
        GapsBefore, ///< QList<Gap>
        GapsAfter,
    };
    Q_ENUM(Role)

    /// The value of any role but Revision; invalid for one that is none of these.
    static QVariant value(int role, const MessageRow &row, const MessageGrouping &group);
    static QHash<int, QByteArray> names();
};

} // namespace textdesk
