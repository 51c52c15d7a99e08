// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings.h"
#include "models/cacheondisk.h"
#include "models/deliverymodel.h"
#include "models/deskbooks.h"
#include "widgets/deliverychartview.h"
#include "widgets/deliveryfilterbar.h"
#include "widgets/deliveryglance.h"
#include "widgets/deliverypage.h"
#include "widgets/deliverytable.h"
#include "widgets/glancecard.h"
#include "widgets/glanceplaces.h"
#include "widgets/glancerow.h"
#include "widgets/glancewords.h"
#include "widgets/reasongroups.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr UtcMs noon = 1'795'435'200'000; ///< 2026-11-23T12:00:00Z, and tests run in UTC
constexpr UtcMs midnight = noon - 12 * hour;
constexpr UtcMs now = noon + 30 * minute;
const QString their = u"+15552349981"_s;

Gap blind(UtcMs from, UtcMs to)
{
    Gap gap;
    gap.from = from;
    gap.to = to;
    gap.cause = GapCause::Offline;
    gap.state = GapState::Unfillable;
    return gap;
}

/// The whole page over a cache on disk, as the window shows it.
struct Desk
{
    QTemporaryDir folder;
    ManualClock clock{now};
    CacheOnDisk cache{clock};
    Settings settings{folder.filePath(u"settings.ini"_s)};
    DeskBooks books;
    std::unique_ptr<DeliveryPage> page;
    int made = 0;

    Desk()
    {
        settings.setHomeRegion(u"US"_s);
        makePage();
    }
    void makePage()
    {
        page = std::make_unique<DeliveryPage>(settings, clock, books);
        page->resize(1280, 800);
        page->show();
    }
    void openAndLoad()
    {
        page->setDatabase(cache.file(), cache.account());
        QTRY_COMPARE(model().state(), DeliveryModel::State::Ready);
        QTRY_VERIFY(card("cardSent").content().figure != u"–"_s);
        // The words of the cards say how wide they are, and that how much is left for the chart.
        QCoreApplication::sendPostedEvents();
    }
    ChangeSet send(int count, UtcMs at, DeliveryStatus status, const QString &error = {}, int line = 3)
    {
        QList<Observation> seen;
        for (int i = 0; i < count; ++i) {
            seen << outboundRecord(u"msg_%1"_s.arg(made++), status, at + i, their, u"Hello"_s, error);
            seen.last().from = u"+1555987654%1"_s.arg(line);
        }
        return cache.apply(seen);
    }
    /// A day with some of everything, and some from the days before.
    void fill()
    {
        send(7, noon + 5 * minute, DeliveryStatus::Delivered);
        send(3, noon - 2 * hour, DeliveryStatus::Sent);
        send(2, now - minute, DeliveryStatus::Sending);
        send(1, now - 20 * minute, DeliveryStatus::Queued);
        send(2, noon - 3 * hour, DeliveryStatus::Failed, u"SMS-CAR-430 spam"_s, 1);
        send(
            1, noon - hour, DeliveryStatus::Failed,
            u"Phone number +15559876543 is not registered in this RingCentral account"_s);
        send(
            1, noon - hour, DeliveryStatus::Failed,
            u"Phone number +15559876542 is not registered in this RingCentral account"_s);
        send(2, noon - 3 * hour, DeliveryStatus::Failed, u"SMS-CAR-104"_s);
        send(9, midnight - 3 * hour, DeliveryStatus::Delivered);
        send(1, midnight - 2 * day, DeliveryStatus::Failed, u"SMS-UP-410"_s, 1);
    }

