// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/gatewaystate.h"

#include <QObject>
#include <QString>

namespace textdesk {

class SocketSessions;
class Traffic;

/// Many inbound messages, as fast as the slowest socket takes them. Deletes itself afterwards.
class Flood : public QObject
{
    Q_OBJECT
public:
    Flood(
        GatewayState &state, Traffic &traffic, SocketSessions &sockets, QString tenantId, int count,
        QObject *parent);

Q_SIGNALS:
    void finished();

private:
    void pour();
    void pourOne();

    GatewayState &m_state;
    Traffic &m_traffic;
    SocketSessions &m_sockets;
    QString m_tenantId;
    int m_left;
    int m_sent = 0;
    bool m_waiting = false; ///< for the sockets to drain
};

} // namespace textdesk
