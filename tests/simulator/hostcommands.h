// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/simulatorvalues.h"

#include <QJsonObject>

namespace textdesk {

class ManualClock;
class Simulator;

/// Options by their C++ names; "certificate" and "privateKey" are paths of PEM files.
SimulatorOptions hostOptions(const QJsonObject &options, const ManualClock &clock);

/// Does what {"do": "receiveSms", …} says; the answer has "unknown": true where it says nothing known.
QJsonObject runHostCommand(Simulator &simulator, ManualClock &clock, const QJsonObject &command);

} // namespace textdesk
