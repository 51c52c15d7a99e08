// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/secretstore.h"

namespace textdesk {

SecretStore::~SecretStore() = default;

} // namespace textdesk
