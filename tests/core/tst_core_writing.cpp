// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/phonenumber.h"
#include "core/shortenedlink.h"
#include "core/smssegments.h"
#include "core/snippet.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace textdesk {

/// The rules that hold while somebody writes a text: how it travels, to whom, and what carriers refuse.
class TestWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsOfPlainTexts_data();
    void partsOfPlainTexts();
    void theAlphabetIsTheStandards();
    void whatForcesTheWideAlphabet_data();
    void whatForcesTheWideAlphabet();
    void anyTextAgainstAnotherWayOfCounting();
    void plainCharactersSayTheSame();
    void numbersAsPeopleWriteThem_data();
    void numbersAsPeopleWriteThem();
    void whatIsNoNumber_data();
    void whatIsNoNumber();
    void placeholders_data();
    void placeholders();
    void snippetsAreFilledIn_data();
    void snippetsAreFilledIn();
    void shortenedLinks_data();
    void shortenedLinks();
};

namespace {

// 3GPP TS 23.038, 6.2.1, row by row; without the escape itself.
const QString basicTable = u"@£$¥èéùìòÇ\nØø\rÅå"
                           u"Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
                           u" !\"#¤%&'()*+,-./"
                           u"0123456789:;<=>?"
                           u"¡ABCDEFGHIJKLMNO"
                           u"PQRSTUVWXYZÄÖÑÜ§"
                           u"¿abcdefghijklmno"
                           u"pqrstuvwxyzäöñüà"_s;
const QString extensionTable = u"\f^{}\\[~]|€"_s;

QString times(int count, const QString &text)
{
    return text.repeated(count);
}

/// Puts costs into parts one after the other, as a list of lists.
int partsNeeded(const QList<int> &costs, int alone, int joined)
{
    int sum = 0;
    for (const int cost : costs) {
        sum += cost;
    }
    if (sum == 0) {
        return 0;
    }
    if (sum <= alone) {
        return 1;
    }
    QList<QList<int>> parts{{}};
    for (const int cost : costs) {
        int inPart = 0;
        for (const int each : std::as_const(parts.last())) {
            inPart += each;
        }
        if (inPart + cost > joined) {
            parts.append(QList<int>());
        }
        parts.last().append(cost);
    }
    return static_cast<int>(parts.size());
}

} // namespace

void TestWriting::partsOfPlainTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("parts");
    QTest::addColumn<int>("left");
    const QString a = u"a"_s;
    const QString euro = u"€"_s;
    const QString han = u"货"_s;
    const QString hand = u"👋"_s;
    QTest::newRow("nothing") << QString() << 0 << 0 << 160;
    QTest::newRow("one part, full") << times(160, a) << 160 << 1 << 0;
    QTest::newRow("two parts") << times(161, a) << 161 << 2 << 145;
    QTest::newRow("two parts, full") << times(306, a) << 306 << 2 << 0;
    QTest::newRow("three parts") << times(307, a) << 307 << 3 << 152;
    QTest::newRow("an escape at the end of one part") << times(158, a) + euro << 160 << 1 << 0;
    QTest::newRow("an escape over the end of one part") << times(159, a) + euro << 161 << 2 << 145;
    QTest::newRow("an escape that may not be cut") << times(152, a) + euro + times(152, a) << 306 << 3 << 152;
    QTest::newRow("wide, one part, full") << times(70, han) << 70 << 1 << 0;
    QTest::newRow("wide, two parts") << times(71, han) << 71 << 2 << 63;
    QTest::newRow("wide, two parts, full") << times(134, han) << 134 << 2 << 0;
    QTest::newRow("wide, three parts") << times(135, han) << 135 << 3 << 66;
    QTest::newRow("a pair that may not be cut") << times(66, han) + hand + times(66, han) << 134 << 3 << 66;
}

void TestWriting::partsOfPlainTexts()
{
    QFETCH(const QString, text);
    const SmsSegments segments = measureSms(text);
    QTEST(segments.units, "units");
    QTEST(segments.parts, "parts");
    QTEST(segments.unitsLeft, "left");
}

void TestWriting::theAlphabetIsTheStandards()
{
    QCOMPARE(basicTable.size(), 127);
    for (char16_t c = 1; c < 0xd800; ++c) {
        const SmsSegments segments = measureSms(QString(QChar(c)));
        const bool isBasic = basicTable.contains(QChar(c));
        const bool isExtended = extensionTable.contains(QChar(c));
        QCOMPARE(segments.encoding == SmsEncoding::Gsm7, isBasic || isExtended);
        QCOMPARE(segments.units, isExtended ? 2 : 1);
    }
}

