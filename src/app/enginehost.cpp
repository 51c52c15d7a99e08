// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/enginehost.h"

#include "store/changeset.h"
#include "sync/enginepeers.h"

using namespace Qt::StringLiterals;

namespace textdesk {

EngineHost::EngineHost(const Clock &clock, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_peers(std::make_shared<EnginePeers>())
{
    m_thread.setObjectName(u"engine"_s);
    m_thread.start();
}

EngineHost::~EngineHost()
{
    while (!m_engines.isEmpty()) {
        remove(*m_engines.constLast());
    }
    m_thread.quit();
    m_thread.wait();
}

Engine &EngineHost::add(const EngineOptions &options)
{
    EngineOptions shared = options;
    shared.peers = m_peers;
    auto *engine = new Engine(shared, m_clock);
    engine->moveToThread(&m_thread);
    m_engines.append(engine);
    return *engine;
}

void EngineHost::start(Engine &engine)
{
    QMetaObject::invokeMethod(&engine, &Engine::start, Qt::QueuedConnection);
}

void EngineHost::remove(Engine &engine)
{
    m_engines.removeOne(&engine);
    QMetaObject::invokeMethod(
        &engine,
        [&engine] {
            engine.stop();
            delete &engine;
        },
        Qt::BlockingQueuedConnection);
}

} // namespace textdesk
