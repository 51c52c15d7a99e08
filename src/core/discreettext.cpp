// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/discreettext.h"

#include "core/displaytext.h"
#include "core/generalizedtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qsizetype longestDiscreet = 80;

struct QuotePair
{
    char16_t opening;
    QStringView closing;
};

// Of marks that open in one language and close in another, whichever comes ends the quotation.
constexpr std::array quotePairs{
    QuotePair{u'"', u"\""},
    QuotePair{u'\u201c', u"\u201d\u201c"},
    QuotePair{u'\u201e', u"\u201c\u201d"},
    QuotePair{u'\u00ab', u"\u00bb"},
    QuotePair{u'\u2018', u"\u2019\u2018"},
    QuotePair{u'`', u"`'"},
    QuotePair{u'\'', u"'"},
    QuotePair{u'[', u"]"},
    QuotePair{u'{', u"}"},
    QuotePair{u'<', u">"}};

/// Whether a quotation begins at \p at: an apostrophe within a word begins none.
const QuotePair *quoteAt(QStringView text, qsizetype at)
{
    const bool isInWord = at > 0 && text.at(at - 1).isLetterOrNumber();
    const auto *pair = std::find_if(quotePairs.begin(), quotePairs.end(), [&](const QuotePair &candidate) {
        return text.at(at) == candidate.opening;
    });
    if (pair == quotePairs.end() || (pair->opening == u'\'' && isInWord)) {
        return nullptr;
    }
    return pair;
}

/// Where the quotation ends that begins at \p at; what is never closed goes to the end.
qsizetype endOfQuote(QStringView text, qsizetype at, const QuotePair &pair)
{
    // What stands in braces may have braces of its own: up to the last one.
    if (pair.opening == u'{' || pair.opening == u'[') {
        const qsizetype last = text.lastIndexOf(pair.closing);
        return last > at ? last + 1 : text.size();
    }
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        const bool isInWord = i + 1 < text.size() && text.at(i + 1).isLetterOrNumber();
        if (pair.closing.contains(text.at(i)) && !(text.at(i) == u'\'' && isInWord)) {
            return i + 1;
        }
    }
    return text.size();
}

QString withoutQuotes(QStringView text)
{
    QString result;
    for (qsizetype i = 0; i < text.size();) {
        if (const QuotePair *pair = quoteAt(text, i)) {
            result += u'\u2026';
            i = endOfQuote(text, i, *pair);
        } else {
            result += text.at(i++);
        }
    }
    return result;
}

} // namespace

QString discreetText(QStringView error)
{
    static const QRegularExpression mailAddress(u"[^\\s,;:]+@[^\\s,;:]+"_s);
    // Quotations first: of a text within one, no word is to be left.
    QString text = withoutQuotes(error);
    text.replace(mailAddress, u"#"_s);
    return singleLine(generalizedText(text), longestDiscreet).trimmed();
}

} // namespace textdesk
