// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/terminationsignals.h"
#include "simulator/demoscenario.h"
#include "simulator/historyfiller.h"
#include "simulator/simulator.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

constexpr int failure = 1;
constexpr int wrongUsage = 2;

struct Arguments
{
    quint16 port = 0;
    quint32 seed = 1;
    int history = 0;
    bool office = true;
};

/// What the command line asks for; nothing where it makes no sense, after saying so.
std::optional<Arguments> readArguments(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A gateway in a box: the SMS gateway's socket and REST calls on one loopback port."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption port(u"port"_s, u"Port to listen on; 0: any free one."_s, u"port"_s, u"0"_s);
    const QCommandLineOption seed(
        u"seed"_s, u"Seed of all that is random; the same seed gives the same key."_s, u"number"_s, u"1"_s);
    const QCommandLineOption scenario(
        u"scenario"_s, u"office: a lively day; quiet: nothing happens by itself."_s, u"office|quiet"_s,
        u"office"_s);
    const QCommandLineOption history(
        u"history"_s, u"Number of older messages to begin with."_s, u"count"_s, u"0"_s);
    parser.addOptions({port, seed, scenario, history});
    parser.process(application);

    bool portIsValid = false;
    bool seedIsValid = false;
    bool historyIsValid = false;
    const Arguments arguments{
        .port = parser.value(port).toUShort(&portIsValid),
        .seed = parser.value(seed).toUInt(&seedIsValid),
        .history = parser.value(history).toInt(&historyIsValid),
        .office = parser.value(scenario) == "office"_L1};
    const bool scenarioIsValid = arguments.office || parser.value(scenario) == "quiet"_L1;
    if (!portIsValid || !seedIsValid || !historyIsValid || arguments.history < 0 || !scenarioIsValid ||
        !parser.positionalArguments().isEmpty()) {
        QTextStream(stderr) << u"textdesk-simulator: wrong arguments; see --help"_s << Qt::endl;
        return std::nullopt;
    }
    return arguments;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"textdesk-simulator"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TEXTDESK_VERSION));
    const std::optional<Arguments> arguments = readArguments(application);
    if (!arguments) {
        return wrongUsage;
    }

    SimulatorOptions options;
    options.port = arguments->port;
    options.seed = arguments->seed;
    Simulator simulator(options);
    if (!simulator.listen()) {
        QTextStream(stderr) << u"textdesk-simulator: cannot listen on port %1; choose another with --port"_s
                                   .arg(arguments->port)
                            << Qt::endl;
        return failure;
    }
    const SimulatedApp app = simulator.addApp();
    fillHistory(simulator, app, arguments->history, arguments->seed);
    DemoScenario scenario(simulator, app, arguments->seed);
    if (arguments->office) {
        scenario.start();
    }

    const TerminationSignals signals;
    QObject::connect(
        &signals, &TerminationSignals::terminationRequested, &application, &QCoreApplication::quit);
    QTextStream(stdout) << "gateway " << simulator.baseUrl().toString() << "\ntenant  " << app.tenantId
                        << "\napp     " << app.appId << "\nkey     " << QString::fromLatin1(app.apiKey)
                        << Qt::endl;
    return QCoreApplication::exec();
}
