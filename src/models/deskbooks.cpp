// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/deskbooks.h"

#include "store/changeset.h"
#include "store/readstore.h"

namespace textdesk {

void DeskBooks::setStore(ReadStore *store)
{
    snippets.setReader(store == nullptr ? nullptr : &store->snippets());
    contacts.setReader(store == nullptr ? nullptr : &store->contacts());
}

void DeskBooks::applyChanges(const ChangeSet &changes)
{
    if (changes.snippetsChanged) {
        snippets.refresh();
    }
    if (changes.contactsChanged) {
        contacts.refresh();
    }
}

} // namespace textdesk
