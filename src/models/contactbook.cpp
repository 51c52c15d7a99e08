// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/contactbook.h"

#include "core/nameorder.h"
#include "store/contactstore.h"
#include "store/searchtokens.h"

#include <algorithm>

namespace textdesk {

namespace {

QStringList foldedWords(const QString &text)
{
    return foldedForSearch(text).simplified().split(u' ', Qt::SkipEmptyParts);
}

} // namespace

void ContactBook::setReader(ContactReader *reader)
{
    m_reader = reader;
    refresh();
}

void ContactBook::refresh()
{
    QHash<QString, Contact> contacts;
    if (m_reader != nullptr) {
        const auto kept = m_reader->all();
        if (!kept) {
            return;
        }
        contacts.reserve(kept->size());
        for (const Contact &contact : *kept) {
            contacts.insert(contact.number, contact);
        }
    }
    if (contacts != m_contacts) {
        m_contacts = contacts;
        ++m_revision;
        Q_EMIT changed();
    }
}

std::optional<Contact> ContactBook::find(const QString &number) const
{
    const auto found = m_contacts.constFind(number);
    return found == m_contacts.constEnd() ? std::nullopt : std::optional<Contact>(*found);
}

QList<Contact> ContactBook::matching(const QString &words) const
{
    const QStringList wanted = foldedWords(words);
    QList<Contact> found;
    for (const Contact &contact : m_contacts) {
        const QString text =
            wanted.isEmpty() ? QString()
                             : foldedForSearch(contact.name + u' ' + contact.number + u' ' + contact.note);
        if (std::all_of(wanted.cbegin(), wanted.cend(), [&text](const QString &word) {
                return text.contains(word);
            })) {
            found.append(contact);
        }
    }
    std::sort(found.begin(), found.end(), [names = NameOrder()](const Contact &a, const Contact &b) {
        const int order = names.compare(a.name, b.name);
        return order != 0 ? order < 0 : a.number < b.number;
    });
    return found;
}

QStringList ContactBook::numbersNamed(const QString &words) const
{
    const QStringList wanted = foldedWords(words);
    QStringList numbers;
    if (wanted.isEmpty()) {
        return numbers;
    }
    for (const Contact &contact : m_contacts) {
        const QStringList parts = foldedWords(contact.name);
        if (std::all_of(wanted.cbegin(), wanted.cend(), [&parts](const QString &word) {
                return std::any_of(parts.cbegin(), parts.cend(), [&word](const QString &part) {
                    return part.startsWith(word);
                });
            })) {
            numbers.append(contact.number);
        }
    }
    return numbers;
}

Contact ContactBook::asKept(Contact contact)
{
    contact.name = contact.name.simplified().left(Contact::longestName);
    contact.note = contact.note.trimmed().left(Contact::longestNote);
    contact.color = contact.color < Contact::colors ? std::max(contact.color, -1) : -1;
    return contact;
}

bool ContactBook::saysNothing(const Contact &contact)
{
    return contact.name.isEmpty() && contact.note.isEmpty() && contact.color < 0;
}

void ContactBook::save(const QList<Contact> &contacts)
{
    QList<Contact> kept;
    QStringList forgotten;
    for (const Contact &written : contacts) {
        const Contact contact = asKept(written);
        if (saysNothing(contact)) {
            forgotten.append(contact.number);
        } else {
            kept.append(contact);
        }
    }
    if (!kept.isEmpty()) {
        Q_EMIT saveRequested(kept);
    }
    if (!forgotten.isEmpty()) {
        Q_EMIT removeRequested(forgotten);
    }
}

void ContactBook::remove(const QStringList &numbers)
{
    Q_EMIT removeRequested(numbers);
}

} // namespace textdesk
