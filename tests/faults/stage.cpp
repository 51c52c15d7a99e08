// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

namespace textdesk {

void Stage::count(const QString &kind)
{
    ++counts[kind];
    lastFaultAt = gateway.now();
}

void Stage::write(const QString &from, const QString &to, const QString &body)
{
    if (desk.isRunning()) {
        ++written[body];
        desk.tell("send " + from.toLatin1() + ' ' + to.toLatin1() + ' ' + body.toUtf8().toHex());
    }
}

} // namespace textdesk
