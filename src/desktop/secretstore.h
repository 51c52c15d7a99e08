// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

#include <tl/expected.hpp>

namespace textdesk {

/// Why a secret could not be had. \c text is the service's own words.
struct SecretError
{
    enum class Kind : quint8 {
        NotFound,
        Unavailable, ///< no keychain service on this machine or in this session
        Denied,      ///< locked, and the person did not unlock it
        Failed,
    };
    Kind kind = Kind::Failed;
    QString text;
};

/// Keeps secrets by name ("account/1"). Answers arrive later, on the caller's thread; none comes once
/// its context is gone.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~SecretStore() override;

    using ReadDone = std::function<void(const tl::expected<QByteArray, SecretError> &)>;
    using WriteDone = std::function<void(const tl::expected<void, SecretError> &)>;

    virtual void read(const QString &name, QObject *context, ReadDone done) = 0;
    /// Answers success only after reading the secret back.
    virtual void write(const QString &name, const QByteArray &secret, QObject *context, WriteDone done) = 0;
    /// Removing what is not there is a success.
    virtual void remove(const QString &name, QObject *context, WriteDone done) = 0;

Q_SIGNALS:
    /// The service has not answered for a while; most likely it waits for a person to unlock it. The
    /// request goes on, and its answer will come.
    void delayed(const QString &name);
};

} // namespace textdesk
