// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/utc.h"

#include <QMetaType>

namespace textdesk {

/// What the gateway says of itself (`GET /health`). A value for the window; crosses threads by queued
/// signals.
struct GatewayHealth
{
    enum class State : quint8 {
        Unknown, ///< not asked in this spell of being live, or the gateway does not tell
        Well,
        Unwell, ///< said so, or failed to answer, twice in a row: texts may wait, fail, or be told of late
    };

    State state = State::Unknown;
    UtcMs since = 0;     ///< this desk's clock: when it was first found so
    UtcMs checkedAt = 0; ///< this desk's clock: the newest answer; 0: none in this run

    bool operator==(const GatewayHealth &) const = default;
};

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::GatewayHealth)
