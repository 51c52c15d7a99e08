// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace textdesk {

/// What one of our numbers may send in a minute: RingCentral's limit.
inline constexpr int textsPerMinute = 40;

} // namespace textdesk
