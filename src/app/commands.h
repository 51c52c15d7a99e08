// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"
#include "core/connectionstatus.h"

#include <QByteArray>

namespace textdesk {

class DataPaths;

/// Runs `textdesk export`; returns the exit code. Says on standard error what went wrong.
int runExport(const DataPaths &paths, const ExportCommand &command);

/// Runs `textdesk status`; returns the exit code. The connection's state comes from the running app,
/// everything else from the cache.
int runStatus(const DataPaths &paths, const StatusCommand &command);

/// The running app's answer to SingleInstance::ask("status"): one line of JSON.
QByteArray connectionAnswer(const ConnectionStatus &status);

} // namespace textdesk
