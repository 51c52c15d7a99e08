// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/errorcode.h"
#include "core/failurecatalogue.h"
#include "core/generalizedtext.h"
#include "core/sentencepattern.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

Q_DECLARE_METATYPE(textdesk::FailureSide)
Q_DECLARE_METATYPE(textdesk::FailureRetry)
Q_DECLARE_METATYPE(textdesk::FailureScope)

namespace {

QString idOf(const QString &error)
{
    const FailureMatch found = failureCatalogue().match(error);
    return found.entry ? found.entry->id : QString();
}

QString key(const QString &error)
{
    return failureCatalogue().groupKey(error);
}

} // namespace

class TestFailureCatalogue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPublishedCodeIsKnown_data();
    void everyPublishedCodeIsKnown();
    void noCodeIsMadeUp();
    void theGatewaysSentencesAreKnown_data();
    void theGatewaysSentencesAreKnown();
    void codesAreFoundInSentences_data();
    void codesAreFoundInSentences();
    void codesAreWritten();
    void sentencesAreNoRiddles_data();
    void sentencesAreNoRiddles();
    void whatIsNotListedHasItsClass_data();
    void whatIsNotListedHasItsClass();
    void equalReasonsGroup();
    void differentReasonsDoNotGroup();
    void textsAreGeneralized_data();
    void textsAreGeneralized();
    void matchingIsQuick_data();
    void matchingIsQuick();
};

// RingCentral's two lists (S1: SMS errors, S2: high volume) as of 2026-11, and what follows for whom.
void TestFailureCatalogue::everyPublishedCodeIsKnown_data()
{
    using enum FailureRetry;
    using Side = FailureSide;
    using Scope = FailureScope;
    QTest::addColumn<FailureRetry>("retry");
    QTest::addColumn<FailureSide>("side");
    QTest::addColumn<FailureScope>("scope");
    QTest::addColumn<QStringList>("sources");
    const QStringList s1{u"S1"_s};
    const QStringList both{u"S1"_s, u"S2"_s};
    QTest::newRow("SMS-RC-403") << Admin << Side::OurAccount << Scope::All << s1;
    QTest::newRow("SMS-RC-410") << No << Side::Recipient << Scope::Number << both;
    QTest::newRow("SMS-RC-413") << No << Side::Recipient << Scope::Number << both;
    QTest::newRow("SMS-RC-430") << Edit << Side::Content << Scope::Message << both;
    QTest::newRow("SMS-RC-500") << Later << Side::Gateway << Scope::All << both;
    QTest::newRow("SMS-RC-501") << Admin << Side::Gateway << Scope::All << both;
    QTest::newRow("SMS-RC-503") << Admin << Side::OurNumber << Scope::Line << both;
    QTest::newRow("SMS-RC-504") << Admin << Side::OurNumber << Scope::Line << s1;
    QTest::newRow("SMS-UP-410") << No << Side::Recipient << Scope::Number << both;
    QTest::newRow("SMS-UP-413") << No << Side::Recipient << Scope::Number << s1;
    QTest::newRow("SMS-UP-414") << Admin << Side::OurNumber << Scope::Line << s1;
    QTest::newRow("SMS-UP-430") << Edit << Side::Content << Scope::Message << both;
    QTest::newRow("SMS-UP-431") << Admin << Side::OurNumber << Scope::Line << both;
    QTest::newRow("SMS-UP-432") << Edit << Side::Content << Scope::Message << s1;
    QTest::newRow("SMS-UP-433") << Edit << Side::Content << Scope::Message << s1;
    QTest::newRow("SMS-UP-500") << Later << Side::Gateway << Scope::All << both;
    QTest::newRow("SMS-CAR-104") << Check << Side::Carrier << Scope::Message << both;
    QTest::newRow("SMS-CAR-199") << Check << Side::Carrier << Scope::Message << both;
    QTest::newRow("SMS-CAR-400") << No << Side::Recipient << Scope::Number << both;
    QTest::newRow("SMS-CAR-410") << Later << Side::Carrier << Scope::Message << s1;
    QTest::newRow("SMS-CAR-411") << No << Side::Recipient << Scope::Number << both;
    QTest::newRow("SMS-CAR-412") << Later << Side::Recipient << Scope::Number << both;
    QTest::newRow("SMS-CAR-413") << No << Side::Recipient << Scope::Number << both;
    QTest::newRow("SMS-CAR-414") << Admin << Side::OurNumber << Scope::Line << s1;
    QTest::newRow("SMS-CAR-430") << Edit << Side::Content << Scope::Message << both;
    QTest::newRow("SMS-CAR-431") << Later << Side::Carrier << Scope::Message << both;
    QTest::newRow("SMS-CAR-432") << Edit << Side::Content << Scope::Message << both;
    QTest::newRow("SMS-CAR-433") << Edit << Side::Content << Scope::Message << both;
    QTest::newRow("SMS-CAR-434") << Edit << Side::Content << Scope::Message << s1;
    QTest::newRow("SMS-CAR-435") << Edit << Side::Content << Scope::Message << s1;
    QTest::newRow("SMS-CAR-450") << Admin << Side::OurAccount << Scope::All << both;
    QTest::newRow("SMS-CAR-451") << Admin << Side::OurAccount << Scope::All << s1;
    QTest::newRow("SMS-CAR-452") << Admin << Side::OurAccount << Scope::All << s1;
    QTest::newRow("SMS-CAR-460") << Admin << Side::Unknown << Scope::Message << both;
    QTest::newRow("SMS-CAR-461") << Admin << Side::OurNumber << Scope::Line << s1;
    QTest::newRow("SMS-CAR-500") << Later << Side::Carrier << Scope::All << both;
}

