// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/connectionstatus.h"
#include "gateway/apikey.h"
#include "gateway/gatewayaddress.h"

#include <QObject>
#include <QThread>

namespace textdesk {

class Clock;

/// "Test connection": really connects and authenticates, once, on a thread of its own, and says how it
/// ended: Live, or the state and problem that it met. A host that wakes up gets the usual patience.
class ConnectionProbe : public QObject
{
    Q_OBJECT
public:
    explicit ConnectionProbe(const Clock &clock, QObject *parent = nullptr);
    ~ConnectionProbe() override;

    /// One test at a time: a new one replaces the one that runs.
    void test(const GatewayAddress &address, const ApiKey &key, bool preferToken);
    void cancel();

Q_SIGNALS:
    void progressed(const textdesk::ConnectionStatus &status);
    void finished(const textdesk::ConnectionStatus &status);

private:
    class Worker;
    void statusArrived(const Worker *worker, const ConnectionStatus &status);

    const Clock &m_clock;
    QThread m_thread;
    Worker *m_worker = nullptr; ///< lives on m_thread; deleted there
};

} // namespace textdesk
