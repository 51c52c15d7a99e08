// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

#include <initializer_list>

namespace textdesk {

/// What small text needs against its background (WCAG 2, level AA).
constexpr double readableContrast = 4.5;

/// WCAG relative luminance, 0 (black) to 1 (white). Ignores alpha.
double luminance(const QColor &color);
/// WCAG contrast of two opaque colours, 1 to 21.
double contrast(const QColor &a, const QColor &b);
/// \p share of \p b over \p a: 0 gives a, 1 gives b.
QColor mixed(const QColor &a, const QColor &b, double share);
/// \p color, moved towards black or white by as little as it takes to be readable on every one of
/// \p surfaces. Where no colour can be, the better of black and white.
QColor readableOn(const QColor &color, std::initializer_list<QColor> surfaces);
/// White, or a near black: whichever small text is read better in on \p color.
QColor inkOn(const QColor &color);

} // namespace textdesk
