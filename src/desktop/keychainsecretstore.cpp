// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/keychainsecretstore.h"

#include <qt6keychain/keychain.h>

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QLoggingCategory>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

Q_LOGGING_CATEGORY(logSecrets, "textdesk.desktop.secrets", QtInfoMsg)

QString service()
{
    return u"textdesk"_s;
}

SecretError::Kind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return SecretError::Kind::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return SecretError::Kind::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return SecretError::Kind::Unavailable;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return SecretError::Kind::Failed;
}

bool isKeychain(const QString &busName)
{
    constexpr std::array names = {
        "org.freedesktop.secrets"_L1, "org.kde.kwalletd5"_L1, "org.kde.kwalletd6"_L1};
    return std::find(names.begin(), names.end(), busName) != names.end();
}

} // namespace

KeychainSecretStore::KeychainSecretStore(
    QDBusConnection session, std::chrono::milliseconds patience, QObject *parent)
    : SecretStore(parent),
      m_session(std::move(session)),
      m_patience(patience)
{
}

KeychainSecretStore::~KeychainSecretStore() = default;

void KeychainSecretStore::read(const QString &name, QObject *context, ReadDone done)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    start(job, name, [this, job, caller = QPointer(context), done = std::move(done)] {
        if (job->error() == QKeychain::NoError) {
            if (caller) {
                done(job->binaryData());
            }
            return;
        }
        explain(*job, [caller, done](const SecretError &error) {
            if (caller) {
                done(tl::make_unexpected(error));
            }
        });
    });
}

void KeychainSecretStore::write(
    const QString &name, const QByteArray &secret, QObject *context, WriteDone done)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setBinaryData(secret);
    start(job, name, [this, job, name, secret, caller = QPointer(context), done = std::move(done)] {
        if (job->error() != QKeychain::NoError) {
            explain(*job, [caller, done](const SecretError &error) {
                if (caller) {
                    done(tl::make_unexpected(error));
                }
            });
            return;
        }
        if (!caller) {
            return;
        }
        // A keychain that cannot ask for its password has been seen to take a secret and keep nothing.
        read(name, caller, [done, secret](const tl::expected<QByteArray, SecretError> &kept) {
            if (!kept) {
                done(tl::make_unexpected(kept.error()));
            } else if (*kept != secret) {
                done(tl::make_unexpected(SecretError{
                    .kind = SecretError::Kind::Failed,
                    .text = tr("The keychain does not give back what was written.")}));
            } else {
                done({});
            }
        });
    });
}

void KeychainSecretStore::remove(const QString &name, QObject *context, WriteDone done)
{
    auto *job = new QKeychain::DeletePasswordJob(service());
    start(job, name, [this, job, caller = QPointer(context), done = std::move(done)] {
        if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound) {
            if (caller) {
                done({});
            }
            return;
        }
        explain(*job, [caller, done](const SecretError &error) {
            if (caller) {
                done(tl::make_unexpected(error));
            }
        });
    });
}

/// The job owns itself: it has no parent, since a service that answers after the job's death would
/// call into freed memory.
void KeychainSecretStore::start(QKeychain::Job *job, const QString &name, std::function<void()> finished)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, std::move(finished));
    auto *patience = new QTimer(job);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, [this, name] { Q_EMIT delayed(name); });
    patience->start(m_patience);
    job->start();
}

/// QtKeychain says "other error" both for a keychain that failed and for one that is not there; the
/// bus knows which. Asked after the failure, when a service that can be started has been.
void KeychainSecretStore::explain(const QKeychain::Job &job, ErrorDone done)
{
    SecretError error{.kind = kindOf(job.error()), .text = job.errorString()};
    if (error.kind != SecretError::Kind::Failed) {
        done(error);
        return;
    }
    if (!m_session.isConnected()) {
        error.kind = SecretError::Kind::Unavailable;
        done(error);
        return;
    }
    const QDBusMessage listNames = QDBusMessage::createMethodCall(
        u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"ListNames"_s);
    auto *call = new QDBusPendingCallWatcher(m_session.asyncCall(listNames), this);
    connect(
        call, &QDBusPendingCallWatcher::finished, this,
        [error, done = std::move(done)](QDBusPendingCallWatcher *finished) mutable {
            finished->deleteLater();
            const QDBusPendingReply<QStringList> names = *finished;
            const QStringList present = names.isError() ? QStringList() : names.value();
            if (std::none_of(present.cbegin(), present.cend(), isKeychain)) {
                error.kind = SecretError::Kind::Unavailable;
            }
            qCInfo(logSecrets) << "the keychain failed, kind" << static_cast<int>(error.kind);
            done(error);
        });
}

} // namespace textdesk
