// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchquery.h"
#include "store/searchtokens.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

/// How texts and queries are taken apart.
class TestStoreSearchTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void makesDocuments_data();
    void makesDocuments();
    void makesExpressions_data();
    void makesExpressions();
    void matches_data();
    void matches();
    void findsNumbers_data();
    void findsNumbers();
    void aPastedPageIsCutShort();
};

void TestStoreSearchTokens::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("ascii") << u"Hello WORLD 42"_s << u"hello world 42"_s;
    QTest::newRow("accents") << u"Crème Brûlée"_s << u"creme brulee"_s;
    QTest::newRow("decomposed") << u"Cre\u0301me"_s << u"creme"_s;
    QTest::newRow("two accents") << u"Ǘ"_s << u"u"_s;
    QTest::newRow("sharp s") << u"STRASSE Straße"_s << u"strasse strasse"_s;
    QTest::newRow("full width") << u"ＡＢＣ１２"_s << u"abc12"_s;
    QTest::newRow("ligature") << u"ﬁne"_s << u"fine"_s;
    QTest::newRow("greek") << u"ΟΔΟΣ αύριο"_s << u"οδοσ αυριο"_s;
    QTest::newRow("cyrillic keeps its letters") << u"Мой Ёлка"_s << u"мой елка"_s;
    QTest::newRow("half-width kana") << u"ｶﾞｯｺｳ"_s << u"ガッコウ"_s;
    QTest::newRow("hangul stays composed") << u"예약"_s << u"예약"_s;
    QTest::newRow("soft hyphen and joiner") << u"ap\u00adpoint\u200dment"_s << u"appointment"_s;
    QTest::newRow("bidi controls") << u"\u202eabc\u202c"_s << u"abc"_s;
    QTest::newRow("arabic vowels") << u"مَرْحَبًا"_s << u"مرحبا"_s;
    QTest::newRow("hindi keeps its vowels") << u"हिन्दी"_s << u"हिन्दी"_s;
}

void TestStoreSearchTokens::folds()
{
    QFETCH(const QString, text);
    QTEST(foldedForSearch(text), "folded");
}

void TestStoreSearchTokens::makesDocuments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("document");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("words") << u"Hey, is it on? (3.5%)"_s << u"hey is it on 3 5"_s;
    QTest::newRow("address") << u"https://a.example/pay?x=1"_s << u"https a example pay x 1"_s;
    QTest::newRow("apostrophe") << u"don't"_s << u"don t"_s;
    QTest::newRow("han") << u"预约已确认"_s << u"预约 约已 已确 确认 认"_s;
    QTest::newRow("one character") << u"予"_s << u"予"_s;
    QTest::newRow("mixed") << u"明日3時OK"_s << u"明日 日 3 時 ok"_s;
    QTest::newRow("kana") << u"メール"_s << u"メー ール ル"_s;
    QTest::newRow("beyond the BMP") << u"\U00020000\U00020001"_s << u"\U00020000\U00020001 \U00020001"_s;
    QTest::newRow("symbols") << u"ok👍👍"_s << u"ok 👍 👍"_s;
    QTest::newRow("query syntax") << u"a OR \"b\" NEAR(c) *"_s << u"a or b near c"_s;
    QTest::newRow("NUL") << u"one"_s + QChar(u'\0') + u"two"_s << u"one two"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xD83D) + u"b"_s << u"a b"_s;
}

void TestStoreSearchTokens::makesDocuments()
{
    QFETCH(const QString, text);
    QTEST(QString::fromUtf8(searchDocument(text)), "document");
}

