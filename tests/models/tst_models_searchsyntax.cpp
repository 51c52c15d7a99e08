// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/searchsyntax.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

Q_DECLARE_METATYPE(textdesk::SearchFilter)

namespace {

const QDate today(2026, 11, 27);

UtcMs startOf(int year, int month, int day)
{
    return QDate(year, month, day).startOfDay().toMSecsSinceEpoch();
}

} // namespace

/// What is typed into the search field, read as words and filters.
class TestSearchSyntax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"de_DE"_s)); }
    void isRead_data();
    void isRead();
    void whatIsNotUnderstoodIsAWord_data();
    void whatIsNotUnderstoodIsAWord();
    void termsSayWhereTheyStand();
    void termsAreExchangedAndTakenAway();
    void anotherLanguageWorksBesideEnglish();
    void aPageIsNoListOfFilters();
};

void TestSearchSyntax::isRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    QTest::addColumn<SearchFilter>("filter");
    const auto row = [](const char *name, const QString &typed, const QString &words, auto change) {
        SearchFilter filter;
        change(filter);
        QTest::newRow(name) << typed << words << filter;
    };
    const auto none = [](SearchFilter &) {};
    row("words", u"  two  words "_s, u"two words"_s, none);
    row("other colons", u"re: http://x.example 10:15 note:"_s, u"re: http://x.example 10:15 note:"_s, none);
    row("from", u"from:5550123 card"_s, u"card"_s, [](SearchFilter &f) { f.from = u"5550123"_s; });
    row("a number as it is copied", u"From:(202) 555-0123 card"_s, u"card"_s,
        [](SearchFilter &f) { f.from = u"(202) 555-0123"_s; });
    row("in quotation marks", u"card to:\"Mill Street\" x"_s, u"card x"_s,
        [](SearchFilter &f) { f.to = u"Mill Street"_s; });
    row("in others", u"to:„Mill Street“"_s, u""_s, [](SearchFilter &f) { f.to = u"Mill Street"_s; });
    row("left open", u"to:\"Mill Str"_s, u""_s, [](SearchFilter &f) { f.to = u"Mill Str"_s; });
    row("both ends", u"from:+12 to:34"_s, u""_s, [](SearchFilter &f) {
        f.from = u"+12"_s;
        f.to = u"34"_s;
    });
    row("status", u"status:Delivered"_s, u""_s, [](SearchFilter &f) { f.outcomes = {Outcome::Delivered}; });
    row("its beginning", u"status:sta"_s, u""_s, [](SearchFilter &f) { f.outcomes = {Outcome::Stalled}; });
    row("two of them", u"status:failed status:unconf status:failed"_s, u""_s, [](SearchFilter &f) {
        f.outcomes = {Outcome::Failed, Outcome::Unconfirmed};
    });
    row("failure", u"has:failure"_s, u""_s, [](SearchFilter &f) { f.outcomes = {Outcome::Failed}; });
    row("unread", u"is:UNREAD hello"_s, u"hello"_s, [](SearchFilter &f) { f.isUnread = true; });
    row("since a day", u"after:2026-11-05"_s, u""_s, [](SearchFilter &f) { f.since = startOf(2026, 11, 5); });
    row("before a day", u"before:2026-11-5"_s, u""_s,
        [](SearchFilter &f) { f.before = startOf(2026, 11, 5); });
    row("a month", u"after:2026-02"_s, u""_s, [](SearchFilter &f) { f.since = startOf(2026, 2, 1); });
    row("a year", u"before:2025"_s, u""_s, [](SearchFilter &f) { f.before = startOf(2025, 1, 1); });
    row("as one writes here", u"before:03.11.26"_s, u""_s,
        [](SearchFilter &f) { f.before = startOf(2026, 11, 3); });
    row("today", u"after:today"_s, u""_s, [](SearchFilter &f) { f.since = startOf(2026, 11, 27); });
    row("yesterday", u"after:Yesterday"_s, u""_s, [](SearchFilter &f) { f.since = startOf(2026, 11, 26); });
    row("the last one counts", u"after:today after:yesterday"_s, u""_s,
        [](SearchFilter &f) { f.since = startOf(2026, 11, 26); });
}

void TestSearchSyntax::isRead()
{
    QFETCH(const QString, typed);
    const SearchSyntax::Parsed parsed = SearchSyntax().parse(typed, today);
    QTEST(parsed.request.words.simplified(), "words");
    QFETCH(const SearchFilter, filter);
    QVERIFY(parsed.request.filter == filter);
    for (const SearchSyntax::Term &term : parsed.terms) {
        QVERIFY(term.isUnderstood);
    }
}

