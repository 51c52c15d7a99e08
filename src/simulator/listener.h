// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/simulatorvalues.h"

#include <QTcpServer>

namespace textdesk {

/// Accepts connections on loopback and gives them out once they are ready to be read: at once, or after
/// the TLS handshake.
class Listener : public QTcpServer
{
    Q_OBJECT
public:
    Listener(std::optional<QSslConfiguration> tls, QObject *parent);

    /// No more connections; those in the middle of their TLS handshake are cut.
    void stop();

Q_SIGNALS:
    /// The receiver takes the socket over.
    void accepted(QTcpSocket *socket);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    std::optional<QSslConfiguration> m_tls;
};

} // namespace textdesk
