// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/simulatorvalues.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <memory>

namespace textdesk {

/// The documented gateway in a box: socket (/ws) and REST (/v1/…, /health) on one loopback port, as
/// strict as the real one, with every documented limit and fault. Lives on one thread, which may be
/// any thread with an event loop.
class Simulator : public QObject
{
    Q_OBJECT
public:
    explicit Simulator(const SimulatorOptions &options, QObject *parent = nullptr);
    ~Simulator() override;

    bool listen();
    QUrl baseUrl() const; ///< http(s)://127.0.0.1:port
    UtcMs now() const;    ///< by its own clock

    SimulatedApp addApp(const QString &tenantId = {}, bool isAdmin = false);
    /// The old key stops at once.
    QByteArray rotateKey(const QString &appId);
    void suspendTenant(const QString &tenantId, bool suspended);

    /// An inbound message, now or at \p createdAt. Returns its messageId.
    QString receiveSms(
        const QString &tenantId, const QString &from, const QString &to, const QString &body,
        std::optional<UtcMs> createdAt = {});
    /// An outbound message in status queued, as if another program had sent it.
    QString submitSms(
        const SimulatedApp &app, const QString &from, const QString &to, const QString &body,
        std::optional<UtcMs> createdAt = {});
    /// Moves an outbound message on, and tells the sockets. \p error for failed ones.
    void setStatus(const QString &messageId, const QString &status, const QString &error = {});
    /// Lets an outbound message run queued → sending → \p finalStatus with these pauses.
    void runLifecycle(
        const QString &messageId, int stepMs, const QString &finalStatus = QStringLiteral("delivered"),
        const QString &error = {});
    /// Puts a message into history without telling anybody; one of the same messageId is replaced.
    /// An empty messageId is filled in.
    void addHistory(const SimulatedMessage &message);
    /// Inbound messages as fast as the sockets take them; floodFinished() follows.
    void floodInbound(const QString &tenantId, int count);

    // What stands behind the gateway
    /// False: sends fail with "RingCentral not connected for this tenant".
    void setCarrierConnected(const QString &tenantId, bool connected);
    /// When the gateway's access to RingCentral ends; none: an hour after each question.
    void setCarrierExpiry(const QString &tenantId, std::optional<UtcMs> expiresAt);
    /// Sends from any other number fail as not registered. Empty: any number may send.
    void setNumbers(const QString &tenantId, const QStringList &numbers);
    /// How sends to this number end; "queued" or "sending": they stay there.
    void setOutcome(const QString &to, const QString &status, const QString &error = {});

    // Faults
    void setEventFaults(const EventFaults &faults);
    void addRestFault(const RestFault &fault);
    void clearRestFaults();
    void setUpgradeFault(const std::optional<UpgradeFault> &fault);
    void forgetTokens(); ///< none of those given out so far is taken any more
    /// Every socket gets this close code, of whatever number. 0: an empty close frame; 1006: none, only FIN.
    void closeSockets(int closeCode, const QString &reason = {});
    void resetSockets();                  ///< TCP RST
    void silence(bool silent);            ///< no frame at all goes out, pings included; sockets stay open
    void sendRaw(const QByteArray &text); ///< a text frame of any bytes to every authenticated socket
    void sendRawBinary(const QByteArray &bytes);
    /// One text message in two fragments, the first of so many bytes: it may end inside a character.
    void sendFragmented(const QByteArray &text, qsizetype firstBytes);
    /// The first half of a text frame, and nothing more.
    void sendHalfFrame(const QByteArray &text);
    void sendControlPing(); ///< a ping of the WebSocket protocol, not of the gateway's
    /// Stops listening and cuts all; listen() comes back on the same port.
    void goDown();

    // What it knows
    QList<SimulatedMessage> messages() const;
    std::optional<SimulatedMessage> message(const QString &messageId) const;
    int authenticatedSockets() const;
    int socketAttempts() const; ///< upgrades asked for since the start
    /// The most attempts to connect that were ever under way at once, of all clients: REST calls that begin
    /// one, upgrades asked for, and open sockets.
    int mostAttemptsAtOnce() const;
    int restCalls(const QString &pathPrefix = {}) const;
    int authFailures() const; ///< counted towards the block

Q_SIGNALS:
    void socketAuthenticated();
    void socketGone();
    void floodFinished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace textdesk
