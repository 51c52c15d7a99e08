// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectionprobe.h"

#include "core/clock.h"
#include "gateway/gatewayconnection.h"
#include "gateway/restclient.h"

using namespace Qt::StringLiterals;

namespace textdesk {

/// The parts are made in start(), so that they belong to the probe's thread.
class ConnectionProbe::Worker : public QObject
{
public:
    void start(const GatewayAddress &address, const ApiKey &key, bool preferToken, const Clock &clock)
    {
        m_rest = std::make_unique<RestClient>(address, clock);
        m_connection = std::make_unique<GatewayConnection>(*m_rest, clock, ConnectionTimings{});
        m_connection->setPreferToken(preferToken);
        m_rest->setKey(key);
        m_connection->setKey(key);
    }

    GatewayConnection &connection() { return *m_connection; }

private:
    std::unique_ptr<RestClient> m_rest;
    std::unique_ptr<GatewayConnection> m_connection; // after the client that it uses: it ends first
};

namespace {

bool isVerdict(ConnectionState state)
{
    return state == ConnectionState::Live || state == ConnectionState::WaitingToRetry ||
           state == ConnectionState::Rejected || state == ConnectionState::Blocked;
}

} // namespace

ConnectionProbe::ConnectionProbe(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_thread.setObjectName(u"connection test"_s);
}

ConnectionProbe::~ConnectionProbe()
{
    cancel();
}

void ConnectionProbe::test(const GatewayAddress &address, const ApiKey &key, bool preferToken)
{
    cancel();
    auto *worker = new Worker;
    m_worker = worker;
    worker->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(worker, [this, worker, address, key, preferToken] {
        worker->start(address, key, preferToken, m_clock);
        connect(
            &worker->connection(), &GatewayConnection::statusChanged, this,
            [this, worker](const ConnectionStatus &status) { statusArrived(worker, status); });
        worker->connection().start();
    });
}

void ConnectionProbe::statusArrived(const Worker *worker, const ConnectionStatus &status)
{
    if (worker != m_worker) {
        return; // of a test that was replaced
    }
    Q_EMIT progressed(status);
    if (isVerdict(status.state)) {
        cancel();
        Q_EMIT finished(status);
    }
}

void ConnectionProbe::cancel()
{
    if (!m_worker) {
        return;
    }
    Worker *worker = m_worker;
    m_worker = nullptr;
    QMetaObject::invokeMethod(
        worker, [worker] { delete worker; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace textdesk
