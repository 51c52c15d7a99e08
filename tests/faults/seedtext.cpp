// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "seedtext.h"

#include <QRandomGenerator>
#include <QStringList>

namespace textdesk {

using namespace Qt::StringLiterals;

QString anyText(QRandomGenerator &random, int number)
{
    static const QStringList texts{
        u"Is my appointment still on?"_s,
        u"Ja, bis gleich – grüße Öse"_s,
        u"=SUM(A1:A9) \"quoted\", and, commas; \\back\\slash"_s,
        u"first line\nsecond line\r\nthird\ttabbed"_s,
        u"👍🏽 schön 𝄞 мир 你好 שלום"_s,
        u"<b>not bold</b> &amp; {\"json\": [1, 2]}"_s,
        u" leading and trailing blanks "_s,
    };
    QString text = texts.at(random.bounded(static_cast<int>(texts.size())));
    if (random.bounded(50) == 0) {
        text = text.repeated(20).left(1'500);
    }
    return u"%1 #%2"_s.arg(text).arg(number);
}

QString anyError(QRandomGenerator &random, const QString &from)
{
    switch (random.bounded(4)) {
    case 0:
        return u"Phone number %1 is not registered in this RingCentral account"_s.arg(from);
    case 1:
        return u"SMS-CAR-104: no report"_s;
    case 2:
        return u"SMS-UP-410: Destination number unsupported"_s;
    default:
        return u"RingCentral not connected for this tenant"_s;
    }
}

QString personNumber(int person)
{
    constexpr int perArea = 100;
    return u"+1%1555%2"_s.arg(201 + person / perArea).arg(100 + person % perArea, 4, 10, QLatin1Char('0'));
}

QString lineNumber(int line)
{
    return u"+1202555%1"_s.arg(9'000 + line);
}

} // namespace textdesk
