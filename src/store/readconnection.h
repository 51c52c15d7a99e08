// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sqliteconnection.h"

namespace textdesk {

/// Opens an existing cache for reading only. CannotOpen where there is none yet, or where it is of an older
/// version (only the writer migrates); TooNew and NotADatabase as StoreWriter::open().
StoreResult<std::unique_ptr<SqliteConnection>> openReadConnection(const QString &file);

} // namespace textdesk
