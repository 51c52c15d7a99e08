// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/snippetbook.h"

#include "core/nameorder.h"
#include "store/snippetstore.h"

#include <QUuid>

#include <algorithm>

namespace textdesk {

void SnippetBook::setReader(SnippetReader *reader)
{
    m_reader = reader;
    refresh();
}

void SnippetBook::refresh()
{
    QList<Snippet> snippets;
    if (m_reader != nullptr) {
        snippets = m_reader->all().value_or(m_snippets);
    }
    std::sort(snippets.begin(), snippets.end(), [names = NameOrder()](const Snippet &a, const Snippet &b) {
        const int order = names.compare(a.name, b.name);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    if (snippets != m_snippets) {
        m_snippets = snippets;
        Q_EMIT changed();
    }
}

std::optional<Snippet> SnippetBook::byId(const QString &id) const
{
    const auto found = std::find_if(
        m_snippets.cbegin(), m_snippets.cend(), [&id](const Snippet &snippet) { return snippet.id == id; });
    return found == m_snippets.cend() ? std::nullopt : std::optional<Snippet>(*found);
}

QList<Snippet> SnippetBook::matching(const QString &words) const
{
    const QStringList wanted = words.simplified().split(u' ', Qt::SkipEmptyParts);
    QList<Snippet> found;
    for (const Snippet &snippet : m_snippets) {
        if (std::all_of(wanted.cbegin(), wanted.cend(), [&snippet](const QString &word) {
                return snippet.name.contains(word, Qt::CaseInsensitive) ||
                       snippet.body.contains(word, Qt::CaseInsensitive);
            })) {
            found.append(snippet);
        }
    }
    return found;
}

QString SnippetBook::newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Snippet SnippetBook::asKept(Snippet snippet)
{
    snippet.name = snippet.name.simplified().left(Snippet::longestName);
    snippet.body = snippet.body.left(Snippet::longestBody);
    return snippet;
}

void SnippetBook::save(const Snippet &snippet)
{
    Q_EMIT saveRequested(asKept(snippet));
}

void SnippetBook::remove(const QString &id)
{
    Q_EMIT removeRequested(id);
}

} // namespace textdesk
