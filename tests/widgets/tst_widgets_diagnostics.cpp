// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings.h"
#include "widgets/aboutdialog.h"
#include "widgets/diagnosticsdialog.h"
#include "widgets/keycap.h"
#include "widgets/shortcutsdialog.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

DiagnosticsInput busyDay()
{
    DiagnosticsInput input;
    input.now = *parseIsoTime(u"2026-11-23T14:33:08.000Z"_s);
    input.counters.startedAt = input.now - 3'600'000;
    input.counters.framesSeen = 18'234;
    input.counters.faults.fill(1);
    input.counters.unknownEvents[u"mms_inbound"_s] = 2;
    input.counters.recordsUnreadable = 4;
    input.counters.comparedUntil = input.now - 240'000;
    input.counters.recoveredThisWeek = 12;
    input.counters.budgetUsed = 12;
    input.counters.budgetCapacity = 100;
    for (int i = 0; i < 3; ++i) {
        Diagnostics::Connection entry;
        entry.at = input.now - 10'000 + i;
        entry.state = i == 1 ? ConnectionState::WaitingToRetry : ConnectionState::Live;
        entry.problem = i == 1 ? ConnectionProblem::ServerError : ConnectionProblem::None;
        entry.code = i == 1 ? 503 : 0;
        input.counters.history.append(entry);
    }
    Gap gap;
    gap.from = input.now - 3'000'000;
    gap.to = input.now - 2'000'000;
    gap.cause = GapCause::Asleep;
    gap.state = GapState::Unfillable;
    input.progress.gaps = {gap};
    input.connection.state = ConnectionState::Offline;
    input.connection.problem = ConnectionProblem::TlsFailed;
    input.connection.detail = u"issued for +15551234567 sgw_secret"_s;
    input.databaseBytes = 48'000'000;
    input.counters.carrier.state = CarrierStatus::State::Disconnected;
    input.counters.carrier.since = input.now - 7'200'000;
    input.counters.carrier.checkedAt = input.now - 30'000;
    input.counters.carrierChanges = {
        {input.now - 9'000'000, CarrierStatus::State::Connected},
        {input.now - 7'200'000, CarrierStatus::State::Disconnected}};
    FailureNote call;
    call.at = input.now - 60'000;
    call.times = 3;
    call.call = RestError::Kind::Server;
    call.httpStatus = 502;
    FailureNote write;
    write.at = input.now - 50'000;
    write.store = StoreError::Kind::DiskFull;
    input.counters.failures = {call, write};
    return input;
}

} // namespace

