// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/inboundnotices.h"

namespace textdesk {

QList<InboundNotice> inboundNotices(const QList<Observation> &seen, const ChangeSet &changes, UtcMs since)
{
    QList<InboundNotice> notices;
    for (const MessageChange &change : changes.messages) {
        const bool isNews = change.inserted && change.direction == Direction::Inbound && change.at >= since;
        if (isNews && change.observation >= 0) {
            const Observation &one = seen.at(change.observation);
            notices.append({change.conversationId, change.id, one.from, one.to, one.body, change.at});
        }
    }
    return notices;
}

} // namespace textdesk
