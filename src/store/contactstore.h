// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact.h"
#include "store/storeerror.h"

#include <QList>
#include <QStringList>

namespace textdesk {

/// The address book of this desk: of all its accounts, and of nobody else. Read-only.
class ContactReader
{
public:
    virtual ~ContactReader() = default;
    /// In no order.
    virtual StoreResult<QList<Contact>> all() = 0;
};

/// Writes it.
class ContactWriter
{
public:
    virtual ~ContactWriter() = default;
    /// Adds the contacts, or puts them in the place of those with their numbers: all of them or none.
    virtual StoreResult<void> save(const QList<Contact> &contacts) = 0;
    /// Forgets the contacts with these numbers: all of them or none.
    virtual StoreResult<void> remove(const QStringList &numbers) = 0;
};

} // namespace textdesk
