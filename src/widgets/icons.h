// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace textdesk {

/// One of the app's line drawings (":/icons/NAME.svg") as an icon that takes the palette's colours when
/// it is painted: it follows the theme, its state, and any scale of the screen.
QIcon themedIcon(const QString &name);

/// The same drawing in one colour, for a painter that knows which.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

} // namespace textdesk
