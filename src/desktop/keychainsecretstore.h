// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/secretstore.h"

#include <QDBusConnection>

#include <chrono>

namespace QKeychain {
class Job;
}

namespace textdesk {

/// Keeps secrets in the system's keychain (Secret Service or KWallet), as service "textdesk". A locked
/// keychain may ask a person for its password, which takes as long as it takes: delayed() tells of it.
/// One that cannot ask may say NotFound for a secret that it has; never take that as leave to delete.
class KeychainSecretStore final : public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainSecretStore(
        QDBusConnection session, std::chrono::milliseconds patience = std::chrono::seconds(30),
        QObject *parent = nullptr);
    ~KeychainSecretStore() override;

    void read(const QString &name, QObject *context, ReadDone done) override;
    void write(const QString &name, const QByteArray &secret, QObject *context, WriteDone done) override;
    void remove(const QString &name, QObject *context, WriteDone done) override;

private:
    using ErrorDone = std::function<void(const SecretError &)>;

    void start(QKeychain::Job *job, const QString &name, std::function<void()> finished);
    void explain(const QKeychain::Job &job, ErrorDone done);

    QDBusConnection m_session;
    std::chrono::milliseconds m_patience;
};

} // namespace textdesk
