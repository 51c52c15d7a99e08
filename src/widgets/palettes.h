// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>

namespace textdesk {

/// The app's own two palettes. Window is what lies behind the sidebar and the status bar, Base what
/// messages and tables lie on.
QPalette lightPalette();
QPalette darkPalette();

/// What "as the desktop" means: the desktop's palette where it has one of its own (a custom or
/// high-contrast theme), else the app's light or dark one, as the desktop's is.
/// \p toolkit is what the style would use without any desktop.
QPalette systemPalette(const QPalette &desktop, const QPalette &toolkit);

} // namespace textdesk
