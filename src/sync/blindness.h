// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"

#include <optional>

namespace textdesk {

/// Keeps track of when the desk cannot hear the gateway, and makes the gap of it once it hears again.
/// All times are the gateway's. Pure.
class Blindness
{
public:
    /// How far a gap reaches before the last certain moment: clocks differ, and a message can be created
    /// a little before the event that tells of it.
    static constexpr qint64 overlapMs = 2LL * 60'000;
    /// And, by default, after the moment of hearing again: by what the clocks may differ.
    static constexpr qint64 defaultMarginMs = 30'000;

    explicit Blindness(qint64 marginMs = defaultMarginMs) : m_marginMs(marginMs) {}

    /// \p certainUntil: from the store. None: a new account, of which only history is missing.
    void begin(std::optional<UtcMs> certainUntil, GapCause cause);
    /// The link that was live is gone.
    void lost(UtcMs lastHeardAt, GapCause cause);
    /// A worse cause for the same blindness (asleep, rejected) replaces the one it began with.
    void because(GapCause cause);
    /// The link is live again: the gap that has to be filled, or the history on a new account. Its ends are
    /// in order, whatever was said before: certainty in the future is none, and all of history is read anew.
    Gap ended(UtcMs now, int historyDays);

    bool isBlind() const { return m_blind; }
    /// While blind: since when; none where nothing was ever certain.
    std::optional<UtcMs> since() const { return m_certainUntil; }
    GapCause cause() const { return m_cause; }

private:
    qint64 m_marginMs;
    std::optional<UtcMs> m_certainUntil;
    GapCause m_cause = GapCause::NotRunning;
    bool m_blind = true;
};

} // namespace textdesk
