// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/gatewayaddress.h"
#include "store/exporter.h"
#include "widgets/reportfile.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

#include <tl/expected.hpp>

namespace textdesk {

/// `textdesk [options]`: show the window.
struct RunCommand
{
    std::optional<GatewayAddress> gateway;
    QString apiKeyFile;
    bool minimized = false;
    bool demo = false;
};

/// `textdesk export …`
struct ExportCommand
{
    ExportFormat format = ExportFormat::Csv;
    ExportFilter filter;
    QString outputFile; ///< empty: standard output
};

/// `textdesk status …`
struct StatusCommand
{
    bool json = false;
};

/// `textdesk report …`
struct ReportCommand
{
    ReportPeriod period = ReportPeriod::Day;
    QDate day; ///< one of the period; null: today
    ReportFormat format = ReportFormat::Text;
    QString outputFile; ///< empty: standard output
};

/// A text to print before ending with 0: --help, --version.
struct PrintCommand
{
    QString text;
};

/// What a person or a script asked for on the command line (the contract in docs/architecture.md).
struct CommandLine
{
    QString dataDir; ///< empty: the XDG folders
    std::variant<RunCommand, ExportCommand, ReportCommand, StatusCommand, PrintCommand> command;
};

/// Reads the arguments (the program's name first). An error is one line for people: what is wrong and
/// what to do; the exit code is then 2. Pure.
tl::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments);

} // namespace textdesk
