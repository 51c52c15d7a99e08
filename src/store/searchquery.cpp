// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchquery.h"

#include "store/searchtokens.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// More than anybody types; a pasted page must not become an expression of thousands of terms.
constexpr qsizetype maxParts = 24;
/// One letter begins half of all words: it is taken as a whole word.
constexpr qsizetype shortestPrefix = 2;
constexpr qsizetype fewestDigits = 3;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isNumberPunctuation(QChar c)
{
    return u"+()-./ \u00a0\u2011\u2013"_s.contains(c);
}

void addTerm(QByteArray &expression, QStringView token, bool isPrefix)
{
    if (!expression.isEmpty()) {
        expression.append(' ');
    }
    // Tokens are letters, digits, marks and symbols only: there is no quote to be doubled.
    expression.append('"').append(token.toUtf8()).append('"');
    if (isPrefix) {
        expression.append('*');
    }
}

} // namespace

SearchQuery::SearchQuery(QStringView typed)
{
    const QString folded = foldedForSearch(typed);
    qsizetype parts = 0;
    splitForSearch(folded, [&](SearchPiece piece, QStringView token) {
        if (++parts > maxParts) {
            return;
        }
        if (!m_prefix.isEmpty()) {
            m_words.append(m_prefix);
            m_prefix.clear();
        }
        if (piece == SearchPiece::Unspaced) {
            m_runs.append(token.toString());
        } else if (piece == SearchPiece::Word && token.size() >= shortestPrefix) {
            m_prefix = token.toString();
        } else {
            m_words.append(token.toString());
        }
    });
}

QByteArray SearchQuery::ftsExpression(const QString &prefix) const
{
    QByteArray expression;
    for (const QString &word : m_words) {
        addTerm(expression, word, false);
    }
    // Of a long run the first bigrams do: matches() looks at all of it.
    qsizetype bigrams = 0;
    for (const QString &run : m_runs) {
        if (isSingleCharacter(run)) {
            addTerm(expression, run, true);
            continue;
        }
        splitIntoBigrams(run, [&](QStringView bigram) {
            if (++bigrams <= maxParts) {
                addTerm(expression, bigram, false);
            }
        });
    }
    if (!prefix.isEmpty()) {
        addTerm(expression, prefix, true);
    }
    return expression;
}

bool SearchQuery::matches(QStringView text) const
{
    const QString folded = foldedForSearch(text);
    const auto isInText = [&folded](const QString &part) { return folded.contains(part); };
    // What is not even a substring is no word: most texts need not be taken apart.
    if (!std::all_of(m_runs.begin(), m_runs.end(), isInText) ||
        !std::all_of(m_words.begin(), m_words.end(), isInText) || !isInText(m_prefix)) {
        return false;
    }
    if (m_words.isEmpty() && m_prefix.isEmpty()) {
        return true;
    }
    QSet<QStringView> tokens;
    bool hasPrefix = m_prefix.isEmpty();
    splitForSearch(folded, [&](SearchPiece piece, QStringView token) {
        if (piece != SearchPiece::Unspaced) {
            tokens.insert(token);
            hasPrefix = hasPrefix || token.startsWith(m_prefix);
        }
    });
    return hasPrefix && std::all_of(m_words.begin(), m_words.end(), [&tokens](const QString &word) {
               return tokens.contains(word);
           });
}

NumberInQuery numberInQuery(const QString &typed)
{
    const auto isPartOfWord = [&typed](qsizetype at) {
        return at >= 0 && at < typed.size() && (typed.at(at).isLetter() || typed.at(at) == u'_');
    };
    for (qsizetype start = 0; start < typed.size(); ++start) {
        qsizetype end = start;
        qsizetype firstDigit = -1;
        qsizetype lastDigit = -1;
        QString digits;
        while (end < typed.size() && (isDigit(typed.at(end)) || isNumberPunctuation(typed.at(end)))) {
            if (isDigit(typed.at(end))) {
                digits.append(typed.at(end));
                lastDigit = end;
                firstDigit = firstDigit < 0 ? end : firstDigit;
            }
            ++end;
        }
        // The digits of "A4711" or "msg_123…" are no number's.
        if (digits.size() >= fewestDigits && !isPartOfWord(firstDigit - 1) && !isPartOfWord(lastDigit + 1)) {
            return {digits, typed.left(start) + u' ' + typed.mid(end)};
        }
        start = std::max(start, end - 1);
    }
    return {{}, typed};
}

} // namespace textdesk
