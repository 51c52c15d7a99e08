// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

namespace textdesk {

void Stage::count(const QString &kind)
{
    ++counts[kind];
    lastFaultAt = gateway.now();
}

} // namespace textdesk
