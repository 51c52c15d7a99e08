// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QImage>

namespace textdesk {

struct TrayStatus;

/// The tray icon for a status at \p size device pixels. Told apart by shape, not by colour alone: a
/// full bubble is connected, an empty one is not (struck through where it holds no count), a triangle
/// asks for somebody. Legible on light and dark panels.
QImage trayImage(const TrayStatus &status, int size);

/// The same in all the sizes that panels ask for.
QIcon trayIcon(const TrayStatus &status);

} // namespace textdesk
