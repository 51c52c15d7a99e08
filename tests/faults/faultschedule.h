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
    /// The desk finds by itself what a healthy socket dropped. Without that, each loss is followed at once
    /// by the end of the link.
    bool reconciles = false;
};

/// Faults of every kind, at random moments; each that lasts takes itself back.
QList<Scene> faultScenes(const Mischief &mischief, QRandomGenerator &random);

} // namespace textdesk
