// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QLocale;
class QCoreApplication;

namespace textdesk {

/// Installs the app's own words and Qt's for a language. English is installed where there are none: it
/// carries the plural forms of the source.
void installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace textdesk
