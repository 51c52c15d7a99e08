// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme.h"

#include "core/settings.h"
#include "widgets/colormath.h"
#include "widgets/themefollower.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPalette>
#include <QWidget>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// \p surface with a touch of \p tint, as much of it as leaves room for readable text.
QColor tinted(const QColor &surface, const QColor &tint, double share)
{
    constexpr double room = readableContrast + 0.1;
    const QColor ink = contrast(surface, Qt::white) > contrast(surface, Qt::black) ? Qt::white : Qt::black;
    QColor result = mixed(surface, tint, share);
    while (contrast(result, ink) < room && share > 0.01) {
        share /= 2;
        result = mixed(surface, tint, share);
    }
    return result;
}

/// What a theme grows from.
struct Seed
{
    QRgb base;
    QRgb window;
    QRgb text;
    QRgb highlight;
    bool operator==(const Seed &) const = default;
};

bool hasTabularFigures(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(u'0');
    const QString digits = u"123456789"_s;
    return std::all_of(digits.begin(), digits.end(), [&metrics, width](QChar digit) {
        return qAbs(metrics.horizontalAdvance(digit) - width) <= 0.01;
    });
}

ThemeColors derived(const Seed &seed)
{
    ThemeColors colors;
    const QColor white(Qt::white);
    const QColor black(Qt::black);
    colors.surface = QColor::fromRgb(seed.base);
    colors.sidebar = QColor::fromRgb(seed.window);
    // A window far from its base (a custom theme with dark windows and light fields) would need two
    // text colours everywhere.
    if (contrast(colors.surface, colors.sidebar) > 2) {
        colors.sidebar = mixed(colors.surface, colors.sidebar, 0.1);
    }
    colors.isDark = contrast(colors.surface, white) > contrast(colors.surface, black);
    colors.text = readableOn(QColor::fromRgb(seed.text), {colors.surface, colors.sidebar});
    // Where fills do not tell regions apart (high contrast), the lines have to.
    const bool linesOnly = contrast(colors.surface, colors.sidebar) < 1.02;
    colors.hairline = mixed(colors.surface, colors.text, linesOnly ? 0.5 : colors.isDark ? 0.14 : 0.12);

    const QColor highlight = QColor::fromRgb(seed.highlight);
    colors.accent = readableOn(highlight, {colors.surface, colors.sidebar});
    colors.accentSurface = tinted(colors.surface, colors.accent, colors.isDark ? 0.28 : 0.11);
    colors.accent = readableOn(colors.accent, {colors.surface, colors.sidebar, colors.accentSurface});
    colors.onAccent = inkOn(colors.accent);
    colors.inboundBubble = tinted(colors.surface, colors.text, colors.isDark ? 0.09 : 0.06);

    const QColor red(colors.isDark ? 0xff8a80 : 0xb3261e);
    const QColor amber(colors.isDark ? 0xffc65c : 0x8a5a00);
    const QColor green(colors.isDark ? 0x6fcf97 : 0x1a7a3c);
    colors.badSurface = tinted(colors.surface, red, colors.isDark ? 0.18 : 0.10);
    const auto readable = [&colors](const QColor &color) {
        return readableOn(
            color,
            {colors.surface, colors.sidebar, colors.accentSurface, colors.inboundBubble, colors.badSurface});
    };
    colors.bad = readable(red);
    colors.waiting = readable(amber);
    colors.good = readable(green);
    colors.quietText = readable(mixed(colors.surface, colors.text, colors.isDark ? 0.62 : 0.66));
    return colors;
}

} // namespace

ThemeColors ThemeColors::from(const QPalette &palette)
{
    const auto rgb = [&palette](QPalette::ColorRole role) {
        return palette.color(QPalette::Active, role).rgb();
    };
    const Seed seed{
        rgb(QPalette::Base), rgb(QPalette::Window), rgb(QPalette::Text), rgb(QPalette::Highlight)};
    // Every delegate asks for every row, and nearly always about the same palette.
    thread_local std::optional<std::pair<Seed, ThemeColors>> latest;
    if (!latest || latest->first != seed) {
        latest = {seed, derived(seed)};
    }
    return latest->second;
}

QFont scaledFont(const QFont &text, double factor)
{
    QFont font(text);
    if (text.pixelSize() > 0) {
        font.setPixelSize(qRound(text.pixelSize() * factor));
    } else {
        font.setPointSizeF(text.pointSizeF() * factor);
    }
    return font;
}

QFont smallFont(const QFont &text)
{
    return scaledFont(text, 0.92);
}

QFont headingFont(const QFont &text)
{
    QFont font = scaledFont(text, 1.25);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont figureFont(const QFont &text)
{
    QFont font = scaledFont(text, 1.6);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont strongFont(const QFont &text)
{
    QFont font(text);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont tabularFont(const QFont &text)
{
    // Qt 6.4 cannot ask a font for its tabular figures; one that has no other kind stands in.
    if (hasTabularFigures(text)) {
        return text;
    }
    for (const QString &family : {u"Noto Sans"_s, u"DejaVu Sans"_s, u"Liberation Sans"_s}) {
        if (!QFontDatabase::hasFamily(family)) {
            continue;
        }
        QFont font(text);
        font.setFamilies({family});
        if (hasTabularFigures(font)) {
            return font;
        }
    }
    return text;
}

void setHairline(QWidget &line, const ThemeColors &colors)
{
    QPalette palette = line.palette();
    palette.setColor(QPalette::Window, colors.hairline);
    line.setBackgroundRole(QPalette::Window);
    line.setPalette(palette);
}

void setTextColor(QWidget &widget, const QColor &color)
{
    QPalette words; // of one role only: the others go on following the theme
    words.setColor(QPalette::WindowText, color);
    widget.setPalette(words);
}

constexpr std::array<QRgb, 6> discs{0xff466fa6, 0xff3b7d66, 0xff8a5884, 0xffa0623a, 0xff55606c, 0xff6a62a8};

QColor avatarColorAt(int index, bool isDark)
{
    const QColor disc = QColor::fromRgb(discs.at(static_cast<size_t>(index) % discs.size()));
    return isDark ? mixed(disc, Qt::black, 0.12) : disc;
}

QColor avatarColor(const QString &seed, bool isDark)
{
    // FNV-1a: the same disc in every run and on every machine, which qHash() does not promise.
    quint32 hash = 2'166'136'261U;
    for (const QChar letter : seed) {
        hash = (hash ^ letter.unicode()) * 16'777'619U;
    }
    return avatarColorAt(static_cast<int>(hash % discs.size()), isDark);
}

void applyTheme(QApplication &app, ThemeChoice choice)
{
    auto *follower = app.findChild<ThemeFollower *>(QString(), Qt::FindDirectChildrenOnly);
    if (follower == nullptr) {
        follower = new ThemeFollower(app);
    }
    follower->follow(choice);
}

} // namespace textdesk
