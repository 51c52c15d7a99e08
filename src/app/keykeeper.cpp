// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/keykeeper.h"

#include "desktop/secretstores.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// One secret an account: two accounts never share a key by accident.
QString secretName(const AccountProfile &account)
{
    return u"gateway-key "_s + account.id;
}

} // namespace

KeyKeeper::KeyKeeper(QString secretsFolder, QObject *parent)
    : QObject(parent),
      m_folder(std::move(secretsFolder))
{
}

KeyKeeper::~KeyKeeper() = default;

SecretStore &KeyKeeper::storeFor(KeyStorage storage)
{
    std::unique_ptr<SecretStore> &store = m_stores[storage];
    if (!store) {
        store = makeSecretStore(storage, m_folder);
    }
    return *store;
}

void KeyKeeper::checkKeychain()
{
    storeFor(KeyStorage::Keychain)
        .read(u"availability"_s, this, [this](const tl::expected<QByteArray, SecretError> &secret) {
            Q_EMIT keychainChecked(secret || secret.error().kind != SecretError::Kind::Unavailable);
        });
}

void KeyKeeper::fetch(const AccountProfile &account)
{
    if (!m_unattended.isEmpty() && account.id == m_unattendedId) {
        Q_EMIT available(account.id, m_unattended);
        return;
    }
    storeFor(account.keyStorage)
        .read(
            secretName(account), this,
            [this, id = account.id](const tl::expected<QByteArray, SecretError> &secret) {
                if (!secret) {
                    Q_EMIT missing(id, secret.error());
                    return;
                }
                if (const auto key = ApiKey::parse(*secret)) {
                    Q_EMIT available(id, *key);
                } else {
                    Q_EMIT missing(id, {SecretError::Kind::Failed, {}});
                }
            });
}

void KeyKeeper::keep(const AccountProfile &account, const ApiKey &key, KeyStorage before)
{
    storeFor(account.keyStorage)
        .write(
            secretName(account), key.reveal(), this,
            [this, account, before](const tl::expected<void, SecretError> &kept) {
                if (!kept) {
                    Q_EMIT storeFailed(account.id, kept.error());
                    return;
                }
                if (before != account.keyStorage && before == KeyStorage::File) {
                    // A key in a plain file must not stay behind once it is kept better.
                    storeFor(before).remove(
                        secretName(account), this, [](const tl::expected<void, SecretError> &) {});
                }
                Q_EMIT stored(account.id);
            });
}

void KeyKeeper::remove(const AccountProfile &account)
{
    storeFor(account.keyStorage)
        .remove(secretName(account), this, [](const tl::expected<void, SecretError> &) {});
}

} // namespace textdesk
