// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace textdesk {

/// Sends Qt's messages to \p file (0600; kept under 2 MiB by moving it to "FILE.1") and to standard
/// error. Call once, before other threads start. What may stand in a log: docs/architecture.md.
void startLogging(const QString &file);

} // namespace textdesk
