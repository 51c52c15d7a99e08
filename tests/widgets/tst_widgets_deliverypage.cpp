// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/csvtext.h"
#include "core/settings.h"
#include "models/cacheondisk.h"
#include "models/deliverymodel.h"
#include "models/deskbooks.h"
#include "widgets/deliverydetails.h"
#include "widgets/deliveryfilterbar.h"
#include "widgets/deliverygaplines.h"
#include "widgets/deliverypage.h"
#include "widgets/deliverytable.h"
#include "widgets/deliveryviewmenu.h"
#include "widgets/exportdialog.h"
#include "widgets/plaintextblock.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

constexpr UtcMs start = 1'772'359'200'000;
constexpr qint64 minute = 60'000;

Gap blind(UtcMs from, UtcMs to)
{
    Gap gap;
    gap.from = from;
    gap.to = to;
    gap.cause = GapCause::Offline;
    gap.state = GapState::Unfillable;
    return gap;
}

/// The page over a cache on disk, as the window shows it.
struct Desk
{
    QTemporaryDir folder;
    ManualClock clock{start + 10 * minute};
    CacheOnDisk cache{clock};
    Settings settings{folder.filePath(u"settings.ini"_s)};
    DeskBooks books;
    std::unique_ptr<DeliveryPage> page;

    Desk()
    {
        settings.setHomeRegion(u"US"_s);
        makePage();
    }
    void makePage()
    {
        page = std::make_unique<DeliveryPage>(settings, clock, books);
        page->resize(1200, 700);
        page->show();
    }
    void open() { page->setDatabase(cache.file(), cache.account()); }
    void openAndLoad()
    {
        open();
        QTRY_VERIFY(table().isVisible() && model().state() == DeliveryModel::State::Ready);
    }
    DeliveryTable &table() { return *page->findChild<DeliveryTable *>(u"table"_s); }
    DeliveryModel &model() { return *qobject_cast<DeliveryModel *>(table().model()); }
    DeliveryDetails &details() { return *page->findChild<DeliveryDetails *>(u"details"_s); }
    DeliveryFilterBar &filters() { return *page->findChild<DeliveryFilterBar *>(u"filterBar"_s); }
    /// Everything that labels and text blocks show in the pane.
    QString paneText()
    {
        QStringList shown;
        for (const QLabel *label : details().findChildren<QLabel *>()) {
            if (label->isVisible()) {
                shown << label->text();
            }
        }
        for (const PlainTextBlock *block : details().findChildren<PlainTextBlock *>()) {
            if (block->isVisible()) {
                shown << block->toPlainText();
            }
        }
        return shown.join(u'\n');
    }
    QString placeholderTitle()
    {
        const QWidget *placeholder = page->findChild<QWidget *>(u"placeholder"_s);
        return placeholder->isVisible() ? placeholder->accessibleName() : QString();
    }
    QLabel &gapsHint() { return *page->findChild<QLabel *>(u"gapsHint"_s); }
    void setGaps(const QList<Gap> &gaps)
    {
        SyncProgress progress;
        progress.gaps = gaps;
        page->setProgress(progress);
    }
    int rowHeight(int row) { return table().verticalHeader()->sectionSize(row); }
    QString cell(int row, int column) { return model().index(row, column).data().toString(); }

    void fill()
    {
        cache.apply(
            {outboundRecord(
                 u"msg_1"_s, DeliveryStatus::Failed, start, u"+15552349981"_s,
                 u"<b>We moved you</b> & \"more\"\nto 3:30"_s, u"SMS-CAR-430 rejected"_s),
             outboundRecord(
                 u"msg_2"_s, DeliveryStatus::Sent, start + minute, u"+15550102277"_s, u"=HYPERLINK(1)"_s),
             statusEvent(u"msg_3"_s, DeliveryStatus::Sending, start + 9 * minute),
             outboundRecord(
                 u"msg_4"_s, DeliveryStatus::Queued, start + 2 * minute, u"+442079460958"_s, u"Late"_s)});
    }
};

} // namespace

class TestWidgetsDeliveryPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatEachRowIs();
    void detailsTellTheStory();
    void detailsExplainFailures_data();
    void detailsExplainFailures();
    void onlyFailuresAskForSomething();
    void theGatewaysWordsAreKeptAsTheyAre();
    void followsChangesAndKeepsTheChoice();
    void filtersAndClears();
    void whatIsSetIsNeverHidden();
    void ourLinesCanBeChosen();
    void viewsAreSavedAndComeBack();
    void handledOnesCanBeLookedAt();
    void whatNobodyReportsIsUnconfirmed();
    void whatIsShownIsExported();
    void emptyStatesSayWhy();
    void opensConversations();
    void copiesAsTable();
    void columnsAreKept();
    void rowsAreHeardWhole();
    void controlsHaveNames();
    void columnsFitASmallWindow();
    void gapsAreLinesBetweenRows();
    void linesFollowRowsAndFont();
    void linesAboveDoNotMoveWhatIsRead();
    void gapsWithoutAPlaceAreSaid();
    void saysWhatIsInSightAndIncomplete();
};

