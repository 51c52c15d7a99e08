// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefigures.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;

namespace textdesk::bench {

Seconds timed(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t cpu = std::clock();
    work();
    return {
        static_cast<double>(timer.nsecsElapsed()) / 1e9,
        static_cast<double>(std::clock() - cpu) / static_cast<double>(CLOCKS_PER_SEC)};
}

void printLatency(const QString &what, int times, double targetMs, const std::function<void(int)> &work)
{
    std::vector<double> ms;
    for (int i = 0; i < times; ++i) {
        ms.push_back(timed([&] { work(i); }).wall * 1e3);
    }
    std::sort(ms.begin(), ms.end());
    const double median = ms.at(ms.size() / 2);
    const double p99 = ms.at(std::min(ms.size() - 1, ms.size() * 99 / 100));
    QString figure =
        u"p50 %1   p99 %2   max %3 ms"_s.arg(median, 7, 'f', 3).arg(p99, 7, 'f', 3).arg(ms.back(), 7, 'f', 3);
    if (targetMs > 0) {
        figure += u"   (target p99 %1: %2)"_s.arg(targetMs).arg(p99 <= targetMs ? u"kept"_s : u"MISSED"_s);
    }
    printFigure(what, figure);
}

void printFigure(const QString &what, const QString &figure)
{
    std::printf("%-44s %s\n", qUtf8Printable(what), qUtf8Printable(figure));
    std::fflush(stdout);
}

void failRun(const QString &text)
{
    std::fprintf(stderr, "textdesk-bench-store: %s\n", qUtf8Printable(text));
    std::exit(1);
}

} // namespace textdesk::bench
