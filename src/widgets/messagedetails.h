// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"

#include <QString>

namespace textdesk {

/// Everything that is known of a message as lines of plain text, for passing on to whoever looks after
/// the gateway. Times are local, with their zone.
QString messageDetails(const Message &message);

} // namespace textdesk
