// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/addresswords.h"

#include "core/displaytext.h"
#include "core/phonenumber.h"
#include "models/accountbook.h"
#include "models/contactbook.h"
#include "widgets/contactcolor.h"

#include <QCoreApplication>
#include <QLocale>

namespace textdesk {

namespace {

class AddressPhrases
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::AddressWords)

public:
    static QString shortCode(const QString &code) { return tr("%1 · short code").arg(code); }
    static QString unknown() { return tr("Unknown sender"); }
    static QString ofAccount(const QString &number, const QString &account)
    {
        return tr("%1 (%2)", "our number, its account").arg(number, account);
    }
};

constexpr qsizetype longestName = 60;
constexpr qsizetype mostNames = 5000;

QString nameOf(const QString &address, const QString &homeRegion)
{
    switch (addressKind(address)) {
    case AddressKind::E164:
        return formattedAddress(address, homeRegion);
    case AddressKind::ShortCode:
        return AddressPhrases::shortCode(address);
    case AddressKind::Alphanumeric:
    case AddressKind::Unknown:
        break;
    }
    const QString shown = singleLine(address, longestName).trimmed();
    return shown.isEmpty() ? AddressPhrases::unknown() : shown;
}

} // namespace

void AddressWords::setHomeRegion(const QString &region)
{
    m_homeRegion = region;
    m_names.clear();
}

QString AddressWords::name(const QString &address) const
{
    if (m_contacts != nullptr && m_contacts->revision() != m_revision) {
        m_revision = m_contacts->revision();
        m_names.clear();
    }
    const auto known = m_names.constFind(address);
    if (known != m_names.constEnd()) {
        return *known;
    }
    if (m_names.size() >= mostNames) {
        m_names.clear();
    }
    QString name;
    if (m_contacts != nullptr) {
        name = singleLine(m_contacts->name(address), Contact::longestName).trimmed();
    }
    return *m_names.insert(address, name.isEmpty() ? nameOf(address, m_homeRegion) : name);
}

QString AddressWords::line(const OurLine &line, const AccountBook &accounts) const
{
    const QString account = accounts.name(line.accountId);
    return account.isEmpty() ? name(line.number) : AddressPhrases::ofAccount(name(line.number), account);
}

QString AddressWords::international(const QString &address) const
{
    if (addressKind(address) != AddressKind::E164) {
        return {};
    }
    const QString full = formattedAddress(address, QString());
    return full == name(address) ? QString() : full;
}

QString AddressWords::numberWords(const QString &address) const
{
    return nameOf(address, m_homeRegion);
}

QString AddressWords::country(const QString &address) const
{
    const QString region = regionOf(address);
    if (region.isEmpty() || region == m_homeRegion) {
        return {};
    }
    const QLocale::Territory territory = QLocale::codeToTerritory(region);
    if (territory == QLocale::AnyTerritory) {
        return {};
    }
    // Qt knows the names of countries in English, and in the languages that are spoken there.
    const QLocale there(QLocale().language(), territory);
    const bool isSpokenThere = there.language() == QLocale().language() && there.territory() == territory;
    return isSpokenThere ? there.nativeTerritoryName() : QLocale::territoryToString(territory);
}

QString AddressWords::note(const QString &address) const
{
    const auto contact = m_contacts == nullptr ? std::nullopt : m_contacts->find(address);
    constexpr qsizetype longestNote = 300;
    return contact ? singleLine(contact->note, longestNote) : QString();
}

bool AddressWords::isNamed(const QString &address) const
{
    return m_contacts != nullptr && !m_contacts->name(address).isEmpty();
}

QString AddressWords::initials(const QString &address) const
{
    return isNamed(address) ? nameInitials(name(address)) : addressInitials(address);
}

QColor AddressWords::color(const QString &address, bool isDark) const
{
    const auto contact = m_contacts == nullptr ? std::nullopt : m_contacts->find(address);
    return contactColor(contact.value_or(Contact{address, {}, {}, -1}), isDark);
}

} // namespace textdesk
