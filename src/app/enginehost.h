// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/engine.h"

#include <QObject>
#include <QThread>

namespace textdesk {

/// Runs an Engine on a thread of its own and hands its signals to this object's thread. Ends both,
/// with everything committed, when it is destroyed.
class EngineHost : public QObject
{
    Q_OBJECT
public:
    /// \p clock must outlive this object and be thread-safe.
    EngineHost(const EngineOptions &options, const Clock &clock, QObject *parent = nullptr);
    ~EngineHost() override;

    void start();
    /// For connections to its signals and queued calls to its slots.
    Engine &engine() { return *m_engine; }
    /// Calls \p slot of the engine on the engine's thread, some time soon.
    template<typename... Args>
    void call(void (Engine::*slot)(Args...), std::type_identity_t<Args>... args)
    {
        Engine *engine = m_engine;
        QMetaObject::invokeMethod(
            engine, [engine, slot, args...] { (engine->*slot)(args...); }, Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    Engine *m_engine; ///< lives on m_thread, which deletes it as it ends
};

} // namespace textdesk
