// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/simulatorvalues.h"

#include <QObject>
#include <QRandomGenerator>

namespace textdesk {

class Simulator;
struct DemoBeat;

/// A lively day in an office: two weeks of history in many languages, then messages, replies and failures
/// of every kind, an outage that gets caught up, and small talk from then on. Lives on the simulator's
/// thread; the simulator must outlive it.
class DemoScenario : public QObject
{
    Q_OBJECT
public:
    DemoScenario(Simulator &simulator, SimulatedApp app, quint32 seed, QObject *parent = nullptr);

    /// Fills in the history at once, and lets the rest happen by timers.
    void start();
    /// Instead of start(): everything that would happen has happened, and nothing more will. The outcome
    /// depends on the seeds and the simulator's clock alone.
    void fastForward();

private:
    void prepare();
    void addHistory(SimulatedMessage message);
    void schedule(const DemoBeat &beat);
    void play(const DemoBeat &beat);
    void chat();
    void record(const DemoBeat &beat, UtcMs at);

    Simulator &m_simulator;
    SimulatedApp m_app;
    QRandomGenerator m_random;
};

} // namespace textdesk
