// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/authguard.h"

#include "core/clock.h"
#include "simulator/identifiers.h"

namespace textdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int adminFactor = 5;

int wholeSeconds(qint64 ms)
{
    return static_cast<int>((ms + 999) / 1000);
}

} // namespace

AuthGuard::AuthGuard(const SimulatorOptions &options, const Clock &clock, QRandomGenerator &random)
    : m_options(options),
      m_clock(clock),
      m_random(random)
{
}

SimulatedApp AuthGuard::addApp(const QString &tenantId, bool isAdmin)
{
    SimulatedApp app{
        .tenantId = tenantId.isEmpty() ? newIdentifier(m_random, "tenant_"_L1, 16) : tenantId,
        .appId = newIdentifier(m_random, "app_"_L1, 16),
        .apiKey = newIdentifier(m_random, "sgw_"_L1, 32).toLatin1(),
        .isAdmin = isAdmin};
    m_apps.insert(app.appId, app);
    m_keys.insert(app.apiKey, app.appId);
    return app;
}

QByteArray AuthGuard::rotateKey(const QString &appId)
{
    const auto app = m_apps.find(appId);
    if (app == m_apps.end()) {
        return {};
    }
    m_keys.remove(app->apiKey);
    m_tokens.removeIf([&](const auto &token) { return token.value().appId == appId; });
    app->apiKey = newIdentifier(m_random, "sgw_"_L1, 32).toLatin1();
    m_keys.insert(app->apiKey, appId);
    return app->apiKey;
}

void AuthGuard::suspend(const QString &tenantId, bool suspended)
{
    if (suspended) {
        m_suspended.insert(tenantId);
    } else {
        m_suspended.remove(tenantId);
    }
}

std::optional<SimulatedApp> AuthGuard::appForKey(const QByteArray &key) const
{
    const auto appId = m_keys.constFind(key);
    return appId == m_keys.constEnd() ? std::nullopt : std::optional(m_apps.value(*appId));
}

QByteArray AuthGuard::issueToken(const SimulatedApp &app)
{
    QByteArray token = newIdentifier(m_random, "wst_"_L1, 64).toLatin1();
    m_tokens.insert(token, {.appId = app.appId, .expiresAt = m_clock.monotonicMs() + m_options.tokenLifeMs});
    return token;
}

std::optional<SimulatedApp> AuthGuard::redeemToken(const QByteArray &token)
{
    const auto found = m_tokens.constFind(token);
    if (found == m_tokens.constEnd()) {
        return std::nullopt;
    }
    const QString appId = found->appId;
    const bool isExpired = found->expiresAt <= m_clock.monotonicMs();
    m_tokens.erase(found);
    if (isExpired) {
        return std::nullopt;
    }
    return m_apps.value(appId);
}

int AuthGuard::takeRequest(const SimulatedApp &app)
{
    const int limit = m_options.requestLimit * (app.isAdmin ? adminFactor : 1);
    const auto window = m_requests.try_emplace(app.appId, limit, m_options.requestWindowMs).first;
    return wholeSeconds(window->second.take(m_clock.monotonicMs()));
}

void AuthGuard::countFailure(const QHostAddress &address)
{
    ++m_failures;
    const qint64 now = m_clock.monotonicMs();
    Record &record = m_addresses[address];
    record.failedAt.push_back(now);
    while (record.failedAt.front() + m_options.authFailureWindowMs <= now) {
        record.failedAt.pop_front();
    }
    if (std::ssize(record.failedAt) >= m_options.authFailureLimit) {
        record.blockedUntil = now + m_options.blockMs;
        record.failedAt.clear();
    }
}

int AuthGuard::blockedSeconds(const QHostAddress &address)
{
    const auto record = m_addresses.constFind(address);
    if (record == m_addresses.constEnd()) {
        return 0;
    }
    const qint64 left = record->blockedUntil - m_clock.monotonicMs();
    return left > 0 ? wholeSeconds(left) : 0;
}

} // namespace textdesk
