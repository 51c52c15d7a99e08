// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace textdesk {

/// A sentence of the gateway's in which numbers differ: "Phone number {number} is not registered". It may
/// stand anywhere in a text, from word to word; "{number}" is 1 to 40 characters of whatever stands there.
class SentencePattern
{
public:
    /// Nothing where it is none: only printable ASCII, words at both ends, and between two "{number}".
    static std::optional<SentencePattern> parse(const QString &pattern);

    /// A text as matches() wants it: ASCII letters in lower case.
    static std::u16string folded(QStringView text);
    bool matches(std::u16string_view folded) const;

private:
    explicit SentencePattern(std::vector<std::u16string> pieces) : m_pieces(std::move(pieces)) {}
    bool restMatches(std::u16string_view text, size_t piece, size_t from) const;

    std::vector<std::u16string> m_pieces; ///< folded, what stands between the numbers; one at least
};

} // namespace textdesk
