// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/discreettext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

class TestCoreDiscreetText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatIsSomebodys_data();
    void leavesOutWhatIsSomebodys();
    void isOneShortLine();
};

void TestCoreDiscreetText::leavesOutWhatIsSomebodys_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("discreet");
    QTest::newRow("words") << u"Subscriber absent"_s << u"subscriber absent"_s;
    QTest::newRow("number") << u"No route to +1 (555) 000-1111"_s << u"no route to #"_s;
    QTest::newRow("mail") << u"Sender al.b@example.org unknown"_s << u"sender # unknown"_s;
    QTest::newRow("mail without digits") << u"for bob@host"_s << u"for #"_s;
    QTest::newRow("quotes") << u"Text \"Hello Bob\" refused"_s << u"text … refused"_s;
    QTest::newRow("curly") << u"Text “Hello Bob” refused"_s << u"text … refused"_s;
    QTest::newRow("German") << u"Text „Hallo Bob“ refused"_s << u"text … refused"_s;
    QTest::newRow("French") << u"Text « Salut Bob » refused"_s << u"text … refused"_s;
    QTest::newRow("single") << u"Text 'Don't go, Bob' refused"_s << u"text … refused"_s;
    QTest::newRow("JSON") << u"{\"body\":\"Hello Bob\"}"_s << u"…"_s;
    QTest::newRow("braces in braces") << u"{\"body\":\"a } Bob\"} it said"_s << u"… it said"_s;
    QTest::newRow("brackets") << u"bad [Hello Bob] text"_s << u"bad … text"_s;
    QTest::newRow("never closed") << u"Text \"Hello Bob and all"_s << u"text …"_s;
    QTest::newRow("apostrophe") << u"Carrier can't deliver, it doesn't answer"_s
                                << u"carrier can't deliver, it doesn't answer"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestCoreDiscreetText::leavesOutWhatIsSomebodys()
{
    QFETCH(QString, error);
    QFETCH(QString, discreet);
    QCOMPARE(discreetText(error), discreet);
}

void TestCoreDiscreetText::isOneShortLine()
{
    const QString text = discreetText(u"word\n"_s.repeated(100));
    QVERIFY(text.size() <= 81 && text.endsWith(u'…') && !text.contains(u'\n'));
}

QTEST_GUILESS_MAIN(TestCoreDiscreetText)
#include "tst_core_discreettext.moc"
