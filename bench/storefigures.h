// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <utility>

namespace textdesk::bench {

/// Wall-clock and CPU seconds.
struct Seconds
{
    double wall = 0;
    double cpu = 0;
};

/// How long \p work takes.
Seconds timed(const std::function<void()> &work);

/// Runs \p work(i) for i in 0 … \p times - 1 and prints the median, the 99th percentile and the longest, in
/// milliseconds, beside the \p target of docs/performance.md (0: none).
void printLatency(const QString &what, int times, double targetMs, const std::function<void(int)> &work);

/// One line of the table.
void printFigure(const QString &what, const QString &figure);

/// Ends the program where a step failed: a figure of a failed run is worse than none.
[[noreturn]] void failRun(const QString &text);

/// The value of a result that must be one.
template<typename Result>
auto required(Result result)
{
    if (!result) {
        failRun(result.error().text);
    }
    return std::move(*result);
}

} // namespace textdesk::bench