void TestWidgetsDeliveryPage::saysWhatEachRowIs()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    QCOMPARE(desk.model().rowCount(), 4);
    QCOMPARE(desk.cell(0, DeliveryModel::Status), u"Sending"_s);
    QCOMPARE(desk.cell(0, DeliveryModel::To), u"msg_3"_s); // its number is not known
    QCOMPARE(desk.cell(1, DeliveryModel::Status), u"Stalled"_s);
    QVERIFY(desk.cell(1, DeliveryModel::Reason).startsWith(u"Queued since"_s));
    QCOMPARE(desk.cell(1, DeliveryModel::To), u"+44 20 7946 0958"_s);
    QCOMPARE(desk.cell(3, DeliveryModel::Status), u"Failed"_s);
    QCOMPARE(desk.cell(3, DeliveryModel::To), u"(555) 234-9981"_s);
    QCOMPARE(desk.cell(3, DeliveryModel::Reason), u"Carrier's spam filter · CAR-430"_s);
    QCOMPARE(desk.cell(3, DeliveryModel::Message), u"<b>We moved you</b> & \"more\" to 3:30"_s);
}

void TestWidgetsDeliveryPage::detailsTellTheStory()
{
    Desk desk;
    desk.fill();
    desk.cache.apply({statusEvent(u"msg_1"_s, DeliveryStatus::Queued, start + 5)});
    desk.openAndLoad();
    QVERIFY(desk.paneText().contains(u"Choose a message"_s));
    desk.table().selectRow(3);
    const QString shown = desk.paneText();
    QVERIFY(shown.contains(u"To (555) 234-9981"_s));
    // Markup stays what it is: text.
    QVERIFY(shown.contains(u"<b>We moved you</b> & \"more\"\nto 3:30"_s));
    QVERIFY(shown.contains(u"took the text for spam"_s));
    QVERIFY(shown.contains(u"SMS-CAR-430 rejected"_s));
    QVERIFY(shown.contains(u"msg_1"_s));
    const auto story = [&desk] {
        for (const QWidget *widget : desk.details().findChildren<QWidget *>()) {
            if (widget->accessibleName() == u"What happened"_s) {
                return widget->accessibleDescription();
            }
        }
        return QString();
    };
    QTRY_VERIFY(story().contains(u"Queued"_s) && story().contains(u"Failed"_s));
    desk.table().selectAll();
    QVERIFY(desk.paneText().contains(u"4 message"_s));
}

void TestWidgetsDeliveryPage::detailsExplainFailures_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QStringList>("shown");
    QTest::addColumn<QStringList>("notShown");
    const QString side = u"The cause lies with"_s;
    QTest::newRow("known")
        << u"SMS-CAR-430 rejected"_s
        << QStringList{u"took the text for spam"_s, u"The cause lies with the text"_s, u"What to do"_s, u"Reword it"_s, u"Trying again makes sense with another text"_s, u"The gateway's words: “SMS-CAR-430 rejected”"_s}
        << QStringList{};
    QTest::newRow("a report that did not come")
        << u"SMS-CAR-104"_s
        << QStringList{u"? Unconfirmed"_s, u"may have arrived"_s, side, u"Look again in an hour"_s, u"could send it twice"_s}
        << QStringList{};
    QTest::newRow("unknown")
        << u"Odd thing"_s
        << QStringList{u"Only the gateway's own words say why"_s, u"What to do"_s, u"show the administrator"_s, u"Whether trying again makes sense is not known"_s, u"The gateway's words: “Odd thing”"_s}
        << QStringList{side};
    QTest::newRow("silent") << QString() << QStringList{u"the gateway gave no reason"_s, u"What to do"_s}
                            << QStringList{side, u"The gateway's words"_s};
    QTest::newRow("blank") << u" "_s << QStringList{u"the gateway gave no reason"_s, u"What to do"_s}
                           << QStringList{side, u"The gateway's words"_s};
}

void TestWidgetsDeliveryPage::detailsExplainFailures()
{
    QFETCH(const QString, error);
    QFETCH(const QStringList, shown);
    QFETCH(const QStringList, notShown);
    Desk desk;
    desk.cache.apply({outboundRecord(
        u"msg_1"_s, DeliveryStatus::Failed, start, u"+15552349981"_s, u"We moved you"_s, error)});
    desk.openAndLoad();
    desk.table().selectRow(0);
    const QString pane = desk.paneText();
    for (const QString &words : shown) {
        QVERIFY2(pane.contains(words), qPrintable(words + u"\nis not in\n"_s + pane));
    }
    for (const QString &words : notShown) {
        QVERIFY2(!pane.contains(words), qPrintable(words + u"\nis in\n"_s + pane));
    }
}

