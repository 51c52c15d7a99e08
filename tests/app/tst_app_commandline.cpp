// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace textdesk {

/// The command line's contract, argument by argument.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runByDefault();
    void runOptions();
    void commandsAmongOptions();
    void exportOptions();
    void daysAreWhole();
    void reportOptions();
    void reportFormats_data();
    void reportFormats();
    void wrongUsageIsSaid_data();
    void wrongUsageIsSaid();
    void helpAndVersionWin();
};

void TestCommandLine::runByDefault()
{
    const auto line = parseCommandLine({u"textdesk"_s});
    QVERIFY(line);
    const auto *run = std::get_if<RunCommand>(&line->command);
    QVERIFY(run);
    QVERIFY(!run->gateway && !run->demo && !run->minimized && run->apiKeyFile.isEmpty());
    QVERIFY(line->dataDir.isEmpty());
}

void TestCommandLine::runOptions()
{
    const auto line = parseCommandLine(
        {u"textdesk"_s, u"--data-dir"_s, u"/tmp/x"_s, u"--gateway"_s, u"https://sms.example.org:8443/"_s,
         u"--api-key-file"_s, u"/tmp/key"_s, u"--minimized"_s});
    QVERIFY(line);
    const auto *run = std::get_if<RunCommand>(&line->command);
    QVERIFY(run);
    QCOMPARE(run->gateway->toString(), u"https://sms.example.org:8443"_s);
    QCOMPARE(run->gateway->socketUrl(), QUrl(u"wss://sms.example.org:8443/ws"_s));
    QCOMPARE(run->apiKeyFile, u"/tmp/key"_s);
    QVERIFY(run->minimized);
    QCOMPARE(line->dataDir, u"/tmp/x"_s);
}

void TestCommandLine::commandsAmongOptions()
{
    // A folder may be called like a command.
    const auto line = parseCommandLine({u"textdesk"_s, u"--data-dir"_s, u"export"_s, u"status"_s});
    QVERIFY(line);
    QVERIFY(std::holds_alternative<StatusCommand>(line->command));
    QCOMPARE(line->dataDir, u"export"_s);
}

void TestCommandLine::exportOptions()
{
    const auto line = parseCommandLine(
        {u"textdesk"_s, u"export"_s, u"--format"_s, u"jsonl"_s, u"--since"_s, u"2026-03-01T10:00:00Z"_s,
         u"--number"_s, u"+12025550123"_s, u"--status"_s, u"failed"_s, u"-o"_s, u"out.jsonl"_s});
    QVERIFY(line);
    const auto *command = std::get_if<ExportCommand>(&line->command);
    QVERIFY(command);
    QCOMPARE(command->format, ExportFormat::JsonLines);
    QCOMPARE(*command->filter.since, *parseIsoTime(u"2026-03-01T10:00:00Z"));
    QCOMPARE(command->filter.number, u"+12025550123"_s);
    QCOMPARE(command->filter.status, u"failed"_s);
    QCOMPARE(command->outputFile, u"out.jsonl"_s);
}

void TestCommandLine::daysAreWhole()
{
    const auto line = parseCommandLine(
        {u"textdesk"_s, u"export"_s, u"--format"_s, u"csv"_s, u"--since"_s, u"2026-03-01"_s, u"--until"_s,
         u"2026-03-01"_s});
    QVERIFY(line);
    const ExportFilter &filter = std::get<ExportCommand>(line->command).filter;
    QCOMPARE(*filter.until - *filter.since, 24LL * 60 * 60 * 1000 - 1);
}

