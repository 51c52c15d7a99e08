// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/messagestore.h"

#include <algorithm>

namespace textdesk {

namespace {

bool matches(const SimulatedMessage &message, const MessageFilter &filter)
{
    return (filter.status.isNull() || message.status == filter.status) &&
           (filter.from.isNull() || message.from == filter.from) &&
           (filter.to.isNull() || message.to == filter.to);
}

} // namespace

SimulatedMessage &MessageStore::put(const SimulatedMessage &message)
{
    if (SimulatedMessage *known = find(message.messageId)) {
        const bool moves = known->createdAt != message.createdAt;
        const QString tenantId = known->tenantId;
        *known = message;
        known->tenantId = tenantId;
        if (moves) {
            for (Timelines *timelines : {&m_everything, &m_tenants[tenantId]}) {
                timelines->all.sorted = timelines->inbound.sorted = timelines->outbound.sorted = 0;
            }
        }
        return *known;
    }
    const auto position = static_cast<quint32>(m_messages.size());
    m_messages.push_back(message);
    m_positions.insert(message.messageId, position);
    append(m_everything, position, message.inbound);
    append(m_tenants[message.tenantId], position, message.inbound);
    return m_messages.back();
}

SimulatedMessage *MessageStore::find(const QString &messageId)
{
    const auto position = m_positions.constFind(messageId);
    return position == m_positions.constEnd() ? nullptr : &m_messages[*position];
}

MessageStore::Page MessageStore::page(const MessageFilter &filter)
{
    Timelines &timelines = filter.tenantId.isNull() ? m_everything : m_tenants[filter.tenantId];
    Timeline &timeline = choose(timelines, filter.inbound);
    sort(timeline);

    const auto createdAt = [this](quint32 position) { return m_messages[position].createdAt; };
    auto first = timeline.order.cbegin();
    auto last = timeline.order.cend();
    if (filter.start) {
        first = std::lower_bound(
            first, last, *filter.start, [&](quint32 position, UtcMs at) { return createdAt(position) < at; });
    }
    if (filter.end) {
        last = std::upper_bound(
            first, last, *filter.end, [&](UtcMs at, quint32 position) { return at < createdAt(position); });
    }

    std::vector<quint32> chosen;
    if (!filter.status.isNull() || !filter.from.isNull() || !filter.to.isNull()) {
        std::copy_if(first, last, std::back_inserter(chosen), [&](quint32 position) {
            return matches(m_messages[position], filter);
        });
        first = chosen.cbegin();
        last = chosen.cend();
    }

    Page page{.messages = {}, .total = last - first};
    const qsizetype begin = qsizetype{filter.page - 1} * filter.limit;
    const qsizetype end = std::min(page.total, begin + filter.limit);
    for (qsizetype i = begin; i < end; ++i) {
        page.messages.append(&m_messages[filter.newestFirst ? *(last - 1 - i) : *(first + i)]);
    }
    return page;
}

void MessageStore::append(Timelines &timelines, quint32 position, bool inbound)
{
    for (Timeline *timeline : {&timelines.all, inbound ? &timelines.inbound : &timelines.outbound}) {
        const bool inOrder = timeline->sorted == timeline->order.size() &&
                             (timeline->order.empty() || isBefore(timeline->order.back(), position));
        timeline->order.push_back(position);
        timeline->sorted += inOrder ? 1 : 0;
    }
}

void MessageStore::sort(Timeline &timeline) const
{
    if (timeline.sorted == timeline.order.size()) {
        return;
    }
    const auto before = [this](quint32 a, quint32 b) { return isBefore(a, b); };
    const auto middle = timeline.order.begin() + static_cast<std::ptrdiff_t>(timeline.sorted);
    std::sort(middle, timeline.order.end(), before);
    std::inplace_merge(timeline.order.begin(), middle, timeline.order.end(), before);
    timeline.sorted = timeline.order.size();
}

bool MessageStore::isBefore(quint32 a, quint32 b) const
{
    const UtcMs atA = m_messages[a].createdAt;
    const UtcMs atB = m_messages[b].createdAt;
    return atA != atB ? atA < atB : a < b;
}

MessageStore::Timeline &MessageStore::choose(Timelines &timelines, std::optional<bool> inbound)
{
    if (!inbound) {
        return timelines.all;
    }
    return *inbound ? timelines.inbound : timelines.outbound;
}

} // namespace textdesk
