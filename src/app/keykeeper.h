// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/settings.h"
#include "desktop/secretstore.h"
#include "gateway/apikey.h"

#include <QObject>

#include <memory>

namespace textdesk {

/// The gateway key of the account in use: read from where the person chose to keep it, and written
/// there. An unattended desk's key stays in memory and is never written.
class KeyKeeper : public QObject
{
    Q_OBJECT
public:
    KeyKeeper(const Settings &settings, QString secretsFolder, QObject *parent = nullptr);
    ~KeyKeeper() override;

    /// A key from --api-key-file or the environment: counts for this run, whatever is stored.
    void useUnattended(const ApiKey &key) { m_unattended = key; }

    /// Answers with keychainChecked(): whether a person can be promised that the keychain keeps the key.
    void checkKeychain();
    /// Answers with available() or missing().
    void fetch(const QString &baseAddress);
    /// Keeps \p key where \p storage says; answers with stored() or storeFailed(). The key of another
    /// place of storage is removed once the new one is kept.
    void keep(const QString &baseAddress, const ApiKey &key, KeyStorage storage);

Q_SIGNALS:
    void available(const textdesk::ApiKey &key);
    /// There is none, or it cannot be had: a person must enter one.
    void missing(const textdesk::SecretError &why);
    void keychainChecked(bool available);
    void stored();
    void storeFailed(const textdesk::SecretError &why);

private:
    SecretStore &storeFor(KeyStorage storage);

    const Settings &m_settings;
    QString m_folder;
    ApiKey m_unattended;
    std::unique_ptr<SecretStore> m_store; ///< made at first use: the keychain is not asked at start-up
    KeyStorage m_storage = KeyStorage::Keychain;
};

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::SecretError)
