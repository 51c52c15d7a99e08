// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/storeerror.h"

#include <QString>

namespace textdesk {

/// Makes sure that a cache file exists and that only its owner can read it: a folder made here is 0700,
/// the file and what SQLite puts beside it 0600. A folder that was there and holds other things keeps its
/// permissions: it may be somebody's home.
StoreResult<void> prepareStoreFile(const QString &file);

/// Looks before anything is touched, and changes not a byte of the file or of what lies beside it where it
/// refuses: TooNew, Foreign, NotADatabase and Corrupt, CannotOpen. No file, or an empty one, is no error.
StoreResult<void> lookAtStoreFile(const QString &file);

} // namespace textdesk
