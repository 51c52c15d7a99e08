// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/traystatus.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int largestCount = 99;

QString connectionWords(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Live:
        return TrayStatus::tr("Live");
    case ConnectionState::CatchingUp:
        return TrayStatus::tr("Catching up");
    case ConnectionState::Waking:
        return TrayStatus::tr("Waking the gateway");
    case ConnectionState::Connecting:
    case ConnectionState::Authenticating:
        return TrayStatus::tr("Connecting");
    case ConnectionState::WaitingToRetry:
        return TrayStatus::tr("Offline, will try again");
    case ConnectionState::Rejected:
        return TrayStatus::tr("Offline: the key was refused");
    case ConnectionState::Blocked:
        return TrayStatus::tr("Offline: too many refused attempts");
    case ConnectionState::Offline:
        break;
    }
    return TrayStatus::tr("Offline");
}

} // namespace

bool TrayStatus::isConnected() const
{
    return connection == ConnectionState::Live || connection == ConnectionState::CatchingUp;
}

bool TrayStatus::needsAttention() const
{
    return keepsNothing || openFailures > 0 || connection == ConnectionState::Rejected;
}

QString TrayStatus::unreadMark() const
{
    if (unread <= 0) {
        return {};
    }
    return unread > largestCount ? QString::number(largestCount) + u'+' : QString::number(unread);
}

QString TrayStatus::words() const
{
    QStringList lines{u"Textdesk"_s, connectionWords(connection)};
    if (!quiet.isEmpty()) {
        lines << quiet;
    }
    if (keepsNothing) {
        lines << tr("New messages cannot be kept");
    }
    if (unread > 0) {
        lines << tr("%n unread message(s)", nullptr, unread);
    }
    if (openFailures > 0) {
        lines << tr("%n failed message(s) to look at", nullptr, openFailures);
    }
    return lines.join(u'\n');
}

} // namespace textdesk