void TestFailureCatalogue::everyPublishedCodeIsKnown()
{
    const QString code = QString::fromLatin1(QTest::currentDataTag());
    QFETCH(const FailureRetry, retry);
    QFETCH(const FailureSide, side);
    QFETCH(const FailureScope, scope);
    QFETCH(const QStringList, sources);
    const FailureMatch found = failureCatalogue().match(u"The message (%1) failed"_s.arg(code));
    QVERIFY(found.entry);
    QVERIFY(found.entry->codes.contains(code));
    QVERIFY(found.code && found.code->text() == code);
    QCOMPARE(found.retry, retry);
    QCOMPARE(found.entry->retry, retry);
    QCOMPARE(found.entry->side, side);
    QCOMPARE(found.entry->scope, scope);
    // An entry of several codes names only what lists all of them.
    for (const QString &source : found.entry->sources) {
        QVERIFY2(sources.contains(source), qPrintable(source));
    }
    if (found.entry->codes.size() == 1) {
        QCOMPARE(found.entry->sources, sources);
    }
}

void TestFailureCatalogue::noCodeIsMadeUp()
{
    // As many as the table above has rows; each of those is in the file.
    qsizetype count = 0;
    for (const FailureEntry &entry : failureCatalogue().entries()) {
        count += entry.codes.size();
    }
    QCOMPARE(count, 36);
}

void TestFailureCatalogue::theGatewaysSentencesAreKnown_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("id");
    const QString number = u"number-not-registered"_s;
    const QString connection = u"ringcentral-not-connected"_s;
    QTest::newRow("number") << u"Phone number +15559876543 is not registered in this RingCentral account"_s
                            << number;
    QTest::newRow("another") << u"Phone number +4915112345678 is not registered in this RingCentral account"_s
                             << number;
    QTest::newRow("as people write it")
        << u"Phone number +1 (555) 987-6543 is not registered in this RingCentral account"_s << number;
    QTest::newRow("a name") << u"Phone number CLINIC is not registered in this RingCentral account"_s
                            << number;
    QTest::newRow("within more")
        << u"Error: phone number 12345 is not registered in this ringcentral account."_s << number;
    QTest::newRow("not connected") << u"RingCentral not connected for this tenant"_s << connection;
    QTest::newRow("not connected, in other letters") << u"ringcentral NOT CONNECTED"_s << connection;
    QTest::newRow("a known code says more")
        << u"SMS-UP-431: RingCentral not connected for this tenant"_s << u"line-flagged"_s;
    QTest::newRow("an unknown one does not")
        << u"SMS-UP-999: RingCentral not connected for this tenant"_s << connection;
    QTest::newRow("no number") << u"Phone number  is not registered in this RingCentral account"_s
                               << QString();
    QTest::newRow("cut off") << u"Phone number +15559876543 is not registered"_s << QString();
    QTest::newRow("a word that goes on") << u"RingCentral not connectedness"_s << QString();
    QTest::newRow("a word that begins before") << u"MyRingCentral not connected"_s << QString();
    QTest::newRow("none") << QString() << QString();
}

void TestFailureCatalogue::theGatewaysSentencesAreKnown()
{
    QFETCH(const QString, error);
    QFETCH(const QString, id);
    QCOMPARE(idOf(error), id);
}

