// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/addresswords.h"

#include "core/displaytext.h"
#include "core/phonenumber.h"

#include <QCoreApplication>

namespace textdesk {

namespace {

class AddressPhrases
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::AddressWords)

public:
    static QString shortCode(const QString &code) { return tr("%1 · short code").arg(code); }
    static QString unknown() { return tr("Unknown sender"); }
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
    const auto known = m_names.constFind(address);
    if (known != m_names.constEnd()) {
        return *known;
    }
    if (m_names.size() >= mostNames) {
        m_names.clear();
    }
    return *m_names.insert(address, nameOf(address, m_homeRegion));
}

QString AddressWords::international(const QString &address) const
{
    if (addressKind(address) != AddressKind::E164) {
        return {};
    }
    const QString full = formattedAddress(address, QString());
    return full == name(address) ? QString() : full;
}

} // namespace textdesk
