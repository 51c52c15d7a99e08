// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace textdesk {

/// What the button of a banner does; the window carries it out.
enum class BannerAction : quint8 {
    None,
    EnterKey,
    OpenSettings,
    Reconnect,
    OpenDiagnostics,
    ShowOutbox,
    CheckCarrier
};

/// A problem in plain words above the page, with what can be done about it.
struct Banner
{
    enum class Tone : quint8 { Bad, Waiting };

    QString id; ///< one banner an id is shown at a time
    Tone tone = Tone::Bad;
    QString title;
    QString text;
    QString actionText;
    QString busyText{}; ///< of the button while what it asked for is under way; empty: that takes no time
    BannerAction action = BannerAction::None;
    bool dismissible = true;
    QString accountId; ///< AccountLink::id of whose trouble it is; empty: of the desk's

    bool operator==(const Banner &) const = default;
};

} // namespace textdesk
