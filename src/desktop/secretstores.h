// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/secretstore.h"

#include <memory>

namespace textdesk {

enum class KeyStorage : quint8;

/// The store that a person chose. There is no way from one to another but by that choice: where the
/// keychain fails, the secret goes nowhere else. \p folder is the file store's own.
std::unique_ptr<SecretStore> makeSecretStore(KeyStorage storage, const QString &folder);

} // namespace textdesk
