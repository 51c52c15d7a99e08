// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/connectionstatus.h"

using namespace Qt::StringLiterals;

namespace textdesk {

QString connectionStateWord(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Offline:
        return u"offline"_s;
    case ConnectionState::Waking:
        return u"waking"_s;
    case ConnectionState::Connecting:
        return u"connecting"_s;
    case ConnectionState::Authenticating:
        return u"authenticating"_s;
    case ConnectionState::CatchingUp:
        return u"catching-up"_s;
    case ConnectionState::Live:
        return u"live"_s;
    case ConnectionState::WaitingToRetry:
        return u"waiting-to-retry"_s;
    case ConnectionState::Rejected:
        return u"rejected"_s;
    case ConnectionState::Blocked:
        return u"blocked"_s;
    }
    return {};
}

} // namespace textdesk
