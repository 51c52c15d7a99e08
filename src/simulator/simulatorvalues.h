// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/utc.h"

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>

#include <optional>

namespace textdesk {

class Clock;

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
    QByteArray body{};          ///< 200 with this; empty: the answer as it is
    int delayMs = 0;            ///< the work is done at once, the answer comes late
    int times = -1;             ///< how often; -1: until taken off
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
    bool keepOpen = false;    ///< leave the connection open after a refusal
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
    const Clock *clock = nullptr;         ///< null: the machine's; must outlive the simulator
    int pingIntervalMs = 30'000;
    int authDeadlineMs = 10'000; ///< a socket that has not authenticated by then is closed
    int tokenLifeMs = 60'000;
    int requestLimit = 100; ///< per window and app key; five times that for an admin key
    int requestWindowMs = 60'000;
    int sendsPerNumber = 40; ///< per sendWindowMs; the rest stays queued
    int sendWindowMs = 60'000;
    int sendStepMs = 300;      ///< pace of an accepted send's statuses; < 0: it stays queued
    int authFailureLimit = 10; ///< within authFailureWindowMs, from one address
    int authFailureWindowMs = 5 * 60'000;
    int blockMs = 15 * 60'000;
    int minimumDigits = 9;   ///< of a number; the vendor's pages say 9 and 10
    bool newestFirst = true; ///< order of the message list; false: oldest first
    bool offersRest = true;  ///< false: everything but the socket (and the token call) is 404
    bool offersToken = true;
    bool recordsHaveScope = true;      ///< records carry direction, tenantId and appId
    bool announcesQueued = true;       ///< an sms_status for the first status, too
    bool announcesDelivered = true;    ///< false: only REST knows "delivered"
    bool otherInboundSpelling = false; ///< text and receivedAt instead of body and timestamp
    quint32 seed = 1;
};

} // namespace textdesk
