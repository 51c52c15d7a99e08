// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/csvtext.h"
#include "core/phonenumber.h"
#include "core/vcard.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;

namespace textdesk {

/// Files of contacts, as other programs write them and as nobody should: vCard and CSV.
class TestContacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardsAreRead_data();
    void cardsAreRead();
    void manyCardsOfOneFile();
    void brokenCardsHurtNothing_data();
    void brokenCardsHurtNothing();
    void whatIsWrittenIsReadAgain();
    void linesAreFolded();
    void tablesAreRead_data();
    void tablesAreRead();
    void separatorsAreGuessed_data();
    void separatorsAreGuessed();
    void anyTableIsWrittenAndReadAgain();
    void formulasAreTexts();
    void encodingsAreTold_data();
    void encodingsAreTold();
    void initialsOfNames_data();
    void initialsOfNames();
    void regionsOfNumbers();
};

void TestContacts::cardsAreRead_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("numbers");
    QTest::addColumn<QString>("note");
    const auto card = [](const QByteArray &lines) { return "BEGIN:VCARD\r\n" + lines + "END:VCARD\r\n"; };
    QTest::newRow("3.0")
        << card("VERSION:3.0\r\nFN:Ann Lee\r\nN:Lee;Ann;;;\r\nTEL;TYPE=CELL:+1 202 555 0101\r\n"
                "NOTE:Comes\\, then goes\\nalways\r\n")
        << u"Ann Lee"_s << QStringList{u"+1 202 555 0101"_s} << u"Comes, then goes\nalways"_s;
    QTest::newRow("4.0") << card("VERSION:4.0\r\nFN:Ann Lee\r\n"
                                 "TEL;VALUE=uri;TYPE=\"cell,voice\":tel:+1-202-555-0101;ext=12\r\n"
                                 "TEL;VALUE=uri:tel:+44-7700-900461\r\n")
                         << u"Ann Lee"_s << QStringList{u"+1-202-555-0101"_s, u"+44-7700-900461"_s}
                         << QString();
    QTest::newRow("2.1, as telephones write it")
        << card("VERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;\r\n"
                "TEL;CELL;PREF:0151 23456789\r\n"
                "NOTE;ENCODING=QUOTED-PRINTABLE:Kommt =\r\nimmer\r\n")
        << u"Jörg Müller"_s << QStringList{u"0151 23456789"_s} << u"Kommt immer"_s;
    QTest::newRow("folded, and in a group")
        << card("item1.TEL:+1 202 555\r\n  0101\r\nFN:Anna\r\n \tbel\r\n") << u"Anna bel"_s
        << QStringList{u"+1 202 555 0101"_s} << QString();
    QTest::newRow("bare line feeds, lower case") << QByteArray("begin:vcard\nfn:Ann\ntel:123456\nend:vcard\n")
                                                 << u"Ann"_s << QStringList{u"123456"_s} << QString();
    QTest::newRow("an office")
        << card("ORG:Mill\\; Sons;Sales\r\nTEL:+12025550101\r\nTEL;TYPE=WORK,FAX:+12025550102\r\n")
        << u"Mill; Sons"_s << QStringList{u"+12025550101"_s} << QString();
    QTest::newRow("all parts of a name")
        << card("N:Lee;Ann;Marie;Dr.;MD\r\nTEL:1234567\r\n") << u"Dr. Ann Marie Lee MD"_s
        << QStringList{u"1234567"_s} << QString();
    QTest::newRow("Arabic") << card("FN:مريم\r\nTEL:+96550012345\r\n") << u"مريم"_s
                            << QStringList{u"+96550012345"_s} << QString();
}

void TestContacts::cardsAreRead()
{
    QFETCH(const QByteArray, file);
    const QList<VCard> cards = parsedVCards(file, 10);
    QCOMPARE(cards.size(), 1);
    QTEST(cards.constFirst().name, "name");
    QTEST(cards.constFirst().numbers, "numbers");
    QTEST(cards.constFirst().note, "note");
}

