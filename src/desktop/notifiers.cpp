// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/notifiers.h"

#include "desktop/freedesktopnotifier.h"
#include "desktop/switchingnotifier.h"
#include "desktop/traynotifier.h"

namespace textdesk {

std::unique_ptr<Notifier> makeNotifier(const QDBusConnection &session, TrayIcon &tray)
{
    return std::make_unique<SwitchingNotifier>(
        std::make_unique<FreedesktopNotifier>(session), std::make_unique<TrayNotifier>(tray));
}

} // namespace textdesk
