// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/accountbook.h"
#include "models/contactbook.h"
#include "models/snippetbook.h"

namespace textdesk {

class ReadStore;
struct ChangeSet;

/// What people have made at this desk, and the gateway knows nothing of. UI thread.
struct DeskBooks
{
    SnippetBook snippets;
    ContactBook contacts;
    AccountBook accounts;

    /// \p store outlives this or is taken back with null.
    void setStore(ReadStore *store);
    void applyChanges(const ChangeSet &changes);
};

} // namespace textdesk
