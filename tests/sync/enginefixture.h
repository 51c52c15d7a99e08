// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/lidclock.h"
#include "simulator/simulator.h"
#include "store/readstore.h"
#include "sync/engine.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace textdesk {

/// A simulated gateway, an engine on a real cache, and what the engine said; all on the test's thread.
class EngineFixture
{
public:
    explicit EngineFixture(const SimulatorOptions &options = {}) : gateway(withClock(options))
    {
        QVERIFY2(gateway.listen(), "the simulator could not listen");
        app = gateway.addApp();
    }

    /// A second desk of the same account, with a cache of its own, at the first one's gateway.
    explicit EngineFixture(EngineFixture &first) : EngineFixture()
    {
        elsewhere = &first.gateway;
        app = first.app;
    }

    // The engine speaks as it ends: everything that listens must still be there.
    ~EngineFixture() { end(); }

    QString databaseFile() const
    {
        return sharedFile.isEmpty() ? folder.path() + QStringLiteral("/textdesk.sqlite") : sharedFile;
    }

    void makeEngine()
    {
        EngineOptions options = engineOptions;
        options.databaseFile = databaseFile();
        options.address = *GatewayAddress::parse((elsewhere ? *elsewhere : gateway).baseUrl().toString());
        options.key = *ApiKey::parse(app.apiKey);
        options.timings.backoffFirstMs = 20;
        options.timings.backoffMaxMs = 200;
        options.timings.handshakeMs = 5'000;
        engine = std::make_unique<Engine>(options, clock);
        QObject::connect(engine.get(), &Engine::opened, [this](qint64 id) { accountId = id; });
        QObject::connect(engine.get(), &Engine::connectionChanged, [this](const ConnectionStatus &status) {
            connection = status;
            states.append(status.state);
        });
        QObject::connect(
            engine.get(), &Engine::progressChanged, [this](const SyncProgress &value) { progress = value; });
        QObject::connect(
            engine.get(), &Engine::carrierChanged, [this](const CarrierStatus &value) { carrier = value; });
        QObject::connect(
            engine.get(), &Engine::healthChanged, [this](const GatewayHealth &value) { health = value; });
        QObject::connect(engine.get(), &Engine::arrived, [this](const QList<InboundNotice> &value) {
            notices.append(value);
        });
        QObject::connect(engine.get(), &Engine::caughtUp, [this](const CatchUpSummary &value) {
            summaries.append(value);
        });
        QObject::connect(engine.get(), &Engine::diagnosticsReady, [this](const Diagnostics &value) {
            diagnostics = value;
        });
    }

    void start()
    {
        makeEngine();
        engine->start();
        store = *ReadStore::open(databaseFile());
    }

    void end()
    {
        engine.reset();
        store.reset();
        connection = {};
        progress = {};
        carrier = {};
        health = {};
        states.clear();
    }

    /// Time in which the link is live and heard of, as by its pings.
    void passLive(qint64 ms)
    {
        constexpr qint64 between = 30'000;
        for (; ms > 0; ms -= between) {
            clock.advance(std::min(ms, between));
            engine->sendDiagnostics();
            const quint64 frames = diagnostics.framesSeen;
            gateway.sendRaw(R"({"type":"ping"})");
            QTRY_VERIFY((engine->sendDiagnostics(), diagnostics.framesSeen > frames));
        }
    }

    bool isLive() const
    {
        return connection.state == ConnectionState::Live && !progress.loadingHistory && !progress.catchingUp;
    }

    qint64 kept() const { return store->overview().overview(accountId)->messages; }

    /// All rows, oldest first, as the whole-table export would see them.
    QList<MessageRow> rows() const
    {
        QList<MessageRow> all;
        const auto conversations =
            store->conversations().page(accountId, ConversationFilter::All, std::nullopt, 10'000);
        for (const ConversationRow &conversation : *conversations) {
            all.append(*store->threads().newest(conversation.id, 100'000));
        }
        return all;
    }

    std::optional<MessageRow> row(const QString &messageId) const
    {
        for (const MessageRow &candidate : rows()) {
            if (candidate.messageId == messageId) {
                return candidate;
            }
        }
        return std::nullopt;
    }

    SimulatorOptions withClock(SimulatorOptions options)
    {
        options.clock = &gatewayClock;
        return options;
    }

    QTemporaryDir folder;
    LidClock clock;
    FarClock gatewayClock{clock};
    EngineOptions engineOptions; ///< of engines made from now on
    QString sharedFile;          ///< the cache of another fixture, which is used instead
    Simulator gateway;
    Simulator *elsewhere = nullptr; ///< the gateway that is talked to instead
    SimulatedApp app;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<ReadStore> store;
    qint64 accountId = 0;
    ConnectionStatus connection;
    SyncProgress progress;
    CarrierStatus carrier;
    GatewayHealth health;
    Diagnostics diagnostics;
    QList<ConnectionState> states;
    QList<InboundNotice> notices;
    QList<CatchUpSummary> summaries;
};

inline const QString ourLine = QStringLiteral("+12025550100");
inline const QString customer = QStringLiteral("+12025550123");

/// So many inbound messages of forty people, one each ten minutes until now.
inline void fillHistory(EngineFixture &desk, int count)
{
    constexpr UtcMs apart = 10 * 60'000;
    const UtcMs now = desk.clock.nowUtc();
    for (int i = 0; i < count; ++i) {
        desk.gateway.receiveSms(
            desk.app.tenantId, QStringLiteral("+1202555%1").arg(i % 40, 4, 10, QLatin1Char('0')), ourLine,
            QStringLiteral("Text %1").arg(i), now - (i + 1) * apart);
    }
}

} // namespace textdesk
