// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/theme.h"

#include <QGuiApplication>
#include <QPalette>

namespace textdesk {

/// The theme's colours, computed again only when the application's palette is another one: deriving
/// them searches for contrast, which is too much for every painted row. Not of a widget's palette: a
/// style sheet writes selection colours into it that are no colours of the theme.
class ThemeCache
{
public:
    const ThemeColors &colors()
    {
        const QPalette palette = QGuiApplication::palette();
        if (palette.cacheKey() != m_key) {
            m_key = palette.cacheKey();
            m_colors = ThemeColors::from(palette);
        }
        return m_colors;
    }

private:
    qint64 m_key = -1;
    ThemeColors m_colors;
};

} // namespace textdesk
