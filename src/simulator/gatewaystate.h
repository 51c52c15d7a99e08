// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "simulator/attemptgauge.h"
#include "simulator/authguard.h"
#include "simulator/faultplan.h"
#include "simulator/messagestore.h"

#include <QMap>
#include <QRandomGenerator>
#include <QStringList>

namespace textdesk {

/// What a tenant's RingCentral account is like.
struct TenantAccount
{
    bool connected = true;
    std::optional<UtcMs>
        expiresAt;       ///< none: an hour after each question, as if renewed by the gateway itself
    QStringList numbers; ///< those it may send from; empty: any
};

/// How the gateway ends a message to a number, where a test has said so.
struct SendOutcome
{
    QString status;
    QString error;
};

/// All that the simulated gateway knows: shared by its parts, which change it on one thread.
struct GatewayState
{
    explicit GatewayState(const SimulatorOptions &given)
        : options(given),
          clock(given.clock != nullptr ? *given.clock : systemClock),
          random(given.seed),
          auth(options, clock, random)
    {
    }
    GatewayState(const GatewayState &) = delete;
    GatewayState &operator=(const GatewayState &) = delete;
    ~GatewayState() = default;

    const SimulatorOptions options;
    const SystemClock systemClock;
    const Clock &clock;
    QRandomGenerator random;
    AuthGuard auth;
    MessageStore messages;
    FaultPlan faults;
    EventFaults eventFaults;
    bool silent = false;
    QHash<QString, TenantAccount> accounts; ///< by tenantId
    QHash<QString, SendOutcome> outcomes;   ///< by recipient
    QMap<QString, int> restCalls;           ///< by path
    int socketAttempts = 0;
    AttemptGauge attempts;
};

} // namespace textdesk
