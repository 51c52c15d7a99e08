// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/deskbooks.h"
#include "widgets/deliverypage.h"
#include "widgets/reportdesk.h"
#include "widgets/reportdialog.h"

#include <QDateEdit>
#include <QFileDialog>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace textdesk;
using namespace textdesk::test;

namespace {

/// The dialog as the page shows it.
struct Desk : ReportDesk
{
    std::unique_ptr<ReportDialog> dialog()
    {
        auto made = std::make_unique<ReportDialog>(settings, clock, cache.file(), cache.account());
        made->setAttribute(Qt::WA_DeleteOnClose, false);
        made->show();
        return made;
    }
};

template<typename Widget>
Widget *part(QWidget &dialog, const QString &name)
{
    return dialog.findChild<Widget *>(name);
}

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

bool save(ReportDialog &dialog, const QString &file, QString *problem)
{
    QSignalSpy done(&dialog, &ReportDialog::written);
    dialog.saveTo(file);
    if (!done.wait(30'000)) {
        return false;
    }
    *problem = done.first().first().toString();
    return true;
}

} // namespace

class TestWidgetsReportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesFromDayToDay();
    void goesFromWeekToWeek();
    void savesPdfAndCsv();
    void saysWhatWentWrong();
    void keepsTheChoice();
    void tellsOfPresentBlindness();
    void asksForTheFile();
    void fitsItsWords();
    void thePageOpensIt();
};

void TestWidgetsReportDialog::goesFromDayToDay()
{
    Desk desk;
    const auto dialog = desk.dialog();
    auto *name = part<QLabel>(*dialog, u"name"_s);
    auto *next = part<QToolButton>(*dialog, u"next"_s);
    auto *previous = part<QToolButton>(*dialog, u"previous"_s);
    QVERIFY(part<QRadioButton>(*dialog, u"day"_s)->isChecked());
    QCOMPARE(name->text(), u"Monday, 23 November 2026"_s);
    QVERIFY(part<QLabel>(*dialog, u"standing"_s)->text().contains(u"not over"_s));
    QVERIFY(!next->isEnabled());
    QTest::mouseClick(previous, Qt::LeftButton);
    QCOMPARE(name->text(), u"Sunday, 22 November 2026"_s);
    QVERIFY(!part<QLabel>(*dialog, u"standing"_s)->text().contains(u"not over"_s));
    QCOMPARE(next->accessibleName(), u"The next day"_s);
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(name->text(), u"Monday, 23 November 2026"_s);
    QVERIFY(!next->isEnabled());
    QCOMPARE(part<QDateEdit>(*dialog, u"date"_s)->maximumDate(), monday);
}

void TestWidgetsReportDialog::goesFromWeekToWeek()
{
    Desk desk;
    desk.clock.advance(3 * 24 * hour); // Thursday
    const auto dialog = desk.dialog();
    auto *name = part<QLabel>(*dialog, u"name"_s);
    QTest::mouseClick(part<QRadioButton>(*dialog, u"week"_s), Qt::LeftButton);
    QCOMPARE(name->text(), u"Monday, 23 November 2026 – Sunday, 29 November 2026"_s);
    QVERIFY(!part<QToolButton>(*dialog, u"next"_s)->isEnabled());
    QTest::mouseClick(part<QToolButton>(*dialog, u"previous"_s), Qt::LeftButton);
    QCOMPARE(name->text(), u"Monday, 16 November 2026 – Sunday, 22 November 2026"_s);
    part<QDateEdit>(*dialog, u"date"_s)->setDate(QDate(2026, 11, 11));
    QCOMPARE(name->text(), u"Monday, 9 November 2026 – Sunday, 15 November 2026"_s);
}

void TestWidgetsReportDialog::savesPdfAndCsv()
{
    Desk desk;
    const auto dialog = desk.dialog();
    auto *open = part<QPushButton>(*dialog, u"open"_s);
    QVERIFY(!open->isVisible());
    QString problem;
    QVERIFY(save(*dialog, desk.path(u"a.pdf"_s), &problem));
    QCOMPARE(problem, QString());
    QVERIFY(contentOf(desk.path(u"a.pdf"_s)).startsWith("%PDF-1."));
    QCOMPARE(part<QLabel>(*dialog, u"status"_s)->text(), u"Saved as a.pdf."_s);
    QVERIFY(open->isVisible() && part<QPushButton>(*dialog, u"folder"_s)->isVisible());
    QVERIFY(part<QPushButton>(*dialog, u"save"_s)->isEnabled());

    part<QRadioButton>(*dialog, u"csv"_s)->setChecked(true);
    QVERIFY(save(*dialog, desk.path(u"without-an-ending"_s), &problem));
    QVERIFY(contentOf(desk.path(u"without-an-ending"_s)).startsWith("section,"));
    // What the name says counts.
    QVERIFY(save(*dialog, desk.path(u"b.PDF"_s), &problem));
    QVERIFY(contentOf(desk.path(u"b.PDF"_s)).startsWith("%PDF-1."));
    QVERIFY(save(*dialog, desk.path(u"c.csv"_s), &problem));
    const QByteArray csv = contentOf(desk.path(u"c.csv"_s));
    QVERIFY(csv.contains("\r\nperiod,day,,2026-11-23T00:00:00Z,2026-11-24T00:00:00Z,no,yes,9,"));
    // Nothing else is left behind.
    QCOMPARE(
        QDir(desk.folder.path()).entryList({u"*.pdf*"_s, u"*.csv*"_s}, QDir::Files | QDir::Hidden).size(), 3);
}