void TestWidgetsDeliveryPage::onlyFailuresAskForSomething()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    const auto asks = [&desk] { return desk.paneText().contains(u"What to do"_s); };
    desk.table().selectRow(3); // failed
    QVERIFY(asks());
    for (const int row : {0, 1, 2}) {
        desk.table().selectRow(row);
        QVERIFY2(!asks(), qPrintable(desk.paneText()));
        QVERIFY(!desk.paneText().contains(u"Trying again"_s));
        QVERIFY(!desk.paneText().contains(u"The gateway's words"_s));
    }
    desk.table().selectRow(3);
    QVERIFY(asks());
}

void TestWidgetsDeliveryPage::theGatewaysWordsAreKeptAsTheyAre()
{
    Desk desk;
    const QString error = u"<b>Odd</b> &amp; %1 \"thing\"\nSMS-CAR-430 https://example.org/"_s;
    desk.cache.apply({outboundRecord(
        u"msg_1"_s, DeliveryStatus::Failed, start, u"+15552349981"_s, u"We moved you"_s, error)});
    desk.openAndLoad();
    desk.table().selectRow(0);
    const PlainTextBlock *words = nullptr;
    for (const PlainTextBlock *block : desk.details().findChildren<PlainTextBlock *>()) {
        words = block->accessibleName() == u"The gateway's own words"_s ? block : words;
    }
    QVERIFY(words && words->isVisible());
    QCOMPARE(words->toPlainText(), u"The gateway's words: “%1”"_s.arg(error));
    QVERIFY(words->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    QVERIFY(words->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    // Every line is seen.
    QVERIFY(words->height() >= words->document()->size().height());
    QVERIFY(words->height() >= 2 * QFontMetrics(words->font()).height());
}

void TestWidgetsDeliveryPage::followsChangesAndKeepsTheChoice()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    desk.table().selectRow(1);
    QVERIFY(desk.paneText().contains(u"Stalled"_s));
    const qint64 chosen = desk.table().currentId();
    desk.page->applyChanges(desk.cache.apply(
        {statusEvent(u"msg_4"_s, DeliveryStatus::Sent, start + 9 * minute),
         outboundRecord(
             u"msg_5"_s, DeliveryStatus::Queued, start + 10 * minute, u"+15550102277"_s, u"New"_s)}));
    QTRY_COMPARE(desk.model().rowCount(), 5);
    QCOMPARE(desk.table().currentId(), chosen);
    QTRY_VERIFY(desk.paneText().contains(u"✓ Sent"_s));
    desk.table().sortByColumn(DeliveryModel::To, Qt::AscendingOrder);
    QTRY_COMPARE(desk.model().rowAt(0).messageId, u"msg_3"_s);
    QCOMPARE(desk.table().currentId(), chosen);
    QVERIFY(desk.paneText().contains(u"Late"_s));
}

void TestWidgetsDeliveryPage::filtersAndClears()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    desk.filters().setOutcome(DeliveryFilter::Outcomes::Failed);
    QTRY_COMPARE(desk.model().rowCount(), 1);
    const QList<QLineEdit *> fields = desk.filters().findChildren<QLineEdit *>();
    QTest::keyClicks(fields.at(0), u"(555) 999"_s);
    QTRY_COMPARE(desk.placeholderTitle(), u"No message fits these filters"_s);
    QPushButton *clear = nullptr;
    for (QPushButton *button : desk.page->findChildren<QPushButton *>()) {
        clear = button->text() == u"Clear filters"_s ? button : clear;
    }
    QVERIFY(clear);
    QTest::mouseClick(clear, Qt::LeftButton);
    QTRY_COMPARE(desk.model().rowCount(), 4);
    QVERIFY(desk.table().isVisible());
    QVERIFY(!desk.filters().isFiltering());
    desk.page->focusFilter();
    QTest::keyClicks(desk.page->focusWidget(), u"moved"_s);
    QTRY_COMPARE(desk.model().rowCount(), 1);
    auto *clearAll = desk.page->findChild<QAbstractButton *>(u"clearFilters"_s);
    QVERIFY(clearAll->isVisible());
    QTest::keyClick(desk.page->focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(desk.model().rowCount(), 4);
    QVERIFY(!clearAll->isVisible());
    // Also where something is left.
    QTest::keyClicks(desk.page->focusWidget(), u"moved"_s);
    QTRY_COMPARE(desk.model().rowCount(), 1);
    clearAll->click();
    QTRY_COMPARE(desk.model().rowCount(), 4);
    QVERIFY(!desk.filters().isFiltering());
}

void TestWidgetsDeliveryPage::whatIsSetIsNeverHidden()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    auto *more = desk.page->findChild<QAbstractButton *>(u"moreFilters"_s);
    auto *app = desk.page->findChild<QLineEdit *>(u"appFilter"_s);
    auto *handling = desk.page->findChild<QComboBox *>(u"handlingFilter"_s);
    QVERIFY(!app->isVisible() && !handling->isVisible());
    more->click();
    QVERIFY(app->isVisible() && handling->isVisible());
    app->setText(u"app_x"_s);
    QTRY_COMPARE(desk.model().rowCount(), 0);
    more->click();
    QVERIFY(app->isVisible() && !handling->isVisible());
    desk.filters().clear();
    QVERIFY(!app->isVisible());
    QTRY_COMPARE(desk.model().rowCount(), 4);
}