    template<typename T>
    T &find(const char *name)
    {
        return *page->findChild<T *>(QLatin1StringView(name));
    }
    GlanceCard &card(const char *name) { return find<GlanceCard>(name); }
    DeliveryChartView &chart() { return find<DeliveryChartView>("chartView"); }
    DeliveryModel &model() { return *qobject_cast<DeliveryModel *>(find<DeliveryTable>("table").model()); }
    DeliveryFilterBar &filters() { return find<DeliveryFilterBar>("filterBar"); }
    GlanceRow &row(const char *list, int place)
    {
        return *find<QWidget>(list).findChildren<GlanceRow *>().at(place);
    }
    int bucketWith(UtcMs at)
    {
        for (int i = 0; i < chart().buckets().size(); ++i) {
            const FiguresBucket &bucket = chart().buckets().at(i);
            if (bucket.from <= at && at < bucket.until) {
                return i;
            }
        }
        return -1;
    }
    void choosePeriod(const QString &name)
    {
        for (QToolButton *button : page->findChildren<QToolButton *>()) {
            if (button->accessibleName() == name) {
                button->click();
            }
        }
    }
};

/// Pixels of this colour, or nearly.
int countOf(const QImage &image, const QRect &area, const QColor &color)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            const int distance = qAbs(pixel.red() - color.red()) + qAbs(pixel.green() - color.green()) +
                                 qAbs(pixel.blue() - color.blue());
            count += distance < 24 ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class TestWidgetsDeliveryGlance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cardsSayHowTodayGoes();
    void aCardShowsItsMessages_data();
    void aCardShowsItsMessages();
    void nothingIsSaidBeforeItIsCounted();
    void followsWhatHappens();
    void aBarShowsItsMessages();
    void aDayIsShownByItsDates();
    void theKeyboardGoesFromBarToBar();
    void everyPartCanBeSeen();
    void aGapIsNoZero();
    void reasonsAndNumbersShowTheirMessages();
    void whatWasChosenIsKept();
    void partsFitAnyWidth_data();
    void partsFitAnyWidth();
    void thePageFitsASmallWindow();
    void mirrorsForRightToLeft();
    void followsTheTheme();
    void reasonsThatMeanTheSameAreOne();
    void sharesAreNeverRoundedToAllOrNothing();
};

void TestWidgetsDeliveryGlance::cardsSayHowTodayGoes()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    const GlanceCard::Content &sent = desk.card("cardSent").content();
    QCOMPARE(sent.figure, u"19"_s);
    // 10 of 14: those in progress, stalled or unconfirmed are on neither side.
    QCOMPARE(sent.notes, (QStringList{u"71.4 % successful"_s, u"7 days: 90.0 %"_s}));
    QVERIFY(!sent.isIncomplete);
    QCOMPARE(desk.card("cardInProgress").content().figure, u"2"_s);
    QCOMPARE(desk.card("cardInProgress").content().notes, QStringList{u"oldest 60 s"_s});
    QCOMPARE(desk.card("cardStalled").content().figure, u"1"_s);
    QCOMPARE(desk.card("cardStalled").content().notes, QStringList{u"over 5 min"_s});
    QCOMPARE(desk.card("cardStalled").content().tone, StatusTone::Waiting);
    QCOMPARE(desk.card("cardUnconfirmed").content().figure, u"2"_s);
    QCOMPARE(desk.card("cardFailed").content().figure, u"4"_s);
    QVERIFY(desk.card("cardFailed").content().notes.first().startsWith(u"2 cause"_s));
    // As one reads: the cards, what the chart is of, the chart.
    QStringList order;
    for (QWidget *next = &desk.card("cardSent"); next != &desk.chart(); next = next->nextInFocusChain()) {
        if ((next->focusPolicy() & Qt::TabFocus) != 0 && next->isVisible()) {
            order << (next->objectName().isEmpty() ? next->accessibleName() : next->objectName());
        }
    }
    QCOMPARE(
        order, (QStringList{
                   u"cardSent"_s, u"cardInProgress"_s, u"cardStalled"_s, u"cardUnconfirmed"_s,
                   u"cardFailed"_s, u"Last 24 hours"_s, u"Last 7 days"_s, u"Last 30 days"_s, u"unfold"_s}));
    for (const GlanceCard *card : desk.page->findChildren<GlanceCard *>()) {
        QVERIFY(card->accessibleName().contains(card->content().figure));
        QVERIFY2(card->accessibleDescription().endsWith(u'.'), qPrintable(card->accessibleDescription()));
        QVERIFY(card->focusPolicy() & Qt::TabFocus);
    }
    QVERIFY(desk.card("cardSent").accessibleDescription().contains(u"71.4 % were sent or delivered"_s));
    // A longer patience: nothing is stalled.
    desk.settings.setStalledAfterMinutes(60);
    QTRY_COMPARE(desk.card("cardStalled").content().figure, u"0"_s);
    QCOMPARE(desk.card("cardInProgress").content().figure, u"3"_s);
}