void TestContacts::manyCardsOfOneFile()
{
    const QByteArray one = "BEGIN:VCARD\nFN:Ann\nTEL:1\nEND:VCARD\n";
    QCOMPARE(parsedVCards(one.repeated(5), 100).size(), 5);
    QCOMPARE(parsedVCards(one.repeated(500), 100).size(), 100);
    QCOMPARE(parsedVCards("\xEF\xBB\xBF" + one, 100).size(), 1);
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const QByteArray wide = utf16(QString::fromLatin1(one));
    QCOMPARE(parsedVCards(wide, 100).size(), 1);
}

void TestContacts::brokenCardsHurtNothing_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("cards");
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("no card") << QByteArray("Name,Phone\nAnn,123\n") << 0;
    QTest::newRow("not closed") << QByteArray("BEGIN:VCARD\nFN:Ann\n") << 0;
    QTest::newRow("begun twice") << QByteArray("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\n") << 1;
    QTest::newRow("ends in a backslash") << QByteArray("BEGIN:VCARD\nN:a;b\\\nNOTE:\\\nEND:VCARD") << 1;
    QTest::newRow("ends in half a byte")
        << QByteArray(
               "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:a=C\nTEL;ENCODING=QUOTED-PRINTABLE:=\nEND:VCARD")
        << 0;
    QTest::newRow("no colon") << QByteArray("BEGIN:VCARD\nFN\n;;;\n:\nEND:VCARD") << 1;
    QTest::newRow("an open quotation mark") << QByteArray("BEGIN:VCARD\nTEL;TYPE=\"a:b\nEND:VCARD") << 1;
    QTest::newRow("noughts") << QByteArray(1'000, '\0') << 0;
}

void TestContacts::brokenCardsHurtNothing()
{
    QFETCH(const QByteArray, file);
    QTEST(static_cast<int>(parsedVCards(file, 10).size()), "cards");
    // Nor does any piece of it.
    for (qsizetype length = 0; length < file.size(); ++length) {
        (void)parsedVCards(file.left(length), 10);
    }
}

void TestContacts::whatIsWrittenIsReadAgain()
{
    const QList<Contact> contacts{
        {u"+12025550101"_s, u"Ann; Lee, \\MD"_s, u"First\nsecond, third"_s, 3},
        {u"+96550012345"_s, u"مريم 🌷"_s, {}, -1},
        {u"+4915123456789"_s, u"Ü"_s.repeated(100), u"ä b "_s.repeated(200).trimmed(), 0}};
    const QList<VCard> cards = parsedVCards(vCards(contacts), 10);
    QCOMPARE(cards.size(), contacts.size());
    for (qsizetype i = 0; i < cards.size(); ++i) {
        QCOMPARE(cards.at(i).name, contacts.at(i).name);
        QCOMPARE(cards.at(i).numbers, QStringList{contacts.at(i).number});
        QCOMPARE(cards.at(i).note, contacts.at(i).note);
        QCOMPARE(cards.at(i).color, contacts.at(i).color);
    }
}

void TestContacts::linesAreFolded()
{
    const QByteArray file = vCards({{u"+12025550101"_s, u"ä🌷"_s.repeated(40), {}, -1}});
    for (const QByteArray &line : file.split('\n')) {
        QVERIFY(line.size() <= 76); // with its carriage return
        QVERIFY(QString::fromUtf8(line).toUtf8() == line);
    }
}

void TestContacts::tablesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("lines");
    using Lines = QList<QStringList>;
    QTest::newRow("plain") << u"a,b\nc,d\n"_s << Lines{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("no end, carriage returns") << u"a,b\r\nc,d"_s << Lines{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("quoted") << u"\"a,\"\"b\"\"\nc\",d"_s << Lines{{u"a,\"b\"\nc"_s, u"d"_s}};
    QTest::newRow("empty cells and lines")
        << u",\n\n\na,,\n"_s << Lines{{u""_s, u""_s}, {u"a"_s, u""_s, u""_s}};
    QTest::newRow("not closed") << u"\"a,b\nc"_s << Lines{{u"a,b\nc"_s}};
    QTest::newRow("a mark within a cell") << u"5\" pipe,x"_s << Lines{{u"5\" pipe"_s, u"x"_s}};
    QTest::newRow("nothing") << QString() << Lines{};
}

void TestContacts::tablesAreRead()
{
    QFETCH(const QString, text);
    QTEST(csvLines(text, u',', 100), "lines");
}

void TestContacts::separatorsAreGuessed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("separator");
    QTest::newRow("comma") << u"Name,Phone\nAnn,1; 2\n"_s << QChar(u',');
    QTest::newRow("semicolon") << u"Name;Phone\n\"Lee, Ann\";1\n"_s << QChar(u';');
    QTest::newRow("tab") << u"Name\tPhone\nLee, Ann\t1\n"_s << QChar(u'\t');
    QTest::newRow("one column") << u"1\n2\n"_s << QChar(u',');
}

