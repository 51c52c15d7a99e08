// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QDateEdit;

namespace textdesk {

struct ThemeColors;

/// Makes a field for a day with a calendar look like the other fields, and wide enough for any day; call
/// again when palette or font change.
void applyDateEditLook(QDateEdit &day, const ThemeColors &colors);

} // namespace textdesk
