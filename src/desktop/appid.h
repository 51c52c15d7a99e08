// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

namespace textdesk {

/// The name that the desktop knows the app by: its .desktop file, its icon, its tray item. Pass it to
/// QGuiApplication::setDesktopFileName().
constexpr QLatin1StringView appId("org.textdesk.Textdesk");

} // namespace textdesk