void TestWidgetsDeliveryPage::ourLinesCanBeChosen()
{
    Desk desk;
    desk.fill();
    auto fromOther = outboundRecord(
        u"msg_5"_s, DeliveryStatus::Sent, start + 3 * minute, u"+15550102277"_s, u"From the other line"_s);
    fromOther.from = u"+15550009999"_s;
    desk.cache.apply({fromOther});
    desk.openAndLoad();
    auto *line = desk.page->findChild<QComboBox *>(u"lineFilter"_s);
    QTRY_COMPARE(line->count(), 3);
    const int other = line->findText(u"(555) 000-9999"_s);
    QVERIFY(other > 0);
    line->setCurrentIndex(other);
    QTRY_COMPARE(desk.model().rowCount(), 1);
    QCOMPARE(desk.cell(0, DeliveryModel::Message), u"From the other line"_s);
    // The list of lines is read again when the page is shown; what is chosen stays.
    desk.page->hide();
    desk.page->show();
    QTRY_COMPARE(line->currentIndex(), other);
    QCOMPARE(desk.model().rowCount(), 1);
}

void TestWidgetsDeliveryPage::viewsAreSavedAndComeBack()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    const auto openMenu = [&desk] {
        desk.page->findChild<QAbstractButton *>(u"views"_s)->click();
        return desk.page->findChild<DeliveryViewMenu *>();
    };
    desk.filters().setOutcome(DeliveryFilter::Outcomes::Failed);
    desk.table().setColumnHidden(DeliveryModel::From, true);
    desk.table().sortByColumn(DeliveryModel::To, Qt::AscendingOrder);
    const DeliveryChoice saved = desk.filters().choice();
    DeliveryViewMenu *menu = openMenu();
    menu->findChild<QAction *>(u"saveView"_s)->trigger();
    auto *dialog = desk.page->window()->findChild<QInputDialog *>(u"viewNameDialog"_s);
    QVERIFY(dialog != nullptr);
    dialog->setTextValue(u"  Bad & ugly  "_s);
    dialog->accept();
    menu->close();
    QTRY_VERIFY(desk.page->findChild<DeliveryViewMenu *>() == nullptr);
    desk.filters().clear();
    desk.table().setColumnHidden(DeliveryModel::From, false);
    desk.table().sortByColumn(DeliveryModel::When, Qt::DescendingOrder);
    // It is there after a restart, too.
    desk.page->saveState();
    desk.makePage();
    desk.openAndLoad();
    QTRY_COMPARE(desk.model().rowCount(), 4);
    menu = openMenu();
    QCOMPARE(menu->actions().constFirst()->text(), u"Bad && ugly"_s);
    QVERIFY(!menu->actions().constFirst()->isChecked());
    menu->actions().constFirst()->trigger();
    menu->close();
    QCOMPARE(desk.filters().choice(), saved);
    QTRY_COMPARE(desk.model().rowCount(), 1);
    QVERIFY(desk.table().isColumnHidden(DeliveryModel::From));
    QCOMPARE(desk.table().horizontalHeader()->sortIndicatorSection(), DeliveryModel::To);
    QTRY_VERIFY(desk.page->findChild<DeliveryViewMenu *>() == nullptr);
    menu = openMenu();
    QVERIFY(menu->actions().constFirst()->isChecked());
    menu->findChild<QMenu *>(u"removeView"_s)->actions().constFirst()->trigger();
    QVERIFY(DeliveryViews(desk.settings).all().isEmpty());
}

