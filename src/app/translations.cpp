// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace textdesk {

void installTranslations(QCoreApplication &application, const QLocale &locale)
{
    auto *ours = new QTranslator(&application);
    const bool spoken = ours->load(locale, u"textdesk"_s, u"_"_s, u":/i18n"_s);
    if (spoken || ours->load(u":/i18n/textdesk_en.qm"_s)) {
        QCoreApplication::installTranslator(ours);
    }
    auto *qt = new QTranslator(&application);
    if (spoken && qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qt);
    }
}

} // namespace textdesk
