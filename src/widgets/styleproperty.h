// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyle>
#include <QWidget>

namespace textdesk {

/// Sets a property that the base style sheet goes by ("primary", "quiet", "faulty"), at any time: a
/// sheet looks at properties only when it is put on.
inline void setStyleProperty(QWidget &widget, const char *name, bool value)
{
    if (widget.property(name).toBool() == value) {
        return;
    }
    widget.setProperty(name, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

} // namespace textdesk
