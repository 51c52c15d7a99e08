// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/carrierstatus.h"

#include <QString>

namespace textdesk {

/// When the end of the gateway's access to RingCentral is worth a word. What `expiresAt` is the end of,
/// nobody documents. It may be that of a connection which an administrator has to renew, or that of one of
/// RingCentral's own tokens: those last an hour (access) or a week (refresh;
/// source: https://ringcentral.github.io/ringcentral-faq/refresh-tokens/), and a gateway renews them by
/// itself, some of them only when the next text needs one. So an end that is put off again and again by less
/// than the time of the warning counts as renewed by itself, and one that was within a day when it was first
/// seen as too short to warn of. All times are the gateway's. A value; pure.
class CarrierExpiry
{
public:
    static constexpr qint64 dayMs = 24LL * 60 * 60'000;
    static constexpr qint64 warnMs = 7 * dayMs; ///< so long before the end it is said

    /// The gateway said that it is connected, and until when. \p wasConnected: it was so at the answer
    /// before.
    void seen(std::optional<UtcMs> expiresAt, UtcMs now, bool wasConnected);

    CarrierStatus::Expiry at(UtcMs now) const;
    std::optional<UtcMs> expiresAt() const { return m_expiresAt; }
    bool renewsItself() const { return m_renewsItself; }

    QString asText() const;
    /// What asText() gave; anything else: nothing was seen.
    static CarrierExpiry fromText(const QString &text);

private:
    std::optional<UtcMs> m_expiresAt;
    UtcMs m_seenAt = 0; ///< when this very end was first seen
    bool m_renewsItself = false;
};

} // namespace textdesk
