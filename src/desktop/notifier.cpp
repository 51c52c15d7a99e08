// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/notifier.h"

namespace textdesk {

Notifier::~Notifier() = default;

} // namespace textdesk
