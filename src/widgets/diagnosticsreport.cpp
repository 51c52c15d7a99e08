// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/diagnosticsreport.h"

#include "widgets/carriersentences.h"
#include "widgets/connectionsentences.h"
#include "widgets/failurenotewords.h"
#include "widgets/healthsentences.h"
#include "widgets/timewords.h"

#include <QLocale>
#include <QSysInfo>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

QString figure(quint64 number)
{
    return QLocale().toString(number);
}

QString figure(qint64 number)
{
    return QLocale().toString(number);
}

/// As a number for plural forms.
int eventCount(quint64 count)
{
    return static_cast<int>(std::min<quint64>(count, std::numeric_limits<int>::max()));
}

constexpr qsizetype longestTypeName = 40;

} // namespace

QString DiagnosticsReport::faultWord(WireFault fault)
{
    switch (fault) {
    case WireFault::Binary:
        return tr("Not text at all");
    case WireFault::TooLong:
        return tr("Too long");
    case WireFault::NotJson:
        return tr("Garbled");
    case WireFault::NotAnObject:
        return tr("Of no known shape");
    case WireFault::NoType:
        return tr("Without a kind");
    case WireFault::MissingField:
        return tr("Incomplete");
    case WireFault::WrongType:
        return tr("With a part of the wrong sort");
    case WireFault::BadValue:
        return tr("With an impossible value");
    case WireFault::OutOfTurn:
        return tr("Out of turn");
    }
    return {};
}

QString DiagnosticsReport::gapCause(GapCause cause)
{
    switch (cause) {
    case GapCause::History:
        return tr("Older messages");
    case GapCause::NotRunning:
        return tr("Textdesk was not running");
    case GapCause::Offline:
        return tr("Offline");
    case GapCause::Asleep:
        return tr("The computer slept");
    case GapCause::Rejected:
        return tr("The key was refused");
    case GapCause::Crashed:
        return tr("Textdesk ended unexpectedly");
    case GapCause::Unchecked:
        return tr("Not compared yet");
    case GapCause::NotKept:
        return tr("Messages could not be kept");
    }
    return {};
}

QList<DiagnosticsReport::Line> DiagnosticsReport::counters(const DiagnosticsInput &input)
{
    const Diagnostics &count = input.counters;
    const auto moment = [&input](const std::optional<UtcMs> &at) {
        return at ? TimeWords::moment(*at, input.now) : tr("never", "moment");
    };
    return {
        {tr("Running since"),
         count.startedAt > 0 ? TimeWords::moment(count.startedAt, input.now) : tr("not connected yet")},
        {tr("The gateway about itself"), HealthSentences::inWords(count.health, input.now)},
        {tr("Last event from the gateway"), moment(input.overview.lastEventAt)},
        {tr("Last known to be complete"), moment(input.overview.lastSyncedAt)},
        {tr("Compared with the gateway up to"), moment(count.comparedUntil)},
        {tr("Messages kept"), figure(input.overview.messages)},
        {tr("Conversations"), figure(input.overview.conversations)},
        {tr("Known by their number only"), figure(input.overview.incomplete)},
        {tr("Space on disk"), QLocale().formattedDataSize(input.databaseBytes)},
        {tr("Frames received"), figure(count.framesSeen)},
        {tr("Events received"), figure(count.eventsSeen)},
        {tr("Writes to disk"), figure(count.commits)},
        {tr("Messages written"), figure(count.messagesCommitted)},
        {tr("Writes that failed"), figure(count.commitErrors)},
        {tr("Found by comparing, this week"),
         tr("%n event(s)", nullptr, eventCount(count.recoveredThisWeek))},
        {tr("Questions to the gateway"), figure(count.restCalls)},
        {tr("Questions that failed"), figure(count.restErrors)},
        {tr("Questions this minute"), tr("%1 of %2").arg(count.budgetUsed).arg(count.budgetCapacity)},
    };
}

