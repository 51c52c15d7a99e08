// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/identifiers.h"

#include <QRandomGenerator>

namespace textdesk {

QString newIdentifier(QRandomGenerator &random, QLatin1StringView prefix, int digits)
{
    static constexpr QStringView hex = u"0123456789abcdef";
    QString identifier = prefix;
    identifier.reserve(prefix.size() + digits);
    quint32 bits = 0;
    for (int i = 0; i < digits; ++i) {
        if (i % 8 == 0) {
            bits = random.generate();
        }
        identifier += hex[static_cast<qsizetype>(bits & 15U)];
        bits >>= 4U;
    }
    return identifier;
}

QString fictionalNumber(int person)
{
    constexpr int perArea = 100;
    constexpr int firstArea = 201;
    constexpr int areas = 700;
    constexpr int firstLine = 5'550'100; // 555-0100 to 555-0199
    return QStringLiteral("+1%1%2")
        .arg(firstArea + person / perArea % areas)
        .arg(firstLine + person % perArea);
}

} // namespace textdesk
