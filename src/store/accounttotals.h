// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace textdesk {

/// By how much a transaction changes the totals of its account.
struct AccountTotals
{
    qint64 messages = 0;
    qint64 conversations = 0;
    qint64 unread = 0;
    qint64 openFailures = 0;
    qint64 openCases = 0;
    qint64 incomplete = 0;

    bool operator==(const AccountTotals &) const = default;
};

} // namespace textdesk
