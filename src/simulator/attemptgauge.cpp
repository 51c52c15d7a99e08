// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/attemptgauge.h"

#include <QTcpSocket>

#include <algorithm>

#include <poll.h>

namespace textdesk {

namespace {

bool isHungUp(const QTcpSocket *socket)
{
    pollfd entry{static_cast<int>(socket->socketDescriptor()), POLLRDHUP, 0};
    return entry.fd < 0 || (poll(&entry, 1, 0) > 0 && entry.revents != 0);
}

} // namespace

void AttemptGauge::enter(const QTcpSocket *attempt)
{
    m_underWay.insert(attempt);
    const auto open = std::count_if(
        m_underWay.begin(), m_underWay.end(), [](const QTcpSocket *socket) { return !isHungUp(socket); });
    m_most = std::max(m_most, static_cast<int>(open));
}

} // namespace textdesk
