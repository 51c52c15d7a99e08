// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demogateway.h"

#include "simulator/demoscenario.h"
#include "simulator/simulator.h"

using namespace Qt::StringLiterals;

namespace textdesk {

/// Simulator and scenario together, on the demo's thread.
class DemoGateway::Office : public QObject
{
public:
    bool open()
    {
        m_simulator = std::make_unique<Simulator>(SimulatorOptions{});
        if (!m_simulator->listen()) {
            return false;
        }
        const SimulatedApp app = m_simulator->addApp();
        m_key = app.apiKey;
        m_scenario = std::make_unique<DemoScenario>(*m_simulator, app, 1, nullptr);
        m_scenario->start();
        return true;
    }

    QString address() const { return m_simulator->baseUrl().toString(); }
    QByteArray key() const { return m_key; }

private:
    std::unique_ptr<Simulator> m_simulator;
    std::unique_ptr<DemoScenario> m_scenario; // after the simulator that it drives: it ends first
    QByteArray m_key;
};

DemoGateway::DemoGateway(QObject *parent) : QObject(parent)
{
    m_thread.setObjectName(u"demo gateway"_s);
}

DemoGateway::~DemoGateway()
{
    m_thread.quit();
    m_thread.wait();
}

bool DemoGateway::start()
{
    if (!m_folder.isValid()) {
        return false;
    }
    m_office = new Office;
    m_office->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_office, &QObject::deleteLater);
    m_thread.start();
    bool opened = false;
    QMetaObject::invokeMethod(
        m_office, [this] { return m_office->open(); }, Qt::BlockingQueuedConnection, &opened);
    if (!opened) {
        return false;
    }
    const auto address = GatewayAddress::parse(m_office->address());
    const auto key = ApiKey::parse(m_office->key());
    if (!address || !key) {
        return false;
    }
    m_address = *address;
    m_key = *key;
    return true;
}

} // namespace textdesk
