// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/snippet.h"

#include <QList>
#include <QObject>

#include <optional>

namespace textdesk {

class SnippetReader;

/// The saved replies as the window knows them: what the cache keeps, by name. Writes nothing itself; what it
/// asks for shows once it is kept. UI thread.
class SnippetBook : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// \p reader outlives this or is taken back with null.
    void setReader(SnippetReader *reader);
    /// Reads again what is kept.
    void refresh();

    const QList<Snippet> &all() const { return m_snippets; }
    std::optional<Snippet> byId(const QString &id) const;
    /// Those in whose name or text each word of \p words is found, whatever its case.
    QList<Snippet> matching(const QString &words) const;

    static QString newId();
    /// The snippet as it would be kept: cut to what one may hold.
    static Snippet asKept(Snippet snippet);
    /// Asks for it to be kept, cut to what a snippet may hold.
    void save(const Snippet &snippet);
    void remove(const QString &id);

Q_SIGNALS:
    void changed();
    void saveRequested(const textdesk::Snippet &snippet);
    void removeRequested(const QString &id);

private:
    SnippetReader *m_reader = nullptr;
    QList<Snippet> m_snippets;
};

} // namespace textdesk
