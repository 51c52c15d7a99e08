// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlitecontacts.h"

#include "store/sqlitetransaction.h"

namespace textdesk {

SqliteContactReader::SqliteContactReader(SqliteConnection &connection)
    : m_connection(connection),
      m_all(connection, "SELECT number, name, note, color FROM contacts")
{
}

StoreResult<QList<Contact>> SqliteContactReader::all()
{
    QList<Contact> contacts;
    {
        auto cursor = m_all.query();
        while (cursor.next()) {
            contacts.append({cursor.text(0), cursor.text(1), cursor.text(2), cursor.number<int>(3)});
        }
    }
    return m_connection.result(contacts);
}

SqliteContactWriter::SqliteContactWriter(SqliteConnection &connection)
    : m_connection(connection),
      m_save(
          connection, "INSERT INTO contacts (number, name, note, color) VALUES (?1, ?2, ?3, ?4)"
                      " ON CONFLICT DO UPDATE SET name = excluded.name, note = excluded.note,"
                      " color = excluded.color"),
      m_remove(connection, "DELETE FROM contacts WHERE number = ?1")
{
}

StoreResult<void> SqliteContactWriter::save(const QList<Contact> &contacts)
{
    // A null text would be an SQL null.
    const auto text = [](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    SqliteTransaction transaction(m_connection);
    for (const Contact &contact : contacts) {
        m_save.run(contact.number, text(contact.name), text(contact.note), contact.color);
    }
    transaction.commit();
    return m_connection.result();
}

StoreResult<void> SqliteContactWriter::remove(const QStringList &numbers)
{
    SqliteTransaction transaction(m_connection);
    for (const QString &number : numbers) {
        m_remove.run(number);
    }
    transaction.commit();
    return m_connection.result();
}

} // namespace textdesk
