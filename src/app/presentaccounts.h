// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/accountprofile.h"
#include "store/rows.h"

#include <QList>

namespace textdesk {

/// Those accounts of a cache that its desk still has: the messages of one that was removed stay, but are no
/// part of how the desk does. All of them where \p profiles names none, as of an unattended desk.
QList<Account> presentAccounts(const QList<Account> &accounts, const QList<AccountProfile> &profiles);

} // namespace textdesk
