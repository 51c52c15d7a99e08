// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlitesnippets.h"

namespace textdesk {

SqliteSnippetReader::SqliteSnippetReader(SqliteConnection &connection)
    : m_connection(connection),
      m_all(connection, "SELECT id, name, body FROM snippets")
{
}

StoreResult<QList<Snippet>> SqliteSnippetReader::all()
{
    QList<Snippet> snippets;
    {
        auto cursor = m_all.query();
        while (cursor.next()) {
            snippets.append({cursor.text(0), cursor.text(1), cursor.text(2)});
        }
    }
    return m_connection.result(snippets);
}

SqliteSnippetWriter::SqliteSnippetWriter(SqliteConnection &connection)
    : m_connection(connection),
      m_save(
          connection, "INSERT INTO snippets (id, name, body) VALUES (?1, ?2, ?3)"
                      " ON CONFLICT DO UPDATE SET name = excluded.name, body = excluded.body"),
      m_remove(connection, "DELETE FROM snippets WHERE id = ?1")
{
}

StoreResult<void> SqliteSnippetWriter::save(const Snippet &snippet)
{
    // A null text would be an SQL null.
    const auto text = [](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    m_save.run(snippet.id, text(snippet.name), text(snippet.body));
    return m_connection.result();
}

StoreResult<void> SqliteSnippetWriter::remove(const QString &id)
{
    m_remove.run(id);
    return m_connection.result();
}

} // namespace textdesk
