// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryfigures.h"
#include "store/readstore.h"

namespace textdesk {

/// Counts these spans over these accounts, with all that says how far the counts can be trusted. For a reader
/// thread.
StoreResult<FiguresAnswer> readFigures(
    ReadStore &store, const QList<qint64> &accounts, const QList<StatisticsSpan> &spans,
    const OutcomeLimits &limits);

} // namespace textdesk
