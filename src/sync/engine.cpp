// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/engine.h"

#include "core/clock.h"
#include "store/storewriter.h"
#include "sync/enginecore.h"

namespace textdesk {

class Engine::Private
{
public:
    Private(EngineOptions engineOptions, const Clock &engineClock)
        : options(std::move(engineOptions)),
          clock(engineClock)
    {
    }

    EngineOptions options;
    const Clock &clock;
    std::unique_ptr<EngineCore> core;
};

Engine::Engine(EngineOptions options, const Clock &clock, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(std::move(options), clock))
{
}

Engine::~Engine()
{
    stop();
}

void Engine::start()
{
    if (d->core) {
        return;
    }
    auto writer = StoreWriter::open(d->options.databaseFile, d->clock);
    if (!writer) {
        Q_EMIT failed(writer.error());
        return;
    }
    const auto account = (*writer)->ensureAccount(d->options.address.toString());
    if (!account) {
        Q_EMIT failed(account.error());
        return;
    }
    d->core = std::make_unique<EngineCore>(d->options, d->clock, std::move(*writer), *account, nullptr);
    EngineCore *core = d->core.get();
    connect(core, &EngineCore::connectionChanged, this, &Engine::connectionChanged);
    connect(core, &EngineCore::progressChanged, this, &Engine::progressChanged);
    connect(core, &EngineCore::changed, this, &Engine::changed);
    connect(core, &EngineCore::arrived, this, &Engine::arrived);
    connect(core, &EngineCore::caughtUp, this, &Engine::caughtUp);
    connect(core, &EngineCore::storeTroubled, this, &Engine::storeTroubled);
    connect(core, &EngineCore::storeRecovered, this, &Engine::storeRecovered);
    Q_EMIT opened(account->id);
    core->begin();
}

void Engine::stop()
{
    if (d->core) {
        d->core->end();
        d->core.reset();
    }
}

void Engine::setKey(const ApiKey &key)
{
    d->options.key = key;
    if (d->core) {
        d->core->setKey(key);
    }
}

void Engine::setPreferToken(bool prefer)
{
    d->options.preferToken = prefer;
    if (d->core) {
        d->core->setPreferToken(prefer);
    }
}

void Engine::setReconcileInterval(int ms)
{
    d->options.reconcileMs = ms;
    if (d->core) {
        d->core->setReconcileInterval(ms);
    }
}

void Engine::reconnect()
{
    if (d->core) {
        d->core->reconnect();
    }
}

void Engine::networkCameUp()
{
    if (d->core) {
        d->core->networkCameUp();
    }
}

void Engine::resumedFromSleep()
{
    if (d->core) {
        d->core->resumedFromSleep();
    }
}

void Engine::markRead(qint64 conversationId, UtcMs upTo)
{
    if (d->core) {
        d->core->markRead(conversationId, upTo);
    }
}

void Engine::sendDiagnostics()
{
    if (d->core) {
        Q_EMIT diagnosticsReady(d->core->diagnostics());
    }
}

} // namespace textdesk
