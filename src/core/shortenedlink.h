// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace textdesk {

/// The host of the first link in \p text that hides where it leads behind a public shortening service (with
/// or without "https://"); null: there is none. Carriers refuse such texts (RingCentral's SMS-CAR-435).
QString shortenedLink(QStringView text);

} // namespace textdesk