void TestStoreSearchTokens::makesExpressions_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("loose");
    QTest::newRow("nothing") << u" ?! "_s << u""_s << u""_s;
    QTest::newRow("one word") << u"Appoint"_s << u"\"appoint\"*"_s << u"\"app\"*"_s;
    QTest::newRow("one letter is a word") << u"a"_s << u"\"a\""_s << u"\"a\""_s;
    QTest::newRow("the last is a beginning")
        << u"the ord"_s << u"\"the\" \"ord\"*"_s << u"\"the\" \"ord\"*"_s;
    QTest::newRow("quotes") << u"\"x\" OR y*"_s << u"\"x\" \"or\" \"y\""_s << u"\"x\" \"or\" \"y\""_s;
    QTest::newRow("two characters") << u"予約"_s << u"\"予約\""_s << u"\"予約\""_s;
    QTest::newRow("three characters") << u"予約を"_s << u"\"予約\" \"約を\""_s << u"\"予約\" \"約を\""_s;
    QTest::newRow("one character") << u"予"_s << u"\"予\"*"_s << u"\"予\"*"_s;
}

void TestStoreSearchTokens::makesExpressions()
{
    QFETCH(const QString, typed);
    const SearchQuery query(typed);
    QTEST(QString::fromUtf8(query.ftsExpression()), "expression");
    QTEST(QString::fromUtf8(query.looseFtsExpression()), "loose");
    QCOMPARE(query.isEmpty(), query.ftsExpression().isEmpty());
}

void TestStoreSearchTokens::matches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isMatch");
    QTest::newRow("word") << u"appointment"_s << u"Your Appointment is on"_s << true;
    QTest::newRow("beginning") << u"appo"_s << u"Your appointment"_s << true;
    QTest::newRow("not inside a word") << u"point"_s << u"Your appointment"_s << false;
    QTest::newRow("whole word, then more") << u"app is"_s << u"your appointment is"_s << false;
    QTest::newRow("any order") << u"tomorrow call"_s << u"call tomorrow"_s << true;
    QTest::newRow("all words") << u"call today"_s << u"call tomorrow"_s << false;
    QTest::newRow("accents either way") << u"creme"_s << u"Crème"_s << true;
    QTest::newRow("substring of a run") << u"约已"_s << u"预约已确认"_s << true;
    QTest::newRow("bigrams apart are no run") << u"約確認"_s << u"予約確 確認約確"_s << false;
    QTest::newRow("last character") << u"認"_s << u"確認"_s << true;
    QTest::newRow("symbol") << u"👍"_s << u"ok 👍"_s << true;
    QTest::newRow("other symbol") << u"👎"_s << u"ok 👍"_s << false;
}

void TestStoreSearchTokens::matches()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, text);
    QTEST(SearchQuery(typed).matches(text), "isMatch");
}

void TestStoreSearchTokens::findsNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("rest");
    QTest::newRow("none") << u"call me"_s << u""_s << u"call me"_s;
    QTest::newRow("too few") << u"room 42"_s << u""_s << u"room 42"_s;
    QTest::newRow("plain") << u"5551234"_s << u"5551234"_s << u""_s;
    QTest::newRow("any notation") << u"+1 (555) 123-45.67"_s << u"15551234567"_s << u""_s;
    QTest::newRow("with words") << u"order 555 today"_s << u"555"_s << u"order today"_s;
    QTest::newRow("a messageId") << u"msg_123456abcdef"_s << u""_s << u"msg_123456abcdef"_s;
    QTest::newRow("the second one") << u"2 for 4711"_s << u"4711"_s << u"2 for"_s;
}

void TestStoreSearchTokens::findsNumbers()
{
    QFETCH(const QString, typed);
    const NumberInQuery number = numberInQuery(typed);
    QTEST(number.digits, "digits");
    QTEST(number.rest.simplified(), "rest");
}

void TestStoreSearchTokens::aPastedPageIsCutShort()
{
    const QByteArray expression = SearchQuery(u"word "_s.repeated(10'000)).ftsExpression();
    QVERIFY(expression.size() < 1000);
    const QByteArray run = SearchQuery(u"予約"_s.repeated(10'000)).ftsExpression();
    QVERIFY2(run.size() < 1000, qPrintable(QString::number(run.size())));
}

QTEST_GUILESS_MAIN(TestStoreSearchTokens)
#include "tst_store_searchtokens.moc"
