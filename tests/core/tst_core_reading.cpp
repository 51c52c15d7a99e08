// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/displaytext.h"
#include "core/lookalike.h"
#include "core/onetimecode.h"
#include "core/textlink.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace textdesk {

/// What protects the reader of a message from what its writer made of it.
class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void links_data();
    void links();
    void spansLieInTheText();
    void concerns_data();
    void concerns();
    void hostsAreAsTheNetworkSeesThem();
    void mixedScripts_data();
    void mixedScripts();
    void codes_data();
    void codes();
    void theInvisibleIsShown_data();
    void theInvisibleIsShown();
};

void TestReading::links_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("urls");
    const auto row = [](const char *name, const QString &text, const QStringList &urls = {}) {
        QTest::newRow(name) << text << urls;
    };
    row("none", u"See you at 9.30, Mr. Smith... ok?"_s);
    row("in a sentence", u"Pay at https://example.org/pay?id=7."_s, {u"https://example.org/pay?id=7"_s});
    row("in brackets", u"(see https://example.org/a)"_s, {u"https://example.org/a"_s});
    row("brackets of its own", u"https://example.org/a_(b)"_s, {u"https://example.org/a_(b)"_s});
    row("in quotes", u"“https://example.org/”, he said"_s, {u"https://example.org/"_s});
    row("in markup", u"<a href=\"http://evil.example/x\">bank</a>"_s, {u"http://evil.example/x"_s});
    row("two", u"https://a.example http://b.example"_s, {u"https://a.example"_s, u"http://b.example"_s});
    row("capitals", u"HTTPS://EXAMPLE.ORG/A"_s, {u"https://example.org/A"_s});
    row("www", u"www.example.org, today"_s, {u"https://www.example.org"_s});
    row("bare with a path", u"usps-track.example/a?b=1 now"_s, {u"https://usps-track.example/a?b=1"_s});
    row("bare without a path is a word", u"node.js or e.g. example.org"_s);
    row("and/or", u"and/or, 24/7, 1.5/2, 3/4."_s);
    row("mail", u"me@www.example.org or me@example.org/x"_s);
    row("other schemes",
        u"javascript:alert(1) file:///etc/passwd ftp://example.org/ tel:+1555 data:text/html,x"_s);
    row("a host is needed", u"http:// https:///x http://localhost/"_s);
    row("user", u"https://bank.example@evil.example/"_s, {u"https://bank.example@evil.example/"_s});
    row("address", u"http://10.0.0.1:8080/x http://[::1]/y"_s,
        {u"http://10.0.0.1:8080/x"_s, u"http://[::1]/y"_s});
    row("foreign letters", u"https://пример.рф/путь"_s, {u"https://пример.рф/путь"_s});
    row("goes on in Chinese", u"请点击https://example.com/a查看。"_s);
    row("Chinese after a space", u"请点击 https://example.com/a查看。"_s, {u"https://example.com/a"_s});
    row("broken by a zero-width space", u"https://exa\u200bmple.org/"_s);
    row("line break", u"https://example.org/\nnext"_s, {u"https://example.org/"_s});
    row("long", u"https://example.org/"_s + QString(3000, u'a'));
}

void TestReading::links()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, urls);
    QStringList found;
    for (const TextLink &link : textLinks(text)) {
        found.append(link.url.toString(QUrl::FullyDecoded));
    }
    QCOMPARE(found, urls);
}

void TestReading::spansLieInTheText()
{
    const QString text = u"One (https://example.org/a), two www.example.org!"_s;
    QStringList spans;
    for (const TextLink &link : textLinks(text)) {
        spans.append(text.mid(link.span.start, link.span.length));
    }
    QCOMPARE(spans, (QStringList{u"https://example.org/a"_s, u"www.example.org"_s}));
    // However it is made, finding ends soon and stays inside.
    for (const QString &piece : {u"a."_s, u"www."_s, u"https://"_s, u"a-"_s, u"@"_s, u"(["_s, u"é."_s}) {
        const QString hostile = piece.repeated(20'000);
        for (const TextLink &link : textLinks(hostile)) {
            QVERIFY(link.span.start >= 0 && link.span.end() <= hostile.size());
        }
    }
}

void TestReading::concerns_data()
{
    using Concerns = QList<LinkConcern>;
    QTest::addColumn<QString>("url");
    QTest::addColumn<Concerns>("concerns");
    QTest::newRow("none") << u"https://www.example.org/a?b=c"_s << Concerns{};
    QTest::newRow("mixed") << u"https://www.pаypal.com/"_s << Concerns{LinkConcern::MixedScripts};
    QTest::newRow("Cyrillic") << u"https://пример.рф/"_s << Concerns{LinkConcern::ForeignLetters};
    QTest::newRow("umlaut") << u"https://bücher.example/"_s << Concerns{LinkConcern::ForeignLetters};
    QTest::newRow("punycode") << u"https://xn--bcher-kva.example/"_s << Concerns{LinkConcern::ForeignLetters};
    QTest::newRow("IPv4") << u"https://192.0.2.7/"_s << Concerns{LinkConcern::RawAddress};
    QTest::newRow("IPv6") << u"https://[2001:db8::1]/"_s << Concerns{LinkConcern::RawAddress};
    QTest::newRow("user") << u"https://bank.example@evil.example/"_s << Concerns{LinkConcern::UserInfo};
    QTest::newRow("shortened") << u"https://bit.ly/abc"_s << Concerns{LinkConcern::Shortened};
    QTest::newRow("port") << u"https://example.org:8443/"_s << Concerns{LinkConcern::OddPort};
    QTest::newRow("its usual port") << u"https://example.org:443/"_s << Concerns{};
    QTest::newRow("all in one") << u"http://me@192.0.2.7:81/"_s
                                << Concerns{
                                       LinkConcern::RawAddress, LinkConcern::UserInfo, LinkConcern::OddPort,
                                       LinkConcern::Unencrypted};
}

void TestReading::concerns()
{
    QFETCH(const QString, url);
    QFETCH(const QList<LinkConcern>, concerns);
    QCOMPARE(linkConcerns(QUrl(url)), concerns);
}

void TestReading::hostsAreAsTheNetworkSeesThem()
{
    const QUrl url(u"https://bücher.example/"_s);
    QCOMPARE(asciiHost(url), u"xn--bcher-kva.example"_s);
    QCOMPARE(writtenHost(url), u"bücher.example"_s);
    QCOMPARE(asciiHost(QUrl(u"https://bank.example@evil.example/"_s)), u"evil.example"_s);
}

void TestReading::mixedScripts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("mixes");
    QTest::newRow("Latin") << u"PayPal"_s << false;
    QTest::newRow("accents") << u"Žofie Müller"_s << false;
    QTest::newRow("Cyrillic a") << u"Pаypal"_s << true;
    QTest::newRow("Greek o") << u"Micrοsoft"_s << true;
    QTest::newRow("Cyrillic") << u"Мария Иванова"_s << false;
    QTest::newRow("two languages, word by word") << u"Maria Иванова"_s << false;
    QTest::newRow("Japanese") << u"東京タワーABC"_s << false;
    QTest::newRow("Korean") << u"김SK텔레콤"_s << false;
    QTest::newRow("Arabic") << u"محمد"_s << false;
    QTest::newRow("digits") << u"12345"_s << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("emoji") << u"Anna 🌷"_s << false;
}