class TestDiagnostics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFaultHasItsOwnWords()
    {
        DiagnosticsInput input = busyDay();
        const auto lines = DiagnosticsReport::faults(input);
        QCOMPARE(lines.size(), wireFaultCount + 2);
        QSet<QString> words;
        for (const auto &[name, count] : lines) {
            QVERIFY(!name.isEmpty());
            words.insert(name);
        }
        QCOMPARE(words.size(), lines.size());
        input.counters = {};
        QVERIFY(DiagnosticsReport::faults(input).isEmpty());
    }

    void theNewestConnectionComesFirst()
    {
        const auto lines = DiagnosticsReport::history(busyDay());
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.at(0).why.isEmpty());
        QVERIFY(lines.at(1).why.contains(u"503"_s));
        QVERIFY(lines.at(0).state != lines.at(1).state);
    }

    void gapsSayWhyAndWhetherTheyCanBeFilled()
    {
        const auto lines = DiagnosticsReport::gaps(busyDay());
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines.at(0).second.contains(u"slept"_s));
        QVERIFY(lines.at(0).second.contains(u"cannot"_s));
    }

    void ringCentralHasAHistory()
    {
        DiagnosticsInput input = busyDay();
        const auto lines = DiagnosticsReport::carrier(input);
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines.at(0).second.startsWith(u"No, since"_s));
        QCOMPARE(lines.at(2).second, u"not said"_s);
        QCOMPARE(lines.at(3).second, u"Not connected"_s); // the newest first
        QCOMPARE(lines.at(4).second, u"Connected"_s);
        input.counters.carrier.state = CarrierStatus::State::Connected;
        input.counters.carrier.expiresAt = input.now + 3'600'000;
        QVERIFY(DiagnosticsReport::carrier(input).at(0).second.startsWith(u"Yes, since"_s));
        QVERIFY(!DiagnosticsReport::carrier(input).at(2).second.contains(u"itself"_s));
        input.counters.carrier.renewsItself = true;
        QVERIFY(DiagnosticsReport::carrier(input).at(2).second.contains(u"itself"_s));
        input.counters.carrier.state = CarrierStatus::State::Unknown;
        QVERIFY(DiagnosticsReport::carrier(input).at(0).second.contains(u"does not tell"_s));
        input.counters.carrier.checkedAt = 0;
        QCOMPARE(DiagnosticsReport::carrier(input).at(0).second, u"Not known yet"_s);
        QCOMPARE(DiagnosticsReport::carrier(input).at(1).second, u"never"_s);
    }

    void theLastErrorsAreKindsAndTimes()
    {
        const auto lines = DiagnosticsReport::lastErrors(busyDay());
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).second.contains(u"disk"_s));
        QVERIFY(lines.at(1).second.contains(u"502"_s));
        QVERIFY(lines.at(1).second.contains(u"3 time"_s));
        QSet<QString> words;
        for (int kind = 0; kind < RestError::kindCount; ++kind) {
            DiagnosticsInput input;
            FailureNote note;
            note.call = static_cast<RestError::Kind>(kind);
            input.counters.failures = {note};
            words.insert(DiagnosticsReport::lastErrors(input).constFirst().second);
        }
        QCOMPARE(words.size(), RestError::kindCount);
        QVERIFY(!words.contains(QString()));
    }

    void theReportHoldsNoWordsFromOutside()
    {
        const QString report = DiagnosticsReport::asText(busyDay());
        QVERIFY(report.contains(QLatin1StringView(TEXTDESK_VERSION)));
        QVERIFY(report.contains(u"certificate"_s));
        QVERIFY(report.contains(u"this week: 12"_s));
        QVERIFY(report.contains(u"503"_s));
        QVERIFY(report.contains(u"Connected at the gateway: No, since"_s));
        QVERIFY(report.contains(u"502"_s));
        QVERIFY(!report.contains(u"sgw_"_s));
        QVERIFY(!report.contains(u"+1555"_s));
    }

    void theDialogShowsAndCopiesIt()
    {
        DiagnosticsDialog dialog;
        const DiagnosticsInput input = busyDay();
        dialog.show(input);
        dialog.show(input);
        const auto *history = dialog.findChild<QTableWidget *>(u"history"_s);
        QCOMPARE(history->rowCount(), 3);
        dialog.findChild<QPushButton *>(u"copy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), DiagnosticsReport::asText(input));
        QVERIFY(!dialog.findChild<QLabel *>(u"copied"_s)->text().isEmpty());
        QSignalSpy refresh(&dialog, &DiagnosticsDialog::refreshRequested);
        dialog.findChild<QPushButton *>(u"refresh"_s)->click();
        QCOMPARE(refresh.count(), 1);
        QVERIFY(dialog.findChild<QWidget *>(u"noGaps"_s)->isHidden());
        dialog.show(DiagnosticsInput{});
        QVERIFY(!dialog.findChild<QWidget *>(u"noGaps"_s)->isHidden());
        QCOMPARE(history->rowCount(), 0);
    }

    void theSheetShowsEveryKey()
    {
        ShortcutsDialog dialog(
            {{u"Search"_s, {QKeySequence(u"Ctrl+F"_s)}},
             {u"Shortcuts"_s, {QKeySequence(Qt::Key_F1), QKeySequence(u"Ctrl+/"_s)}}});
        const auto caps = dialog.findChildren<KeyCap *>();
        QCOMPARE(caps.size(), 3);
        QCOMPARE(caps.at(0)->accessibleName(), u"Ctrl+F"_s);
        QVERIFY(caps.at(0)->sizeHint().width() > caps.at(1)->sizeHint().width());
    }

    void aboutNamesVersionAndLicence()
    {
        AboutDialog dialog;
        QStringList said;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            said << label->text();
        }
        QVERIFY(said.join(u'\n').contains(QLatin1StringView(TEXTDESK_VERSION)));
        QVERIFY(said.join(u'\n').contains(u"General Public License"_s));
    }
};

QTEST_MAIN(TestDiagnostics)
#include "tst_widgets_diagnostics.moc"