void TestSearchSyntax::whatIsNotUnderstoodIsAWord_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    QTest::newRow("no status") << u"status:lost"_s << u"status:lost"_s;
    QTest::newRow("of two statuses the beginning") << u"status:s"_s << u"status:s"_s;
    QTest::newRow("no day") << u"before:soon x"_s << u"before:soon x"_s;
    QTest::newRow("no such day") << u"before:2026-02-30"_s << u"before:2026-02-30"_s;
    QTest::newRow("nothing that one can have") << u"has:card"_s << u"has:card"_s;
    QTest::newRow("nothing that one can be") << u"is:late"_s << u"is:late"_s;
    QTest::newRow("not finished") << u"card from: to: status: before:"_s << u"card"_s;
}

void TestSearchSyntax::whatIsNotUnderstoodIsAWord()
{
    QFETCH(const QString, typed);
    const SearchSyntax::Parsed parsed = SearchSyntax().parse(typed, today);
    QTEST(parsed.request.words, "words");
    QVERIFY(parsed.request.filter.isEmpty());
    QVERIFY(!parsed.terms.isEmpty());
    for (const SearchSyntax::Term &term : parsed.terms) {
        QVERIFY(!term.isUnderstood);
    }
}

void TestSearchSyntax::termsSayWhereTheyStand()
{
    const QString typed = u"a from:(202) 555 b is:unread"_s;
    const SearchSyntax::Parsed parsed = SearchSyntax().parse(typed, today);
    QCOMPARE(parsed.terms.size(), 2);
    QCOMPARE(typed.mid(parsed.terms.at(0).start, parsed.terms.at(0).length), u"from:(202) 555"_s);
    QCOMPARE(typed.mid(parsed.terms.at(1).start, parsed.terms.at(1).length), u"is:unread"_s);
}

void TestSearchSyntax::termsAreExchangedAndTakenAway()
{
    using Key = SearchSyntax::Key;
    const SearchSyntax syntax;
    QCOMPARE(syntax.with(u"card"_s, Key::Is, u"unread"_s, today), u"card is:unread"_s);
    QCOMPARE(syntax.with({}, Key::From, u"Mill Street"_s, today), u"from:\"Mill Street\""_s);
    QCOMPARE(
        syntax.with(u"after:2026 card after:today"_s, Key::After, u"2026-11-21"_s, today),
        u"card after:2026-11-21"_s);
    const auto isFrom = [](const SearchSyntax::Term &term) { return term.key == Key::From; };
    QCOMPARE(syntax.without(u"from:(202) 555 card from:x"_s, today, isFrom), u"card"_s);
    QCOMPARE(syntax.without(u"card"_s, today, isFrom), u"card"_s);
    // Typed by this, read by this.
    const QString typed = syntax.with(u"card"_s, Key::To, u"+1 202"_s, today);
    QCOMPARE(syntax.parse(typed, today).request.filter.to, u"+1 202"_s);
}

void TestSearchSyntax::anotherLanguageWorksBesideEnglish()
{
    using Key = SearchSyntax::Key;
    SearchSyntax syntax;
    syntax.addKey(u"Von"_s, Key::From);
    syntax.addOutcome(u"zugestellt"_s, Outcome::Delivered);
    syntax.addUnread(u"ungelesen"_s);
    const SearchFilter german =
        syntax.parse(u"von:123 status:zugestellt is:ungelesen"_s, today).request.filter;
    const SearchFilter english = syntax.parse(u"from:123 status:delivered is:unread"_s, today).request.filter;
    QVERIFY(german == english);
    QCOMPARE(syntax.with({}, Key::From, u"123"_s, today), u"von:123"_s);
    QCOMPARE(syntax.wordFor(Outcome::Delivered), u"zugestellt"_s);
    QCOMPARE(syntax.unreadWord(), u"ungelesen"_s);
}

void TestSearchSyntax::aPageIsNoListOfFilters()
{
    const QString page = u"from:1 "_s.repeated(10'000);
    const SearchSyntax::Parsed parsed = SearchSyntax().parse(page, today);
    QVERIFY(parsed.terms.size() < 100);
    QVERIFY(!parsed.request.words.isEmpty());
}

QTEST_GUILESS_MAIN(TestSearchSyntax)
#include "tst_models_searchsyntax.moc"
