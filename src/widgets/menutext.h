// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace textdesk {

/// Text from elsewhere as a menu has to be given it: it would take an ampersand as a key to press.
inline QString menuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace textdesk
