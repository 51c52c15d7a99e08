// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>

class QApplication;
class QPalette;
class QWidget;

namespace textdesk {

enum class ThemeChoice : quint8;

/// The few colour roles of the app, derived from a palette so that light, dark, high-contrast and
/// custom themes all work. Text colours reach 4.5 : 1 against the surfaces named beside them.
struct ThemeColors
{
    QColor surface;       ///< where messages and tables lie
    QColor sidebar;       ///< behind the conversation list and the status bar
    QColor hairline;      ///< 1 px lines between regions
    QColor text;          ///< on surface and sidebar
    QColor quietText;     ///< secondary text, on both
    QColor accent;        ///< what one can do, where one is
    QColor onAccent;      ///< text on accent
    QColor accentSurface; ///< selected row, outbound bubble
    QColor inboundBubble;
    QColor bad; ///< failed; text on surface and badSurface
    QColor badSurface;
    QColor waiting; ///< in progress, stalled, unconfirmed, offline
    QColor good;    ///< sent, delivered, live
    bool isDark = false;

    static ThemeColors from(const QPalette &palette);
};

/// Spacing in device-independent pixels, all on a grid of 4.
namespace spacing {
constexpr int xs = 4;
constexpr int s = 8;
constexpr int m = 12;
constexpr int l = 16;
constexpr int xl = 24;
constexpr int radius = 10;
} // namespace spacing

/// Type: one size for text, one smaller for what is secondary, one larger for headings and figures.
QFont scaledFont(const QFont &text, double factor);
QFont smallFont(const QFont &text);
QFont headingFont(const QFont &text);
QFont figureFont(const QFont &text);  ///< one number that stands for many messages
QFont strongFont(const QFont &text);  ///< the text size, semi-bold: unread, names
QFont tabularFont(const QFont &text); ///< figures of one width

/// Gives a label's words a colour of the theme; call again when the palette changes.
void setTextColor(QWidget &widget, const QColor &color);

/// Makes a widget of one pixel the line between two regions; call again when the palette changes.
void setHairline(QWidget &line, const ThemeColors &colors);

/// A disc colour for an avatar: fixed for a seed, with 4.5 : 1 for white letters on it.
QColor avatarColor(const QString &seed, bool isDark);
/// One of them; \p index: 0 to 5.
QColor avatarColorAt(int index, bool isDark);

/// Puts the app's style, palette and base style sheet in place for a choice; System follows the
/// desktop, live. Call again on a change.
void applyTheme(QApplication &app, ThemeChoice choice);

} // namespace textdesk
