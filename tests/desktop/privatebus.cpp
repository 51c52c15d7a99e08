// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/privatebus.h"

using namespace Qt::StringLiterals;

namespace textdesk::test {

PrivateBus::PrivateBus()
{
    m_daemon.start(
        u"dbus-daemon"_s, {u"--config-file="_s + QStringLiteral(TEXTDESK_TEST_BUS_CONFIG), u"--nofork"_s,
                           u"--nopidfile"_s, u"--print-address"_s});
    while (m_daemon.state() != QProcess::NotRunning && !m_daemon.canReadLine()) {
        if (!m_daemon.waitForReadyRead()) {
            return;
        }
    }
    m_address = QString::fromLocal8Bit(m_daemon.readLine()).trimmed();
}

PrivateBus::~PrivateBus()
{
    for (const QString &name : m_connections) {
        QDBusConnection::disconnectFromBus(name);
    }
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

QDBusConnection PrivateBus::connect()
{
    static int count = 0;
    m_connections << u"private-bus-%1"_s.arg(++count);
    return QDBusConnection::connectToBus(m_address, m_connections.last());
}

} // namespace textdesk::test
