// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a frame on a real socket to a committed row: the simulated gateway floods on one thread, the engine
// keeps up on another, as in the app. Prints events/s, commits and batch sizes, and the time for one event
// on an idle desk.

#include "core/clock.h"
#include "simulator/simulator.h"
#include "sync/engine.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

/// The gateway on a thread of its own.
class Gateway
{
public:
    Gateway()
    {
        m_thread.start();
        m_context.moveToThread(&m_thread);
        run([this] {
            m_simulator = std::make_unique<Simulator>(SimulatorOptions{});
            m_simulator->listen();
            m_app = m_simulator->addApp();
        });
    }

    ~Gateway()
    {
        run([this] { m_simulator.reset(); });
        m_thread.quit();
        m_thread.wait();
    }

    template<typename Function>
    void run(Function function)
    {
        QMetaObject::invokeMethod(&m_context, function, Qt::BlockingQueuedConnection);
    }

    Simulator &simulator() { return *m_simulator; }
    const SimulatedApp &app() const { return m_app; }

private:
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<Simulator> m_simulator;
    SimulatedApp m_app;
};

struct Counts
{
    qint64 inserted = 0;
    qint64 commits = 0;
};

void report(const char *what, double value, const char *unit)
{
    std::printf("%-44s %12.1f %s\n", what, value, unit);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const int messages = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100'000;
    const QTemporaryDir folder;
    const SystemClock clock;
    Gateway gateway;

    EngineOptions options;
    options.databaseFile = folder.filePath(u"bench.sqlite"_s);
    options.address = *GatewayAddress::parse(gateway.simulator().baseUrl().toString());
    options.key = *ApiKey::parse(gateway.app().apiKey);
    Engine engine(options, clock);
    Counts counts;
    QEventLoop loop;
    qint64 target = 0;
    bool live = false;
    QObject::connect(&engine, &Engine::connectionChanged, &loop, [&](const ConnectionStatus &status) {
        live = status.state == ConnectionState::Live;
        if (live) {
            loop.quit();
        }
    });
    QObject::connect(&engine, &Engine::changed, &loop, [&](const ChangeSet &changes) {
        counts.inserted += changes.messages.size();
        counts.commits += 1;
        if (counts.inserted >= target && target > 0) {
            loop.quit();
        }
    });
    engine.start();
    if (!live) {
        loop.exec();
    }

    // One at a time on an idle desk: handing the text to the gateway until its row is committed.
    std::vector<double> single;
    for (int i = 0; i < 200; ++i) {
        counts = {};
        target = 1;
        QElapsedTimer timer;
        timer.start();
        gateway.run([&] {
            gateway.simulator().receiveSms(
                gateway.app().tenantId, u"+12025550123"_s, u"+12025550100"_s, u"One at a time %1"_s.arg(i));
        });
        while (counts.inserted < target) {
            loop.exec();
        }
        single.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        // The desk has to be idle again, or the next one would wait for its batch.
        QEventLoop pause;
        QTimer::singleShot(80, &pause, &QEventLoop::quit);
        pause.exec();
    }
    std::sort(single.begin(), single.end());

    counts = {};
    target = messages;
    QElapsedTimer timer;
    timer.start();
    gateway.run([&] { gateway.simulator().floodInbound(gateway.app().tenantId, messages); });
    while (counts.inserted < target) {
        loop.exec();
    }
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;

    std::printf("ingest: socket frame to committed row, %d messages\n", messages);
    report("events a second", messages / seconds, "1/s");
    report("commits", static_cast<double>(counts.commits), "");
    report(
        "messages a commit", static_cast<double>(counts.inserted) / static_cast<double>(counts.commits), "");
    report("one event on an idle desk, median", single.at(single.size() / 2), "ms");
    report("one event on an idle desk, p99", single.at(single.size() * 99 / 100), "ms");
    engine.stop();
    return 0;
}
