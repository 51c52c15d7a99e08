// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"
#include "store/storeerror.h"

#include <QString>

#include <optional>

class QIODevice;

namespace textdesk {

enum class ExportFormat : quint8 { Csv, JsonLines };

/// Which messages `textdesk export` writes. Times are positions, both ends included.
struct ExportFilter
{
    std::optional<UtcMs> since;
    std::optional<UtcMs> until;
    QString number; ///< any spelling; matches from or to
    QString status; ///< the gateway's word
};

/// Writes all accounts' messages by (position, messageId) to \p out, a page at a time, as the
/// command-line contract in docs/architecture.md says. Works beside a running app. Returns the rows
/// written; a write error of the device is a DiskFull error.
StoreResult<qint64>
exportMessages(const QString &databaseFile, ExportFormat format, const ExportFilter &filter, QIODevice &out);

} // namespace textdesk