void TestWidgetsDeliveryPage::handledOnesCanBeLookedAt()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    // What failed before the desk was set up is nobody's business here.
    desk.clock.advance(5 * minute);
    desk.page->applyChanges(desk.cache.apply({outboundRecord(
        u"msg_6"_s, DeliveryStatus::Failed, start + 12 * minute, u"+15552349981"_s, u"New"_s, u"odd"_s)}));
    DeliveryFilter open;
    open.handling = DeliveryFilter::Handling::Open;
    desk.filters().setFilter(open);
    QTRY_COMPARE(desk.model().rowCount(), 3); // one that failed, two that are stalled
    const qint64 failed = desk.model().rowAt(0).id;
    QCOMPARE(desk.model().outcomeAt(0), Outcome::Failed);
    CaseNote note;
    note.step = CaseStep::Acknowledged;
    desk.page->applyChanges(*desk.cache.writer().noteCases(desk.cache.account(), {failed}, note));
    QTRY_COMPARE(desk.model().rowCount(), 2);
    open.handling = DeliveryFilter::Handling::SeenTo;
    desk.filters().setFilter(open);
    QTRY_COMPARE(desk.model().rowCount(), 1);
    QCOMPARE(desk.model().rowAt(0).id, failed);
}

void TestWidgetsDeliveryPage::whatNobodyReportsIsUnconfirmed()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    QCOMPARE(desk.cell(2, DeliveryModel::Status), u"Sent"_s);
    desk.clock.advance(61 * minute);
    desk.settings.setUnreportedAfterHours(1);
    QTRY_COMPARE(desk.cell(2, DeliveryModel::Status), u"Unconfirmed"_s);
    QVERIFY(desk.cell(2, DeliveryModel::Reason).contains(u"no report since"_s));
    DeliveryFilter unconfirmed;
    unconfirmed.outcome = DeliveryFilter::Outcomes::Unconfirmed;
    desk.filters().setFilter(unconfirmed);
    QTRY_COMPARE(desk.model().rowCount(), 1);
    desk.table().selectRow(0);
    QVERIFY(desk.paneText().contains(u"nobody has reported"_s));
    QVERIFY(desk.paneText().contains(u"could send it twice"_s));
    // A report that comes after all is believed.
    desk.page->applyChanges(
        desk.cache.apply({statusEvent(u"msg_2"_s, DeliveryStatus::Delivered, start + 70 * minute)}));
    QTRY_COMPARE(desk.model().rowCount(), 0);
}

void TestWidgetsDeliveryPage::whatIsShownIsExported()
{
    Desk desk;
    QList<Observation> many;
    constexpr int texts = 1'203; // more than two pages
    for (int i = 0; i < texts; ++i) {
        many.append(outboundRecord(
            u"msg_%1"_s.arg(i), i % 2 == 0 ? DeliveryStatus::Delivered : DeliveryStatus::Sent,
            start - i * minute, u"+15550102277"_s, i == 0 ? u"=HYPERLINK(1)"_s : u"text, with a comma"_s));
    }
    desk.cache.apply(many);
    desk.openAndLoad();
    DeliveryFilter delivered;
    delivered.outcome = DeliveryFilter::Outcomes::Delivered;
    desk.filters().setFilter(delivered);
    QTRY_COMPARE(desk.model().filter().outcome, DeliveryFilter::Outcomes::Delivered);
    QVERIFY(desk.page->findChild<QAbstractButton *>(u"export"_s)->isEnabled());
    const QString file = desk.folder.filePath(u"shown.csv"_s);
    auto *dialog =
        new ExportDialog(desk.cache.file(), desk.cache.account(), desk.model().filter(), desk.page.get());
    QSignalSpy finished(dialog, &ExportDialog::written);
    dialog->saveTo(file);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).toString(), QString());
    const QString said = dialog->findChild<QLabel *>(u"exportStatus"_s)->text();
    QVERIFY2(said.contains(u"602"_s) && said.contains(u"shown.csv"_s), qPrintable(said));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QList<QStringList> lines = csvLines(QString::fromUtf8(written.readAll()), u',', 10'000);
    QCOMPARE(lines.size(), 603);
    QVERIFY(lines.at(1).contains(u"'=HYPERLINK(1)"_s)); // the newest, and no formula
    QVERIFY(!(QFile::permissions(file) & (QFile::ReadOther | QFile::ReadGroup)));
    // Where nothing can be written it says so, and nothing lies there.
    auto *failing = new ExportDialog(desk.cache.file(), desk.cache.account(), {}, desk.page.get());
    QSignalSpy failed(failing, &ExportDialog::written);
    failing->saveTo(desk.folder.filePath(u"no/such/folder.csv"_s));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed.at(0).at(0).toString().isEmpty());
}

