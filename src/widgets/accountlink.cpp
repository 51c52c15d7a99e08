// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/accountlink.h"

#include "widgets/connectionsentences.h"

#include <algorithm>

namespace textdesk {

const AccountLink &leadingLink(const QList<AccountLink> &links)
{
    const auto trust = [](const AccountLink &link) {
        return ConnectionSentences::words(link.connection, link.progress, link.connection.since).trust;
    };
    return *std::max_element(
        links.cbegin(), links.cend(),
        [&trust](const AccountLink &a, const AccountLink &b) { return trust(a) < trust(b); });
}

QList<Gap> allGaps(const QList<AccountLink> &links)
{
    QList<Gap> gaps;
    for (const AccountLink &link : links) {
        gaps += link.progress.gaps;
    }
    return gaps;
}

} // namespace textdesk
