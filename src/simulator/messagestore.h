// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/simulatorvalues.h"

#include <QHash>
#include <QList>

#include <deque>
#include <vector>

namespace textdesk {

/// Which messages a page of the list shows.
struct MessageFilter
{
    QString tenantId; ///< null: of all tenants
    std::optional<bool> inbound;
    QString status; ///< null, as the next two: any
    QString from;
    QString to;
    std::optional<UtcMs> start; ///< both ends included, on createdAt
    std::optional<UtcMs> end;
    int page = 1; ///< from 1
    int limit = 20;
    bool newestFirst = true;
};

/// Every message of the simulated gateway, found by its id or by its time. References to messages stay
/// valid for the life of the store.
class MessageStore
{
public:
    struct Page
    {
        QList<const SimulatedMessage *> messages = {};
        qsizetype total = 0;
    };

    /// Adds it, or replaces the one of the same messageId.
    SimulatedMessage &put(const SimulatedMessage &message);
    SimulatedMessage *find(const QString &messageId);
    const std::deque<SimulatedMessage> &all() const { return m_messages; }

    /// Flat in the size of the store unless status, from or to are asked for.
    Page page(const MessageFilter &filter);

private:
    /// Positions in m_messages, sorted by time of creation when asked for.
    struct Timeline
    {
        std::vector<quint32> order;
        size_t sorted = 0; ///< so many from the front are in order
    };
    struct Timelines
    {
        Timeline all;
        Timeline inbound;
        Timeline outbound;
    };

    void append(Timelines &timelines, quint32 position, bool inbound);
    void sort(Timeline &timeline) const;
    bool isBefore(quint32 a, quint32 b) const;
    static Timeline &choose(Timelines &timelines, std::optional<bool> inbound);

    std::deque<SimulatedMessage> m_messages; ///< in order of arrival
    QHash<QString, quint32> m_positions;     ///< by messageId
    QHash<QString, Timelines> m_tenants;
    Timelines m_everything;
};

} // namespace textdesk
