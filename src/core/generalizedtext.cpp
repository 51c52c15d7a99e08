// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/generalizedtext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qsizetype longestGeneralized = 200;
// What a hostile text says behind that tells no two reasons apart.
constexpr qsizetype longestRead = 1000;
// Ids whose digits are random may by chance have none.
constexpr std::array<QStringView, 3> idPrefixes{u"msg_", u"app_", u"tenant_"};

bool joinsTokens(QChar unit)
{
    switch (unit.unicode()) {
    case u'_':
    case u'+':
    case u'-':
    case u'.':
    case u':':
    case u'/':
    case u'@':
        return true;
    default:
        return false;
    }
}

bool isTokenUnit(QChar unit)
{
    const bool isLetter = (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
    return isLetter || unit.isDigit() || joinsTokens(unit);
}

bool isCaseByCase(QStringView token)
{
    const auto isDigit = [](QChar unit) { return unit.isDigit(); };
    const auto begins = [token](QStringView prefix) { return token.startsWith(prefix, Qt::CaseInsensitive); };
    return std::any_of(token.begin(), token.end(), isDigit) ||
           std::any_of(idPrefixes.begin(), idPrefixes.end(), begins);
}

/// The token that begins at \p from; empty where none does.
QStringView tokenAt(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isTokenUnit(text.at(end))) {
        ++end;
    }
    // What joins within a word ends a sentence elsewhere.
    while (end > from && joinsTokens(text.at(end - 1)) && text.at(end - 1) != u'_') {
        --end;
    }
    return text.sliced(from, end - from);
}

/// A number may be written in groups, some in parentheses: together they are one.
void appendNumber(QString &result)
{
    qsizetype end = result.size();
    const auto groups = [](QChar unit) { return unit == u' ' || unit == u'(' || unit == u')'; };
    while (end > 0 && groups(result.at(end - 1))) {
        --end;
    }
    if (end > 0 && result.at(end - 1) == u'#') {
        result.truncate(end);
    } else {
        result += u'#';
    }
}

} // namespace

QString generalizedText(QStringView whole)
{
    const QStringView text = whole.first(std::min(whole.size(), longestRead));
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        if (const QStringView token = tokenAt(text, i); !token.isEmpty()) {
            if (isCaseByCase(token)) {
                appendNumber(result);
            } else {
                result += token;
            }
            i += token.size();
            continue;
        }
        if (const QChar unit = text.at(i++); unit.isSpace()) {
            if (!result.isEmpty() && !result.endsWith(u' ')) {
                result += u' ';
            }
        } else if (unit.isPrint() || unit.isSurrogate()) {
            result += unit;
        }
    }
    for (QChar &unit : result) {
        if (unit >= u'A' && unit <= u'Z') {
            unit = QChar(unit.unicode() | 0x20);
        }
    }
    return result.first(std::min(result.size(), longestGeneralized)).trimmed();
}

} // namespace textdesk
