// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/palettes.h"

#include "widgets/colormath.h"

#include <array>

namespace textdesk {

namespace {

struct Tones
{
    QRgb window;
    QRgb base;
    QRgb text;
    QRgb button;
    QRgb highlight;
    QRgb onHighlight;
    QRgb line;
    QRgb dim;
};

constexpr Tones light{0xfff4f5f7, 0xffffffff, 0xff17191c, 0xffffffff,
                      0xff2a5bd7, 0xffffffff, 0xffdfe2e7, 0xff8a919b};
constexpr Tones dark{0xff23272f, 0xff1c1f24, 0xffe8eaed, 0xff2a2f38,
                     0xff7aa2ff, 0xff10141c, 0xff343943, 0xff767d88};

QPalette built(const Tones &tones)
{
    QPalette palette;
    const QColor text = QColor::fromRgb(tones.text);
    const QColor base = QColor::fromRgb(tones.base);
    const QColor line = QColor::fromRgb(tones.line);
    const QColor dim = QColor::fromRgb(tones.dim);
    palette.setColor(QPalette::Window, QColor::fromRgb(tones.window));
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, QColor::fromRgb(tones.window));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, readableOn(dim, {base}));
    palette.setColor(QPalette::Button, QColor::fromRgb(tones.button));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, text);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, QColor::fromRgb(tones.highlight));
    palette.setColor(QPalette::HighlightedText, QColor::fromRgb(tones.onHighlight));
    palette.setColor(QPalette::Link, QColor::fromRgb(tones.highlight));
    palette.setColor(QPalette::LinkVisited, QColor::fromRgb(tones.highlight));
    palette.setColor(QPalette::Light, mixed(base, Qt::white, 0.2));
    palette.setColor(QPalette::Midlight, mixed(line, base, 0.5));
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, mixed(line, text, 0.25));
    palette.setColor(QPalette::Shadow, mixed(line, Qt::black, 0.5));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, dim);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return built(light);
}

QPalette darkPalette()
{
    return built(dark);
}

QPalette systemPalette(const QPalette &desktop, const QPalette &toolkit)
{
    constexpr std::array telling{QPalette::Window, QPalette::Base, QPalette::Text, QPalette::Highlight};
    for (const auto role : telling) {
        if (desktop.color(role).rgb() != toolkit.color(role).rgb()) {
            return desktop;
        }
    }
    return luminance(desktop.color(QPalette::Window)) < 0.18 ? darkPalette() : lightPalette();
}

} // namespace textdesk
