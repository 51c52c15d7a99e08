// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/contactlistmodel.h"

#include "core/displaytext.h"
#include "core/phonenumber.h"
#include "widgets/contactcolor.h"
#include "widgets/twolinedelegate.h"

#include <algorithm>

namespace textdesk {

ContactListModel::ContactListModel(QObject *parent) : QAbstractListModel(parent)
{
}

void ContactListModel::setContacts(const QList<Contact> &contacts, const QString &homeRegion)
{
    beginResetModel();
    m_contacts = contacts;
    m_homeRegion = homeRegion;
    endResetModel();
}

int ContactListModel::rowOf(const QString &number) const
{
    const auto found =
        std::find_if(m_contacts.cbegin(), m_contacts.cend(), [&number](const Contact &contact) {
            return contact.number == number;
        });
    return found == m_contacts.cend() ? -1 : static_cast<int>(found - m_contacts.cbegin());
}

int ContactListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_contacts.size());
}

QVariant ContactListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Contact &contact = m_contacts.at(index.row());
    switch (role) {
    case Qt::DisplayRole: {
        const QString name = singleLine(contact.name, Contact::longestName);
        return name.isEmpty() ? tr("Without a name") : name;
    }
    case TwoLineDelegate::ExcerptRole:
    case Qt::AccessibleDescriptionRole:
        return contact.number.isEmpty() ? tr("No number yet")
                                        : formattedAddress(contact.number, m_homeRegion);
    case TwoLineDelegate::ColorRole:
        return contactColor(contact, m_theme.colors().isDark);
    default:
        return {};
    }
}

} // namespace textdesk
