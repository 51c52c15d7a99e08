// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dateeditlook.h"

#include "widgets/theme.h"

#include <QDateEdit>
#include <QFontMetrics>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace textdesk {

void applyDateEditLook(QDateEdit &day, const ThemeColors &colors)
{
    const QString sheet = uR"(QDateEdit::drop-down { border: 0; background: transparent; width: 24px; }
        QDateEdit::down-arrow { image: url(:/icons/%1/chevron-down.svg); width: 12px; height: 12px; })"_s.arg(
        colors.isDark ? u"dark"_s : u"light"_s);
    if (day.styleSheet() != sheet) {
        day.setStyleSheet(sheet);
    }
    // The style counts its own button, not the padding of the sheet.
    constexpr int paddingAndButton = 52;
    const QString widest = QLocale().toString(QDate(2000, 12, 28), day.displayFormat());
    day.setMinimumWidth(QFontMetrics(day.font()).horizontalAdvance(widest) + paddingAndButton);
}

} // namespace textdesk
