// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/gatewayhealth.h"
#include "gateway/ratebudget.h"
#include "sync/askpace.h"
#include "sync/synctimings.h"

#include <QObject>

namespace textdesk {

class Clock;
class RestClient;
struct RestError;

/// Asks the gateway whether it is well (`GET /health`), seldom, and only while the link is live: a socket
/// that is open says nothing of the database or the queue behind it. Every five minutes; every minute after
/// an answer that is not "ok"; no later than a minute after another call met a fault of the server. One bad
/// answer is no verdict, as a gateway that is being updated gives one: two in a row are. What never reached
/// the gateway is none at all. A gateway without that call is asked again after hours. With the link goes
/// what was known: the connection has the word then. Lives on the engine thread.
class HealthWatch : public QObject
{
    Q_OBJECT
public:
    HealthWatch(RestClient &rest, const Clock &clock, const SyncTimings &timings);

    const GatewayHealth &health() const { return m_health; }

    void start(); ///< the link is live: the attempt that made it so was an answer, so nothing is asked yet
    void stop();
    /// To be called every minute or so: asks where the time has come.
    void tick();
    void serverFailed(); ///< some call was answered with a 5xx
    void checkNow();     ///< a person asks, whatever was asked before

Q_SIGNALS:
    /// Whenever the state is another, and at each verdict while the gateway is not well.
    void changed(const textdesk::GatewayHealth &health);

private:
    void ask(RestPriority priority);
    void answered(bool isWell);
    void failed(const RestError &error);
    void setState(GatewayHealth::State state);

    RestClient &m_rest;
    const Clock &m_clock;
    SyncTimings m_timings;
    GatewayHealth m_health;
    AskPace m_pace;
    int m_badInARow = 0;
    bool m_isOffered = true;
};

} // namespace textdesk