void TestWidgetsDeliveryPage::emptyStatesSayWhy()
{
    Desk desk;
    QCOMPARE(desk.placeholderTitle(), u"Nothing to show yet"_s);
    desk.open();
    QCOMPARE(desk.placeholderTitle(), u"Loading…"_s);
    QTRY_COMPARE(desk.placeholderTitle(), u"No sent messages yet"_s);
    desk.page->applyChanges(desk.cache.apply(
        {outboundRecord(u"msg_1"_s, DeliveryStatus::Sent, start, u"+15552349981"_s, u"Hi"_s)}));
    QTRY_VERIFY(desk.table().isVisible());
    desk.page->setDatabase(desk.folder.filePath(u"none.db"_s), 1);
    QTRY_VERIFY(desk.placeholderTitle().contains(u"could not be read"_s));
    desk.page->setDatabase(QString(), 0);
    QCOMPARE(desk.placeholderTitle(), u"Nothing to show yet"_s);
}

void TestWidgetsDeliveryPage::opensConversations()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    QSignalSpy requested(desk.page.get(), &DeliveryPage::conversationRequested);
    desk.table().selectRow(3);
    QTest::keyClick(&desk.table(), Qt::Key_Return);
    QCOMPARE(requested.count(), 1);
    QVERIFY(requested.at(0).at(0).toLongLong() > 0);
    QCOMPARE(requested.at(0).at(1).toLongLong(), desk.model().rowAt(3).id);
    // What has no number yet has no conversation.
    desk.table().selectRow(0);
    QTest::keyClick(&desk.table(), Qt::Key_Return);
    QCOMPARE(requested.count(), 1);
}

void TestWidgetsDeliveryPage::copiesAsTable()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    desk.table().setColumnHidden(DeliveryModel::When, true);
    desk.table().selectAll();
    QTest::keyClick(&desk.table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.at(0), u"Status\tTo\tFrom\tMessage\tReason"_s);
    QCOMPARE(lines.at(3), u"Sent\t(555) 010-2277\t(555) 987-6543\t'=HYPERLINK(1)\t"_s);
    QCOMPARE(lines.at(2).section(u'\t', 1, 1), u"+44 20 7946 0958"_s);
    QVERIFY(lines.at(4).contains(u"<b>We moved you</b> & \"more\" to 3:30"_s));
}

void TestWidgetsDeliveryPage::columnsAreKept()
{
    Desk desk;
    desk.table().setColumnHidden(DeliveryModel::From, true);
    desk.table().horizontalHeader()->moveSection(DeliveryModel::Reason, 1);
    desk.table().sortByColumn(DeliveryModel::Reason, Qt::AscendingOrder);
    desk.page->saveState();
    desk.makePage();
    QVERIFY(desk.table().isColumnHidden(DeliveryModel::From));
    QCOMPARE(desk.table().horizontalHeader()->visualIndex(DeliveryModel::Reason), 1);
    QCOMPARE(desk.table().horizontalHeader()->sortIndicatorSection(), int(DeliveryModel::Reason));
    // A damaged state is no reason to show no table.
    desk.settings.setViewState(u"delivery-columns"_s, QByteArrayLiteral("1nonsense"));
    desk.makePage();
    QVERIFY(!desk.table().isColumnHidden(DeliveryModel::From));
}

void TestWidgetsDeliveryPage::rowsAreHeardWhole()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    desk.table().setCurrentIndex(desk.model().index(3, DeliveryModel::Message));
    QCOMPARE(desk.table().currentIndex().column(), int(DeliveryModel::Status));
    const QString heard = desk.table().currentIndex().data(Qt::AccessibleTextRole).toString();
    for (const QString &part : {u"Failed"_s, u"(555) 234-9981"_s, u"We moved you"_s, u"spam filter"_s}) {
        QVERIFY2(heard.contains(part), qPrintable(heard));
    }
}

void TestWidgetsDeliveryPage::controlsHaveNames()
{
    Desk desk;
    const auto named = [](const QWidget *widget) { return !widget->accessibleName().isEmpty(); };
    for (const QComboBox *box : desk.page->findChildren<QComboBox *>()) {
        QVERIFY(named(box));
    }
    for (const QLineEdit *field : desk.filters().findChildren<QLineEdit *>(Qt::FindDirectChildrenOnly)) {
        QVERIFY(named(field));
    }
    for (const PlainTextBlock *block : desk.page->findChildren<PlainTextBlock *>()) {
        QVERIFY(named(block));
    }
    QVERIFY(named(&desk.table()));
    for (const QLabel *label : desk.page->findChildren<QLabel *>()) {
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    }
}

void TestWidgetsDeliveryPage::columnsFitASmallWindow()
{
    Desk desk;
    desk.fill();
    desk.page->resize(1024, 640);
    desk.openAndLoad();
    const QHeaderView *header = desk.table().horizontalHeader();
    QVERIFY(header->length() <= desk.table().viewport()->width());
    QVERIFY(header->sectionSize(DeliveryModel::Message) >= 90);
}

