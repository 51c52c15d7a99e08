// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/keykeeper.h"

#include "desktop/secretstores.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// One secret a gateway address: two accounts never share a key by accident.
QString secretName(const QString &baseAddress)
{
    return u"gateway-key "_s + baseAddress;
}

} // namespace

KeyKeeper::KeyKeeper(const Settings &settings, QString secretsFolder, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_folder(std::move(secretsFolder))
{
}

KeyKeeper::~KeyKeeper() = default;

SecretStore &KeyKeeper::storeFor(KeyStorage storage)
{
    if (!m_store || m_storage != storage) {
        m_store = makeSecretStore(storage, m_folder);
        m_storage = storage;
    }
    return *m_store;
}

void KeyKeeper::checkKeychain()
{
    storeFor(KeyStorage::Keychain)
        .read(u"availability"_s, this, [this](const tl::expected<QByteArray, SecretError> &secret) {
            Q_EMIT keychainChecked(secret || secret.error().kind != SecretError::Kind::Unavailable);
        });
}

void KeyKeeper::fetch(const QString &baseAddress)
{
    if (!m_unattended.isEmpty()) {
        Q_EMIT available(m_unattended);
        return;
    }
    storeFor(m_settings.keyStorage())
        .read(secretName(baseAddress), this, [this](const tl::expected<QByteArray, SecretError> &secret) {
            if (!secret) {
                Q_EMIT missing(secret.error());
                return;
            }
            if (const auto key = ApiKey::parse(*secret)) {
                Q_EMIT available(*key);
            } else {
                Q_EMIT missing({SecretError::Kind::Failed, {}});
            }
        });
}

void KeyKeeper::keep(const QString &baseAddress, const ApiKey &key, KeyStorage storage)
{
    const KeyStorage before = m_settings.keyStorage();
    const QString name = secretName(baseAddress);
    storeFor(storage).write(
        name, key.reveal(), this, [this, name, before, storage](const tl::expected<void, SecretError> &kept) {
            if (!kept) {
                Q_EMIT storeFailed(kept.error());
                return;
            }
            if (before != storage && before == KeyStorage::File) {
                // A key in a plain file must not stay behind once it is kept better.
                const std::shared_ptr<SecretStore> old = makeSecretStore(before, m_folder);
                old->remove(name, this, [old](const tl::expected<void, SecretError> &) {});
            }
            Q_EMIT stored();
        });
}

} // namespace textdesk
