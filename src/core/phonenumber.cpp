// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/phonenumber.h"

#include <phonenumbers/phonenumberutil.h>

#include <QStringList>
#include <QTextBoundaryFinder>

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

/// Without what is copied along with a number: a link's scheme and parameters, invisible marks of direction.
QString bareNumber(QStringView typed)
{
    QString text;
    for (const QChar c : typed) {
        if (c.category() != QChar::Other_Format) {
            text.append(c.isSpace() ? QChar(u' ') : c);
        }
    }
    text = text.trimmed();
    if (text.startsWith("tel:"_L1, Qt::CaseInsensitive) || text.startsWith("sms:"_L1, Qt::CaseInsensitive)) {
        constexpr qsizetype schemeLength = 4;
        text = text.mid(schemeLength).section(u';', 0, 0).section(u'?', 0, 0).trimmed();
    }
    return text;
}

NumberFault faultOf(PhoneNumberUtil::ErrorType error)
{
    switch (error) {
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return NumberFault::UnknownCountry;
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN:
        return NumberFault::TooShort;
    case PhoneNumberUtil::TOO_LONG_NSN:
        return NumberFault::TooLong;
    default:
        return NumberFault::NotANumber;
    }
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

QString digitsOf(QString text)
{
    text.removeIf([](QChar c) { return !isAsciiDigit(c); });
    return text;
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

QString regionOf(const QString &address)
{
    if (!isE164(address)) {
        return {};
    }
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (util.Parse(address.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR) {
        return {};
    }
    std::string region;
    util.GetRegionCodeForNumber(number, &region);
    // A number that is not in use belongs to no region, but its country code does; to one but for these.
    constexpr int northAmerica = 1;
    constexpr int russiaAndKazakhstan = 7;
    if (region == "ZZ" && number.country_code() != northAmerica &&
        number.country_code() != russiaAndKazakhstan) {
        util.GetRegionCodeForCountryCode(number.country_code(), &region);
    }
    constexpr std::size_t letters = 2;
    return region.size() == letters && region != "ZZ" ? QString::fromStdString(region) : QString();
}

QString nameInitials(const QString &name)
{
    QStringList letters;
    for (const QString &word : name.simplified().split(u' ', Qt::SkipEmptyParts)) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
        const qsizetype end = finder.toNextBoundary();
        const QString first = word.left(end);
        if (end > 0 && first.front().isLetterOrNumber()) {
            letters.append(first.toUpper());
        }
    }
    if (letters.isEmpty()) {
        return {};
    }
    return letters.size() == 1 ? letters.constFirst() : letters.constFirst() + letters.constLast();
}

tl::expected<QString, NumberFault> parsedNumber(QStringView typed, const QString &homeRegion)
{
    const QString text = bareNumber(typed);
    if (text.isEmpty()) {
        return tl::unexpected(NumberFault::Empty);
    }
    // The library takes many seconds for a pasted page.
    constexpr qsizetype longestTyped = 40;
    if (text.size() > longestTyped) {
        return tl::unexpected(NumberFault::TooLong);
    }
    const bool hasLetter = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    const bool hasDigit = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    if (hasLetter || !hasDigit) {
        return tl::unexpected(NumberFault::NotANumber);
    }
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const std::string region = homeRegion.isEmpty() ? "ZZ" : homeRegion.toStdString();
    if (const auto error = util.Parse(text.toStdString(), region, &number);
        error != PhoneNumberUtil::NO_PARSING_ERROR) {
        return tl::unexpected(faultOf(error));
    }
    switch (util.IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE:
        break;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        return tl::unexpected(NumberFault::UnknownCountry);
    case PhoneNumberUtil::TOO_SHORT:
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY: // a number without its area
        return tl::unexpected(NumberFault::TooShort);
    case PhoneNumberUtil::TOO_LONG:
        return tl::unexpected(NumberFault::TooLong);
    default:
        return tl::unexpected(NumberFault::NotPossible);
    }
    std::string e164;
    util.Format(number, PhoneNumberUtil::E164, &e164);
    const QString result = QString::fromStdString(e164);
    // It takes one trunk prefix off and leaves a second one, which makes another number of it.
    PhoneNumber again;
    const bool isStable = util.Parse(e164, "ZZ", &again) == PhoneNumberUtil::NO_PARSING_ERROR &&
                          util.IsNumberMatch(number, again) == PhoneNumberUtil::EXACT_MATCH;
    return isE164(result) && isStable ? tl::expected<QString, NumberFault>(result)
                                      : tl::unexpected(NumberFault::NotPossible);
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
