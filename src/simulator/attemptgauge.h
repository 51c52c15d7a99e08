// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>

class QTcpSocket;

namespace textdesk {

/// How many attempts to connect are under way at once: REST calls that begin one and are not answered yet,
/// upgrades that are asked for, and sockets that are open. A well-behaved client has one.
class AttemptGauge
{
public:
    /// What the client has hung up by now does not count, even where nobody here has read so far.
    void enter(const QTcpSocket *attempt);
    void leave(const QTcpSocket *attempt) { m_underWay.remove(attempt); }

    int most() const { return m_most; }

private:
    QSet<const QTcpSocket *> m_underWay;
    int m_most = 0;
};

} // namespace textdesk