void TestFailureCatalogue::codesAreFoundInSentences_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("id");
    const QString spam = u"carrier-spam-filter"_s;
    QTest::newRow("alone") << u"SMS-CAR-430"_s << spam;
    QTest::newRow("small letters") << u"rejected (sms-car-430) by carrier"_s << spam;
    QTest::newRow("at the end") << u"Rejected: SMS-CAR-430."_s << spam;
    QTest::newRow("in JSON") << uR"({"code":"SMS-CAR-430"})"_s << spam;
    QTest::newRow("behind other writing") << u"错误SMS-CAR-430错误"_s << spam;
    QTest::newRow("behind half a code") << u"SMS-SMS-CAR-430"_s << spam;
    QTest::newRow("the first one counts") << u"SMS-UP-410 after SMS-CAR-430"_s << u"not-textable"_s;
    QTest::newRow("a longer word") << u"SMS-CAR-4301"_s << QString();
    QTest::newRow("a word that goes on") << u"SMS-CAR-430x"_s << QString();
    QTest::newRow("an underscore") << u"_SMS-CAR-430"_s << QString();
    QTest::newRow("within a word") << u"XSMS-CAR-430"_s << QString();
    QTest::newRow("too short") << u"SMS-CAR-43"_s << QString();
    QTest::newRow("cut off") << u"SMS-CAR-"_s << QString();
    QTest::newRow("Arabic digits") << u"SMS-CAR-٤٣٠"_s << QString();
    QTest::newRow("another family") << u"SMS-XX-430"_s << QString();
    QTest::newRow("no hyphens") << u"SMS CAR 430"_s << QString();
    QTest::newRow("not what it looks like") << u"\u0405MS-CAR-430"_s << QString(); // a Cyrillic letter
}

void TestFailureCatalogue::codesAreFoundInSentences()
{
    QFETCH(const QString, error);
    QFETCH(const QString, id);
    QCOMPARE(idOf(error), id);
}

void TestFailureCatalogue::codesAreWritten()
{
    const ErrorCode code{ErrorCode::Reporter::Provider, 7};
    QCOMPARE(code.text(), u"SMS-UP-007"_s);
    QCOMPARE(code.shortText(), u"UP-007"_s);
    QCOMPARE(ErrorCode::find(code.text()), code);
    QCOMPARE(ErrorCode::find(u"SMS-RC-999"), (ErrorCode{ErrorCode::Reporter::RingCentral, 999}));
}

void TestFailureCatalogue::sentencesAreNoRiddles_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << u"It failed"_s << true;
    QTest::newRow("two numbers") << u"From {number} to {number} failed"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("only a number") << u"{number}"_s << false;
    QTest::newRow("a number first") << u"{number} failed"_s << false;
    QTest::newRow("a number last") << u"Failed: {number}"_s << false;
    QTest::newRow("numbers side by side") << u"From {number} {number} failed"_s << false;
    QTest::newRow("another placeholder") << u"From {name} it failed"_s << false;
    QTest::newRow("no word at the end") << u"It failed."_s << false;
    QTest::newRow("not ASCII") << u"It “failed” again"_s << false;
}

void TestFailureCatalogue::sentencesAreNoRiddles()
{
    QFETCH(const QString, pattern);
    QFETCH(const bool, good);
    QCOMPARE(SentencePattern::parse(pattern).has_value(), good);
}

void TestFailureCatalogue::whatIsNotListedHasItsClass_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<FailureRetry>("retry");
    QTest::newRow("told of") << u"SMS-CAR-150"_s << FailureRetry::Check;
    QTest::newRow("refused") << u"SMS-UP-499 whatever"_s << FailureRetry::No;
    QTest::newRow("a fault") << u"SMS-RC-599"_s << FailureRetry::Later;
    QTest::newRow("of no class") << u"SMS-RC-200"_s << FailureRetry::Unknown;
    QTest::newRow("no code") << u"HTTP 500"_s << FailureRetry::Unknown;
    QTest::newRow("nothing") << QString() << FailureRetry::Unknown;
}

void TestFailureCatalogue::whatIsNotListedHasItsClass()
{
    QFETCH(const QString, error);
    QFETCH(const FailureRetry, retry);
    const FailureMatch found = failureCatalogue().match(error);
    QVERIFY(!found.entry);
    QCOMPARE(found.retry, retry);
}

