// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stage.h"

#include <QRandomGenerator>

namespace textdesk {

/// What may go wrong in a run.
struct Mischief
{
    int count = 14;
    int durationMs = 5'000;
};

/// Faults of every kind, at random moments; each that lasts takes itself back.
QList<Scene> faultScenes(const Mischief &mischief, QRandomGenerator &random);

} // namespace textdesk
