// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/simulator.h"

#include <QHash>
#include <QSet>

namespace textdesk {

/// The gateway's messages and every status that each of them ever had, which the gateway itself forgets.
/// All that happens at the gateway in a run goes through here.
class Truth
{
public:
    struct Moment
    {
        QString status;
        UtcMs at = 0;
    };

    Truth(Simulator &gateway, SimulatedApp app) : m_gateway(gateway), m_app(std::move(app)) {}

    QString receive(const QString &from, const QString &to, const QString &body);
    QString submit(const QString &from, const QString &to, const QString &body);
    void setStatus(const QString &messageId, const QString &status, const QString &error = {});
    /// Takes up the messages that the desk sent: the gateway made them itself. Those taken up before go on.
    void takeUpSent();
    /// Of the past; its statuses before the present one are not told.
    QString addHistory(SimulatedMessage message);
    /// A message of somebody else's, which must never be seen.
    void receiveForeign(const SimulatedApp &other, const QString &body);

    /// All of it as it is now: a value, for whatever thread.
    struct Snapshot
    {
        QHash<QString, SimulatedMessage> messages; ///< of the desk's account, by messageId
        QHash<QString, QList<Moment>> history;     ///< likewise
    };
    Snapshot snapshot() const;
    const SimulatedApp &app() const { return m_app; }
    void setKey(const QByteArray &key) { m_app.apiKey = key; }

private:
    void note(const QString &messageId);

    Simulator &m_gateway;
    SimulatedApp m_app;
    QHash<QString, QList<Moment>> m_history;
    QStringList m_sent; ///< by the desk, in status queued
    int m_historyNumber = 0;
};

} // namespace textdesk
