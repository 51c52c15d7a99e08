// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <deque>

namespace textdesk {

/// Keeps an office from being locked out: the gateway blocks an address for 15 minutes after ten failed
/// authentications within five, and everybody behind one router shares those ten. This desk stops long
/// before, whoever asks it to go on.
class AuthBrake
{
public:
    void failed(qint64 nowMs);
    /// How long no further authentication may be tried; 0: go ahead.
    qint64 waitMs(qint64 nowMs) const;

private:
    std::deque<qint64> m_failures;
};

} // namespace textdesk
