// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outcomecolor.h"
#include "widgets/reportdesk.h"
#include "widgets/reportink.h"
#include "widgets/reportpdf.h"
#include "widgets/reporttext.h"
#include "widgets/reportwords.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

/// A font may write "fi" as one shape.
QString unligated(const QString &words)
{
    return words.normalized(QString::NormalizationForm_KC);
}

/// The words of a PDF by a program that is not ours.
QString wordsOf(const QString &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    return reader.waitForFinished() && reader.exitCode() == 0
               ? unligated(QString::fromUtf8(reader.readAllStandardOutput()))
               : QString();
}

} // namespace

class TestWidgetsReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresAreComparedWithTheDayBefore();
    void aRunningDayComparesSharesOnly();
    void whatIsNotKnownIsSaid();
    void theOldestMessageIsSaid();
    void hoursOfOneNameAreToldApart();
    void textHoldsAllAndNoSecrets();
    void pdfIsOne();
    void pdfHasPages();
    void pdfSaysTheWords();
    void paperIsTheLocales_data();
    void paperIsTheLocales();
    void outcomesDifferWithoutColour();
};

void TestWidgetsReport::figuresAreComparedWithTheDayBefore()
{
    ReportDesk desk;
    desk.clock.advance(24 * hour);
    const DeliveryReport report = desk.report();
    QVERIFY(ReportWords::standing(report).isEmpty());
    QCOMPARE(ReportWords::accounts(report), u"1 account(s): Front desk"_s);
    const auto figures = ReportWords::figures(report);
    QCOMPARE(figures.at(0).figure, u"9"_s);
    QCOMPARE(figures.at(0).note, u"the day before: 1"_s);
    QCOMPARE(figures.at(1).figure, u"77.8 %"_s);
    QCOMPARE(figures.at(1).note, u"the day before: 100\u00a0%"_s);
    QCOMPARE(figures.at(2).figure, u"2"_s);
    QVERIFY(figures.at(2).isBad && !figures.at(3).isBad);
    QCOMPARE(ReportWords::lines(report, u"US"_s).first().name, u"(555) 987-6543"_s);
    QCOMPARE(ReportWords::lines(report, u"US"_s).first().figure, u"2 of 9"_s);
    const auto reasons = ReportWords::reasons(report);
    QCOMPARE(reasons.size(), 2);
    QVERIFY(reasons.at(0).name.endsWith(u"· CAR-430"_s) || reasons.at(1).name.endsWith(u"· CAR-430"_s));
    QVERIFY(ReportWords::unknown(report).isEmpty());
}

void TestWidgetsReport::aRunningDayComparesSharesOnly()
{
    ReportDesk desk;
    const DeliveryReport report = desk.report();
    QCOMPARE(ReportWords::standing(report), u"Up to 18:00: the day is not over."_s);
    const auto figures = ReportWords::figures(report);
    QVERIFY(figures.at(0).note.isEmpty());
    QVERIFY(!figures.at(1).note.isEmpty());
    QVERIFY(ReportWords::standing(desk.report(ReportPeriod::Week)).startsWith(u"Up to Monday"_s));
}

void TestWidgetsReport::whatIsNotKnownIsSaid()
{
    ReportDesk desk;
    desk.clock.advance(24 * hour);
    DeliveryReport report = desk.report();
    report.whole.gaps = {gapOf(morning - 9 * hour, morning + hour, GapCause::History)};
    for (int i = 0; i < 8; ++i) {
        report.whole.gaps.append(
            gapOf(morning + (2 + i) * hour, morning + (2 + i) * hour + 7 * minute, GapCause::Offline));
    }
    report.before.gaps = {gapOf(morning - 9 * hour, morning - hour, GapCause::Offline)};
    const QString said = ReportWords::unknown(report).join(u'\n');
    // With their day: whoever reads it may do so in a year.
    QVERIFY2(
        said.contains(u"Offline Monday, 23 November 2026 02:00 – 02:07. Messages may be missing."_s),
        qPrintable(said));
    QVERIFY2(
        said.contains(u"before Monday, 23 November 2026 01:00 the gateway cannot tell"_s), qPrintable(said));
    QVERIFY2(said.contains(u"And 2 more time(s)"_s), qPrintable(said));
    QVERIFY2(said.contains(u"Of the day before, not everything is known"_s), qPrintable(said));
}

