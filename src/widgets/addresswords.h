// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows.h"

#include <QColor>
#include <QHash>
#include <QString>

#include <utility>

namespace textdesk {

class AccountBook;
class ContactBook;

/// How the other side of a conversation is called: by its name in the address book, else by its number as a
/// region writes it; remembered, because formatting one is too much for every painted row. UI thread.
class AddressWords
{
public:
    /// \p contacts, where there are any, must outlive this.
    explicit AddressWords(QString homeRegion, const ContactBook *contacts = nullptr)
        : m_homeRegion(std::move(homeRegion)),
          m_contacts(contacts)
    {
    }

    QString homeRegion() const { return m_homeRegion; }
    void setHomeRegion(const QString &region);
    /// "Maria Lopez", "(555) 234-9981", "72975 · short code", "CLINIC"; plain text, fit for one line.
    QString name(const QString &address) const;
    /// One of our numbers, with the account whose it is where that needs a name.
    QString line(const OurLine &line, const AccountBook &accounts) const;
    /// The number as one dials it from anywhere; empty where name() says that already.
    QString international(const QString &address) const;
    /// The number alone, as the region writes it.
    QString numberWords(const QString &address) const;
    /// Where a number from abroad is from; empty for those of the home region, and for what is no number.
    QString country(const QString &address) const;
    /// What somebody noted about whom it belongs to, in one line; empty: nothing.
    QString note(const QString &address) const;
    bool isNamed(const QString &address) const;
    /// What stands on the disc of a conversation: initials of the name, else of the number.
    QString initials(const QString &address) const;
    /// The disc behind them.
    QColor color(const QString &address, bool isDark) const;

private:
    QString m_homeRegion;
    const ContactBook *m_contacts;
    mutable int m_revision = 0; ///< of the address book when the names were remembered
    mutable QHash<QString, QString> m_names;
};

} // namespace textdesk