void TestWidgetsDeliveryPage::gapsAreLinesBetweenRows()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    const int plain = desk.rowHeight(0);
    // Rows are of minutes 9, 2, 1 and 0.
    desk.setGaps({blind(start + 5 * minute, start + 7 * minute), blind(start - minute, start)});
    const int line = DeliveryGapLines::height(desk.table().font());
    QCOMPARE(desk.rowHeight(0), plain);
    QCOMPARE(desk.rowHeight(1), plain + line);
    QCOMPARE(desk.rowHeight(2), plain);
    QCOMPARE(desk.rowHeight(3), plain + line); // the other one lies below the last row
    QVERIFY(!desk.gapsHint().isVisible());
    QCOMPARE(desk.model().rowCount(), 4);

    // Painted in the colour of what waits, across the table, and nowhere else.
    const QColor waiting = ThemeColors::from(QGuiApplication::palette()).waiting;
    const QImage shown = desk.table().viewport()->grab().toImage();
    const auto isPainted = [&](int top) {
        for (int y = top; y < top + line; ++y) {
            for (int x = 0; x < shown.width() / 4; ++x) {
                const QColor pixel = shown.pixelColor(x, y);
                if (qAbs(pixel.hue() - waiting.hue()) < 15 && pixel.saturation() > 60) {
                    return true;
                }
            }
        }
        return false;
    };
    QVERIFY(isPainted(desk.table().rowViewportPosition(1)));
    QVERIFY(isPainted(desk.table().rowViewportPosition(3) + plain));

    // Choosing the row below chooses the row, not the line.
    desk.table().selectRow(1);
    const QImage chosen = desk.table().viewport()->grab().toImage();
    const int top = desk.table().rowViewportPosition(1);
    QCOMPARE(chosen.pixelColor(2, top + 1), ThemeColors::from(QGuiApplication::palette()).surface);
    QCOMPARE(
        chosen.pixelColor(2, top + line + 1), ThemeColors::from(QGuiApplication::palette()).accentSurface);

    // A screen reader hears it with the row; what is copied is rows.
    const QString words = desk.model().gapWords(1);
    QVERIFY2(words.endsWith(u"Messages may be missing"_s), qPrintable(words));
    QVERIFY(desk.model()
                .index(1, DeliveryModel::Status)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(words + u". "_s));
    desk.table().selectAll();
    QTest::keyClick(&desk.table(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied.count(u'\n'), 4);
    QVERIFY(!copied.contains(u"Offline"_s));

    desk.setGaps({});
    for (int row = 0; row < 4; ++row) {
        QCOMPARE(desk.rowHeight(row), plain);
    }
}

void TestWidgetsDeliveryPage::linesFollowRowsAndFont()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    const int plain = desk.rowHeight(0);
    const int line = DeliveryGapLines::height(desk.table().font());
    desk.setGaps({blind(start + 5 * minute, start + 7 * minute)});
    const auto heights = [&desk] {
        QList<int> all;
        for (int row = 0; row < desk.model().rowCount(); ++row) {
            all << desk.rowHeight(row);
        }
        return all;
    };
    desk.table().selectRow(1);
    const qint64 chosen = desk.table().currentId();
    // Into the gap itself: the line lies where the gap begins, below what is known of it.
    desk.page->applyChanges(desk.cache.apply({outboundRecord(
        u"msg_6"_s, DeliveryStatus::Sent, start + 6 * minute, u"+15550102277"_s, u"Found"_s)}));
    QTRY_COMPARE(heights(), (QList<int>{plain, plain, plain + line, plain, plain}));
    QCOMPARE(desk.table().currentId(), chosen);
    desk.page->applyChanges(desk.cache.apply({outboundRecord(
        u"msg_7"_s, DeliveryStatus::Sent, start + 10 * minute, u"+15550102277"_s, u"New"_s)}));
    QTRY_COMPARE(heights(), (QList<int>{plain, plain, plain, plain + line, plain, plain}));
    // Another order has no place for it, and back.
    desk.table().sortByColumn(DeliveryModel::To, Qt::AscendingOrder);
    QTRY_COMPARE(heights(), QList<int>(6, plain));
    desk.table().sortByColumn(DeliveryModel::When, Qt::AscendingOrder);
    QTRY_COMPARE(heights(), (QList<int>{plain, plain, plain, plain + line, plain, plain}));
    QFont large = desk.table().font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    desk.table().setFont(large);
    QVERIFY(desk.rowHeight(0) > plain);
    QCOMPARE(desk.rowHeight(3), desk.rowHeight(0) + DeliveryGapLines::height(large));
}

