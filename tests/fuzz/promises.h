// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/wireformat.h"

#include <QByteArray>

namespace textdesk {

/// Feeds \p bytes to every decoder of the gateway's answers and checks what each promises. Returns the
/// promise that was broken; null where all hold.
const char *brokenPromise(const QByteArray &bytes);

} // namespace textdesk