void TestContacts::separatorsAreGuessed()
{
    QFETCH(const QString, text);
    QTEST(csvSeparator(text), "separator");
}

void TestContacts::anyTableIsWrittenAndReadAgain()
{
    QRandomGenerator random(5);
    const QString letters = u"ab,;\"\n\r\t é🌷"_s;
    for (int round = 0; round < 500; ++round) {
        QList<QStringList> lines;
        QByteArray file;
        for (int line = random.bounded(1, 4); line > 0; --line) {
            QStringList cells;
            for (int cell = random.bounded(2, 5); cell > 0; --cell) {
                QString text = u"x"_s; // no formula
                for (int length = random.bounded(6); length > 0; --length) {
                    text.append(letters.at(random.bounded(static_cast<int>(letters.size()))));
                }
                cells.append(text);
            }
            lines.append(cells);
            file += csvRow(cells);
        }
        // Halves of surrogate pairs become U+FFFD on the way.
        QList<QStringList> expected;
        for (const QStringList &cells : std::as_const(lines)) {
            QStringList inUtf8;
            for (const QString &cell : cells) {
                inUtf8.append(QString::fromUtf8(cell.toUtf8()));
            }
            expected.append(inUtf8);
        }
        QCOMPARE(csvLines(QString::fromUtf8(file), u',', 100), expected);
    }
}

void TestContacts::formulasAreTexts()
{
    QCOMPARE(
        csvRow({u"=1+1"_s, u"+12025550101"_s, u"-"_s, u"@x"_s, u"a=b"_s}),
        "'=1+1,'+12025550101,'-,'@x,a=b\r\n");
}

void TestContacts::encodingsAreTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("UTF-8") << QByteArray("J\xc3\xb6rg");
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbfJ\xc3\xb6rg");
    QTest::newRow("UTF-16, little end") << QByteArray("\xff\xfeJ\0\xf6\0r\0g\0", 10);
    QTest::newRow("UTF-16, big end") << QByteArray("\xfe\xff\0J\0\xf6\0r\0g", 10);
    QTest::newRow("Latin-1") << QByteArray("J\xf6rg");
}

void TestContacts::encodingsAreTold()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(decodedText(bytes), u"Jörg"_s);
}

void TestContacts::initialsOfNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::newRow("two words") << u"ann lee"_s << u"AL"_s;
    QTest::newRow("three") << u"Ann Marie Lee"_s << u"AL"_s;
    QTest::newRow("one") << u"Ann"_s << u"A"_s;
    QTest::newRow("with what is no letter") << u"(Ann) \"Lee\" Öz"_s << u"Ö"_s;
    QTest::newRow("Chinese") << u"王小明"_s << u"王"_s;
    QTest::newRow("an accent of its own") << u"e\u0301a b"_s << u"E\u0301B"_s;
    QTest::newRow("none") << u"  "_s << QString();
}

void TestContacts::initialsOfNames()
{
    QFETCH(const QString, name);
    QTEST(nameInitials(name), "initials");
}

void TestContacts::regionsOfNumbers()
{
    QCOMPARE(regionOf(u"+12025550101"_s), u"US"_s);
    QCOMPARE(regionOf(u"+447700900461"_s), u"GB"_s);
    QCOMPARE(regionOf(u"+4915123456789"_s), u"DE"_s);
    QCOMPARE(regionOf(u"72975"_s), QString());
    QCOMPARE(regionOf(u"CLINIC"_s), QString());
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestContacts)
#include "tst_core_contacts.moc"
