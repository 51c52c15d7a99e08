// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace textdesk {

/// A text with all that differs from case to case taken out, so that texts of one kind are equal: each
/// number, time, id or address (whatever of ASCII letters, digits and "_+-.:/@" has a digit, and ids of the
/// gateway's) becomes "#", ASCII capitals become small, and spaces single. Not for showing. At most 200
/// UTF-16 units.
QString generalizedText(QStringView whole);

} // namespace textdesk
