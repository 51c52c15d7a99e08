// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/simulatorvalues.h"

namespace textdesk {

class Simulator;

/// Puts \p count messages of the last year into history, of many numbers, both directions and every
/// status; the same ones for the same seed and clock.
void fillHistory(Simulator &simulator, const SimulatedApp &app, int count, quint32 seed);

} // namespace textdesk
