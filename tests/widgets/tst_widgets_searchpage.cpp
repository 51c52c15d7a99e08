// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings.h"
#include "models/cacheondisk.h"
#include "models/contactbook.h"
#include "widgets/searchmarks.h"
#include "widgets/searchpage.h"
#include "widgets/searchresults.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

Q_DECLARE_METATYPE(textdesk::MarkedRange)

class TestWidgetsSearchPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marksWords_data();
    void marksWords();
    void marksDigits();
    void typesFindsAndOpens();
    void emptyStatesTeach();
    void filtersAreClickedOnAndAway();
    void whatAFilterIsNotIsSaid();
    void aHitLeadsToItsNumbersMessages();

private:
    static QString placeholderTitle(const SearchPage &page)
    {
        const QWidget *placeholder = page.findChild<QWidget *>(u"placeholder"_s);
        return placeholder->isVisible() ? placeholder->accessibleName() : QString();
    }
};

void TestWidgetsSearchPage::marksWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("marked");
    QTest::newRow("beginning of a word") << u"Your appointment"_s << u"appo"_s << QStringList{u"appo"_s};
    QTest::newRow("not within a word") << u"disappointed"_s << u"appo"_s << QStringList();
    QTest::newRow("all but the last are whole")
        << u"an ant and"_s << u"an and"_s << QStringList{u"an"_s, u"and"_s};
    QTest::newRow("case and accents")
        << u"Ärger im CAFÉ"_s << u"arger café"_s << QStringList{u"Ärger"_s, u"CAFÉ"_s};
    QTest::newRow("accents of their own") << u"cafe\u0301 au"_s << u"cafe"_s << QStringList{u"cafe\u0301"_s};
    QTest::newRow("Chinese, anywhere") << u"我的预约是今天"_s << u"预约"_s << QStringList{u"预约"_s};
    QTest::newRow("overlapping") << u"aaa aa"_s << u"aaa aa"_s << QStringList{u"aaa"_s, u"aa"_s};
    QTest::newRow("markup is text") << u"<b>bold</b>"_s << u"bold"_s << QStringList{u"bold"_s};
    QTest::newRow("nothing") << u"abc"_s << u" ,. "_s << QStringList();
}

void TestWidgetsSearchPage::marksWords()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(QStringList, marked);
    QStringList found;
    qsizetype end = 0;
    for (const MarkedRange &range : markedWords(text, query)) {
        QVERIFY(range.start >= end && range.length > 0 && range.start + range.length <= text.size());
        end = range.start + range.length;
        found << text.mid(range.start, range.length);
    }
    QCOMPARE(found, marked);
}

void TestWidgetsSearchPage::marksDigits()
{
    const QString number = u"+1 (555) 234-9981"_s;
    const QList<MarkedRange> marks = markedDigits(number, u"552-34"_s);
    QCOMPARE(marks.size(), 1);
    QCOMPARE(number.mid(marks[0].start, marks[0].length), u"55) 234"_s);
    QVERIFY(markedDigits(number, u"23"_s).isEmpty());
    QVERIFY(markedDigits(u"CLINIC"_s, u"555"_s).isEmpty());
}

void TestWidgetsSearchPage::typesFindsAndOpens()
{
    QTemporaryDir folder;
    ManualClock clock;
    CacheOnDisk cache(clock);
    const UtcMs now = clock.nowUtc();
    cache.apply(
        {inboundEvent(u"a"_s, now - 2000, u"+15552349981"_s, u"<i>apple</i> pie"_s),
         outboundRecord(u"b"_s, DeliveryStatus::Sent, now - 1000, u"+15552349981"_s, u"Apples?"_s)});
    cache.index();
    Settings settings(folder.filePath(u"settings.ini"_s));
    settings.setHomeRegion(u"US"_s);
    ContactBook contacts;
    SearchPage page(settings, clock, contacts);
    page.resize(800, 600);
    page.show();
    page.setDatabase(cache.file(), cache.account());
    page.setQuery(u"apple"_s);
    auto *results = page.findChild<SearchResults *>(u"results"_s);
    QTRY_COMPARE(results->model()->rowCount(), 2);
    QVERIFY(results->isVisible());
    const QString heard = results->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(heard.contains(u"(555) 234-9981"_s) && heard.contains(u"Apples?"_s), qPrintable(heard));
    QVERIFY(!page.grab().isNull());

    QSignalSpy requested(&page, &SearchPage::conversationRequested);
    page.activateWindow();
    page.focusResults();
    QTRY_COMPARE(results->currentIndex().row(), 0);
    QTest::keyClick(results, Qt::Key_Down);
    QTest::keyClick(results, Qt::Key_Return);
    QCOMPARE(requested.count(), 1);
    QVERIFY(requested.at(0).at(0).toLongLong() > 0);
    QTest::mouseClick(
        results->viewport(), Qt::LeftButton, {}, results->visualRect(results->model()->index(0, 0)).center());
    QCOMPARE(requested.count(), 2);
    QVERIFY(requested.at(0).at(1) != requested.at(1).at(1));
}

