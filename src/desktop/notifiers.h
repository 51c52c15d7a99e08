// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/notifier.h"

#include <memory>

class QDBusConnection;

namespace textdesk {

class TrayIcon;

/// The notifier for this desktop: its notification server, else balloons at \p tray, chosen anew for
/// every notification. \p tray must outlive it.
std::unique_ptr<Notifier> makeNotifier(const QDBusConnection &session, TrayIcon &tray);

} // namespace textdesk
