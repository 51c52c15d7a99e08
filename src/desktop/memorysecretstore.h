// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/secretstore.h"

#include <QHash>

namespace textdesk {

/// Keeps secrets till the app ends: for people who want to be asked each time.
class MemorySecretStore final : public SecretStore
{
    Q_OBJECT
public:
    using SecretStore::SecretStore;
    ~MemorySecretStore() override;

    void read(const QString &name, QObject *context, ReadDone done) override;
    void write(const QString &name, const QByteArray &secret, QObject *context, WriteDone done) override;
    void remove(const QString &name, QObject *context, WriteDone done) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace textdesk