void TestWidgetsDeliveryGlance::aCardShowsItsMessages_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"cardSent", "cardInProgress", "cardStalled", "cardUnconfirmed", "cardFailed"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TestWidgetsDeliveryGlance::aCardShowsItsMessages()
{
    QFETCH(QString, name);
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    // What a person had typed before would make the figure a lie.
    desk.filters().findChildren<QLineEdit *>().first()->setText(u"999"_s);
    QTRY_COMPARE(desk.model().rowCount(), 0);
    GlanceCard &card = desk.card(name.toLatin1().constData());
    QTest::mouseClick(&card, Qt::LeftButton);
    QTRY_COMPARE(desk.model().rowCount(), card.content().figure.toInt());
    QVERIFY(card.isChecked());
    for (const GlanceCard *other : desk.page->findChildren<GlanceCard *>()) {
        QCOMPARE(other->isChecked(), other == &card);
    }
    // The keyboard takes it back.
    card.setFocus();
    QTest::keyClick(&card, Qt::Key_Space);
    QTRY_COMPARE(desk.model().rowCount(), 29);
    QVERIFY(!card.isChecked() && !desk.filters().isFiltering());
    // Another filter than the card's: it is marked no longer.
    QTest::keyClick(&card, Qt::Key_Space);
    QVERIFY(card.isChecked());
    desk.filters().clear();
    QVERIFY(!card.isChecked());
}

void TestWidgetsDeliveryGlance::nothingIsSaidBeforeItIsCounted()
{
    Desk desk;
    for (const GlanceCard *card : desk.page->findChildren<GlanceCard *>()) {
        QCOMPARE(card->content().figure, u"–"_s);
    }
    desk.openAndLoad();
    QCOMPARE(desk.card("cardSent").content().figure, u"0"_s);
    QVERIFY(desk.card("cardSent").content().notes.isEmpty());
    desk.page->setDatabase(QString(), 0);
    QCOMPARE(desk.card("cardSent").content().figure, u"–"_s);
    QVERIFY(desk.chart().buckets().isEmpty());
    // Clicks into nothing do nothing.
    QTest::mouseClick(&desk.card("cardSent"), Qt::LeftButton);
    QVERIFY(!desk.card("cardSent").isChecked());
    QTest::mouseClick(desk.chart().viewport(), Qt::LeftButton);
    QTest::keyClick(&desk.chart(), Qt::Key_Return);
    QTest::keyClick(&desk.chart(), Qt::Key_Left);
    QVERIFY(!desk.filters().isFiltering());
}

void TestWidgetsDeliveryGlance::followsWhatHappens()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    desk.page->applyChanges(desk.send(5, now - 1000, DeliveryStatus::Delivered));
    QTRY_COMPARE(desk.card("cardSent").content().figure, u"24"_s);
    QCOMPARE(desk.chart().buckets().last().counts.delivered, 12);
    // Hidden, it counts nothing; seen again, it is up to date.
    desk.page->hide();
    desk.page->applyChanges(desk.send(1, now - 1000, DeliveryStatus::Delivered));
    desk.page->show();
    QTRY_COMPARE(desk.card("cardSent").content().figure, u"25"_s);
}

