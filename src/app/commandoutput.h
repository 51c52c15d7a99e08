// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/storeerror.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace textdesk {

class DataPaths;

/// Says on standard error what went wrong and what to do, in one line; returns the exit code of a failure.
int failCommand(const QString &sentence);

/// What a fault of the cache means to whoever runs a command on it.
QString storeSentence(const StoreError &error, const QString &file);

/// The word for the connection of the Textdesk that runs on these folders; empty: it has none. None: nobody
/// answers.
std::optional<QString> runningConnection(const DataPaths &paths);

/// False where standard output is closed or full.
bool writeStandardOutput(const QByteArray &bytes);

} // namespace textdesk
