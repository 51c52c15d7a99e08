// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/basestylesheet.h"

#include "widgets/colormath.h"
#include "widgets/theme.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

// Every border keeps its width in every state: nothing moves when focus comes or goes.
constexpr auto controls = R"css(
QToolTip { color: @text; background: @surface; border: 1px solid @line; padding: 4px 8px; }

QPushButton {
    color: @text; background: @surface; border: 1px solid @line; border-radius: 8px;
    padding: 6px 12px; min-height: 18px;
}
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @accentSurface; }
QPushButton:focus { border: 1px solid @accent; }
/* Where there is a menu, the words say so. */
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton:disabled { color: @disabled; background: @sidebar; }
QPushButton[primary="true"] { color: @onAccent; background: @accent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accentHover; }
QPushButton[primary="true"]:pressed { background: @accentPressed; }
QPushButton[primary="true"]:focus { border: 1px solid @text; }
QPushButton[primary="true"]:disabled { color: @disabled; background: @sidebar; border-color: @line; }
QPushButton[quiet="true"] { color: @accent; background: transparent; border-color: transparent; padding: 6px 8px; }
QPushButton[quiet="true"]:hover { background: @accentSurface; }
QPushButton[quiet="true"]:focus { border: 1px solid @accent; }
QPushButton[quiet="true"]:disabled { color: @disabled; background: transparent; }
QToolButton {
    color: @text; background: transparent; border: 1px solid transparent; border-radius: 8px; padding: 4px;
}
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @accentSurface; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton:disabled { color: @disabled; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox, QDateTimeEdit {
    color: @text; background: @surface; border: 1px solid @line; border-radius: 8px;
    selection-color: @onAccent; selection-background-color: @accent;
}
QLineEdit, QSpinBox, QComboBox, QDateTimeEdit { padding: 5px 11px; min-height: 20px; }
QLineEdit:hover, QSpinBox:hover, QComboBox:hover, QDateTimeEdit:hover { border: 1px solid @strongLine; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus,
QDateTimeEdit:focus { border: 1px solid @accent; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled, QDateTimeEdit:disabled { color: @disabled; background: @sidebar; }
QLineEdit[faulty="true"] { border: 1px solid @bad; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow { image: url(:/icons/@tone/chevron-down.svg); width: 12px; height: 12px; }
QAbstractSpinBox::up-arrow { image: url(:/icons/@tone/chevron-up.svg); width: 12px; height: 12px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; background: transparent; width: 20px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @hover; }
QComboBox QAbstractItemView {
    color: @text; background: @surface; border: 1px solid @line; outline: 0;
    selection-color: @text; selection-background-color: @accentSurface;
}

QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid @accent; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 16px; height: 16px; border: 1px solid @strongLine; background: @surface;
}
QCheckBox::indicator { border-radius: 5px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border: 1px solid @accent; }
QCheckBox::indicator:checked {
    background: @accent; border: 1px solid @accent; image: url(:/icons/@onAccentTone/check.svg);
}
QRadioButton::indicator:checked {
    background: @accent; border: 1px solid @accent; image: url(:/icons/@onAccentTone/dot.svg);
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border: 1px solid @line; background: @sidebar; }

QProgressBar { border: 0; border-radius: 2px; background: @line; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { border-radius: 2px; background: @accent; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
)css"_L1;

// Views get no colours here: a sheet writes them into the palette that delegates paint with.
constexpr auto views = R"css(
QMenuBar { color: @text; background: @surface; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 6px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @accentSurface; }
QMenu { color: @text; background: @surface; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: @accentSurface; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @strongLine; border: 3px solid @clear; border-radius: 6px; }
QScrollBar::handle:vertical { min-height: 36px; margin: 2px 3px; border: 0; border-radius: 3px; }
QScrollBar::handle:horizontal { min-width: 36px; margin: 3px 2px; border: 0; border-radius: 3px; }
QScrollBar::handle:hover { background: @quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QAbstractScrollArea { border: 0; }
QPlainTextEdit { border: 1px solid @line; }
QPlainTextEdit:focus { border: 1px solid @accent; }
QAbstractItemView[sections="true"] { background: @sidebar; padding: 8px; }
QAbstractItemView[sections="true"]::item { color: @text; padding: 8px; border-radius: 8px; }
QAbstractItemView[sections="true"]::item:hover { background: @hover; }
QAbstractItemView[sections="true"]::item:selected { color: @accent; background: @accentSurface; }
QTableView, QTreeView, QListView {
    border: 0; gridline-color: @line; outline: 0;
}
QHeaderView { background: @surface; border: 0; }
QHeaderView::section {
    color: @quiet; background: @surface; border: 0; border-bottom: 1px solid @line; padding: 8px 10px;
    text-align: left;
}
QHeaderView::section:hover { color: @text; }
QTableCornerButton::section { background: @surface; border: 0; border-bottom: 1px solid @line; }

QTabWidget::pane { border: 0; border-top: 1px solid @line; }
QTabBar::tab {
    color: @quiet; background: transparent; padding: 8px 12px; border: 0; border-bottom: 2px solid transparent;
}
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { color: @accent; background: @accentSurface; }
)css"_L1;

} // namespace

QString baseStyleSheet(const ThemeColors &colors)
{
    const bool onAccentIsLight = luminance(colors.onAccent) > 0.5;
    // Longer names first where one begins with another.
    const std::array<std::pair<QLatin1StringView, QString>, 19> words{{
        {"@accentSurface"_L1, colors.accentSurface.name()},
        {"@accentHover"_L1, mixed(colors.accent, colors.text, 0.12).name()},
        {"@accentPressed"_L1, mixed(colors.accent, colors.text, 0.24).name()},
        {"@accent"_L1, colors.accent.name()},
        {"@onAccentTone"_L1, onAccentIsLight ? u"dark"_s : u"light"_s},
        {"@onAccent"_L1, colors.onAccent.name()},
        {"@surface"_L1, colors.surface.name()},
        {"@sidebar"_L1, colors.sidebar.name()},
        {"@strongLine"_L1, mixed(colors.surface, colors.text, colors.isDark ? 0.36 : 0.30).name()},
        {"@line"_L1, colors.hairline.name()},
        {"@text"_L1, colors.text.name()},
        {"@quiet"_L1, colors.quietText.name()},
        {"@disabled"_L1, mixed(colors.surface, colors.quietText, 0.7).name()},
        {"@hover"_L1, mixed(colors.surface, colors.text, 0.06).name()},
        {"@bad"_L1, colors.bad.name()},
        {"@tone"_L1, colors.isDark ? u"dark"_s : u"light"_s},
        {"@clear"_L1, u"transparent"_s},
        {"@good"_L1, colors.good.name()},
        {"@waiting"_L1, colors.waiting.name()},
    }};
    QString sheet = controls + views;
    for (const auto &[word, value] : words) {
        sheet.replace(word, value);
    }
    return sheet;
}

} // namespace textdesk
