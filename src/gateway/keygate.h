// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/authbrake.h"
#include "gateway/resterror.h"

namespace textdesk {

/// Whether a REST call may show the key just now. A key can be rotated at any moment, and then every call
/// that is under way fails and counts: so there are never more of them than may fail, and of those that do
/// not connect so few that afterwards one failure is left for the connect that tells a person, and one for
/// the key that the person gives then.
class KeyGate
{
public:
    enum class Verdict : quint8 {
        Go,
        Wait,   ///< until a call that is under way is answered
        Refuse, ///< the gateway has refused this key; only a connect asks again
        Brake,  ///< too many failures, by whatever key
    };

    /// Calls under way at once that do not connect.
    static constexpr int mostAtOnce = AuthBrake::mostFailures - 2;

    explicit KeyGate(const Clock &clock, qint64 windowMs = AuthBrake::defaultWindowMs)
        : m_brake(clock, windowMs)
    {
    }

    AuthBrake &brake() { return m_brake; }

    /// \p underWay: calls that show a key and are not answered yet.
    Verdict verdict(bool connects, int underWay) const;
    /// What to answer where the verdict is neither Go nor Wait.
    RestError error(Verdict verdict) const;

    void keyChanged();
    /// A call that showed a key has ended; \p error: null where it went well. \p byPresentKey: false where
    /// the key was replaced while the call was under way.
    void answered(const RestError *error, bool byPresentKey);

private:
    AuthBrake m_brake;
    bool m_refused = false;
};

} // namespace textdesk
