// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/phonenumber.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <string>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isAsciiDigit);
}

bool isE164(QStringView text)
{
    constexpr qsizetype shortest = 9;
    constexpr qsizetype longest = 15;
    return text.startsWith(u'+') && text.size() > shortest && text.size() <= longest + 1 &&
           allDigits(text.mid(1));
}

} // namespace

AddressKind addressKind(QStringView address)
{
    if (isE164(address)) {
        return AddressKind::E164;
    }
    constexpr qsizetype shortestCode = 3;
    constexpr qsizetype longestCode = 8;
    if (address.size() >= shortestCode && address.size() <= longestCode && allDigits(address)) {
        return AddressKind::ShortCode;
    }
    constexpr qsizetype longestName = 11;
    const bool hasLetter = std::any_of(address.begin(), address.end(), [](QChar c) { return c.isLetter(); });
    return hasLetter && address.size() <= longestName ? AddressKind::Alphanumeric : AddressKind::Unknown;
}

QString normalizedAddress(QStringView address)
{
    const QStringView trimmed = address.trimmed();
    QString digits;
    digits.reserve(trimmed.size());
    for (const QChar c : trimmed) {
        if (isAsciiDigit(c) || (c == u'+' && digits.isEmpty())) {
            digits.append(c);
        } else if (!u" -.()/\u00a0"_s.contains(c)) {
            return trimmed.toString();
        }
    }
    return isE164(digits) || (!trimmed.contains(u'+') && allDigits(trimmed)) ? digits : trimmed.toString();
}

QString formattedAddress(const QString &address, const QString &homeRegion)
{
    if (!isE164(address)) {
        return address;
    }
    // The number is E.164 already: letters never reach the library, which would read them as digits.
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (util.Parse(address.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR) {
        return address;
    }
    const bool isHome = util.GetCountryCodeForRegion(homeRegion.toStdString()) == number.country_code();
    std::string text;
    util.Format(number, isHome ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL, &text);
    return QString::fromStdString(text);
}

void loadPhoneNumbers()
{
    (void)PhoneNumberUtil::GetInstance();
}

QString addressInitials(const QString &address)
{
    if (isE164(address)) {
        std::string number = address.toStdString().substr(1);
        PhoneNumber parsed;
        const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
        if (util.Parse(address.toStdString(), "ZZ", &parsed) == PhoneNumberUtil::NO_PARSING_ERROR) {
            return u"+%1"_s.arg(parsed.country_code());
        }
        return address.left(3);
    }
    return address.left(2).toUpper();
}

} // namespace textdesk
