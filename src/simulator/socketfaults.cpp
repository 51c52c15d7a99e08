// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/socketfaults.h"

#include <QTcpSocket>

#include <sys/socket.h>

namespace textdesk {

void resetConnection(QTcpSocket &socket)
{
    const linger resetOnClose{.l_onoff = 1, .l_linger = 0};
    const auto descriptor = static_cast<int>(socket.socketDescriptor());
    if (descriptor >= 0) {
        ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &resetOnClose, sizeof(resetOnClose));
    }
    socket.abort();
}

} // namespace textdesk
