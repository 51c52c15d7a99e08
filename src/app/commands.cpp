// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands.h"

#include "app/commandoutput.h"
#include "app/datapaths.h"
#include "app/presentaccounts.h"
#include "core/settings.h"
#include "store/readstore.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

QJsonValue timeOrNull(const std::optional<UtcMs> &at)
{
    return at ? QJsonValue(toIsoTime(*at)) : QJsonValue();
}

struct StatusFigures
{
    QString connection = u"offline"_s;
    Overview overview;
    QList<Gap> gaps;
};

StoreResult<StatusFigures> readFigures(const QString &file, const QList<AccountProfile> &profiles)
{
    const auto store = ReadStore::open(file);
    if (!store) {
        return tl::unexpected(store.error());
    }
    const auto accounts = (*store)->overview().accounts();
    if (!accounts) {
        return tl::unexpected(accounts.error());
    }
    StatusFigures figures;
    for (const Account &account : presentAccounts(*accounts, profiles)) {
        const auto overview = (*store)->overview().overview(account.id);
        const auto gaps = (*store)->overview().gaps(account.id);
        if (!overview || !gaps) {
            return tl::unexpected(overview ? gaps.error() : overview.error());
        }
        figures.overview.messages += overview->messages;
        figures.overview.conversations += overview->conversations;
        figures.overview.unread += overview->unread;
        figures.overview.openFailures += overview->openCases;
        figures.overview.lastEventAt = std::max(figures.overview.lastEventAt, overview->lastEventAt);
        figures.overview.lastSyncedAt = std::max(figures.overview.lastSyncedAt, overview->lastSyncedAt);
        for (const Gap &gap : *gaps) {
            if (isBlindness(gap.cause)) {
                figures.gaps.append(gap);
            }
        }
    }
    return figures;
}

QByteArray asJson(const StatusFigures &figures)
{
    QJsonArray gaps;
    for (const Gap &gap : figures.gaps) {
        gaps.append(QJsonObject{{u"from"_s, toIsoTime(gap.from)}, {u"to"_s, toIsoTime(gap.to)}});
    }
    const QJsonObject object{
        {u"connection"_s, figures.connection},
        {u"lastEventAt"_s, timeOrNull(figures.overview.lastEventAt)},
        {u"lastSyncedAt"_s, timeOrNull(figures.overview.lastSyncedAt)},
        {u"gaps"_s, gaps},
        {u"unread"_s, figures.overview.unread},
        {u"openFailures"_s, figures.overview.openFailures},
        {u"messages"_s, figures.overview.messages},
        {u"threads"_s, figures.overview.conversations},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray asText(const StatusFigures &figures)
{
    const auto time = [](const std::optional<UtcMs> &at) { return at ? toIsoTime(*at) : u"never"_s; };
    QString text = u"connection     %1\nlast event     %2\nlast synced    %3\n"_s.arg(
        figures.connection, time(figures.overview.lastEventAt), time(figures.overview.lastSyncedAt));
    text += u"unread         %1\nopen failures  %2\nmessages       %3\nthreads        %4\n"_s.arg(
        QString::number(figures.overview.unread), QString::number(figures.overview.openFailures),
        QString::number(figures.overview.messages), QString::number(figures.overview.conversations));
    for (const Gap &gap : figures.gaps) {
        text += u"gap            %1 to %2\n"_s.arg(toIsoTime(gap.from), toIsoTime(gap.to));
    }
    return text.toUtf8();
}

} // namespace

int runExport(const DataPaths &paths, const ExportCommand &command)
{
    const QString database = paths.databaseFile();
    if (command.outputFile.isEmpty()) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly)) {
            return failCommand(u"standard output is closed"_s);
        }
        const auto rows = exportMessages(database, command.format, command.filter, out);
        return rows ? 0 : failCommand(storeSentence(rows.error(), database));
    }
    // The file appears whole or not at all.
    QSaveFile out(command.outputFile);
    if (!out.open(QIODevice::WriteOnly)) {
        return failCommand(u"%1 cannot be written: %2"_s.arg(command.outputFile, out.errorString()));
    }
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const auto rows = exportMessages(database, command.format, command.filter, out);
    if (!rows) {
        return failCommand(storeSentence(rows.error(), database));
    }
    return out.commit()
               ? 0
               : failCommand(u"%1 cannot be written: %2"_s.arg(command.outputFile, out.errorString()));
}

int runStatus(const DataPaths &paths, const StatusCommand &command)
{
    const QString database = paths.databaseFile();
    auto figures = readFigures(database, Settings(paths.settingsFile()).accounts());
    if (!figures) {
        return failCommand(storeSentence(figures.error(), database));
    }
    if (const auto state = runningConnection(paths); state && !state->isEmpty()) {
        figures->connection = *state;
    }
    if (!writeStandardOutput(command.json ? asJson(*figures) : asText(*figures))) {
        return failCommand(u"standard output cannot be written"_s);
    }
    return 0;
}

QByteArray connectionAnswer(const ConnectionStatus &status)
{
    const QJsonObject object{{u"connection"_s, connectionStateWord(status.state)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace textdesk
