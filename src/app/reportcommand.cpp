// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reportcommand.h"

#include "app/commandoutput.h"
#include "app/datapaths.h"
#include "app/presentaccounts.h"
#include "core/clock.h"
#include "core/connectionstatus.h"
#include "core/settings.h"
#include "models/reportreader.h"
#include "store/readstore.h"

#include <QDateTime>
#include <QFile>
#include <QLocale>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int wrongReportUsage = 2;

/// Until when each account was listened to, the running app knows; without one, nobody listens. What is
/// younger than the minute in which certainty is kept says nothing.
QList<Gap> gapsOfThisMoment(const DataPaths &paths, const QList<Account> &accounts, UtcMs now)
{
    constexpr qint64 slackMs = 120'000;
    const auto state = runningConnection(paths);
    if (!state) {
        return unheardSince(accounts, now, slackMs, GapCause::NotRunning);
    }
    if (*state == connectionStateWord(ConnectionState::Live)) {
        return {};
    }
    return unheardSince(accounts, now, slackMs, GapCause::Offline);
}

ReportRequest requestOf(const Settings &settings, const ReportCommand &command, UtcMs now, QDate today)
{
    const QDate day = command.day.isNull() ? today : command.day;
    ReportRequest request;
    request.question = {
        command.period, firstDayOf(command.period, day, QLocale().firstDayOfWeek()), now,
        QTimeZone::systemTimeZone()};
    request.patience = settings.patience();
    request.profiles = settings.accounts();
    return request;
}

StoreResult<DeliveryReport> readFrom(const DataPaths &paths, ReportRequest request)
{
    const auto store = ReadStore::open(paths.databaseFile());
    if (!store) {
        return tl::unexpected(store.error());
    }
    const auto accounts = (*store)->overview().accounts();
    if (!accounts) {
        return tl::unexpected(accounts.error());
    }
    const QList<Account> present = presentAccounts(*accounts, request.profiles);
    for (const Account &account : present) {
        request.accountIds.append(account.id);
    }
    request.openGaps = gapsOfThisMoment(paths, present, request.question.now);
    return readReport(**store, request);
}

} // namespace

int runReport(const DataPaths &paths, const ReportCommand &command)
{
    const UtcMs now = SystemClock().nowUtc();
    const QDate today = QDateTime::fromMSecsSinceEpoch(now).date();
    const Settings settings(paths.settingsFile());
    const ReportRequest request = requestOf(settings, command, now, today);
    if (request.question.first > today) {
        failCommand(u"--date: %1 has not begun yet"_s.arg(command.day.toString(Qt::ISODate)));
        return wrongReportUsage;
    }
    if (command.format == ReportFormat::Pdf && command.outputFile.isEmpty() && isatty(STDOUT_FILENO) != 0) {
        failCommand(u"a PDF is nothing for a terminal: name a file with -o, or redirect the output"_s);
        return wrongReportUsage;
    }
    const auto report = readFrom(paths, request);
    if (!report) {
        return failCommand(storeSentence(report.error(), paths.databaseFile()));
    }
    ReportLook look;
    if (command.format == ReportFormat::Pdf) {
        look = ReportLook::here(settings.homeRegion());
    }
    look.homeRegion = settings.homeRegion();
    const QByteArray bytes = reportBytes(*report, command.format, look);
    if (bytes.isEmpty()) {
        return failCommand(u"the PDF could not be made: is there room in the folder for temporary files?"_s);
    }
    if (command.outputFile.isEmpty()) {
        return writeStandardOutput(bytes) ? 0 : failCommand(u"standard output cannot be written"_s);
    }
    const QString problem = writeReport(command.outputFile, bytes, QFile::ReadOwner | QFile::WriteOwner);
    return problem.isEmpty() ? 0
                             : failCommand(u"%1 cannot be written: %2"_s.arg(command.outputFile, problem));
}

} // namespace textdesk