void TestWidgetsSearchPage::emptyStatesTeach()
{
    QTemporaryDir folder;
    ManualClock clock;
    CacheOnDisk cache(clock);
    Settings settings(folder.filePath(u"settings.ini"_s));
    ContactBook contacts;
    SearchPage page(settings, clock, contacts);
    page.show();
    QCOMPARE(placeholderTitle(page), u"Search all messages"_s);
    page.setDatabase(cache.file(), cache.account());
    page.setQuery(u"nothing"_s);
    QCOMPARE(placeholderTitle(page), u"Searching…"_s);
    QTRY_COMPARE(placeholderTitle(page), u"Nothing found"_s);
    page.setQuery(QString());
    QCOMPARE(placeholderTitle(page), u"Search all messages"_s);
}

namespace {

/// A page whose edits stand in its field at once, as in the window.
struct FilteredPage
{
    QTemporaryDir folder;
    ManualClock clock;
    CacheOnDisk cache{clock};
    Settings settings{folder.filePath(u"settings.ini"_s)};
    ContactBook contacts;
    SearchPage page{settings, clock, contacts};
    QString typed;

    FilteredPage()
    {
        const UtcMs now = clock.nowUtc();
        cache.apply(
            {inboundEvent(u"in"_s, now - 2000, u"+15552349981"_s, u"apple"_s),
             outboundRecord(u"out"_s, DeliveryStatus::Sent, now - 1000, u"+15552349981"_s, u"apple"_s),
             outboundRecord(
                 u"bad"_s, DeliveryStatus::Failed, now - 500, u"+15550001111"_s, u"pear"_s, u"refused"_s)});
        cache.index();
        settings.setHomeRegion(u"US"_s);
        QObject::connect(&page, &SearchPage::queryEdited, &page, [this](const QString &text) { type(text); });
        page.resize(800, 600);
        page.show();
        page.setDatabase(cache.file(), cache.account());
    }
    void type(const QString &text)
    {
        typed = text;
        page.setQuery(text);
    }
    QAbstractButton &chip(const char *name)
    {
        return *page.findChild<QAbstractButton *>(QLatin1StringView(name));
    }
    QStringList typedChips() const
    {
        QStringList texts;
        for (const QAbstractButton *chip : page.findChildren<QAbstractButton *>(u"typedChip"_s)) {
            if (chip->isVisible()) {
                texts.append(chip->text());
            }
        }
        return texts;
    }
    int hits() { return page.findChild<SearchResults *>()->model()->rowCount(); }
};

} // namespace

void TestWidgetsSearchPage::filtersAreClickedOnAndAway()
{
    FilteredPage search;
    search.type(u"apple"_s);
    QTRY_COMPARE(search.hits(), 2);
    search.chip("receivedChip").click();
    QCOMPARE(search.typed, u"apple status:received"_s);
    QTRY_COMPARE(search.hits(), 1);
    QVERIFY(search.chip("receivedChip").isChecked());
    search.chip("receivedChip").click();
    QCOMPARE(search.typed, u"apple"_s);
    QTRY_COMPARE(search.hits(), 2);
    // By filters alone, typed ones too.
    search.type(u"has:failure"_s);
    QVERIFY(search.chip("failedChip").isChecked());
    QTRY_COMPARE(search.hits(), 1);
    search.type(u"from:5552349981 before:2100"_s);
    QTRY_COMPARE(search.hits(), 1);
    QCOMPARE(search.typedChips().size(), 2);
    QVERIFY(search.typedChips().constFirst().contains(u"From 5552349981"_s));
    search.chip("typedChip").click();
    QCOMPARE(search.typed, u"before:2100"_s);
    QTRY_COMPARE(search.hits(), 3);
    QTRY_COMPARE(search.typedChips().size(), 1);
    search.chip("weekChip").click();
    QVERIFY(search.chip("weekChip").isChecked());
    search.chip("monthChip").click();
    QVERIFY(!search.chip("weekChip").isChecked() && search.chip("monthChip").isChecked());
    QCOMPARE(search.typed.count(u"after:"_s), 1);
}

void TestWidgetsSearchPage::whatAFilterIsNotIsSaid()
{
    FilteredPage search;
    search.type(u"status:lost"_s);
    const auto *fault = search.page.findChild<QLabel *>(u"filterFault"_s);
    QVERIFY(fault->isVisible());
    QVERIFY(fault->text().contains(u"lost"_s) && fault->text().contains(u"delivered"_s));
    search.type(u"before:soon"_s);
    QVERIFY(fault->text().contains(u"soon"_s));
    search.type(u"status:"_s);
    QVERIFY(!fault->isVisible());
}

void TestWidgetsSearchPage::aHitLeadsToItsNumbersMessages()
{
    FilteredPage search;
    search.type(u"pear"_s);
    QTRY_COMPARE(search.hits(), 1);
    auto *results = search.page.findChild<SearchResults *>();
    Q_EMIT results->menuRequested(0, QPoint());
    auto *menu = search.page.findChild<QMenu *>(u"searchMenu"_s);
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->actions().constLast()->text(), u"Only messages to (555) 000-1111"_s);
    menu->actions().constLast()->trigger();
    QCOMPARE(search.typed, u"pear to:+15550001111"_s);
    QTRY_COMPARE(search.typedChips(), QStringList{u"To +15550001111 ✕"_s});
}

QTEST_MAIN(TestWidgetsSearchPage)
#include "tst_widgets_searchpage.moc"
