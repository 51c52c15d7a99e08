// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stage.h"

#include <QRandomGenerator>

namespace textdesk {

/// How much happens in a run.
struct TrafficPlan
{
    int history = 400; ///< messages that are there before the desk is first started
    int stuck = 30;    ///< of them outbound ones in progress, some of which end during the run
    int messages = 1'200;
    int durationMs = 5'000;
    int people = 150;
    int texts = 24;  ///< that the person at the desk writes
    int mishaps = 3; ///< of their sending
};

/// Fills the gateway's past. Returns what is in progress in it.
QStringList layHistory(const TrafficPlan &plan, QRandomGenerator &random, Stage &stage);

/// The person at the desk writes: some texts twice, on purpose. What the gateway took goes on its way.
QList<Scene> writingScenes(const TrafficPlan &plan, QRandomGenerator &random);

/// Inbound and outbound messages with their lifecycles, spread over the run; and late changes to \p stuck.
QList<Scene> trafficScenes(const TrafficPlan &plan, QRandomGenerator &random, const QStringList &stuck);

} // namespace textdesk
