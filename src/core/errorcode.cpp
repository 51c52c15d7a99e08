// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/errorcode.h"

#include <array>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr QStringView commonPrefix = u"SMS-";
// In the order of ErrorCode::Reporter.
constexpr std::array<QStringView, 3> reporterWords{u"RC-", u"UP-", u"CAR-"};
constexpr qsizetype digitCount = 3;

bool isAsciiDigit(char16_t unit)
{
    return unit >= u'0' && unit <= u'9';
}

bool isWordUnit(char16_t unit)
{
    const char16_t lower = unit | 0x20;
    return isAsciiDigit(unit) || (lower >= u'a' && lower <= u'z') || unit == u'_';
}

/// \p upper has capitals and hyphens only.
bool startsWithAscii(QStringView text, QStringView upper)
{
    if (text.size() < upper.size()) {
        return false;
    }
    for (qsizetype i = 0; i < upper.size(); ++i) {
        const char16_t unit = text.utf16()[i];
        if (unit != upper.utf16()[i] && (unit < u'a' || unit > u'z' || (unit & ~0x20) != upper.utf16()[i])) {
            return false;
        }
    }
    return true;
}

/// The three digits at the beginning of \p text that no more of a word follows.
std::optional<quint16> codeNumber(QStringView text)
{
    if (text.size() < digitCount || (text.size() > digitCount && isWordUnit(text.utf16()[digitCount]))) {
        return {};
    }
    quint16 number = 0;
    for (qsizetype i = 0; i < digitCount; ++i) {
        const char16_t unit = text.utf16()[i];
        if (!isAsciiDigit(unit)) {
            return {};
        }
        number = static_cast<quint16>(number * 10 + (unit - u'0'));
    }
    return number;
}

std::optional<ErrorCode> codeAtStart(QStringView text)
{
    if (!startsWithAscii(text, commonPrefix)) {
        return {};
    }
    const QStringView rest = text.sliced(commonPrefix.size());
    for (size_t i = 0; i < reporterWords.size(); ++i) {
        if (startsWithAscii(rest, reporterWords.at(i))) {
            const auto number = codeNumber(rest.sliced(reporterWords.at(i).size()));
            return number ? std::optional(ErrorCode{static_cast<ErrorCode::Reporter>(i), *number})
                          : std::nullopt;
        }
    }
    return {};
}

} // namespace

// By hand: this is asked for every failed row of a table of a million, and a regular expression takes
// ten times as long.
std::optional<ErrorCode> ErrorCode::find(QStringView text)
{
    char16_t before = u' ';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text.utf16()[i];
        if ((unit == u'S' || unit == u's') && !isWordUnit(before)) {
            if (const auto code = codeAtStart(text.sliced(i))) {
                return code;
            }
        }
        before = unit;
    }
    return {};
}

QString ErrorCode::text() const
{
    return commonPrefix.toString() + shortText();
}

QString ErrorCode::shortText() const
{
    return u"%1%2"_s.arg(reporterWords.at(static_cast<size_t>(reporter)))
        .arg(number, static_cast<int>(digitCount), 10, QChar(u'0'));
}

} // namespace textdesk