void TestFailureCatalogue::equalReasonsGroup()
{
    QCOMPARE(key(u"SMS-CAR-430"_s), u"carrier-spam-filter"_s);
    QCOMPARE(key(u"Rejected (sms-car-430)"_s), key(u"SMS-CAR-430"_s));
    QCOMPARE(key(u"SMS-RC-413"_s), key(u"SMS-CAR-413"_s));
    QCOMPARE(
        key(u"Phone number +15559876543 is not registered in this RingCentral account"_s),
        key(u"Phone number +15559876544 is not registered in this RingCentral account"_s));
    QCOMPARE(key(u"SMS-CAR-998 of one kind"_s), u"code:SMS-CAR-998"_s);
    QCOMPARE(key(u"sms-car-998: of another"_s), key(u"SMS-CAR-998 of one kind"_s));
    QCOMPARE(key(u"Odd thing for msg_a1b2c3d4e5f6"_s), key(u"odd  thing for msg_abcdefabcdef"_s));
    QCOMPARE(key(QString()), u"text:"_s);
    QCOMPARE(key(u" \n\u0001"_s), key(QString()));
}

void TestFailureCatalogue::differentReasonsDoNotGroup()
{
    const QStringList errors{
        u"SMS-CAR-430"_s,     u"SMS-UP-430"_s, u"SMS-CAR-998"_s, u"SMS-CAR-999"_s, u"Odd"_s,
        u"Odd, the other"_s,  u"opted-out"_s,  u"SMS-CAR-413"_s, QString(),        u"42"_s,
        u"code:SMS-CAR-997"_s};
    QSet<QString> keys;
    for (const QString &error : errors) {
        keys.insert(key(error));
    }
    QCOMPARE(keys.size(), errors.size());
}

void TestFailureCatalogue::textsAreGeneralized_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("general");
    QTest::newRow("words") << u"Something  odd\nhappened."_s << u"something odd happened."_s;
    QTest::newRow("number") << u"To +15552349981 failed"_s << u"to # failed"_s;
    QTest::newRow("as people write it") << u"To +1 (555) 234-9981 failed"_s << u"to # failed"_s;
    QTest::newRow("id") << u"No msg_a1b2c3d4e5f6, sorry"_s << u"no #, sorry"_s;
    QTest::newRow("id of letters") << u"No tenant_abcdefabcdefabcd."_s << u"no #."_s;
    QTest::newRow("time") << u"Expired at 2026-03-01T10:00:02.000Z"_s << u"expired at #"_s;
    QTest::newRow("address") << u"POST https://example.org/v1/sms/7: refused"_s << u"post #: refused"_s;
    QTest::newRow("hash") << u"Fault #12 and #13"_s << u"fault # and #"_s;
    QTest::newRow("in quotes") << u"“12” is no number"_s << u"“#” is no number"_s;
    QTest::newRow("Arabic digits") << u"رقم ١٢٣"_s << u"رقم #"_s;
    QTest::newRow("hyphens alone") << u"opted-out - by list"_s << u"opted-out - by list"_s;
    QTest::newRow("nothing to see") << u" \u202e\u0000\t"_s << QString();
    QTest::newRow("long") << QString(5000, u'x') << QString(200, u'x');
}

void TestFailureCatalogue::textsAreGeneralized()
{
    QFETCH(const QString, text);
    QFETCH(const QString, general);
    QCOMPARE(generalizedText(text), general);
}

// Not a limit, which would depend on the machine: the figures are printed.
void TestFailureCatalogue::matchingIsQuick_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<bool>("grouping");
    const QString code = u"SMS-CAR-430: Message blocked by the carrier's spam filter"_s;
    const QString sentence = u"Phone number +15559876543 is not registered in this RingCentral account"_s;
    const QString unknown = u"Message msg_a1b2c3d4e5f6 was not taken by upstream, status 502, try later"_s;
    QTest::newRow("code") << code << false;
    QTest::newRow("sentence") << sentence << false;
    QTest::newRow("unknown") << unknown << false;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("code, group") << code << true;
    QTest::newRow("sentence, group") << sentence << true;
    QTest::newRow("unknown, group") << unknown << true;
}

void TestFailureCatalogue::matchingIsQuick()
{
    QFETCH(const QString, error);
    QFETCH(const bool, grouping);
    const FailureCatalogue &catalogue = failureCatalogue();
    qsizetype known = 0;
    if (grouping) {
        QBENCHMARK
        {
            known += catalogue.groupKey(error).size();
        }
        QVERIFY(known > 0);
    } else {
        QBENCHMARK
        {
            known += catalogue.match(error).entry ? 1 : 0;
        }
        QCOMPARE(known > 0, !idOf(error).isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestFailureCatalogue)
#include "tst_core_failurecatalogue.moc"