void TestCommandLine::reportOptions()
{
    const auto line = parseCommandLine(
        {u"textdesk"_s, u"--data-dir"_s, u"/tmp/x"_s, u"report"_s, u"--period"_s, u"week"_s, u"--date"_s,
         u"2026-11-23"_s, u"-o"_s, u"out.pdf"_s});
    QVERIFY(line);
    QCOMPARE(line->dataDir, u"/tmp/x"_s);
    const auto *command = std::get_if<ReportCommand>(&line->command);
    QVERIFY(command);
    QCOMPARE(command->period, ReportPeriod::Week);
    QCOMPARE(command->day, QDate(2026, 11, 23));
    QCOMPARE(command->outputFile, u"out.pdf"_s);
    const auto today = parseCommandLine({u"textdesk"_s, u"report"_s, u"--period"_s, u"day"_s});
    QVERIFY(today);
    QVERIFY(std::get<ReportCommand>(today->command).day.isNull());
}

void TestCommandLine::reportFormats_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<ReportFormat>("format");
    QTest::newRow("nothing said") << QStringList{} << ReportFormat::Text;
    QTest::newRow("by its ending") << QStringList{u"-o"_s, u"a.PDF"_s} << ReportFormat::Pdf;
    QTest::newRow("table") << QStringList{u"-o"_s, u"a.b/c.csv"_s} << ReportFormat::Csv;
    QTest::newRow("other ending") << QStringList{u"-o"_s, u"a.md"_s} << ReportFormat::Text;
    QTest::newRow("what is said counts")
        << QStringList{u"--format"_s, u"csv"_s, u"-o"_s, u"a.pdf"_s} << ReportFormat::Csv;
}

void TestCommandLine::reportFormats()
{
    QFETCH(QStringList, arguments);
    QFETCH(ReportFormat, format);
    const auto line =
        parseCommandLine(QStringList{u"textdesk"_s, u"report"_s, u"--period"_s, u"day"_s} + arguments);
    QVERIFY(line);
    QCOMPARE(std::get<ReportCommand>(line->command).format, format);
}

void TestCommandLine::wrongUsageIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown option") << QStringList{u"--colour"_s} << u"colour"_s;
    QTest::newRow("unknown command") << QStringList{u"import"_s} << u"import"_s;
    QTest::newRow("plain http") << QStringList{u"--gateway"_s, u"http://example.org"_s} << u"plain http"_s;
    QTest::newRow("path") << QStringList{u"--gateway"_s, u"https://example.org/v1"_s} << u"base address"_s;
    QTest::newRow("no format") << QStringList{u"export"_s} << u"--format"_s;
    QTest::newRow("bad time") << QStringList{u"export"_s, u"--format"_s, u"csv"_s, u"--until"_s, u"noon"_s}
                              << u"noon"_s;
    QTest::newRow("no period") << QStringList{u"report"_s} << u"--period"_s;
    QTest::newRow("other period") << QStringList{u"report"_s, u"--period"_s, u"year"_s} << u"--period"_s;
    QTest::newRow("no day") << QStringList{u"report"_s, u"--period"_s, u"day"_s, u"--date"_s, u"2026-02-30"_s}
                            << u"2026-02-30"_s;
    QTest::newRow("report format")
        << QStringList{u"report"_s, u"--period"_s, u"day"_s, u"--format"_s, u"odt"_s} << u"--format"_s;
    QTest::newRow("status format") << QStringList{u"status"_s, u"--format"_s, u"yaml"_s} << u"--format"_s;
    QTest::newRow("missing value") << QStringList{u"--data-dir"_s} << u"data-dir"_s;
}

void TestCommandLine::wrongUsageIsSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const auto line = parseCommandLine(QStringList{u"textdesk"_s} + arguments);
    QVERIFY(!line);
    QVERIFY2(line.error().contains(says), qPrintable(line.error()));
    QVERIFY(!line.error().contains(u'\n'));
}

void TestCommandLine::helpAndVersionWin()
{
    const auto help = parseCommandLine({u"textdesk"_s, u"export"_s, u"--help"_s});
    QVERIFY(help && std::holds_alternative<PrintCommand>(help->command));
    const auto version = parseCommandLine({u"textdesk"_s, u"--version"_s});
    QVERIFY(version && std::get<PrintCommand>(version->command).text.startsWith(u"textdesk "_s));
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestCommandLine)
#include "tst_app_commandline.moc"
