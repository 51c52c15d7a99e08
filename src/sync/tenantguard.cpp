// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/tenantguard.h"

#include "store/storewriter.h"

#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// More than any office has: a hostile gateway must not fill the memory.
constexpr qsizetype mostTenants = 200;

QString ownerName()
{
    return u"owner-key"_s;
}

QString tenantsName()
{
    return u"tenants"_s;
}

} // namespace

TenantGuard::TenantGuard(StoreWriter &writer, qint64 accountId)
    : m_writer(writer),
      m_accountId(accountId),
      m_owner(writer.syncValue(accountId, ownerName()).value_or(QString()))
{
    const QString kept = writer.syncValue(accountId, tenantsName()).value_or(QString());
    for (const QString &word : kept.split(u' ', Qt::SkipEmptyParts)) {
        m_tenants.insert(QUrl::fromPercentEncoding(word.toLatin1()));
    }
}

void TenantGuard::setKey(const ApiKey &key)
{
    m_key = key.fingerprint();
}

void TenantGuard::keyAccepted()
{
    if (m_owner.isEmpty()) {
        confirm();
    }
}

bool TenantGuard::isDecided() const
{
    return !m_key.isEmpty() && m_owner == m_key;
}

bool TenantGuard::admits(const QList<Observation> &observations)
{
    if (!isDecided()) {
        for (const Observation &seen : observations) {
            if (seen.tenantId.isEmpty() || m_tenants.isEmpty()) {
                continue; // says nothing, or there is nothing to hold it against
            }
            if (!m_tenants.contains(seen.tenantId)) {
                return false;
            }
            confirm();
            break;
        }
    }
    if (isDecided()) {
        learn(observations);
    }
    return true;
}

void TenantGuard::confirm()
{
    if (!m_key.isEmpty() && !isDecided()) {
        m_owner = m_key;
        (void)m_writer.setSyncValue(m_accountId, ownerName(), m_owner);
    }
}

void TenantGuard::learn(const QList<Observation> &observations)
{
    bool any = false;
    for (const Observation &seen : observations) {
        const bool isNew = !seen.tenantId.isEmpty() && !m_tenants.contains(seen.tenantId);
        if (isNew && m_tenants.size() < mostTenants) {
            m_tenants.insert(seen.tenantId);
            any = true;
        }
    }
    if (any) {
        QStringList words;
        for (const QString &tenant : std::as_const(m_tenants)) {
            words.append(QString::fromLatin1(QUrl::toPercentEncoding(tenant)));
        }
        words.sort();
        (void)m_writer.setSyncValue(m_accountId, tenantsName(), words.join(u' '));
    }
}

} // namespace textdesk