void TestWidgetsDeliveryGlance::aBarShowsItsMessages()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    const int bucket = desk.bucketWith(noon - 3 * hour);
    const QPoint failed = desk.chart().partOf(bucket, Outcome::Failed).center().toPoint();
    QTest::mouseClick(desk.chart().viewport(), Qt::LeftButton, {}, failed);
    QTRY_COMPARE(desk.model().rowCount(), 2);
    QCOMPARE(desk.model().outcomeAt(0), Outcome::Failed);
    QCOMPARE(desk.model().filter().since, std::optional<UtcMs>(noon - 3 * hour));
    QCOMPARE(desk.model().filter().until, std::optional<UtcMs>(noon - 2 * hour - 1));
    const auto *span = desk.filters().findChildren<QComboBox *>().at(1);
    QVERIFY2(span->currentText().contains(u"09:00"_s), qPrintable(span->currentText()));
    const QPoint unconfirmed = desk.chart().partOf(bucket, Outcome::Unconfirmed).center().toPoint();
    QTest::mouseClick(desk.chart().viewport(), Qt::LeftButton, {}, unconfirmed);
    QTRY_COMPARE(desk.model().filter().outcome, DeliveryFilter::Outcomes::Unconfirmed);
    // Beside the bar: the whole hour.
    const QRectF place = desk.chart().placeOf(bucket);
    const QPoint above(qRound(place.left()) + 1, qRound(place.top()) + 1);
    QTest::mouseClick(desk.chart().viewport(), Qt::LeftButton, {}, above);
    QTRY_COMPARE(desk.model().rowCount(), 4);
    // Pressed here and released there: no click.
    QTest::mousePress(desk.chart().viewport(), Qt::LeftButton, {}, failed);
    QTest::mouseRelease(
        desk.chart().viewport(), Qt::LeftButton, {}, desk.chart().placeOf(bucket + 3).center().toPoint());
    QCOMPARE(desk.model().filter().outcome, DeliveryFilter::Outcomes::All);
}

void TestWidgetsDeliveryGlance::aDayIsShownByItsDates()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    desk.choosePeriod(u"Last 7 days"_s);
    QTRY_COMPARE(desk.chart().buckets().size(), 7);
    const QRectF yesterday = desk.chart().partOf(5, Outcome::Delivered);
    QTest::mouseClick(desk.chart().viewport(), Qt::LeftButton, {}, yesterday.center().toPoint());
    QTRY_COMPARE(desk.model().rowCount(), 9);
    QCOMPARE(desk.model().filter().since, std::optional<UtcMs>(midnight - day));
    QCOMPARE(desk.model().filter().until, std::optional<UtcMs>(midnight - 1));
    QCOMPARE(desk.filters().findChildren<QComboBox *>().at(1)->currentText(), u"From … to …"_s);
}

void TestWidgetsDeliveryGlance::theKeyboardGoesFromBarToBar()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    DeliveryChartView &chart = desk.chart();
    QCOMPARE(chart.accessibleName(), u"Last 24 hours, by outcome"_s);
    desk.page->activateWindow();
    chart.setFocus();
    QTRY_COMPARE(chart.current(), 23);
    QCOMPARE(chart.accessibleDescription(), u"12:00 – 13:00: 7 delivered, 2 in progress, 1 stalled"_s);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.current(), 23);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.accessibleDescription(), u"11:00 – 12:00: 2 failed"_s);
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.current(), 0);
    QVERIFY(chart.accessibleDescription().endsWith(u": no messages"_s));
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Return);
    QTRY_COMPARE(desk.model().rowCount(), 10);
    // Up: its parts, from the baseline on.
    QTest::keyClick(&chart, Qt::Key_Up);
    QCOMPARE(chart.accessibleDescription(), u"12:00 – 13:00: 7 delivered"_s);
    QTest::keyClick(&chart, Qt::Key_Up);
    QTest::keyClick(&chart, Qt::Key_Up);
    QTest::keyClick(&chart, Qt::Key_Up);
    QCOMPARE(chart.accessibleDescription(), u"12:00 – 13:00: 1 stalled"_s);
    QTest::keyClick(&chart, Qt::Key_Space);
    QTRY_COMPARE(desk.model().rowCount(), 1);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.accessibleDescription(), u"12:00 – 13:00: 2 in progress"_s);
    // Figures that come in leave it where it is.
    desk.page->applyChanges(desk.send(1, now - 1000, DeliveryStatus::Sending));
    QTRY_COMPARE(chart.accessibleDescription(), u"12:00 – 13:00: 3 in progress"_s);
}

