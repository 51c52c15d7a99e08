// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace textdesk {

/// What a person typed into the search field, taken apart. A message matches where it holds every word
/// (the last one may be the beginning of a word), every unspaced run as a substring and every symbol.
/// Pure; nothing that is typed is ever query syntax.
class SearchQuery
{
public:
    explicit SearchQuery(QStringView typed);

    /// True where there is nothing to look for in texts.
    bool isEmpty() const { return m_words.isEmpty() && m_runs.isEmpty() && m_prefix.isEmpty(); }
    /// The FTS5 expression whose hits hold every match and little else.
    QByteArray ftsExpression() const { return ftsExpression(m_prefix); }
    /// One whose hits hold every match and possibly much else, but come one by one: FTS5 has the
    /// beginnings of words at hand up to this length only, and collects all hits of a longer one first.
    static constexpr qsizetype indexedPrefix = 3;
    QByteArray looseFtsExpression() const { return ftsExpression(m_prefix.left(indexedPrefix)); }
    bool hasLongPrefix() const { return m_prefix.size() > indexedPrefix; }
    /// Whether this text truly matches.
    bool matches(QStringView text) const;

private:
    QByteArray ftsExpression(const QString &prefix) const;

    QStringList m_words; ///< folded; whole words and symbols
    QString m_prefix;    ///< folded; the beginning of a word; empty: none
    QStringList m_runs;  ///< folded; substrings in unspaced scripts
};

/// The first thing in \p typed that can be a part of a phone number, and what else was typed.
struct NumberInQuery
{
    QString digits; ///< three or more, without punctuation; empty: there is none
    QString rest;
};
NumberInQuery numberInQuery(const QString &typed);

} // namespace textdesk
