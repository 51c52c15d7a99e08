// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/utc.h"

#include <QMetaType>

#include <optional>

namespace textdesk {

/// Where the second link stands, the gateway's own to RingCentral, which takes our texts to the carriers. A
/// value for the window; crosses threads by queued signals.
struct CarrierStatus
{
    enum class State : quint8 {
        Unknown, ///< not asked yet, or the gateway does not tell
        Connected,
        Disconnected, ///< every text fails until an administrator connects it again
    };
    /// What is worth saying about the end of the gateway's access to RingCentral.
    enum class Expiry : quint8 {
        Quiet, ///< far ahead, not said, or put off by the gateway itself
        Soon,  ///< within some days
        Passed,
    };

    State state = State::Unknown;
    Expiry expiry = Expiry::Quiet;
    UtcMs since = 0;                ///< this desk's clock: when it was first found so, in an earlier run, too
    UtcMs checkedAt = 0;            ///< this desk's clock: the newest answer; 0: none in this run
    std::optional<UtcMs> expiresAt; ///< the gateway's clock; none: not said
    bool renewsItself = false;      ///< expiresAt was seen to be put off without anybody doing anything

    bool operator==(const CarrierStatus &) const = default;
};

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::CarrierStatus)
