// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/theme.h"

#include <QFont>
#include <QPageSize>
#include <QString>

namespace textdesk {

/// What a printed report looks like where it is read. A value: made on the UI thread, used on any.
struct ReportLook
{
    QFont font;
    ThemeColors colors; ///< of paper, whatever theme the window has
    QPageSize paper;
    QString homeRegion; ///< whose numbers are written in the national way

    static ReportLook here(const QString &homeRegion);
};

/// The paper that is in the printers of a country.
QPageSize paperOf(const QLocale &locale);

} // namespace textdesk
