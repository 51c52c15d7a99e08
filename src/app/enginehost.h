// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/engine.h"

#include <QList>
#include <QObject>
#include <QThread>

#include <memory>

namespace textdesk {

class EnginePeers;

/// Runs the engines of a desk on one thread of their own and hands their signals to this object's thread.
/// Ends them, with everything committed, when it is destroyed.
class EngineHost : public QObject
{
    Q_OBJECT
public:
    /// \p clock must outlive this object and be thread-safe.
    explicit EngineHost(const Clock &clock, QObject *parent = nullptr);
    ~EngineHost() override;

    /// An engine for connections to its signals; start() begins with it. Lives till remove(), or as long as
    /// this.
    Engine &add(const EngineOptions &options);
    void start(Engine &engine);
    /// Ends it; returns once everything is committed.
    void remove(Engine &engine);

    /// Calls \p slot of the engine on the engines' thread, some time soon.
    template<typename... Args>
    static void call(Engine &engine, void (Engine::*slot)(Args...), std::type_identity_t<Args>... args)
    {
        QMetaObject::invokeMethod(
            &engine, [engine = &engine, slot, args...] { (engine->*slot)(args...); }, Qt::QueuedConnection);
    }

private:
    const Clock &m_clock;
    std::shared_ptr<EnginePeers> m_peers;
    QThread m_thread;
    QList<Engine *> m_engines; ///< live on m_thread, which deletes them as it ends
};

} // namespace textdesk
