// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reportlook.h"

#include "widgets/palettes.h"

#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace textdesk {

ReportLook ReportLook::here(const QString &homeRegion)
{
    return {QGuiApplication::font(), ThemeColors::from(lightPalette()), paperOf(QLocale()), homeRegion};
}

QPageSize paperOf(const QLocale &locale)
{
    // Source: CLDR, supplemental/supplementalData.xml, paperSize type "US-Letter".
    constexpr std::array letterCountries{
        QLocale::UnitedStates, QLocale::Canada,     QLocale::Mexico,    QLocale::Philippines, QLocale::Chile,
        QLocale::Colombia,     QLocale::CostaRica,  QLocale::Venezuela, QLocale::Guatemala,   QLocale::Panama,
        QLocale::PuertoRico,   QLocale::ElSalvador, QLocale::Nicaragua, QLocale::Belize};
    const bool isLetter = std::find(letterCountries.begin(), letterCountries.end(), locale.territory()) !=
                          letterCountries.end();
    return QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4);
}

} // namespace textdesk
