// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/carrierexpiry.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace textdesk {

void CarrierExpiry::seen(std::optional<UtcMs> expiresAt, UtcMs now, bool wasConnected)
{
    if (expiresAt == m_expiresAt) {
        return;
    }
    // A token of a week is renewed for a week, by a clock that need not be quite the gateway's.
    constexpr qint64 clocksDifferMs = 60LL * 60'000;
    const bool isShort = expiresAt && *expiresAt - now <= warnMs + clocksDifferMs;
    const bool isPutOff = wasConnected && m_expiresAt && expiresAt && *expiresAt > *m_expiresAt;
    m_renewsItself = isShort && (isPutOff || m_renewsItself);
    m_expiresAt = expiresAt;
    m_seenAt = now;
}

CarrierStatus::Expiry CarrierExpiry::at(UtcMs now) const
{
    using Expiry = CarrierStatus::Expiry;
    if (!m_expiresAt || m_renewsItself || *m_expiresAt - now > warnMs) {
        return Expiry::Quiet;
    }
    if (*m_expiresAt - m_seenAt < dayMs) {
        return now - *m_expiresAt > dayMs ? Expiry::Passed : Expiry::Quiet;
    }
    return now < *m_expiresAt ? Expiry::Soon : Expiry::Passed;
}

QString CarrierExpiry::asText() const
{
    return m_expiresAt ? u"%1:%2:%3"_s.arg(*m_expiresAt).arg(m_seenAt).arg(m_renewsItself ? 1 : 0)
                       : QString();
}

CarrierExpiry CarrierExpiry::fromText(const QString &text)
{
    const QStringList parts = text.split(u':');
    CarrierExpiry expiry;
    if (parts.size() != 3) {
        return expiry;
    }
    bool isEnd = false;
    bool isSeen = false;
    const UtcMs end = parts.at(0).toLongLong(&isEnd);
    const UtcMs seenAt = parts.at(1).toLongLong(&isSeen);
    if (isEnd && isSeen) {
        expiry.m_expiresAt = end;
        expiry.m_seenAt = seenAt;
        expiry.m_renewsItself = parts.at(2) == "1"_L1;
    }
    return expiry;
}

} // namespace textdesk
