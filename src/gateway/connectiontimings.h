// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace textdesk {

/// How long things may take. Tests shorten them; nobody else does.
struct ConnectionTimings
{
    int handshakeMs = 20'000; ///< from opening the socket to auth_ok
    int wakingMs = 90'000;    ///< the same while the host may be asleep, and how long "waking" lasts
    int silenceMs = 75'000;   ///< no frame at all for this long: dead
    int backoffFirstMs = 1'000;
    int backoffMaxMs = 60'000;
    int steadyMs = 30'000; ///< live for this long: the backoff starts anew
};

} // namespace textdesk
