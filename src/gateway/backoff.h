// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <functional>

namespace textdesk {

/// The wait after \p failures in a row: \p firstMs after the first, twice as long after each further one,
/// never more than \p maxMs. Without jitter: for what one desk asks for while it is connected, within its
/// budget.
qint64 doubledMs(qint64 firstMs, qint64 maxMs, int failures);

/// How long to wait before the next try: exponential with full jitter, so that a thousand desks do not
/// come back in the same second. Pure but for the injected \c random, which gives 0 ≤ x < 1.
class Backoff
{
public:
    using Random = std::function<double()>;

    Backoff(qint64 firstMs, qint64 maxMs, Random random);

    /// The next delay: anywhere up to a ceiling that doubles with every call, never under a tenth of
    /// the first ceiling.
    qint64 nextMs();
    /// What nextMs() draws from; for tests and for words.
    qint64 ceilingMs() const { return m_ceilingMs; }
    void reset() { m_ceilingMs = m_firstMs; }
    /// A draw between \p leastMs and \p mostMs that changes nothing.
    qint64 between(qint64 leastMs, qint64 mostMs) const;

private:
    qint64 m_firstMs;
    qint64 m_maxMs;
    qint64 m_ceilingMs;
    Random m_random;
};

} // namespace textdesk
