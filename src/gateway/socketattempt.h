// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/connectionfailure.h"

#include <QObject>
#include <QTimer>
#include <QWebSocket>

class QSslConfiguration;

namespace textdesk {

/// One socket for one attempt, never used again: QWebSocket keeps the close code of its last life. It
/// ends exactly once, whatever order Qt's signals come in, and within its deadline until authenticated.
class SocketAttempt : public QObject
{
    Q_OBJECT
public:
    explicit SocketAttempt(QObject *parent = nullptr);
    ~SocketAttempt() override;

    /// \p tls: null for Qt's default. \p direct: no proxy, for loopback.
    void open(const QUrl &url, const QSslConfiguration *tls, bool direct, int deadlineMs);
    void send(const QByteArray &text);
    /// The deadline is met; from here on silence is the owner's business.
    void authenticated();
    /// Ends it without any further signal: with a close frame if the link is thought to work.
    void drop();

Q_SIGNALS:
    void opened();
    void textReceived(const QString &text);
    void binaryReceived();
    void ended(const textdesk::ConnectionFailure &failure);

private:
    void onError(QAbstractSocket::SocketError error);
    void endSoon();

    QWebSocket m_socket;
    QTimer m_deadline;
    SocketEnd m_end;
    bool m_ending = false;
};

} // namespace textdesk