void TestReading::mixedScripts()
{
    QFETCH(const QString, text);
    QFETCH(const bool, mixes);
    QCOMPARE(mixesScripts(text), mixes);
}

void TestReading::codes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &text, const QString &code = {}) {
        QTest::newRow(name) << text << code;
    };
    row("usual", u"Your verification code is 482913."_s, u"482913"_s);
    row("first", u"482913 is your Example code. Don't share it."_s, u"482913"_s);
    row("parted", u"Your code: 482 913"_s, u"482913"_s);
    row("dash", u"Code 482-913"_s, u"482913"_s);
    row("four", u"PIN 0042"_s, u"0042"_s);
    row("eight", u"Use OTP 12345678 to log in"_s, u"12345678"_s);
    row("German", u"Ihr Bestätigungscode lautet 4711."_s, u"4711"_s);
    row("TAN", u"mTAN: 483920 für Überweisung über 1.250,00 EUR"_s, u"483920"_s);
    row("Spanish", u"Tu código es 482913"_s, u"482913"_s);
    row("Russian", u"Ваш код: 4829"_s, u"4829"_s);
    row("Chinese", u"您的验证码是482913，请勿泄露"_s, u"482913"_s);
    row("beside a phone number", u"Code 482913. Questions? Call +1 555 010 2030"_s, u"482913"_s);
    row("no word for it", u"See you at 1430, gate 4711"_s);
    row("no number", u"What is the code?"_s);
    row("a date", u"The code of conduct, 2026/11/29"_s);
    row("a price", u"Use code SAVE for $1500 off"_s);
    row("too long", u"code 123456789"_s);
    row("too short", u"code 123"_s);
    row("far away", u"code "_s + QString(100, u'x') + u" 482913"_s);
    row("not clear which", u"1111 code 2222"_s);
    row("part of a word", u"encoded 482913 barcodes"_s);
}

void TestReading::codes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    const auto span = oneTimeCode(text);
    QCOMPARE(span ? codeAt(text, *span) : QString(), code);
}

void TestReading::theInvisibleIsShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("zero-width space") << u"pay\u200bpal"_s << u"pay▫pal"_s;
    QTest::newRow("word joiner") << u"pay\u2060pal"_s << u"pay▫pal"_s;
    QTest::newRow("Hangul filler") << u"\u3164"_s << u"▫"_s;
    QTest::newRow("joiner between Latin letters") << u"pay\u200dpal"_s << u"pay▫pal"_s;
    QTest::newRow("non-joiner between Latin letters") << u"pay\u200cpal"_s << u"pay▫pal"_s;
    QTest::newRow("joiner at the end") << u"pay\u200d"_s << u"pay▫"_s;
    QTest::newRow("Persian") << u"می\u200cخواهم"_s << u"می\u200cخواهم"_s;
    QTest::newRow("Hindi") << u"क्\u200dष"_s << u"क्\u200dष"_s;
    QTest::newRow("family") << u"👨\u200d👩\u200d👧"_s << u"👨\u200d👩\u200d👧"_s;
    QTest::newRow("heart on fire") << u"❤\ufe0f\u200d🔥"_s << u"❤\ufe0f\u200d🔥"_s;
    QTest::newRow("soft hyphen") << u"Donau\u00addampf"_s << u"Donau\u00addampf"_s;
}

void TestReading::theInvisibleIsShown()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(displayBody(text), shown);
    QCOMPARE(singleLine(text), shown);
    QCOMPARE(displayBody(displayBody(text)), shown);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestReading)
#include "tst_core_reading.moc"
