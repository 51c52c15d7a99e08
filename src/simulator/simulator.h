// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/utc.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QString>
#include <QUrl>

#include <memory>
#include <optional>

namespace textdesk {

/// A tenant of the simulated gateway with one app and its key.
struct SimulatedApp
{
    QString tenantId;
    QString appId;
    QByteArray apiKey;
    bool isAdmin = false; ///< sees all tenants
};

/// A message as the simulated gateway has it: the truth that a desk is measured against.
struct SimulatedMessage
{
    QString messageId;
    QString tenantId;
    QString appId;
    bool inbound = false;
    QString status;
    QString from;
    QString to;
    QString body;
    QString error;       ///< null: none
    QString rcMessageId; ///< null: none
    UtcMs createdAt = 0;
    UtcMs updatedAt = 0;
};

/// What a REST call answers instead of doing its work.
struct RestFault
{
    QString pathPrefix; ///< "/v1/sms/messages"; empty: every call
    int httpStatus = 0; ///< 0: see the flags
    int retryAfterSeconds = 0;
    bool never = false;         ///< no answer at all
    bool reset = false;         ///< RST instead of an answer
    bool dropAnswer = false;    ///< does the work, then closes without an answer
    bool captivePortal = false; ///< 200 with HTML
    int delayMs = 0;
    int times = -1; ///< how often; -1: until taken off
};

/// What an attempt to open the socket meets instead of the protocol.
struct UpgradeFault
{
    int httpStatus = 0; ///< refuse with this status (301, 401, 403, 404, 429, 503, …)
    int retryAfterSeconds = 0;
    bool never = false; ///< accept TCP, never answer
    bool reset = false;
    int delayMs = 0;          ///< answer late
    bool neverAuthOk = false; ///< upgrade, then ignore the auth frame
    int times = -1;
};

/// What happens to events between the gateway and every socket, each in per cent.
struct EventFaults
{
    int lose = 0;
    int duplicate = 0;
    int reorder = 0; ///< held back until after the next event
};

struct SimulatorOptions
{
    quint16 port = 0;                     ///< 0: any free one
    std::optional<QSslConfiguration> tls; ///< wss and https where set
    int pingIntervalMs = 30'000;
    int authDeadlineMs = 10'000; ///< a socket that has not authenticated by then is closed
    int tokenLifeMs = 60'000;
    int requestLimit = 100; ///< per window and app key; five times that for an admin key
    int requestWindowMs = 60'000;
    int sendsPerNumber = 40;   ///< per 60 s; the rest stays queued
    int authFailureLimit = 10; ///< within 5 minutes, from one address
    int blockMs = 15 * 60'000;
    bool newestFirst = true; ///< order of the message list; false: oldest first
    bool offersRest = true;  ///< false: everything but the socket (and the token call) is 404
    bool offersToken = true;
    bool recordsHaveScope = true; ///< records carry direction, tenantId and appId
    quint32 seed = 1;
};

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
    /// Puts a message into history without telling anybody.
    void addHistory(const SimulatedMessage &message);

    // Faults
    void setEventFaults(const EventFaults &faults);
    void addRestFault(const RestFault &fault);
    void clearRestFaults();
    void setUpgradeFault(const std::optional<UpgradeFault> &fault);
    void closeSockets(int closeCode, const QString &reason = {});
    void resetSockets();                  ///< TCP RST
    void silence(bool silent);            ///< no frame at all goes out, pings included; sockets stay open
    void sendRaw(const QByteArray &text); ///< a text frame of any bytes to every authenticated socket
    void sendRawBinary(const QByteArray &bytes);
    /// Stops listening and cuts all; listen() comes back on the same port.
    void goDown();

    // What it knows
    QList<SimulatedMessage> messages() const;
    int authenticatedSockets() const;
    int socketAttempts() const; ///< upgrades asked for since the start
    int restCalls(const QString &pathPrefix = {}) const;
    int authFailures() const; ///< counted towards the block

Q_SIGNALS:
    void socketAuthenticated();
    void socketGone();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace textdesk