void TestWriting::whatForcesTheWideAlphabet_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("forcing");
    QTest::addColumn<int>("at");
    QTest::newRow("nothing") << u"Grüße, Ça va"_s << QString() << -1;
    QTest::newRow("small c with cedilla") << u"Ça, ça"_s << u"ç"_s << 4;
    QTest::newRow("backtick") << u"a `b`"_s << u"`"_s << 2;
    QTest::newRow("emoji") << u"ok 👍"_s << u"👍"_s << 3;
    QTest::newRow("half a pair") << QString(u"ok "_s + QChar(0xd83d) + u'x') << QString(QChar(0xd83d)) << 3;
    QTest::newRow("half a pair at the end")
        << QString(u"ok"_s + QChar(0xd83d)) << QString(QChar(0xd83d)) << 2;
    QTest::newRow("Arabic") << u"شكرا"_s << u"ش"_s << 0;
}

void TestWriting::whatForcesTheWideAlphabet()
{
    QFETCH(const QString, text);
    const SmsSegments segments = measureSms(text);
    QTEST(segments.forcing, "forcing");
    QTEST(static_cast<int>(segments.forcingAt), "at");
    QCOMPARE(segments.encoding == SmsEncoding::Ucs2, segments.forcingAt >= 0);
}

void TestWriting::anyTextAgainstAnotherWayOfCounting()
{
    QRandomGenerator random(20'260'301);
    const QStringList wide{u"👋"_s, u"货"_s, u"ç"_s, u"é"_s};
    for (int run = 0; run < 2'000; ++run) {
        const bool isWide = random.bounded(2) == 0;
        QString text;
        QList<int> costs;
        const int length = random.bounded(700);
        for (int i = 0; i < length; ++i) {
            if (isWide) {
                const QString &character = wide.at(random.bounded(static_cast<int>(wide.size())));
                text += character;
                costs.append(static_cast<int>(character.size()));
            } else if (random.bounded(8) == 0) {
                text += extensionTable.at(random.bounded(static_cast<int>(extensionTable.size())));
                costs.append(2);
            } else {
                text += basicTable.at(random.bounded(static_cast<int>(basicTable.size())));
                costs.append(1);
            }
        }
        if (isWide && measureSms(text).encoding == SmsEncoding::Gsm7) {
            continue; // nothing but é
        }
        QCOMPARE(measureSms(text).parts, isWide ? partsNeeded(costs, 70, 67) : partsNeeded(costs, 160, 153));
    }
}

void TestWriting::plainCharactersSayTheSame()
{
    const QString typed = u"“It’s 3–4 o’clock…”\u00a0— «ja»"_s;
    QCOMPARE(withPlainCharacters(typed), u"\"It's 3-4 o'clock...\" - \"ja\""_s);
    QCOMPARE(measureSms(withPlainCharacters(typed)).encoding, SmsEncoding::Gsm7);
    for (const QString &kept : {basicTable, extensionTable, u"👋 شكرا 货到了 ç ő Ž"_s}) {
        QCOMPARE(withPlainCharacters(kept), kept);
    }
}

void TestWriting::numbersAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("number");
    const QString us = u"+12025550123"_s;
    QTest::newRow("national") << u"(202) 555-0123"_s << u"US"_s << us;
    QTest::newRow("dots") << u"202.555.0123"_s << u"US"_s << us;
    QTest::newRow("with the long-distance 1") << u"1 202 555 0123"_s << u"US"_s << us;
    QTest::newRow("E.164") << us << u"DE"_s << us;
    QTest::newRow("abroad, by prefix") << u"00 1 202 555 0123"_s << u"DE"_s << us;
    QTest::newRow("abroad, from the US") << u"011 49 30 901820"_s << u"US"_s << u"+4930901820"_s;
    QTest::newRow("German national") << u"030/901820"_s << u"DE"_s << u"+4930901820"_s;
    QTest::newRow("odd spaces and marks")
        << u"\u202a+1\u00a0(202)\u2009555\u20110123\u202c "_s << QString() << us;
    QTest::newRow("a link") << u"tel:+1-202-555-0123;ext=9"_s << u"US"_s << us;
    QTest::newRow("full-width digits") << u"＋１２０２５５５０１２３"_s << u"US"_s << us;
    QTest::newRow("Arabic digits") << u"+١٢٠٢٥٥٥٠١٢٣"_s << u"US"_s << us;
}

void TestWriting::numbersAsPeopleWriteThem()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, region);
    const auto number = parsedNumber(typed, region);
    QVERIFY(number.has_value());
    QTEST(*number, "number");
}

