// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/storeerror.h"

#include <QByteArray>
#include <QString>

namespace textdesk {

/// Says on standard error what went wrong and what to do, in one line; returns the exit code of a failure.
int failCommand(const QString &sentence);

/// What a fault of the cache means to whoever runs a command on it.
QString storeSentence(const StoreError &error, const QString &file);

/// False where standard output is closed or full.
bool writeStandardOutput(const QByteArray &bytes);

} // namespace textdesk
