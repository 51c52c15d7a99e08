// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sentencepattern.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr size_t longestNumber = 40;

bool isFoldedWordUnit(char16_t unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9') || unit == u'_';
}

} // namespace

std::optional<SentencePattern> SentencePattern::parse(const QString &pattern)
{
    const auto isPrintableAscii = [](QChar unit) { return unit >= u' ' && unit <= u'~'; };
    if (!std::all_of(pattern.begin(), pattern.end(), isPrintableAscii)) {
        return {};
    }
    std::vector<std::u16string> pieces;
    for (const QString &piece : pattern.split("{number}"_L1)) {
        pieces.push_back(folded(piece));
        // A brace left over is a placeholder that nobody knows.
        const bool hasWord = std::any_of(pieces.back().begin(), pieces.back().end(), isFoldedWordUnit);
        if (!hasWord || piece.contains(u'{') || piece.contains(u'}')) {
            return {};
        }
    }
    if (!isFoldedWordUnit(pieces.front().front()) || !isFoldedWordUnit(pieces.back().back())) {
        return {};
    }
    return SentencePattern(std::move(pieces));
}

std::u16string SentencePattern::folded(QStringView text)
{
    std::u16string result(text.utf16(), static_cast<size_t>(text.size()));
    for (char16_t &unit : result) {
        if (unit >= u'A' && unit <= u'Z') {
            unit |= 0x20;
        }
    }
    return result;
}

bool SentencePattern::matches(std::u16string_view folded) const
{
    const std::u16string &first = m_pieces.front();
    for (size_t at = folded.find(first); at != std::u16string_view::npos; at = folded.find(first, at + 1)) {
        const bool beginsAWord = at == 0 || !isFoldedWordUnit(folded[at - 1]);
        if (beginsAWord && restMatches(folded, 1, at + first.size())) {
            return true;
        }
    }
    return false;
}

bool SentencePattern::restMatches(std::u16string_view text, size_t piece, size_t from) const
{
    if (piece == m_pieces.size()) {
        return from == text.size() || !isFoldedWordUnit(text[from]);
    }
    const std::u16string &wanted = m_pieces[piece];
    const std::u16string_view window =
        text.substr(0, std::min(text.size(), from + longestNumber + wanted.size()));
    for (size_t at = window.find(wanted, from + 1); at != std::u16string_view::npos;
         at = window.find(wanted, at + 1)) {
        if (restMatches(text, piece + 1, at + wanted.size())) {
            return true;
        }
    }
    return false;
}

} // namespace textdesk