void TestWidgetsDeliveryGlance::everyPartCanBeSeen()
{
    Desk desk;
    desk.send(2000, noon + minute, DeliveryStatus::Delivered);
    desk.send(1, noon + minute, DeliveryStatus::Failed, u"SMS-UP-410"_s);
    desk.openAndLoad();
    const QRectF failed = desk.chart().partOf(23, Outcome::Failed);
    QVERIFY(failed.height() >= 1);
    QVERIFY(failed.top() >= desk.chart().placeOf(23).top() - 0.5);
    QVERIFY(desk.chart().partOf(23, Outcome::Stalled).isEmpty());
    QVERIFY(desk.chart().partOf(22, Outcome::Delivered).isEmpty());
    const QImage shown = desk.chart().viewport()->grab().toImage();
    const QColor bad = ThemeColors::from(QGuiApplication::palette()).bad;
    QVERIFY(countOf(shown, failed.toAlignedRect(), bad) > 3);
    QCOMPARE(countOf(shown, desk.chart().placeOf(20).toAlignedRect(), bad), 0);
}

void TestWidgetsDeliveryGlance::aGapIsNoZero()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    const int empty = desk.bucketWith(noon - 5 * hour);
    const QRect place = desk.chart().placeOf(empty).toAlignedRect().adjusted(0, 0, 0, -2);
    const QColor outline = ThemeColors::from(QGuiApplication::palette()).quietText;
    QCOMPARE(countOf(desk.chart().viewport()->grab().toImage(), place, outline), 0);
    QVERIFY(desk.cache.writer()
                .addGap(desk.cache.account(), blind(noon - 5 * hour + minute, noon - 5 * hour + 9 * minute))
                .has_value());
    ChangeSet changes;
    changes.accountId = desk.cache.account();
    changes.gapsChanged = true;
    desk.page->applyChanges(changes);
    QTRY_VERIFY(desk.chart().buckets().at(empty).hasGap());
    QTRY_VERIFY(countOf(desk.chart().viewport()->grab().toImage(), place, outline) > 10);
    QCOMPARE(
        countOf(
            desk.chart().viewport()->grab().toImage(),
            desk.chart().placeOf(empty + 1).toAlignedRect().adjusted(3, 0, -3, -2), outline),
        0);
    // No number is said of what nobody knows.
    desk.page->activateWindow();
    desk.chart().setFocus();
    while (desk.chart().current() > empty) {
        QTest::keyClick(&desk.chart(), Qt::Key_Left);
    }
    QCOMPARE(
        desk.chart().accessibleDescription(),
        u"07:00 – 08:00. Offline 07:01 – 07:09. Messages may be missing"_s);
    QVERIFY(desk.card("cardSent").content().isIncomplete);
    QVERIFY(desk.card("cardSent").accessibleDescription().contains(u"Messages may be missing."_s));
    // A time that goes on: until it ends.
    Gap open = blind(noon + minute, noon + minute);
    open.isOpen = true;
    SyncProgress progress;
    progress.gaps = {open};
    desk.page->setProgress(progress);
    QTRY_VERIFY(desk.chart().buckets().last().hasGap());
    desk.page->setProgress({});
    QTRY_VERIFY(!desk.chart().buckets().last().hasGap());
}

