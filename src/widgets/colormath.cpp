// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/colormath.h"

#include <algorithm>
#include <cmath>

namespace textdesk {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double worstContrast(const QColor &color, std::initializer_list<QColor> surfaces)
{
    double worst = 21;
    for (const QColor &surface : surfaces) {
        worst = std::min(worst, contrast(color, surface));
    }
    return worst;
}

} // namespace

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](int from, int to) {
        return std::clamp(static_cast<int>(std::lround(from + (to - from) * share)), 0, 255);
    };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

QColor readableOn(const QColor &color, std::initializer_list<QColor> surfaces)
{
    const QColor white(Qt::white);
    const QColor black(Qt::black);
    const bool towardsWhite = worstContrast(white, surfaces) > worstContrast(black, surfaces);
    const QColor &limit = towardsWhite ? white : black;
    constexpr int steps = 50;
    for (int step = 0; step <= steps; ++step) {
        const QColor candidate = mixed(color, limit, double(step) / steps);
        if (worstContrast(candidate, surfaces) >= readableContrast) {
            return candidate;
        }
    }
    return limit;
}

QColor inkOn(const QColor &color)
{
    const QColor ink(0x10, 0x14, 0x1c);
    return contrast(Qt::white, color) >= readableContrast ? QColor(Qt::white) : readableOn(ink, {color});
}

} // namespace textdesk
