// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/storeerror.h"

#include <QString>

namespace textdesk {

/// What a database file says of itself in its first bytes.
struct DatabaseHeader
{
    qint32 applicationId = 0;
    qint32 userVersion = 0;
};

/// Reads the header as plain bytes, that of a WAL beside the file included: SQLite itself writes to the
/// -shm file when it looks, and a newer version's cache must stay as it is, byte by byte. Reads the file
/// through SQLite's own handle all the same, since closing any other would drop the locks of every
/// connection of this process. NotADatabase where the file does not begin as one, CannotOpen where it cannot
/// be read.
StoreResult<DatabaseHeader> readDatabaseHeader(const QString &file);

} // namespace textdesk
