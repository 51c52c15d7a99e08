// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/snippet.h"
#include "store/storeerror.h"

#include <QList>

namespace textdesk {

/// The saved replies of this desk: of all its accounts, and of nobody else. Read-only.
class SnippetReader
{
public:
    virtual ~SnippetReader() = default;
    /// In no order.
    virtual StoreResult<QList<Snippet>> all() = 0;
};

/// Writes them.
class SnippetWriter
{
public:
    virtual ~SnippetWriter() = default;
    /// Adds the snippet, or puts it in the place of the one with its id.
    virtual StoreResult<void> save(const Snippet &snippet) = 0;
    virtual StoreResult<void> remove(const QString &id) = 0;
};

} // namespace textdesk
