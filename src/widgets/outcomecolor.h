// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/deliverystatus.h"

#include <QColor>

namespace textdesk {

struct ThemeColors;

/// What an outcome is drawn in: the tone of its word, paler for the lesser of two that share one.
QColor outcomeColor(Outcome outcome, const ThemeColors &colors);

} // namespace textdesk
