// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QRandomGenerator;

namespace textdesk {

/// The prefix and so many random lower-case hex digits ("msg_a1b2c3d4e5f6").
QString newIdentifier(QRandomGenerator &random, QLatin1StringView prefix, int digits);

/// A number that nobody has: North American, of the range that is kept for fiction.
QString fictionalNumber(int person);

} // namespace textdesk
