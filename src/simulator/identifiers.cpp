// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/identifiers.h"

#include <QRandomGenerator>

namespace textdesk {

QString newIdentifier(QRandomGenerator &random, QLatin1StringView prefix, int digits)
{
    static constexpr char16_t hex[] = u"0123456789abcdef";
    QString identifier = prefix;
    identifier.reserve(prefix.size() + digits);
    quint32 bits = 0;
    for (int i = 0; i < digits; ++i) {
        if (i % 8 == 0) {
            bits = random.generate();
        }
        identifier += QChar(hex[bits & 15U]);
        bits >>= 4U;
    }
    return identifier;
}

} // namespace textdesk
