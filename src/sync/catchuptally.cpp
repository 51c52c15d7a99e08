// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/catchuptally.h"

#include <utility>

namespace textdesk {

void CatchUpTally::begin(const Gap &gap)
{
    m_conversations.clear();
    m_summary.reset();
    if (gap.cause != GapCause::History) {
        m_summary = CatchUpSummary{0, 0, 0, gap.from, gap.to};
    }
}

void CatchUpTally::add(const ChangeSet &changes, const Gap &gap)
{
    if (!m_summary || !isBlindness(gap.cause)) {
        return;
    }
    for (const MessageChange &change : changes.messages) {
        if (change.direction == Direction::Outbound) {
            // A record often only adds what an event does not say: no news for a person.
            m_summary->statusChanges += change.inserted || change.statusChanged ? 1 : 0;
        } else if (change.inserted) {
            ++m_summary->inboundMessages;
            m_conversations.insert(change.conversationId);
        }
    }
}

std::optional<CatchUpSummary> CatchUpTally::take()
{
    std::optional<CatchUpSummary> summary = std::exchange(m_summary, std::nullopt);
    if (!summary || (summary->inboundMessages == 0 && summary->statusChanges == 0)) {
        return std::nullopt;
    }
    summary->conversations = static_cast<int>(m_conversations.size());
    return summary;
}

} // namespace textdesk
