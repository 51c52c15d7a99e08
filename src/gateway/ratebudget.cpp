// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/ratebudget.h"

#include "core/clock.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int growthPerWindow = 10; ///< per cent of the whole
constexpr int leastPerCent = 10;
/// Nobody is told to wait longer; what a state says beyond that is garbage.
constexpr qint64 longestPauseMs = 24LL * 60 * 60'000;

} // namespace

RateBudget::RateBudget(const Clock &clock, int capacity, qint64 windowMs)
    : m_clock(clock),
      m_capacity(std::max(1, capacity)),
      m_windowMs(windowMs)
{
}

bool RateBudget::tryTake(RestPriority priority)
{
    if (waitMs(priority) > 0) {
        return false;
    }
    m_taken.push_back(m_clock.bootMs());
    keep();
    return true;
}

qint64 RateBudget::msFor(RestPriority priority, int calls) const
{
    if (calls <= 0) {
        return 0;
    }
    // Each limit's worth of calls takes a window; only the first one depends on what was taken before.
    const int limit = limitFor(priority);
    const int wholeWindows = (calls - 1) / limit;
    const auto last = static_cast<std::size_t>((calls - 1) % limit);
    forget();
    const qint64 now = m_clock.bootMs();
    const qint64 pause = std::max<qint64>(0, m_pausedUntil - now);
    const std::size_t taken = m_taken.size();
    const auto room = static_cast<std::size_t>(limit);
    qint64 wait = 0;
    if (taken + last + 1 > room) {
        wait = std::max<qint64>(0, m_taken[taken + last - room] + m_windowMs - now);
    }
    return std::max(pause, wait) + wholeWindows * m_windowMs;
}

qint64 RateBudget::waitMs(RestPriority priority) const
{
    forget();
    const qint64 now = m_clock.bootMs();
    const qint64 pause = std::max<qint64>(0, m_pausedUntil - now);
    const auto limit = static_cast<std::size_t>(limitFor(priority));
    if (m_taken.size() < limit) {
        return pause;
    }
    // One more fits as soon as so many of the oldest are out of the window that limit - 1 are left.
    const qint64 free = m_taken[m_taken.size() - limit] + m_windowMs - now;
    return std::max(pause, free);
}

void RateBudget::pauseFor(qint64 retryAfterMs)
{
    const qint64 now = m_clock.bootMs();
    // Several calls can be under way when the gateway says no: they are one refusal.
    if (m_pausedUntil <= now) {
        m_reducedTo = std::max(std::max(1, m_capacity * leastPerCent / 100), capacity() / 2);
    }
    m_pausedUntil = std::max(m_pausedUntil, now + std::min(retryAfterMs, longestPauseMs));
    keep();
}

int RateBudget::capacity() const
{
    if (m_reducedTo == 0) {
        return m_capacity;
    }
    const qint64 windows = std::max<qint64>(0, m_clock.bootMs() - m_pausedUntil) / m_windowMs;
    const qint64 grown = m_reducedTo + windows * std::max(1, m_capacity * growthPerWindow / 100);
    return static_cast<int>(std::min<qint64>(m_capacity, grown));
}

qint64 RateBudget::pausedMs() const
{
    return std::max<qint64>(0, m_pausedUntil - m_clock.bootMs());
}

int RateBudget::used() const
{
    forget();
    return static_cast<int>(m_taken.size());
}

int RateBudget::limitFor(RestPriority priority) const
{
    const int whole = capacity();
    const auto share = [whole](int percent) { return std::max(1, whole * percent / 100); };
    switch (priority) {
    case RestPriority::Connect:
        return whole;
    case RestPriority::Send:
        return share(95);
    case RestPriority::Lookup:
        return share(85);
    case RestPriority::CatchUp:
        return share(70);
    case RestPriority::History:
        return share(50);
    }
    return 1;
}

void RateBudget::forget() const
{
    const qint64 horizon = m_clock.bootMs() - m_windowMs;
    while (!m_taken.empty() && m_taken.front() <= horizon) {
        m_taken.pop_front();
    }
}

QString RateBudget::asText() const
{
    forget();
    const UtcMs offset = m_clock.nowUtc() - m_clock.bootMs();
    QString text = u"%1 %2"_s.arg(m_reducedTo > 0 ? m_pausedUntil + offset : 0).arg(m_reducedTo);
    for (const qint64 at : m_taken) {
        text += u' ' + QString::number(at + offset);
    }
    return text;
}

void RateBudget::keep() const
{
    if (m_keeper) {
        m_keeper(asText());
    }
}

void RateBudget::restore(const QString &state)
{
    const UtcMs nowUtc = m_clock.nowUtc();
    const qint64 now = m_clock.bootMs();
    const UtcMs offset = nowUtc - now;
    QList<qint64> values;
    for (const QString &part : state.split(u' ', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        values.append(part.toLongLong(&isNumber));
        if (!isNumber || values.constLast() < 0) {
            return;
        }
    }
    if (values.size() < 2) {
        return;
    }
    const qint64 pausedUntil = values.takeFirst();
    const qint64 reducedTo = values.takeFirst();
    if (reducedTo > 0 && reducedTo <= m_capacity && pausedUntil - nowUtc <= longestPauseMs) {
        m_reducedTo = static_cast<int>(reducedTo);
        m_pausedUntil = std::max(m_pausedUntil, pausedUntil - offset);
    }
    for (const qint64 at : std::as_const(values)) {
        m_taken.push_back(std::min(at, nowUtc) - offset);
    }
    std::sort(m_taken.begin(), m_taken.end());
    forget();
}

} // namespace textdesk
