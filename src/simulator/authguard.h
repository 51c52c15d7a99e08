// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/ratewindow.h"
#include "simulator/simulatorvalues.h"

#include <QHash>
#include <QHostAddress>
#include <QSet>

#include <deque>
#include <map>

class QRandomGenerator;

namespace textdesk {

/// Who may come in: keys, single-use tokens, suspended tenants, the requests that each key has left,
/// and the addresses that are blocked for failing too often.
class AuthGuard
{
public:
    AuthGuard(const SimulatorOptions &options, const Clock &clock, QRandomGenerator &random);

    SimulatedApp addApp(const QString &tenantId, bool isAdmin);
    /// The old key and the tokens made with it stop at once. Empty where there is no such app.
    QByteArray rotateKey(const QString &appId);
    void suspend(const QString &tenantId, bool suspended);
    bool isSuspended(const QString &tenantId) const { return m_suspended.contains(tenantId); }

    std::optional<SimulatedApp> appForKey(const QByteArray &key) const;
    void forgetTokens() { m_tokens.clear(); }
    QByteArray issueToken(const SimulatedApp &app);
    /// The app whose token this is; the token is used up.
    std::optional<SimulatedApp> redeemToken(const QByteArray &token);

    /// One request of this app. 0: allowed, else the seconds to wait.
    int takeRequest(const SimulatedApp &app);

    void countFailure(const QHostAddress &address);
    /// Seconds until the address is heard again; 0: it is not blocked.
    int blockedSeconds(const QHostAddress &address);
    int failures() const { return m_failures; } ///< all that were ever counted

private:
    struct Token
    {
        QString appId;
        qint64 expiresAt = 0;
    };
    struct Record
    {
        std::deque<qint64> failedAt;
        qint64 blockedUntil = 0;
    };

    const SimulatorOptions &m_options;
    const Clock &m_clock;
    QRandomGenerator &m_random;
    QHash<QString, SimulatedApp> m_apps; ///< by appId
    QHash<QByteArray, QString> m_keys;   ///< to appId
    QHash<QByteArray, Token> m_tokens;
    QSet<QString> m_suspended;
    std::map<QString, RateWindow> m_requests; ///< by appId
    QHash<QHostAddress, Record> m_addresses;
    int m_failures = 0;
};

} // namespace textdesk