void TestWidgetsDeliveryGlance::reasonsAndNumbersShowTheirMessages()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    QVERIFY(!desk.find<QWidget>("more").isVisible());
    desk.find<QToolButton>("unfold").click();
    QVERIFY(desk.find<QWidget>("more").isVisible());
    QTRY_VERIFY(desk.find<QWidget>("lines").findChildren<GlanceRow *>().size() == 2);
    QCOMPARE(desk.row("reasons", 0).text(), u"Carrier's spam filter · CAR-430"_s);
    QCOMPARE(desk.row("reasons", 0).accessibleName(), u"Carrier's spam filter · CAR-430: 2 message(s)"_s);
    QTest::mouseClick(&desk.row("reasons", 0), Qt::LeftButton);
    QTRY_COMPARE(desk.model().rowCount(), 2);
    QCOMPARE(desk.model().filter().text, u"SMS-CAR-430"_s);
    // Two sentences that differ in a number mean one thing, and both are found.
    QCOMPARE(desk.row("reasons", 1).text(), u"Our number is not in RingCentral"_s);
    QTest::mouseClick(&desk.row("reasons", 1), Qt::LeftButton);
    QTRY_COMPARE(desk.model().filter().text, u"is not registered in this RingCentral account"_s);
    QTRY_COMPARE(desk.model().rowCount(), 2);
    QCOMPARE(desk.row("lines", 0).text(), u"(555) 987-6541"_s);
    QVERIFY(desk.row("lines", 0).accessibleName().endsWith(u"2 of 2 message(s) failed"_s));
    QVERIFY(desk.row("lines", 1).accessibleName().endsWith(u"2 of 21 message(s) failed"_s));
    desk.row("lines", 0).setFocus();
    QTest::keyClick(&desk.row("lines", 0), Qt::Key_Space);
    QTRY_COMPARE(desk.model().filter().number, u"15559876541"_s);
    QTRY_COMPARE(desk.model().rowCount(), 2);
    QCOMPARE(desk.row("times", 0).accessibleName(), u"Half of the messages were sent within 1.0 s"_s);
    // The period's: with more days there is one more.
    desk.choosePeriod(u"Last 7 days"_s);
    QTRY_VERIFY(desk.row("lines", 0).accessibleName().endsWith(u"3 of 3 message(s) failed"_s));
    QTest::mouseClick(&desk.row("lines", 0), Qt::LeftButton);
    QTRY_COMPARE(desk.model().rowCount(), 3);
    QCOMPARE(desk.filters().findChildren<QComboBox *>().at(1)->currentText(), u"Last 7 days"_s);
}

void TestWidgetsDeliveryGlance::whatWasChosenIsKept()
{
    Desk desk;
    desk.fill();
    desk.choosePeriod(u"Last 30 days"_s);
    desk.find<QToolButton>("unfold").click();
    desk.makePage();
    desk.openAndLoad();
    QCOMPARE(desk.chart().buckets().size(), 30);
    QCOMPARE(desk.chart().accessibleName(), u"Last 30 days, by outcome"_s);
    QVERIFY(desk.find<QWidget>("more").isVisible());
    QVERIFY(desk.find<QToolButton>("unfold").isChecked());
    desk.settings.setViewState(u"delivery-period"_s, QByteArrayLiteral("nonsense"));
    desk.makePage();
    desk.openAndLoad();
    QCOMPARE(desk.chart().buckets().size(), 24);
}

