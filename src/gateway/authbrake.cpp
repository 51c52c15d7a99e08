// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/authbrake.h"

#include "core/clock.h"

#include <algorithm>
#include <utility>

namespace textdesk {

namespace {

qint64 ageOf(const AuthFailure &failure, const AuthFailure &now)
{
    const qint64 byWall = now.utc - failure.utc;
    const qint64 byBoot = now.bootMs - failure.bootMs;
    const bool startedSince = byBoot < 0;
    return std::max<qint64>(0, startedSince ? std::max(byWall, now.bootMs) : std::min(byWall, byBoot));
}

} // namespace

AuthBrake::~AuthBrake()
{
    if (m_group != nullptr) {
        m_group->m_members.removeOne(this);
    }
}

void AuthBrake::join(AuthBrakeGroup &group)
{
    m_group = &group;
    group.m_members.append(this);
}

void AuthBrake::restore(const QList<AuthFailure> &kept)
{
    m_kept = kept;
    const AuthFailure present = now();
    for (const AuthFailure &failure : kept) {
        if (const qint64 age = ageOf(failure, present); age < m_windowMs) {
            m_failures.append({present.utc - age, present.bootMs - age});
        }
    }
    std::sort(m_failures.begin(), m_failures.end(), [](const AuthFailure &a, const AuthFailure &b) {
        return a.bootMs < b.bootMs;
    });
    keep(); // reckoned anew, so that a clock that was set does not count again at the next start
}

void AuthBrake::failed()
{
    m_proven = false;
    m_failures.append(now());
    keep();
}

void AuthBrake::setInDoubt(bool inDoubt)
{
    const bool counts = inDoubt && !m_proven;
    if (counts != m_doubt.has_value()) {
        m_doubt = counts ? std::optional(now()) : std::nullopt;
        keep();
    }
}

int AuthBrake::left() const
{
    return std::max(0, mostFailures - static_cast<int>(counting().size()));
}

qint64 AuthBrake::waitMs() const
{
    const QList<AuthFailure> failures = counting();
    if (failures.size() < mostFailures) {
        return 0;
    }
    // The oldest of the last so many: once it counts no longer, one more may fail.
    const AuthFailure &first = failures.at(failures.size() - mostFailures);
    return std::max<qint64>(0, first.bootMs + m_windowMs - m_clock.bootMs());
}

AuthFailure AuthBrake::now() const
{
    return {m_clock.nowUtc(), m_clock.bootMs()};
}

QList<AuthFailure> AuthBrake::counting() const
{
    const qint64 since = m_clock.bootMs() - m_windowMs;
    QList<AuthFailure> failures = m_failures;
    if (m_group != nullptr) {
        for (const AuthBrake *member : std::as_const(m_group->m_members)) {
            if (member != this) {
                failures += member->m_failures;
            }
        }
    }
    failures.removeIf([since](const AuthFailure &failure) { return failure.bootMs <= since; });
    std::sort(failures.begin(), failures.end(), [](const AuthFailure &a, const AuthFailure &b) {
        return a.bootMs < b.bootMs;
    });
    return failures;
}

void AuthBrake::keep()
{
    m_failures = m_failures.last(std::min<qsizetype>(m_failures.size(), mostFailures));
    QList<AuthFailure> all = m_failures;
    if (m_doubt) {
        all.append(*m_doubt);
    }
    if (all != m_kept) {
        m_kept = all;
        if (m_keeper) {
            m_keeper(all);
        }
    }
}

} // namespace textdesk
