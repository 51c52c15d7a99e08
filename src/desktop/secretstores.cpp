// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/secretstores.h"

#include "core/settings.h"
#include "desktop/filesecretstore.h"
#include "desktop/keychainsecretstore.h"
#include "desktop/memorysecretstore.h"

namespace textdesk {

std::unique_ptr<SecretStore> makeSecretStore(KeyStorage storage, const QString &folder)
{
    switch (storage) {
    case KeyStorage::Keychain:
        return std::make_unique<KeychainSecretStore>(QDBusConnection::sessionBus());
    case KeyStorage::File:
        return std::make_unique<FileSecretStore>(folder);
    case KeyStorage::AskEachTime:
        break;
    }
    return std::make_unique<MemorySecretStore>();
}

} // namespace textdesk
