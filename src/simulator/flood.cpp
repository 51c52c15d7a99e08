// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/flood.h"

#include "simulator/identifiers.h"
#include "simulator/socketsessions.h"
#include "simulator/traffic.h"

#include <QTimer>

namespace textdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 fullAt = 1LL << 20; // 1 MiB
constexpr int batchSize = 256;
constexpr int peers = 500;

} // namespace

Flood::Flood(
    GatewayState &state, Traffic &traffic, SocketSessions &sockets, QString tenantId, int count,
    QObject *parent)
    : QObject(parent),
      m_state(state),
      m_traffic(traffic),
      m_sockets(sockets),
      m_tenantId(std::move(tenantId)),
      m_left(count)
{
    connect(&m_sockets, &SocketSessions::drained, this, [this] {
        if (std::exchange(m_waiting, false)) {
            QTimer::singleShot(0, this, &Flood::pour);
        }
    });
    connect(&m_sockets, &SocketSessions::gone, this, [this] {
        if (std::exchange(m_waiting, false)) {
            QTimer::singleShot(0, this, &Flood::pour);
        }
    });
    QTimer::singleShot(0, this, &Flood::pour);
}

void Flood::pour()
{
    for (int i = 0; i < batchSize && m_left > 0; ++i) {
        pourOne();
    }
    if (m_left == 0) {
        Q_EMIT finished();
        deleteLater();
    } else if (m_sockets.mostBytesToWrite() > fullAt) {
        m_waiting = true;
    } else {
        QTimer::singleShot(0, this, &Flood::pour);
    }
}

void Flood::pourOne()
{
    static const QString ourNumber = u"+12025550100"_s;
    const int peer = m_state.random.bounded(peers);
    m_traffic.receive(
        m_tenantId, fictionalNumber(peer), ourNumber,
        u"Message %1: is my appointment on Thursday still on, and may I bring the papers?"_s.arg(++m_sent),
        std::nullopt);
    --m_left;
}

} // namespace textdesk
