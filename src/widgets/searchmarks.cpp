// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/searchmarks.h"

#include <QStringList>

#include <algorithm>

namespace textdesk {

namespace {

constexpr qsizetype fewestDigits = 3;

bool isSpaceless(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool belongsToWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

/// A text as it is compared, and for each of its characters where it came from.
struct Folded
{
    QString text;
    QList<qsizetype> origins;
};

Folded folded(const QString &text)
{
    Folded result;
    result.text.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isMark()) {
            continue; // an accent of its own
        }
        const QString parts = c.decompositionTag() == QChar::Canonical ? c.decomposition() : QString(c);
        result.text.append(parts.front().toCaseFolded());
        result.origins.append(i);
    }
    result.origins.append(text.size());
    return result;
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    bool inWord = false;
    for (const QChar c : text) {
        if (!belongsToWord(c)) {
            inWord = false;
            continue;
        }
        // Where the script changes to one without spaces, a new piece begins, as in the index.
        if (inWord && isSpaceless(words.constLast().back()) != isSpaceless(c)) {
            inWord = false;
        }
        if (!inWord) {
            words.append(QString());
            inWord = true;
        }
        words.last().append(c);
    }
    return words;
}

bool standsAlone(const QString &text, qsizetype start, qsizetype end, bool asBeginning)
{
    const bool begins = start == 0 || !belongsToWord(text.at(start - 1)) || isSpaceless(text.at(start - 1));
    const bool ends = asBeginning || end == text.size() || !belongsToWord(text.at(end));
    return begins && ends;
}

void addMatches(const Folded &text, const QString &word, bool asBeginning, QList<MarkedRange> &ranges)
{
    const bool anywhere = isSpaceless(word.front());
    for (qsizetype at = text.text.indexOf(word); at >= 0; at = text.text.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        if (anywhere || standsAlone(text.text, at, end, asBeginning)) {
            ranges.append({text.origins.at(at), text.origins.at(end) - text.origins.at(at)});
        }
    }
}

QList<MarkedRange> merged(QList<MarkedRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const MarkedRange &a, const MarkedRange &b) {
        return a.start < b.start;
    });
    QList<MarkedRange> result;
    for (const MarkedRange &range : std::as_const(ranges)) {
        if (!result.isEmpty() && range.start <= result.constLast().start + result.constLast().length) {
            MarkedRange &last = result.last();
            last.length = std::max(last.length, range.start + range.length - last.start);
        } else {
            result.append(range);
        }
    }
    return result;
}

} // namespace

QList<MarkedRange> markedWords(const QString &text, const QString &query)
{
    const QStringList words = wordsOf(folded(query).text);
    const Folded where = folded(text);
    QList<MarkedRange> ranges;
    for (qsizetype i = 0; i < words.size(); ++i) {
        addMatches(where, words.at(i), i + 1 == words.size(), ranges);
    }
    return merged(std::move(ranges));
}

QList<MarkedRange> markedDigits(const QString &number, const QString &query)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    QString wanted;
    std::copy_if(query.begin(), query.end(), std::back_inserter(wanted), isDigit);
    QString digits;
    QList<qsizetype> origins;
    for (qsizetype i = 0; i < number.size(); ++i) {
        if (isDigit(number.at(i))) {
            digits.append(number.at(i));
            origins.append(i);
        }
    }
    const qsizetype at = wanted.size() < fewestDigits ? -1 : digits.indexOf(wanted);
    if (at < 0) {
        return {};
    }
    const qsizetype last = origins.at(at + wanted.size() - 1);
    return {{origins.at(at), last + 1 - origins.at(at)}};
}

} // namespace textdesk
