// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

#include "core/deliverystatus.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

template<typename T>
using Parsed = tl::expected<T, QString>;

// Errors and help on the command line are for scripts and administrators: they stay in English.

QString helpText()
{
    return uR"(Usage:
  textdesk [--data-dir DIR] [--gateway URL] [--api-key-file FILE] [--minimized] [--demo]
  textdesk [--data-dir DIR] export --format csv|jsonl [--since T] [--until T] [--number N]
           [--status S] [-o FILE]
  textdesk [--data-dir DIR] report --period day|week [--date YYYY-MM-DD] [--format pdf|csv|text]
           [-o FILE]
  textdesk [--data-dir DIR] status [--format text|json]
  textdesk --version | --help

Textdesk shows every SMS that a gateway account sends and receives, with its delivery status.

Options:
  --data-dir DIR       keep everything (messages, settings, logs) under DIR
  --gateway URL        the gateway's address, https://host[:port]; plain http only for this machine
  --api-key-file FILE  read the gateway key from FILE (or set TEXTDESK_API_KEY); it is copied nowhere
  --minimized          start in the tray where there is one
  --demo               an office day without account or network, in a folder that is thrown away

export: writes the kept messages, beside a running Textdesk or without one
  --format csv|jsonl   one row or one JSON object a message
  --since T, --until T only messages from T on, up to T (ISO 8601: 2026-03-01 or 2026-03-01T10:00:00Z)
  --number N           only messages from or to N
  --status S           only messages in this status (queued, sending, sent, delivered, failed, received)
  -o FILE              write to FILE instead of standard output

report: says how a day or a week went, beside a running Textdesk or without one
  --period day|week    a local day, or a week that begins as the locale's weeks do
  --date YYYY-MM-DD    the day, or one of the week; today where it is left out
  --format F           pdf, csv or text; without it as FILE ends, else text
  -o FILE              write to FILE instead of standard output

status: says how far the kept messages can be trusted
  --format text|json

Exit codes: 0 done, 1 it failed (one line says what to do), 2 wrong usage.
)"_s;
}

QString firstError(const QCommandLineParser &parser)
{
    return parser.errorText() + u" (see textdesk --help)"_s;
}

/// "2026-03-01" counts in UTC: \p endOfDay takes its last millisecond.
Parsed<UtcMs> parseMoment(const QString &text, const QString &option, bool endOfDay)
{
    if (const auto at = parseIsoTime(text)) {
        return *at;
    }
    const QString time = endOfDay ? u"T23:59:59.999Z"_s : u"T00:00:00.000Z"_s;
    constexpr qsizetype dateLength = 10;
    if (text.size() == dateLength) {
        if (const auto at = parseIsoTime(QString(text + time))) {
            return *at;
        }
    }
    return tl::unexpected(
        u"%1: '%2' is no ISO 8601 time; write 2026-03-01 or 2026-03-01T10:00:00Z"_s.arg(option, text));
}

QString addressFaultText(GatewayAddress::Fault fault)
{
    switch (fault) {
    case GatewayAddress::Fault::Empty:
        return u"--gateway: the address is empty; write https://host[:port]"_s;
    case GatewayAddress::Fault::PlainHttpRemote:
        return u"--gateway: plain http would show the key to the network; write https://host[:port] "
               "(http is for this machine only)"_s;
    case GatewayAddress::Fault::HasExtras:
        return u"--gateway: give the base address only, https://host[:port], without path, user or "
               "query"_s;
    case GatewayAddress::Fault::WrongScheme:
    case GatewayAddress::Fault::NotAnAddress:
        break;
    }
    return u"--gateway: this is no address; write https://host[:port]"_s;
}

Parsed<CommandLine> parseRun(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(
        {{u"data-dir"_s, {}, u"DIR"_s},
         {u"gateway"_s, {}, u"URL"_s},
         {u"api-key-file"_s, {}, u"FILE"_s},
         {u"minimized"_s, {}},
         {u"demo"_s, {}}});
    if (!parser.parse(arguments)) {
        return tl::unexpected(firstError(parser));
    }
    if (!parser.positionalArguments().isEmpty()) {
        return tl::unexpected(
            u"unknown command '%1' (see textdesk --help)"_s.arg(parser.positionalArguments().constFirst()));
    }
    RunCommand run;
    if (parser.isSet(u"gateway"_s)) {
        const auto address = GatewayAddress::parse(parser.value(u"gateway"_s));
        if (!address) {
            return tl::unexpected(addressFaultText(address.error()));
        }
        run.gateway = *address;
    }
    run.apiKeyFile = parser.value(u"api-key-file"_s);
    run.minimized = parser.isSet(u"minimized"_s);
    run.demo = parser.isSet(u"demo"_s);
    if (run.demo && (run.gateway || !run.apiKeyFile.isEmpty())) {
        return tl::unexpected(
            u"--demo brings its own gateway and key: leave out --gateway and --api-key-file"_s);
    }
    return CommandLine{parser.value(u"data-dir"_s), run};
}

