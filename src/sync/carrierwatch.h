// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/carrierstatus.h"
#include "core/message.h"
#include "gateway/ratebudget.h"
#include "sync/askpace.h"
#include "sync/carrierexpiry.h"
#include "sync/synctimings.h"
#include "sync/syncvalues.h"

#include <QList>
#include <QObject>

namespace textdesk {

class Clock;
class GatewayTime;
class RestClient;
class StoreWriter;
struct RestError;
struct RcStatus;

/// Asks the gateway whether it is connected to RingCentral (`GET /v1/rc/status`), seldom, and only while the
/// link to the gateway is live: as it becomes live, then every five minutes, every minute while RingCentral
/// is not connected, and at once when a text fails for a reason that concerns everybody. An answer that
/// cannot be had or read is no verdict: what was known stands. A gateway without that call (404), or that
/// does not let this key ask, is asked again after hours. Since when it is so is kept with the account's
/// synchronisation values. Lives on the engine thread.
class CarrierWatch : public QObject
{
    Q_OBJECT
public:
    CarrierWatch(
        StoreWriter &writer, qint64 accountId, RestClient &rest, const Clock &clock,
        const GatewayTime &gatewayTime, const SyncTimings &timings);

    const CarrierStatus &status() const { return m_status; }
    /// What it was found to be in this run, oldest first, at most CarrierChange::mostKept.
    const QList<CarrierChange> &changes() const { return m_changes; }

    void start(); ///< the link is live, and the account's own
    void stop();  ///< nothing is asked until start(); an answer that is under way is not waited for
    /// To be called every minute or so: asks where the time has come.
    void tick();
    /// Outbound messages were heard of: asks at once where one says that nothing gets through any more.
    void heard(const QList<Observation> &observations);
    void checkNow(); ///< a person asks, whatever was asked before

Q_SIGNALS:
    /// Whenever status() says something else, and at each answer while it is not connected.
    void changed(const textdesk::CarrierStatus &status);
    /// The gateway refused the key: what a new connect says of it, everybody sees. Once until it is accepted.
    void refused();

private:
    void restore();
    void keep();
    void ask(RestPriority priority);
    void answered(const RcStatus &answer);
    void failed(const RestError &error);
    void notOffered();
    void setState(CarrierStatus::State state);
    void publish(const CarrierStatus &status);

    StoreWriter &m_writer;
    qint64 m_accountId;
    RestClient &m_rest;
    const Clock &m_clock;
    const GatewayTime &m_gatewayTime;
    SyncTimings m_timings;
    CarrierStatus m_status;
    CarrierStatus m_known; ///< the newest verdict, of an earlier run where there is none of this one
    CarrierExpiry m_expiry;
    QString m_kept; ///< as it stands in the store
    QList<CarrierChange> m_changes;
    AskPace m_pace;
    bool m_wasRefused = false;
    bool m_isOffered = true;
};

} // namespace textdesk