QList<DiagnosticsReport::Line> DiagnosticsReport::faults(const DiagnosticsInput &input)
{
    QList<Line> lines;
    for (int fault = 0; fault < wireFaultCount; ++fault) {
        const quint64 count = input.counters.faults.at(static_cast<size_t>(fault));
        if (count > 0) {
            lines.append({faultWord(static_cast<WireFault>(fault)), figure(count)});
        }
    }
    if (input.counters.recordsUnreadable > 0) {
        lines.append({tr("Unreadable entries in message lists"), figure(input.counters.recordsUnreadable)});
    }
    for (auto it = input.counters.unknownEvents.cbegin(); it != input.counters.unknownEvents.cend(); ++it) {
        lines.append({tr("Unknown kind “%1”").arg(it.key().left(longestTypeName)), figure(it.value())});
    }
    return lines;
}

QList<DiagnosticsReport::HistoryLine> DiagnosticsReport::history(const DiagnosticsInput &input)
{
    QList<HistoryLine> lines;
    for (const Diagnostics::Connection &entry : input.counters.history) {
        ConnectionStatus status;
        status.problem = entry.problem;
        status.code = entry.code;
        lines.prepend(
            {TimeWords::full(entry.at), ConnectionSentences::stateWord(entry.state),
             ConnectionSentences::problem(status)});
    }
    return lines;
}

QList<DiagnosticsReport::Line> DiagnosticsReport::gaps(const DiagnosticsInput &input)
{
    QList<Line> lines;
    for (const Gap &gap : input.progress.gaps) {
        const QString span =
            tr("%1 – %2").arg(TimeWords::moment(gap.from, input.now), TimeWords::moment(gap.to, input.now));
        const QString state =
            gap.state == GapState::Unfillable ? tr("cannot be fetched") : tr("still to be fetched");
        lines.append({span, tr("%1, %2", "cause, state").arg(gapCause(gap.cause), state)});
    }
    return lines;
}

QList<DiagnosticsReport::Line> DiagnosticsReport::carrier(const DiagnosticsInput &input)
{
    const CarrierStatus &status = input.counters.carrier;
    QList<Line> lines{
        {tr("Connected at the gateway"), CarrierSentences::connected(status, input.now)},
        {tr("Last checked"),
         status.checkedAt > 0 ? TimeWords::full(status.checkedAt) : tr("never", "moment")},
        {tr("The gateway's access ends"), CarrierSentences::expiry(status)}};
    for (const CarrierChange &change : input.counters.carrierChanges) {
        lines.insert(3, {TimeWords::full(change.at), CarrierSentences::stateWord(change.state)});
    }
    return lines;
}

QList<DiagnosticsReport::Line> DiagnosticsReport::lastErrors(const DiagnosticsInput &input)
{
    QList<Line> lines;
    for (const FailureNote &note : input.counters.failures) {
        lines.prepend({TimeWords::full(note.at), FailureNoteWords::text(note)});
    }
    return lines;
}

QString DiagnosticsReport::asText(const DiagnosticsInput &input)
{
    QString text = u"Textdesk %1, Qt %2, %3\n"_s.arg(
        QLatin1StringView(TEXTDESK_VERSION), QLatin1StringView(qVersion()), QSysInfo::prettyProductName());
    ConnectionStatus wordless(input.connection);
    wordless.detail.clear();
    text += ConnectionSentences::words(wordless, input.progress, input.now).whole() + u'\n';
    const auto section = [&text](const QString &title, const QList<Line> &lines) {
        if (lines.isEmpty()) {
            return;
        }
        text += u'\n' + title + u'\n';
        for (const Line &line : lines) {
            text += u"  %1: %2\n"_s.arg(line.first, line.second);
        }
    };
    section(tr("Figures"), counters(input));
    section(tr("Frames that could not be read"), faults(input));
    section(tr("Times with gaps"), gaps(input));
    section(u"RingCentral"_s, carrier(input));
    section(tr("Last errors"), lastErrors(input));
    QList<Line> connections;
    for (const HistoryLine &line : history(input)) {
        connections.append({line.at, line.why.isEmpty() ? line.state : line.state + u" · "_s + line.why});
    }
    section(tr("Connection history"), connections);
    return text;
}

} // namespace textdesk
