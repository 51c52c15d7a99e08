// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTcpSocket;

namespace textdesk {

/// Ends the connection with a TCP reset, as a crashed host or a firewall does.
void resetConnection(QTcpSocket &socket);

} // namespace textdesk
