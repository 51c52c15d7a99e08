// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/apikey.h"

#include <QString>

#include <tl/expected.hpp>

namespace textdesk {

/// The key that an unattended desk is started with. \p file: of --api-key-file; else the environment's
/// TEXTDESK_API_KEY. An empty key where neither is given. An error is one line for people.
tl::expected<ApiKey, QString> unattendedKey(const QString &file);

} // namespace textdesk