void TestWidgetsReport::theOldestMessageIsSaid()
{
    ReportDesk desk;
    // That day's very beginning; of the one before, nothing is known.
    QCOMPARE(
        ReportWords::unknown(desk.report(ReportPeriod::Day, monday.addDays(-1))),
        QStringList(u"Of the day before, not everything is known: compare with care."_s));
    const DeliveryReport before = desk.report(ReportPeriod::Day, monday.addDays(-2));
    QVERIFY(
        ReportWords::unknown(before).first().startsWith(u"The oldest message of this desk is of Sunday"_s));
    QCOMPARE(ReportWords::figures(before).first().figure, u"not known"_s);
    const QString text = reportAsText(before, u"US"_s);
    QVERIFY2(!text.contains(QRegularExpression(u"\\b0\\b"_s)), qPrintable(text));
}

void TestWidgetsReport::hoursOfOneNameAreToldApart()
{
    const QTimeZone berlin("Europe/Berlin");
    DeliveryReport report;
    report.first = QDate(2026, 10, 25);
    report.zone = berlin;
    const QList<UtcMs> edges = reportEdges(ReportPeriod::Day, report.first, berlin);
    report.places = edges.size() - 1;
    QSet<QString> names;
    for (qsizetype i = 0; i < report.places; ++i) {
        FiguresBucket bucket;
        bucket.from = edges.at(i);
        bucket.until = edges.at(i + 1);
        names.insert(ReportWords::bucketName(report, bucket));
    }
    QCOMPARE(names.size(), 25);
}

void TestWidgetsReport::textHoldsAllAndNoSecrets()
{
    ReportDesk desk;
    const QString text = reportAsText(desk.report(), u"US"_s);
    for (const QString &words :
         {u"Delivery report"_s, u"Monday, 23 November 2026"_s, u"Up to 18:00"_s, u"Front desk"_s,
          u"CAR-430"_s, u"frobnication of # said …"_s, u"(555) 987-6543"_s, u"08:00 – 09:00"_s, u"2 of 9"_s,
          u"77.8 %"_s}) {
        QVERIFY2(text.contains(words), qPrintable(words + u'\n' + text));
    }
    QVERIFY(!text.contains(u"Secret"_s) && !text.contains(u"2349981"_s) && !text.contains(u"234-9981"_s));
}

void TestWidgetsReport::pdfIsOne()
{
    ReportDesk desk;
    const QByteArray pdf = reportAsPdf(desk.report(), ReportLook::here(u"US"_s));
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pdf.contains("/Type /Page\n") || pdf.contains("/Type /Page "));
    QVERIFY(
        pdf.contains("Textdesk") || pdf.contains(QByteArray(
                                        "\x00T\x00"
                                        "e\x00x\x00t",
                                        8)));
}

void TestWidgetsReport::pdfHasPages()
{
    ReportDesk desk;
    static const QRegularExpression page(u"/Type /Page\\b(?!s)"_s);
    const auto pages = [](const QByteArray &pdf) { return QString::fromLatin1(pdf).count(page); };
    DeliveryReport report = desk.report(ReportPeriod::Week);
    const ReportLook look = ReportLook::here(u"US"_s);
    const qsizetype usual = pages(reportAsPdf(report, look));
    QVERIFY2(usual >= 1 && usual <= 2, qPrintable(QString::number(usual)));
    for (int i = 0; i < 150; ++i) {
        report.reasons.append({{}, u"SMS-CAR-%1"_s.arg(i + 500), {}, 1});
        report.lines.append({u"+1555987%1"_s.arg(i + 1000), 1, 2});
    }
    QVERIFY(pages(reportAsPdf(report, look)) > usual + 3);
    // Nothing at all is a report, too.
    DeliveryReport nothing;
    nothing.first = nothing.last = monday;
    nothing.zone = QTimeZone::utc();
    QVERIFY(pages(reportAsPdf(nothing, look)) == 1);
}