void TestWidgetsDeliveryPage::linesAboveDoNotMoveWhatIsRead()
{
    Desk desk;
    QList<Observation> seen;
    for (int i = 0; i < 100; ++i) {
        seen << outboundRecord(
            u"msg_%1"_s.arg(i), DeliveryStatus::Sent, start + i * minute, u"+15550102277"_s, u"Text"_s);
    }
    desk.cache.apply(seen);
    desk.openAndLoad();
    QTRY_COMPARE(desk.model().rowCount(), 100);
    QScrollBar &bar = *desk.table().verticalScrollBar();
    desk.table().scrollTo(desk.model().index(50, 0), QAbstractItemView::PositionAtTop);
    const auto top = [&desk] { return desk.table().rowViewportPosition(50); };
    const int before = top();
    desk.setGaps({blind(start + 90 * minute + 1, start + 91 * minute)});
    QCOMPARE(top(), before);
    desk.setGaps({});
    QCOMPARE(top(), before);
    // At the upper end it comes into sight.
    bar.setValue(0);
    desk.setGaps({blind(start + 200 * minute, start + 201 * minute)});
    QCOMPARE(bar.value(), 0);
    QCOMPARE(desk.table().rowAt(1), 0);
    // The keyboard goes from row to row, over the line.
    desk.setGaps({blind(start + 97 * minute + 1, start + 98 * minute)});
    desk.table().selectRow(1);
    QTest::keyClick(&desk.table(), Qt::Key_Down);
    QCOMPARE(desk.table().currentIndex().row(), 2);
    QTest::keyClick(&desk.table(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(desk.table().currentIndex().row(), 99);
    QCOMPARE(bar.value(), bar.maximum());
}

void TestWidgetsDeliveryPage::gapsWithoutAPlaceAreSaid()
{
    Desk desk;
    desk.fill();
    desk.setGaps({blind(start + 5 * minute, start + 7 * minute), blind(start - minute, start)});
    QVERIFY(!desk.gapsHint().isVisible());
    desk.openAndLoad();
    QVERIFY(!desk.gapsHint().isVisible());
    desk.table().sortByColumn(DeliveryModel::To, Qt::AscendingOrder);
    QTRY_VERIFY(desk.gapsHint().isVisible());
    QCOMPARE(desk.gapsHint().text(), u"2 gap(s) in what is known; sort by time to see where"_s);
    desk.setGaps({});
    QVERIFY(!desk.gapsHint().isVisible());
    desk.setGaps({blind(start - 60 * 24 * 60 * minute, start - 59LL * 24 * 60 * minute)});
    QVERIFY(desk.gapsHint().isVisible());
    desk.table().sortByColumn(DeliveryModel::When, Qt::DescendingOrder);
    QTRY_VERIFY(!desk.gapsHint().isVisible());
    desk.filters().findChildren<QComboBox *>().at(1)->setCurrentIndex(1); // today
    QTRY_VERIFY(desk.gapsHint().isVisible());
    QCOMPARE(desk.gapsHint().text(), u"1 gap(s) in what is known outside the time shown"_s);
}

void TestWidgetsDeliveryPage::saysWhatIsInSightAndIncomplete()
{
    Desk desk;
    QList<Observation> seen;
    for (int i = 0; i < 150; ++i) {
        seen
            << (i % 10 == 0 ? statusEvent(u"msg_%1"_s.arg(i), DeliveryStatus::Sent, start + i * minute)
                            : outboundRecord(
                                  u"msg_%1"_s.arg(i), DeliveryStatus::Sent, start + i * minute,
                                  u"+15550102277"_s, u"Text"_s));
    }
    desk.cache.apply(seen);
    QSignalSpy said(desk.page.get(), &DeliveryPage::incompleteInSight);
    desk.openAndLoad();
    const int rows = desk.table().rowAt(desk.table().viewport()->height() - 1) + 1;
    QVERIFY(rows > 10 && rows < 40);
    QTRY_COMPARE(said.count(), 1);
    const QStringList top = said.takeFirst().at(0).toStringList();
    QCOMPARE(top.first(), u"msg_140"_s);
    QCOMPARE(top.size(), rows / 10);
    // Scrolling is told once it rests, not for every step.
    for (int step = 0; step <= 20; ++step) {
        desk.table().verticalScrollBar()->setValue(desk.table().verticalScrollBar()->maximum() * step / 20);
    }
    QTRY_COMPARE(said.count(), 1);
    QCOMPARE(said.takeFirst().at(0).toStringList().last(), u"msg_0"_s);
    // One of them gets its number and text.
    desk.page->applyChanges(desk.cache.apply(
        {outboundRecord(u"msg_0"_s, DeliveryStatus::Sent, start, u"+15550102277"_s, u"There"_s)}));
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(!said.takeFirst().at(0).toStringList().contains(u"msg_0"_s));
    desk.page->hide();
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(said.takeFirst().at(0).toStringList().isEmpty());
}

QTEST_MAIN(TestWidgetsDeliveryPage)
#include "tst_widgets_deliverypage.moc"