void TestWidgetsDeliveryGlance::partsFitAnyWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("compact");
    QTest::addColumn<int>("rows");
    QTest::newRow("wide") << 1200 << false << 1;
    QTest::newRow("just in one row") << 5 * 128 + 260 << false << 1;
    QTest::newRow("not quite") << 5 * 128 + 259 << true << 1;
    QTest::newRow("five small ones") << 5 * 118 - 8 << true << 1;
    QTest::newRow("three and two") << 5 * 118 - 9 << true << 2;
    QTest::newRow("one pane") << 260 << true << 3;
    QTest::newRow("one each") << 120 << true << 5;
    QTest::newRow("too narrow") << 40 << true << 5;
}

void TestWidgetsDeliveryGlance::partsFitAnyWidth()
{
    QFETCH(int, width);
    QFETCH(bool, compact);
    QFETCH(int, rows);
    const GlancePlaces places = GlancePlaces::in(width, {5, {120, 100}, {110, 50}, 260, 118});
    QCOMPARE(places.isCompact, compact);
    QList<QRect> all = places.cards;
    QSet<int> tops;
    for (const QRect &card : places.cards) {
        tops.insert(card.top());
        QVERIFY(width < 110 || card.width() >= (compact ? 110 : 120));
    }
    QCOMPARE(tops.size(), rows);
    all.append(places.chart);
    const QRect whole(0, 0, width, places.height);
    for (qsizetype i = 0; i < all.size(); ++i) {
        QVERIFY(whole.contains(all.at(i)));
        for (qsizetype k = 0; k < i; ++k) {
            QVERIFY(!all.at(i).intersects(all.at(k)));
        }
    }
    QVERIFY(places.chart.right() == width - 1 && places.chart.bottom() == places.height - 1);
}

void TestWidgetsDeliveryGlance::thePageFitsASmallWindow()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    const auto fits = [&desk](const QSize &size, double scale, bool unfolded) {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * scale);
        desk.page->setFont(font);
        if (desk.find<QToolButton>("unfold").isChecked() != unfolded) {
            desk.find<QToolButton>("unfold").click();
        }
        desk.page->resize(size);
        QCOMPARE(desk.page->size(), size); // nothing in it asks for more
        auto &glance = desk.find<DeliveryGlance>("glance");
        QTRY_COMPARE(glance.height(), glance.heightForWidth(glance.width()));
        QVERIFY(desk.filters().y() > glance.geometry().bottom());
        const QRect chart = desk.find<QWidget>("chart").geometry();
        const QRect more = desk.find<QWidget>("more").geometry();
        QVERIFY(glance.rect().contains(chart));
        QVERIFY(!unfolded || (glance.rect().contains(more) && !more.intersects(chart)));
        for (const GlanceCard *card : desk.page->findChildren<GlanceCard *>()) {
            const QSize needed = card->sizeHint();
            QVERIFY(card->width() >= needed.width() && card->height() >= needed.height());
            QVERIFY(glance.rect().contains(card->geometry()) && !card->geometry().intersects(chart));
        }
        // There is still a table.
        QVERIFY(desk.find<DeliveryTable>("table").viewport()->height() > 100);
    };
    fits({1024, 560}, 1, false);
    fits({1024, 640}, 1, true);
    fits({1024, 620}, 1.5, false);
    fits({1280, 800}, 1.5, true);
    fits({1600, 900}, 1, true);
    fits({800, 900}, 1, true);
    // With the lists below each other, too, it comes to rest.
    auto &glance = desk.find<DeliveryGlance>("glance");
    glance.setFixedWidth(420);
    for (int i = 0; i < 20; ++i) {
        QCoreApplication::sendPostedEvents();
    }
    QCOMPARE(desk.find<QWidget>("lines").x(), desk.find<QWidget>("reasons").x());
    QVERIFY(desk.find<QWidget>("lines").y() > desk.find<QWidget>("reasons").geometry().bottom());
    QCOMPARE(desk.find<QWidget>("more").height(), glance.height() - desk.find<QWidget>("more").y() - 4);
}

