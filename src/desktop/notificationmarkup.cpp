// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/notificationmarkup.h"

using namespace Qt::StringLiterals;

namespace textdesk {

QString escapedForMarkup(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size() + text.size() / 8);
    for (const QChar c : text) {
        if (c == u'&') {
            escaped += "&amp;"_L1;
        } else if (c == u'<') {
            escaped += "&lt;"_L1;
        } else if (c == u'>') {
            escaped += "&gt;"_L1;
        } else {
            escaped += c;
        }
    }
    return escaped;
}

} // namespace textdesk