void TestWidgetsReport::pdfSaysTheWords()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) {
        QSKIP("pdftotext (poppler-utils) is not installed");
    }
    ReportDesk desk;
    Gap gap = gapOf(morning + 12 * hour, morning + 13 * hour, GapCause::Offline);
    gap.isOpen = true;
    const DeliveryReport report = desk.report(ReportPeriod::Day, monday, {gap});
    QFile file(desk.path(u"report.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(reportAsPdf(report, ReportLook::here(u"US"_s)));
    file.close();
    const QString words = wordsOf(file.fileName());
    for (const QString &said :
         {u"Delivery report"_s, u"Monday, 23 November 2026"_s, u"Up to 18:00: the day is not over."_s,
          u"Front desk"_s, u"What this report does not know"_s,
          u"Offline since Monday, 23 November 2026 12:00."_s, u"77.8 %"_s, u"CAR-430"_s,
          u"frobnication of # said …"_s, u"(555) 987-6543"_s, u"2 of 9"_s, u"08:00 – 09:00"_s,
          u"Page 1 of 2"_s, u"Page 2 of 2"_s}) {
        QVERIFY2(words.contains(unligated(said)), qPrintable(said + u'\n' + words));
    }
    QVERIFY(!words.contains(u"Secret"_s) && !words.contains(u"2349981"_s) && !words.contains(u"234-9981"_s));
    QVERIFY(!words.contains(u"23:00 – 00:00"_s)); // that hour has not begun
}

void TestWidgetsReport::paperIsTheLocales_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QPageSize::PageSizeId>("paper");
    QTest::newRow("US") << u"en_US"_s << QPageSize::Letter;
    QTest::newRow("Canada") << u"fr_CA"_s << QPageSize::Letter;
    QTest::newRow("Germany") << u"de_DE"_s << QPageSize::A4;
    QTest::newRow("Britain") << u"en_GB"_s << QPageSize::A4;
}

void TestWidgetsReport::paperIsTheLocales()
{
    QFETCH(QString, locale);
    QFETCH(QPageSize::PageSizeId, paper);
    QCOMPARE(paperOf(QLocale(locale)).id(), paper);
}

void TestWidgetsReport::outcomesDifferWithoutColour()
{
    const ReportLook look = ReportLook::here(u"US"_s);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const QPdfWriter device(&buffer);
    const ReportInk ink(look, device);
    QList<QList<bool>> seen;
    for (const Outcome outcome :
         {Outcome::Delivered, Outcome::Sent, Outcome::InProgress, Outcome::Stalled, Outcome::Unconfirmed,
          Outcome::Failed}) {
        const int side = static_cast<int>(ink.points(20));
        QImage image(side, side, QImage::Format_RGB32);
        image.fill(Qt::white);
        {
            QPainter painter(&image);
            ink.fill(painter, image.rect(), outcome);
        }
        // By their brightness alone: where it is lighter than the colour of the outcome.
        const int base = qGray(outcomeColor(outcome, look.colors).rgb());
        QList<bool> lines;
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                lines.append(qGray(image.pixel(x, y)) > base + 3);
            }
        }
        if (outcome != Outcome::Sent) { // a paler one of its kind
            QVERIFY(!seen.contains(lines));
            seen.append(lines);
        }
    }
}

QTEST_MAIN(TestWidgetsReport)
#include "tst_widgets_report.moc"
