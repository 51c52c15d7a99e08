// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/secretstore.h"

namespace textdesk {

/// Keeps each secret in a file (0600) of one folder (0700), unencrypted: only where a person chose it.
/// Does not read a file that anybody else can read, write or owns: it may be known, or not be ours.
class FileSecretStore final : public SecretStore
{
    Q_OBJECT
public:
    explicit FileSecretStore(QString folder, QObject *parent = nullptr);
    ~FileSecretStore() override;

    void read(const QString &name, QObject *context, ReadDone done) override;
    void write(const QString &name, const QByteArray &secret, QObject *context, WriteDone done) override;
    void remove(const QString &name, QObject *context, WriteDone done) override;

private:
    QString fileOf(const QString &name) const;
    tl::expected<QByteArray, SecretError> readNow(const QString &name) const;
    tl::expected<void, SecretError> writeNow(const QString &name, const QByteArray &secret) const;

    QString m_folder;
};

} // namespace textdesk
