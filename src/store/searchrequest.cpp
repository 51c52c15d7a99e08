// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchrequest.h"

#include "core/phonenumber.h"

#include <algorithm>

namespace textdesk {

namespace {

/// A part with letters is one of a sender's name; of a number only the digits count.
bool isPartOf(const QString &part, const QString &address)
{
    const bool hasLetters = std::any_of(part.begin(), part.end(), [](QChar c) { return c.isLetter(); });
    const QString digits = digitsOf(part);
    if (hasLetters || digits.isEmpty()) {
        return address.contains(part, Qt::CaseInsensitive);
    }
    return digitsOf(address).contains(digits);
}

} // namespace

bool SearchFilter::isEmpty() const
{
    return from.isEmpty() && to.isEmpty() && outcomes.isEmpty() && !isUnread && !since && !before &&
           conversationId == 0;
}

bool SearchFilter::accepts(const MessageRow &row) const
{
    return (!isUnread || row.unread) && (!since || row.at >= *since) && (!before || row.at < *before) &&
           (conversationId == 0 || row.conversationId == conversationId) &&
           (outcomes.isEmpty() ||
            outcomes.contains(outcomeOf(row.direction, row.status, row.error, row.at, limits))) &&
           (from.isEmpty() || isPartOf(from, row.from) || fromNamed.contains(row.from)) &&
           (to.isEmpty() || isPartOf(to, row.to) || toNamed.contains(row.to));
}

} // namespace textdesk
