// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/accountprofile.h"
#include "desktop/secretstore.h"
#include "gateway/apikey.h"

#include <QObject>

#include <map>
#include <memory>

namespace textdesk {

/// The gateway keys of the desk's accounts: read from where the person chose to keep them, and written there.
/// An unattended desk's key stays in memory and is never written.
class KeyKeeper : public QObject
{
    Q_OBJECT
public:
    explicit KeyKeeper(QString secretsFolder, QObject *parent = nullptr);
    ~KeyKeeper() override;

    /// A key from --api-key-file or the environment: counts for this account and run, whatever is stored.
    void useUnattended(const QString &id, const ApiKey &key)
    {
        m_unattendedId = id;
        m_unattended = key;
    }

    /// Answers with keychainChecked(): whether a person can be promised that the keychain keeps the key.
    void checkKeychain();
    /// Answers with available() or missing().
    void fetch(const AccountProfile &account);
    /// Keeps \p key where the account says; answers with stored() or storeFailed(). The key in the place of
    /// storage of \p before, a plain file, is removed once the new one is kept.
    void keep(const AccountProfile &account, const ApiKey &key, KeyStorage before);
    /// Forgets the account's key.
    void remove(const AccountProfile &account);

Q_SIGNALS:
    /// \p id: of the account, as in all of these.
    void available(const QString &id, const textdesk::ApiKey &key);
    /// There is none, or it cannot be had: a person must enter one.
    void missing(const QString &id, const textdesk::SecretError &why);
    void keychainChecked(bool available);
    void stored(const QString &id);
    void storeFailed(const QString &id, const textdesk::SecretError &why);

private:
    SecretStore &storeFor(KeyStorage storage);

    QString m_folder;
    QString m_unattendedId;
    ApiKey m_unattended;
    /// Made at first use: the keychain is not asked at start-up.
    std::map<KeyStorage, std::unique_ptr<SecretStore>> m_stores;
};

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::SecretError)
