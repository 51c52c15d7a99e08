// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/contactcolor.h"

#include "widgets/theme.h"

#include <QCoreApplication>

namespace textdesk {

namespace {

class ColorWords
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::ContactColor)

public:
    static QString name(int color)
    {
        switch (color) {
        case 0:
            return tr("Blue");
        case 1:
            return tr("Green");
        case 2:
            return tr("Plum");
        case 3:
            return tr("Brown");
        case 4:
            return tr("Grey");
        case 5:
            return tr("Violet");
        default:
            return tr("By the number");
        }
    }
};

} // namespace

QColor contactColor(const Contact &contact, bool isDark)
{
    return contact.color < 0 ? avatarColor(contact.number, isDark) : avatarColorAt(contact.color, isDark);
}

QString contactColorName(int color)
{
    return ColorWords::name(color);
}

} // namespace textdesk
