// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/textspan.h"

#include <QString>

#include <optional>

namespace textdesk {

/// Where a text gives a code to sign in with ("Your code is 482 913"): four to eight digits, perhaps parted
/// once, near a word that says so. None where it is not clear which. Pure; a guess, for copying alone.
std::optional<TextSpan> oneTimeCode(const QString &text);

/// The code as it is typed: without what parts it.
QString codeAt(const QString &text, TextSpan span);

} // namespace textdesk
