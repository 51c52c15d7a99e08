// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plaintooltip.h"

#include <QHelpEvent>
#include <QToolTip>

namespace textdesk {

void showPlainToolTip(const QHelpEvent &help, const QString &text, QWidget *of)
{
    QToolTip::showText(help.globalPos(), QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()), of);
}

} // namespace textdesk
