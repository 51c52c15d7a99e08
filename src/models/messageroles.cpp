// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/messageroles.h"

#include <QMetaEnum>

namespace textdesk {

QVariant MessageRoles::value(int role, const MessageRow &row, const MessageGrouping &group)
{
    switch (role) {
    case Id:
        return row.id;
    case Direction:
        return static_cast<int>(row.direction);
    case Outcome:
        return static_cast<int>(group.outcome);
    case Status:
        return static_cast<int>(row.status);
    case StatusWord:
        return row.statusWord;
    case At:
        return row.at;
    case StatusAt:
        return row.statusAt;
    case Body:
        return row.body;
    case Error:
        return row.error;
    case Unread:
        return row.unread;
    case DayBreak:
        return group.dayBreak;
    case FirstOfRun:
        return group.firstOfRun;
    case LastOfRun:
        return group.lastOfRun;
    case UnreadDivider:
        return group.unreadDivider;
    case GapsBefore:
        return QVariant::fromValue(group.gapsBefore);
    case GapsAfter:
        return QVariant::fromValue(group.gapsAfter);
    default:
        return {};
    }
}

QHash<int, QByteArray> MessageRoles::names()
{
    QHash<int, QByteArray> names;
    const auto roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i) {
        names.insert(roles.value(i), roles.key(i));
    }
    return names;
}

} // namespace textdesk
