// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/memorysecretstore.h"

#include "desktop/secretanswer.h"

namespace textdesk {

MemorySecretStore::~MemorySecretStore() = default;

void MemorySecretStore::read(const QString &name, QObject *context, ReadDone done)
{
    const auto it = m_secrets.constFind(name);
    tl::expected<QByteArray, SecretError> answer =
        tl::make_unexpected(SecretError{.kind = SecretError::Kind::NotFound, .text = {}});
    if (it != m_secrets.cend()) {
        answer = *it;
    }
    answerLater(context, std::move(done), std::move(answer));
}

void MemorySecretStore::write(const QString &name, const QByteArray &secret, QObject *context, WriteDone done)
{
    m_secrets.insert(name, secret);
    answerLater(context, std::move(done), tl::expected<void, SecretError>());
}

void MemorySecretStore::remove(const QString &name, QObject *context, WriteDone done)
{
    m_secrets.remove(name);
    answerLater(context, std::move(done), tl::expected<void, SecretError>());
}

} // namespace textdesk
