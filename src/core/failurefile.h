// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/failureentry.h"

#include <QList>

#include <tl/expected.hpp>

namespace textdesk {

/// What resources/failure-reasons.json says. docs/architecture.md describes its format.
struct FailureFile
{
    QList<FailureSource> sources;
    QList<FailureEntry> entries; ///< in the order of the file
};

/// Reads the file strictly: whoever adds a reason is told of each slip, so that no half-understood one is
/// shown to people. The error says in which reason it is, and what; it is for the log.
tl::expected<FailureFile, QString> readFailureFile(const QByteArray &json);

} // namespace textdesk
