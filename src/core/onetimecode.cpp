// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/onetimecode.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qsizetype farthest = 60; ///< characters between the word and the code
constexpr int fewestDigits = 4;
constexpr int mostDigits = 8;

const QRegularExpression &saying()
{
    static const QRegularExpression words(
        u"(?<![\\p{L}\\p{N}])(?:\\p{L}*-?code|codes?|otp|pin|passcode|password|passwort|kennwort|tan|mtan|"
        u"kod|c[oó]digo|codice|mot de passe|код|пароль|验证码|驗證碼|認証コード|رمز)(?![\\p{L}])"
        u"|验证码|驗證碼|認証コード"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words;
}

const QRegularExpression &digits()
{
    // Neither a part of a phone number, a price, a date or a time, nor of an address.
    static const QRegularExpression pattern(
        u"(?<![\\d+./:#$€£-])(?<![\\d$€£] )(?:\\d{3,4}[ -]\\d{3,4}|\\d{4,8})(?![\\d/:%€£$]|[.,-]\\d| ?[€£%]| \\d)"_s);
    return pattern;
}

qsizetype distance(TextSpan a, TextSpan b)
{
    return a.start < b.start ? b.start - a.end() : a.start - b.end();
}

} // namespace

std::optional<TextSpan> oneTimeCode(const QString &text)
{
    QList<TextSpan> words;
    for (auto found = saying().globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        words.append({match.capturedStart(), match.capturedLength()});
    }
    if (words.isEmpty()) {
        return {};
    }
    std::optional<TextSpan> nearest;
    qsizetype least = farthest + 1;
    bool isClear = false;
    for (auto found = digits().globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const TextSpan span{match.capturedStart(), match.capturedLength()};
        const auto count = codeAt(text, span).size();
        if (count < fewestDigits || count > mostDigits) {
            continue;
        }
        qsizetype away = std::numeric_limits<qsizetype>::max();
        for (const TextSpan word : words) {
            away = std::min(away, distance(word, span));
        }
        if (away < least) {
            least = away;
            nearest = span;
            isClear = true;
        } else if (away == least) {
            isClear = false;
        }
    }
    return isClear ? nearest : std::nullopt;
}

QString codeAt(const QString &text, TextSpan span)
{
    QString code = text.mid(span.start, span.length);
    code.removeIf([](QChar c) { return !c.isDigit(); });
    return code;
}

} // namespace textdesk
