// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact.h"
#include "widgets/themecache.h"

#include <QAbstractListModel>
#include <QList>

namespace textdesk {

/// Contacts as a list shows them: the name, the number, the color.
class ContactListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit ContactListModel(QObject *parent = nullptr);

    /// \p homeRegion: whose numbers are shown in the national way.
    void setContacts(const QList<Contact> &contacts, const QString &homeRegion);
    const Contact &at(int row) const { return m_contacts.at(row); }
    /// -1: it is not there.
    int rowOf(const QString &number) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Contact> m_contacts;
    QString m_homeRegion;
    mutable ThemeCache m_theme;
};

} // namespace textdesk
