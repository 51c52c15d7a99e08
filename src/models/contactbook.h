// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>

#include <optional>

namespace textdesk {

class ContactReader;

/// The address book as the window knows it: what the cache keeps. Writes nothing itself; what it asks for
/// shows once it is kept. UI thread.
class ContactBook : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// \p reader outlives this or is taken back with null.
    void setReader(ContactReader *reader);
    /// Reads again what is kept.
    void refresh();

    int count() const { return static_cast<int>(m_contacts.size()); }
    std::optional<Contact> find(const QString &number) const;
    /// The name of whom the number belongs to; empty: nobody knows.
    QString name(const QString &number) const { return m_contacts.value(number).name; }
    /// By name.
    QList<Contact> all() const { return matching({}); }
    /// Those in whose name, number or note each word of \p words is found, by name; without regard to case
    /// and accents.
    QList<Contact> matching(const QString &words) const;
    /// The numbers of those in whose name each word of \p words begins a word.
    QStringList numbersNamed(const QString &words) const;
    /// Grows with every change: for those who remember names.
    int revision() const { return m_revision; }

    /// The contact as it would be kept: cut to what one may hold.
    static Contact asKept(Contact contact);
    /// True where there is nothing to be kept of a contact.
    static bool saysNothing(const Contact &contact);
    /// Asks for them to be kept, as asKept() says; one that says nothing is forgotten.
    void save(const QList<Contact> &contacts);
    void remove(const QStringList &numbers);

Q_SIGNALS:
    void changed();
    void saveRequested(const QList<textdesk::Contact> &contacts);
    void removeRequested(const QStringList &numbers);

private:
    ContactReader *m_reader = nullptr;
    QHash<QString, Contact> m_contacts;
    int m_revision = 0;
};

} // namespace textdesk