void TestWriting::whatIsNoNumber_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("region");
    QTest::addColumn<NumberFault>("fault");
    QTest::newRow("nothing") << u" \u200e "_s << u"US"_s << NumberFault::Empty;
    QTest::newRow("a name") << u"Maria"_s << u"US"_s << NumberFault::NotANumber;
    QTest::newRow("vanity letters") << u"1-800-FLOWERS"_s << u"US"_s << NumberFault::NotANumber;
    QTest::newRow("punctuation") << u"+()"_s << u"US"_s << NumberFault::NotANumber;
    QTest::newRow("a short code") << u"72975"_s << u"US"_s << NumberFault::TooShort;
    QTest::newRow("without the area") << u"555-0123"_s << u"US"_s << NumberFault::TooShort;
    QTest::newRow("too long") << u"+1202555012345678"_s << u"US"_s << NumberFault::TooLong;
    QTest::newRow("a pasted page") << u"2"_s.repeated(100'000) << u"US"_s << NumberFault::TooLong;
    QTest::newRow("no such country") << u"+999 123456789"_s << u"US"_s << NumberFault::UnknownCountry;
    QTest::newRow("national, and no home") << u"202 555 0123"_s << QString() << NumberFault::UnknownCountry;
}

void TestWriting::whatIsNoNumber()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, region);
    const auto number = parsedNumber(typed, region);
    QVERIFY(!number.has_value());
    QTEST(number.error(), "fault");
}

void TestWriting::placeholders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("none") << u"Dear customer"_s << QStringList{};
    QTest::newRow("two") << u"Dear {name}, at {time}."_s << QStringList{u"{name}"_s, u"{time}"_s};
    QTest::newRow("any word") << u"{your question}"_s << QStringList{u"{your question}"_s};
    QTest::newRow("other scripts") << u"{الاسم} {名前}"_s << QStringList{u"{الاسم}"_s, u"{名前}"_s};
    QTest::newRow("empty") << u"{} { }"_s << QStringList{u"{ }"_s};
    QTest::newRow("open") << u"{name and }name{"_s << QStringList{u"{name and }"_s};
    QTest::newRow("in one another") << u"{{name}}"_s << QStringList{u"{name}"_s};
    QTest::newRow("over two lines") << u"{na\nme} {na\u2028me}"_s << QStringList{};
    QTest::newRow("forty letters") << u"{%1}"_s.arg(u"a"_s.repeated(40))
                                   << QStringList{u"{%1}"_s.arg(u"a"_s.repeated(40))};
    QTest::newRow("a sentence") << u"{%1}"_s.arg(u"a"_s.repeated(41)) << QStringList{};
}

void TestWriting::placeholders()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, found);
    QStringList spans;
    qsizetype from = 0;
    while (const auto span = nextPlaceholder(text, from)) {
        QVERIFY(span->start >= from);
        spans.append(text.mid(span->start, span->length));
        from = span->start + span->length;
    }
    QCOMPARE(spans, found);
    QVERIFY(!nextPlaceholder(text, text.size()));
}

void TestWriting::snippetsAreFilledIn_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("filled");
    QTest::newRow("all") << u"{name}|{number}|{our number}|{date}|{time}"_s
                         << u"Ann {time}|555-1|555-2|1/2/26|{time}"_s;
    QTest::newRow("however it is written") << u"{ NAME } {Our   Number}"_s << u"Ann {time} 555-2"_s;
    QTest::newRow("words of their own") << u"{names} {question}"_s << u"{names} {question}"_s;
    QTest::newRow("none") << u"As it is"_s << u"As it is"_s;
    QTest::newRow("empty") << QString() << QString();
}

/// What is filled in is not read again, and what is not known stays.
void TestWriting::snippetsAreFilledIn()
{
    QFETCH(const QString, body);
    const SnippetValues values{
        .name = u"Ann {time}"_s,
        .number = u"555-1"_s,
        .ourNumber = u"555-2"_s,
        .date = u"1/2/26"_s,
        .time = {}};
    QTEST(filledSnippet(body, values), "filled");
}

void TestWriting::shortenedLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::newRow("none") << u"See you at nine."_s << QString();
    QTest::newRow("with a scheme") << u"Pay here: https://bit.ly/3xYz"_s << u"bit.ly"_s;
    QTest::newRow("without") << u"tinyurl.com/abc"_s << u"tinyurl.com"_s;
    QTest::newRow("www and capitals") << u"HTTP://WWW.Bit.LY/x"_s << u"bit.ly"_s;
    QTest::newRow("in brackets, at a sentence's end") << u"(see t.co/a, or is.gd.)"_s << u"t.co"_s;
    QTest::newRow("part of another host") << u"notbit.ly bit.ly.example.com mybit.lyx"_s << QString();
    QTest::newRow("an e-mail address") << u"write to a@t.co"_s << QString();
    QTest::newRow("in the path of another host") << u"https://example.com/bit.ly/x"_s << QString();
    QTest::newRow("after another link") << u"https://example.com/x bit.ly/y"_s << u"bit.ly"_s;
}

void TestWriting::shortenedLinks()
{
    QFETCH(const QString, text);
    QTEST(shortenedLink(text), "host");
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestWriting)
#include "tst_core_writing.moc"