void TestWidgetsReportDialog::saysWhatWentWrong()
{
    Desk desk;
    const auto dialog = desk.dialog();
    QString problem;
    QVERIFY(save(*dialog, desk.path(u"nowhere/a.pdf"_s), &problem));
    QVERIFY2(problem.startsWith(u"Nothing was saved as a.pdf: "_s), qPrintable(problem));
    QCOMPARE(part<QLabel>(*dialog, u"status"_s)->text(), problem);
    QVERIFY(!part<QPushButton>(*dialog, u"open"_s)->isVisible());
    QVERIFY(part<QPushButton>(*dialog, u"save"_s)->isEnabled());

    ReportDialog none(desk.settings, desk.clock, desk.path(u"no.sqlite"_s), desk.cache.account());
    none.setAttribute(Qt::WA_DeleteOnClose, false);
    none.show();
    QVERIFY(save(none, desk.path(u"b.pdf"_s), &problem));
    QVERIFY(problem.contains(u"could not be read"_s));
    QVERIFY(!QFile::exists(desk.path(u"b.pdf"_s)));
}

void TestWidgetsReportDialog::keepsTheChoice()
{
    Desk desk;
    QString problem;
    {
        const auto dialog = desk.dialog();
        part<QRadioButton>(*dialog, u"week"_s)->setChecked(true);
        part<QRadioButton>(*dialog, u"csv"_s)->setChecked(true);
        QVERIFY(save(*dialog, desk.path(u"a.csv"_s), &problem));
    }
    const auto dialog = desk.dialog();
    QVERIFY(part<QRadioButton>(*dialog, u"week"_s)->isChecked());
    QVERIFY(part<QRadioButton>(*dialog, u"csv"_s)->isChecked());
}

void TestWidgetsReportDialog::tellsOfPresentBlindness()
{
    Desk desk;
    const auto dialog = desk.dialog();
    Gap open = gapOf(morning + 16 * hour, morning + 16 * hour, GapCause::Offline);
    open.isOpen = true;
    // What is not open is in the cache, or filled.
    dialog->setGaps({open, gapOf(morning + hour, morning + 2 * hour, GapCause::Asleep)});
    QString problem;
    QVERIFY(save(*dialog, desk.path(u"a.csv"_s), &problem));
    const QByteArray csv = contentOf(desk.path(u"a.csv"_s));
    QVERIFY(csv.contains("\r\nunknown,offline,,2026-11-23T16:00:00Z,2026-11-23T18:00:00Z,"));
    QVERIFY(!csv.contains("asleep"));
}

void TestWidgetsReportDialog::asksForTheFile()
{
    Desk desk;
    const auto dialog = desk.dialog();
    QSignalSpy done(dialog.get(), &ReportDialog::written);
    QTest::mouseClick(part<QPushButton>(*dialog, u"save"_s), Qt::LeftButton);
    auto *files = dialog->findChild<QFileDialog *>();
    QVERIFY(files);
    QCOMPARE(QFileInfo(files->selectedFiles().value(0)).fileName(), u"textdesk-report-2026-11-23.pdf"_s);
    QCOMPARE(files->defaultSuffix(), u"pdf"_s);
    Q_EMIT files->fileSelected(desk.path(u"chosen.pdf"_s));
    files->close();
    QVERIFY(done.wait(30'000));
    QVERIFY(contentOf(desk.path(u"chosen.pdf"_s)).startsWith("%PDF-1."));
}

void TestWidgetsReportDialog::fitsItsWords()
{
    Desk desk;
    const auto dialog = desk.dialog();
    QFont large = dialog->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    dialog->setFont(large);
    QString cut;
    const auto fits = [&] {
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && label->height() < label->heightForWidth(label->width())) {
                cut = label->text();
                return false;
            }
        }
        return true;
    };
    QVERIFY2(QTest::qWaitFor(fits), qPrintable(cut));
    for (const QAbstractButton *button : dialog->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->objectName().startsWith(u"qt_"_s)) {
            QVERIFY2(
                !button->text().isEmpty() || !button->accessibleName().isEmpty(),
                qPrintable(button->objectName()));
        }
    }
}

void TestWidgetsReportDialog::thePageOpensIt()
{
    Desk desk;
    const DeskBooks books;
    DeliveryPage page(desk.settings, desk.clock, books);
    page.resize(1200, 700);
    page.show();
    auto *button = part<QToolButton>(page, u"report"_s);
    QVERIFY(button && !button->isEnabled());
    page.openReport();
    QVERIFY(!page.findChild<ReportDialog *>());
    page.setDatabase(desk.cache.file(), desk.cache.account());
    QTRY_VERIFY(button->isEnabled());
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
    QTest::mouseClick(button, Qt::LeftButton);
    QPointer<ReportDialog> dialog = page.findChild<ReportDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    page.openReport(); // the same one
    QCOMPARE(page.findChildren<ReportDialog *>().size(), 1);
    page.setDatabase(QString(), {});
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestWidgetsReportDialog)
#include "tst_widgets_reportdialog.moc"
