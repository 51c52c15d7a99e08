// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/enginehost.h"

#include "store/changeset.h"

using namespace Qt::StringLiterals;

namespace textdesk {

EngineHost::EngineHost(const EngineOptions &options, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_engine(new Engine(options, clock))
{
    m_thread.setObjectName(u"engine"_s);
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
}

EngineHost::~EngineHost()
{
    if (m_thread.isRunning()) {
        QMetaObject::invokeMethod(m_engine, &Engine::stop, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    } else {
        delete m_engine;
    }
}

void EngineHost::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(m_engine, &Engine::start, Qt::QueuedConnection);
}

} // namespace textdesk
