// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"

namespace textdesk {

class DataPaths;

/// Runs `textdesk report`, for a PDF in a QGuiApplication; returns the exit code. Says on standard error what
/// went wrong.
int runReport(const DataPaths &paths, const ReportCommand &command);

} // namespace textdesk
