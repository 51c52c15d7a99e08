// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/syncvalues.h"

namespace textdesk {

class Blindness;
class CatchUp;
class LookUps;
class RateBudget;

/// What the window is told of how far the view can be trusted, from the parts that know. Pure.
SyncProgress currentProgress(
    const CatchUp &catchUp, const LookUps &lookUps, const Blindness &blindness, const RateBudget &budget,
    UtcMs gatewayNow);

} // namespace textdesk