Parsed<CommandLine> parseExport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(
        {{u"data-dir"_s, {}, u"DIR"_s},
         {u"format"_s, {}, u"FORMAT"_s},
         {u"since"_s, {}, u"T"_s},
         {u"until"_s, {}, u"T"_s},
         {u"number"_s, {}, u"N"_s},
         {u"status"_s, {}, u"S"_s},
         {{u"o"_s, u"output"_s}, {}, u"FILE"_s}});
    if (!parser.parse(arguments)) {
        return tl::unexpected(firstError(parser));
    }
    if (parser.positionalArguments() != QStringList{u"export"_s}) {
        return tl::unexpected(u"export takes options only (see textdesk --help)"_s);
    }
    ExportCommand command;
    const QString format = parser.value(u"format"_s);
    if (format == "jsonl"_L1) {
        command.format = ExportFormat::JsonLines;
    } else if (format != "csv"_L1) {
        return tl::unexpected(u"export needs --format csv or --format jsonl"_s);
    }
    if (parser.isSet(u"since"_s)) {
        const auto since = parseMoment(parser.value(u"since"_s), u"--since"_s, false);
        if (!since) {
            return tl::unexpected(since.error());
        }
        command.filter.since = *since;
    }
    if (parser.isSet(u"until"_s)) {
        const auto until = parseMoment(parser.value(u"until"_s), u"--until"_s, true);
        if (!until) {
            return tl::unexpected(until.error());
        }
        command.filter.until = *until;
    }
    command.filter.number = parser.value(u"number"_s);
    command.filter.status = parser.value(u"status"_s);
    command.outputFile = parser.value(u"output"_s);
    return CommandLine{parser.value(u"data-dir"_s), command};
}

Parsed<ReportFormat> parseReportFormat(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"format"_s)) {
        return reportFormatOf(parser.value(u"output"_s));
    }
    const QString format = parser.value(u"format"_s);
    if (format == "pdf"_L1) {
        return ReportFormat::Pdf;
    }
    if (format == "csv"_L1) {
        return ReportFormat::Csv;
    }
    if (format == "text"_L1) {
        return ReportFormat::Text;
    }
    return tl::unexpected(u"report knows --format pdf, --format csv and --format text"_s);
}

Parsed<CommandLine> parseReport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(
        {{u"data-dir"_s, {}, u"DIR"_s},
         {u"period"_s, {}, u"PERIOD"_s},
         {u"date"_s, {}, u"DAY"_s},
         {u"format"_s, {}, u"FORMAT"_s},
         {{u"o"_s, u"output"_s}, {}, u"FILE"_s}});
    if (!parser.parse(arguments)) {
        return tl::unexpected(firstError(parser));
    }
    if (parser.positionalArguments() != QStringList{u"report"_s}) {
        return tl::unexpected(u"report takes options only (see textdesk --help)"_s);
    }
    ReportCommand command;
    const QString period = parser.value(u"period"_s);
    if (period == "week"_L1) {
        command.period = ReportPeriod::Week;
    } else if (period != "day"_L1) {
        return tl::unexpected(u"report needs --period day or --period week"_s);
    }
    if (parser.isSet(u"date"_s)) {
        command.day = QDate::fromString(parser.value(u"date"_s), u"yyyy-MM-dd"_s);
        constexpr int firstYear = 2000;
        constexpr int lastYear = 2200;
        if (!command.day.isValid() || command.day.year() < firstYear || command.day.year() >= lastYear) {
            return tl::unexpected(
                u"--date: '%1' is no day; write it as 2026-03-01"_s.arg(parser.value(u"date"_s)));
        }
    }
    const auto format = parseReportFormat(parser);
    if (!format) {
        return tl::unexpected(format.error());
    }
    command.format = *format;
    command.outputFile = parser.value(u"output"_s);
    return CommandLine{parser.value(u"data-dir"_s), command};
}

Parsed<CommandLine> parseStatusCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"data-dir"_s, {}, u"DIR"_s}, {u"format"_s, {}, u"FORMAT"_s, u"text"_s}});
    if (!parser.parse(arguments)) {
        return tl::unexpected(firstError(parser));
    }
    if (parser.positionalArguments() != QStringList{u"status"_s}) {
        return tl::unexpected(u"status takes options only (see textdesk --help)"_s);
    }
    const QString format = parser.value(u"format"_s);
    if (format != "text"_L1 && format != "json"_L1) {
        return tl::unexpected(u"status knows --format text and --format json"_s);
    }
    return CommandLine{parser.value(u"data-dir"_s), StatusCommand{format == "json"_L1}};
}

/// The first argument that is neither an option nor an option's value.
QString commandWord(const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == "--data-dir"_L1 || argument == "--gateway"_L1 || argument == "--api-key-file"_L1) {
            ++i;
        } else if (!argument.startsWith(u'-')) {
            return argument;
        }
    }
    return {};
}

} // namespace

tl::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments)
{
    if (arguments.contains("--help"_L1) || arguments.contains("-h"_L1)) {
        return CommandLine{{}, PrintCommand{helpText()}};
    }
    if (arguments.contains("--version"_L1) || arguments.contains("-v"_L1)) {
        return CommandLine{{}, PrintCommand{u"textdesk " TEXTDESK_VERSION "\n"_s}};
    }
    const QString word = commandWord(arguments);
    if (word == "export"_L1) {
        return parseExport(arguments);
    }
    if (word == "report"_L1) {
        return parseReport(arguments);
    }
    if (word == "status"_L1) {
        return parseStatusCommand(arguments);
    }
    return parseRun(arguments);
}

} // namespace textdesk
