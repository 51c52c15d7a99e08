// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace textdesk {

struct ThemeColors;

/// The look of the standard controls (buttons, fields, menus, scroll bars, tables, tabs) in these
/// colours. A button with the dynamic property "primary" set to true is the one that a page is about;
/// "quiet" makes one that is only words.
QString baseStyleSheet(const ThemeColors &colors);

} // namespace textdesk
