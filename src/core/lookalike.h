// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace textdesk {

/// Whether a single word of \p text is written in letters of several scripts that no language writes together
/// ("Pаypal" with a Cyrillic а): made to be taken for another. Unicode's UTS #39, "highly restrictive", by
/// ICU. Thread-safe.
bool mixesScripts(QStringView text);

} // namespace textdesk
