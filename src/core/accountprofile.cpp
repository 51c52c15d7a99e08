// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/accountprofile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

bool isTaken(const QString &id, const QList<AccountProfile> &accounts)
{
    return std::any_of(
        accounts.cbegin(), accounts.cend(), [&id](const AccountProfile &other) { return other.id == id; });
}

} // namespace

QString AccountProfile::address() const
{
    return id.section(u'#', 0, 0);
}

QString AccountProfile::title() const
{
    return name.isEmpty() ? QUrl(address()).host() : name;
}

QString freeAccountId(const QString &address, const QList<AccountProfile> &taken)
{
    QString id = address;
    for (int number = 2; isTaken(id, taken); ++number) {
        id = u"%1#%2"_s.arg(address).arg(number);
    }
    return id;
}

QString toText(const QList<AccountProfile> &accounts)
{
    QJsonArray array;
    for (const AccountProfile &account : accounts) {
        array.append(QJsonObject{
            {u"id"_s, account.id}, {u"name"_s, account.name}, {u"key"_s, int(account.keyStorage)}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<AccountProfile> accountsFromText(const QString &text)
{
    QList<AccountProfile> accounts;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto &value : array) {
        AccountProfile account;
        account.id = value["id"_L1].toString();
        account.name = value["name"_L1].toString().simplified();
        const int storage = value["key"_L1].toInt();
        if (storage >= int(KeyStorage::Keychain) && storage <= int(KeyStorage::AskEachTime)) {
            account.keyStorage = static_cast<KeyStorage>(storage);
        }
        if (!account.id.isEmpty() && !isTaken(account.id, accounts)) {
            accounts.append(account);
        }
    }
    return accounts;
}

} // namespace textdesk
