// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"
#include "app/commands.h"
#include "app/datapaths.h"
#include "app/demogateway.h"
#include "app/desk.h"
#include "app/keysource.h"
#include "app/logfile.h"
#include "app/reportcommand.h"
#include "app/singleinstance.h"
#include "app/translations.h"
#include "core/phonenumber.h"
#include "core/terminationsignals.h"
#include "desktop/appid.h"

#include <QApplication>
#include <QLocale>
#include <QLoggingCategory>

#include <cstdio>
#include <future>
#include <memory>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

constexpr int failure = 1;
constexpr int wrongUsage = 2;

int complain(const QString &sentence, int exitCode)
{
    std::fprintf(stderr, "textdesk: %s\n", qUtf8Printable(sentence));
    return exitCode;
}

void nameApplication()
{
    QCoreApplication::setApplicationName(u"textdesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TEXTDESK_VERSION));
}

int runDesk(int argc, char **argv, const CommandLine &line, RunCommand run)
{
    // The window needs these tables for its first paint, and the start has enough to do meanwhile.
    const auto phoneNumbers = std::async(std::launch::async, loadPhoneNumbers);
    QApplication application(argc, argv);
    nameApplication();
    QGuiApplication::setApplicationDisplayName(u"Textdesk"_s);
    QGuiApplication::setDesktopFileName(appId);
    QApplication::setQuitOnLastWindowClosed(false);
    installTranslations(application, QLocale());

    std::unique_ptr<DemoGateway> demo;
    QString dataDir = line.dataDir;
    auto key = unattendedKey(run.apiKeyFile);
    if (run.demo) {
        demo = std::make_unique<DemoGateway>();
        if (!demo->start()) {
            return complain(
                u"the demo needs a free loopback port and a temporary folder, and got neither"_s, failure);
        }
        run.gateway = demo->address();
        key = demo->key();
        dataDir = demo->dataDir();
    }
    if (!key) {
        return complain(key.error(), failure);
    }
    const DataPaths paths(dataDir);
    QString problem;
    if (!paths.create(&problem)) {
        return complain(
            u"the folder %1 cannot be made or is not yours: choose another with --data-dir"_s.arg(problem),
            failure);
    }
    SingleInstance instance(paths);
    if (!instance.acquire()) {
        if (SingleInstance::ask(paths, "raise")) {
            return 0;
        }
        return complain(
            u"another Textdesk uses this data folder but does not answer: end it first"_s, failure);
    }
    startLogging(paths.logFile());

    Desk desk(paths, run, *key);
    instance.setStatusAnswer([&desk] { return connectionAnswer(desk.connection()); });
    QObject::connect(&instance, &SingleInstance::raiseRequested, &desk, &Desk::raise);
    QObject::connect(
        &desk, &Desk::quitRequested, &application, &QCoreApplication::quit, Qt::QueuedConnection);
    const TerminationSignals signals;
    QObject::connect(
        &signals, &TerminationSignals::terminationRequested, &application, &QCoreApplication::quit);
    desk.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    const auto line = parseCommandLine(arguments);
    if (!line) {
        return complain(line.error(), wrongUsage);
    }
    if (const auto *print = std::get_if<PrintCommand>(&line->command)) {
        std::fputs(qUtf8Printable(print->text), stdout);
        return 0;
    }
    if (const auto *run = std::get_if<RunCommand>(&line->command)) {
        return runDesk(argc, argv, *line, *run);
    }
    if (const auto *report = std::get_if<ReportCommand>(&line->command)) {
        // What Qt has to say of a machine without a desktop is nothing for whoever waits for one line of
        // ours.
        QLoggingCategory::setFilterRules(u"*.debug=false\n*.info=false\n*.warning=false"_s);
        // Only what is painted needs a platform, for its fonts; the one that needs no display has them all.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const std::unique_ptr<QCoreApplication> application(
            report->format == ReportFormat::Pdf ? new QGuiApplication(argc, argv)
                                                : new QCoreApplication(argc, argv));
        nameApplication();
        installTranslations(*application, QLocale());
        return runReport(DataPaths(line->dataDir), *report);
    }
    const QCoreApplication application(argc, argv);
    nameApplication();
    const DataPaths paths(line->dataDir);
    if (const auto *exported = std::get_if<ExportCommand>(&line->command)) {
        return runExport(paths, *exported);
    }
    return runStatus(paths, std::get<StatusCommand>(line->command));
}