void TestWidgetsDeliveryGlance::mirrorsForRightToLeft()
{
    Desk desk;
    desk.fill();
    desk.page->setLayoutDirection(Qt::RightToLeft);
    desk.openAndLoad();
    QVERIFY(desk.card("cardSent").x() > desk.card("cardFailed").x());
    QVERIFY(desk.chart().placeOf(0).x() > desk.chart().placeOf(23).x());
    const int bucket = desk.bucketWith(noon - 3 * hour);
    QTest::mouseClick(
        desk.chart().viewport(), Qt::LeftButton, {},
        desk.chart().partOf(bucket, Outcome::Failed).center().toPoint());
    QTRY_COMPARE(desk.model().rowCount(), 2);
    const QImage shown = desk.chart().viewport()->grab().toImage();
    const QColor bad = ThemeColors::from(QGuiApplication::palette()).bad;
    QVERIFY(countOf(shown, desk.chart().partOf(bucket, Outcome::Failed).toAlignedRect(), bad) > 3);
    desk.page->activateWindow();
    desk.chart().setFocus();
    QTest::keyClick(&desk.chart(), Qt::Key_Left);
    QCOMPARE(desk.chart().current(), bucket + 1);
}

void TestWidgetsDeliveryGlance::followsTheTheme()
{
    Desk desk;
    desk.fill();
    desk.openAndLoad();
    const QPalette before = QGuiApplication::palette();
    QPalette dark = before;
    dark.setColor(QPalette::Base, QColor(0x1d, 0x20, 0x25));
    dark.setColor(QPalette::Window, QColor(0x24, 0x27, 0x2e));
    dark.setColor(QPalette::Text, Qt::white);
    const int bucket = desk.bucketWith(noon - 3 * hour);
    const QRect failed = desk.chart().partOf(bucket, Outcome::Failed).toAlignedRect();
    QApplication::setPalette(dark);
    const ThemeColors colors = ThemeColors::from(dark);
    QVERIFY(colors.isDark);
    QTRY_VERIFY(countOf(desk.chart().viewport()->grab().toImage(), failed, colors.bad) > 3);
    QVERIFY(
        countOf(desk.card("cardFailed").grab().toImage(), desk.card("cardFailed").rect(), colors.bad) > 3);
    QApplication::setPalette(before);
}

void TestWidgetsDeliveryGlance::reasonsThatMeanTheSameAreOne()
{
    const QList<ReasonGroup> groups = groupedReasons(
        {{u"SMS-CAR-430 spam"_s, 3},
         {u"strange"_s, 3},
         {u"rejected (sms-car-430)"_s, 2},
         {QString(), 1},
         {u"Phone number +15551 is not registered in this RingCentral account"_s, 1},
         {u"Phone number +15552 is not registered in this RingCentral account"_s, 1}});
    QCOMPARE(groups.size(), 4);
    QCOMPARE(groups.at(0), (ReasonGroup{u"Carrier's spam filter · CAR-430"_s, 5, u"SMS-CAR-430"_s}));
    QCOMPARE(groups.at(1), (ReasonGroup{u"strange"_s, 3, u"strange"_s}));
    QCOMPARE(groups.at(2).filterText, u"is not registered in this RingCentral account"_s);
    QCOMPARE(groups.at(2).count, 2);
    QCOMPARE(groups.at(3), (ReasonGroup{u"No reason given"_s, 1, QString()}));
}

void TestWidgetsDeliveryGlance::sharesAreNeverRoundedToAllOrNothing()
{
    QCOMPARE(GlanceWords::percent(1), u"100 %"_s);
    QCOMPARE(GlanceWords::percent(0.9999), u"99.9 %"_s);
    QCOMPARE(GlanceWords::percent(0.0001), u"0.1 %"_s);
    QCOMPARE(GlanceWords::percent(0), u"0 %"_s);
    QCOMPARE(GlanceWords::percent(0.5), u"50.0 %"_s);
}

QTEST_MAIN(TestWidgetsDeliveryGlance)
#include "tst_widgets_deliveryglance.moc"
