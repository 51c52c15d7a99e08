// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentaccounts.h"

#include <algorithm>

namespace textdesk {

QList<Account> presentAccounts(const QList<Account> &accounts, const QList<AccountProfile> &profiles)
{
    QList<Account> present = accounts;
    present.removeIf([&profiles](const Account &account) {
        return std::none_of(profiles.cbegin(), profiles.cend(), [&account](const AccountProfile &profile) {
            return profile.id == account.baseAddress;
        });
    });
    return present.isEmpty() ? accounts : present;
}

} // namespace textdesk
