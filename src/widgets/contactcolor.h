// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact.h"

#include <QColor>

namespace textdesk {

/// The disc of a contact: the chosen color, else the one that follows from the number; with 4.5 : 1 for white
/// letters on it.
QColor contactColor(const Contact &contact, bool isDark);

/// What a color is called; \p color: as Contact::color.
QString contactColorName(int color);

} // namespace textdesk
