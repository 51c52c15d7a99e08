// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/keygate.h"

using namespace Qt::StringLiterals;

namespace textdesk {

KeyGate::Verdict KeyGate::verdict(bool connects, int underWay) const
{
    if (m_refused && !connects) {
        return Verdict::Refuse;
    }
    // The last failure that may be is for a connect: its verdict is what a person gets to see. A key that was
    // accepted since the last failure need not wait for that: it would leave the desk blind for minutes.
    const int reserved = connects || m_brake.isProven() ? 0 : 1;
    if (m_brake.left() - reserved > underWay) {
        return Verdict::Go;
    }
    return underWay > 0 ? Verdict::Wait : Verdict::Brake;
}

RestError KeyGate::error(Verdict verdict) const
{
    if (verdict == Verdict::Brake) {
        return {RestError::Kind::RateLimited, 0, m_brake.waitMs(), u"too many refused authentications"_s};
    }
    return {RestError::Kind::Unauthorized, 0, 0, u"there is no valid key"_s};
}

void KeyGate::keyChanged()
{
    m_refused = false;
    m_brake.setProven(false);
}

void KeyGate::answered(const RestError *error, bool byPresentKey)
{
    const bool refused = error && error->kind == RestError::Kind::Unauthorized;
    if (byPresentKey && (refused || !error)) {
        m_refused = refused;
    }
    if (refused) {
        m_brake.failed();
    }
}

} // namespace textdesk
