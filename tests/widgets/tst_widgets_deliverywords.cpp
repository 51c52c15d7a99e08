// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/failurecatalogue.h"
#include "widgets/failurereason.h"
#include "widgets/statuspresentation.h"
#include "widgets/theme.h"

#include <QGuiApplication>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

Q_DECLARE_METATYPE(textdesk::FailureSide)
Q_DECLARE_METATYPE(textdesk::FailureRetry)
Q_DECLARE_METATYPE(textdesk::FailureScope)

class TestWidgetsDeliveryWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void outcomesHaveSymbolAndWord_data();
    void outcomesHaveSymbolAndWord();
    void unknownWordsAreShownAsTheyCame();
    void failuresAreExplained_data();
    void failuresAreExplained();
    void everyReasonHasItsWords();
    void unknownErrorsAreShownAsTheyCame_data();
    void unknownErrorsAreShownAsTheyCame();
    void sidesAndRetriesHaveDifferentWords();
    void reasonsAreFoundByTheirWords();
};

void TestWidgetsDeliveryWords::outcomesHaveSymbolAndWord_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<DeliveryStatus>("status");
    QTest::addColumn<QString>("text");
    QTest::newRow("sent") << Outcome::Sent << DeliveryStatus::Sent << u"✓ Sent"_s;
    QTest::newRow("delivered") << Outcome::Delivered << DeliveryStatus::Delivered << u"✓✓ Delivered"_s;
    QTest::newRow("queued") << Outcome::InProgress << DeliveryStatus::Queued << u"◷ Queued"_s;
    QTest::newRow("sending") << Outcome::InProgress << DeliveryStatus::Sending << u"◷ Sending"_s;
    QTest::newRow("stalled") << Outcome::Stalled << DeliveryStatus::Sending << u"◷ Stalled"_s;
    QTest::newRow("unconfirmed") << Outcome::Unconfirmed << DeliveryStatus::Failed << u"? Unconfirmed"_s;
    QTest::newRow("failed") << Outcome::Failed << DeliveryStatus::Failed << u"✕ Failed"_s;
    QTest::newRow("received") << Outcome::Received << DeliveryStatus::Received << u"Received"_s;
}

void TestWidgetsDeliveryWords::outcomesHaveSymbolAndWord()
{
    QFETCH(Outcome, outcome);
    QFETCH(DeliveryStatus, status);
    QFETCH(QString, text);
    QCOMPARE(presentStatus(outcome, status).text(), text);
}

void TestWidgetsDeliveryWords::unknownWordsAreShownAsTheyCame()
{
    QCOMPARE(presentStatus(Outcome::InProgress, DeliveryStatus::Other, u"routed"_s).word, u"routed"_s);
    QCOMPARE(presentStatus(Outcome::InProgress, DeliveryStatus::Other).word, u"In progress"_s);
    const QString hostile = presentStatus(Outcome::InProgress, DeliveryStatus::Other, u"a\nb\u202ec"_s).word;
    QVERIFY(!hostile.contains(u'\n'));
    QVERIFY(hostile.endsWith(QChar(0x202c))); // what it opened is closed
}

void TestWidgetsDeliveryWords::failuresAreExplained_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("brief");
    QTest::addColumn<FailureSide>("side");
    QTest::addColumn<FailureRetry>("retry");
    QTest::addColumn<FailureScope>("scope");
    QTest::addColumn<QString>("todo");
    QTest::newRow("code in a sentence")
        << u"rejected (sms-car-430) by carrier"_s << u"Carrier's spam filter · CAR-430"_s
        << FailureSide::Content << FailureRetry::Edit << FailureScope::Message << u"Reword it"_s;
    QTest::newRow("one of several codes")
        << u"SMS-UP-413"_s << u"They opted out · UP-413"_s << FailureSide::Recipient << FailureRetry::No
        << FailureScope::Number << u"START"_s;
    QTest::newRow("our line") << u"SMS-UP-431: flagged"_s << u"Our line is blocked · UP-431"_s
                              << FailureSide::OurNumber << FailureRetry::Admin << FailureScope::Line
                              << u"Stop sending"_s;
    QTest::newRow("gateway's sentence")
        << u"Phone number +15559876543 is not registered in this RingCentral account"_s
        << u"Our number is not in RingCentral"_s << FailureSide::OurNumber << FailureRetry::Admin
        << FailureScope::Line << u"add the number"_s;
    QTest::newRow("gateway's sentence with an unknown code")
        << u"RingCentral not connected (SMS-RC-999)"_s << u"RingCentral is not connected"_s
        << FailureSide::Gateway << FailureRetry::Admin << FailureScope::All << u"dashboard"_s;
    QTest::newRow("not connected") << u"RingCentral not connected for this tenant"_s
                                   << u"RingCentral is not connected"_s << FailureSide::Gateway
                                   << FailureRetry::Admin << FailureScope::All << u"dashboard"_s;
}

void TestWidgetsDeliveryWords::failuresAreExplained()
{
    QFETCH(const QString, error);
    QFETCH(const QString, brief);
    QFETCH(const FailureSide, side);
    QFETCH(const FailureRetry, retry);
    QFETCH(const FailureScope, scope);
    QFETCH(const QString, todo);
    const FailureReason reason = explainFailure(error);
    QCOMPARE(reason.brief, brief);
    QCOMPARE(failureBrief(error), brief);
    QVERIFY(!reason.meaning.isEmpty());
    QVERIFY2(reason.todo.contains(todo), qPrintable(reason.todo));
    QCOMPARE(reason.side, side);
    QCOMPARE(reason.retry, retry);
    QCOMPARE(reason.scope, scope);
}

void TestWidgetsDeliveryWords::everyReasonHasItsWords()
{
    QVERIFY(!failureCatalogue().entries().isEmpty());
    for (const FailureEntry &entry : failureCatalogue().entries()) {
        const QString error = entry.codes.isEmpty() ? QString(entry.sentence) : entry.codes.constLast();
        const FailureReason reason = explainFailure(error);
        QVERIFY2(reason.brief.startsWith(QString::fromUtf8(entry.brief)), qPrintable(reason.brief));
        QCOMPARE(reason.meaning, QString::fromUtf8(entry.meaning));
        QCOMPARE(reason.todo, QString::fromUtf8(entry.todo));
        QCOMPARE(reason.side, entry.side);
        QCOMPARE(reason.retry, entry.retry);
        QCOMPARE(reason.scope, entry.scope);
    }
}

void TestWidgetsDeliveryWords::unknownErrorsAreShownAsTheyCame_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("brief");
    QTest::addColumn<FailureRetry>("retry");
    QTest::addColumn<QString>("todo");
    const QString show = u"show the administrator the gateway's words"_s;
    QTest::newRow("code") << u"SMS-CAR-999 whatever"_s << u"SMS-CAR-999 whatever"_s << FailureRetry::Unknown
                          << show;
    QTest::newRow("code of a class") << u"SMS-CAR-599"_s << u"SMS-CAR-599"_s << FailureRetry::Later << show;
    QTest::newRow("sentence") << u"Odd\nthing"_s << u"Odd thing"_s << FailureRetry::Unknown << show;
    QTest::newRow("markup") << u"<b>Odd</b> &amp; more"_s << u"<b>Odd</b> &amp; more"_s
                            << FailureRetry::Unknown << show;
    QTest::newRow("none") << QString() << u"No reason given"_s << FailureRetry::Unknown << u"tell the"_s;
    QTest::newRow("blank") << u" \n\u0007"_s << u"No reason given"_s << FailureRetry::Unknown
                           << u"tell the"_s;
}

void TestWidgetsDeliveryWords::unknownErrorsAreShownAsTheyCame()
{
    QFETCH(const QString, error);
    QFETCH(const QString, brief);
    QFETCH(const FailureRetry, retry);
    QFETCH(const QString, todo);
    const FailureReason reason = explainFailure(error);
    QCOMPARE(reason.brief, brief);
    QCOMPARE(failureBrief(error), brief);
    QVERIFY(reason.meaning.isEmpty());
    QVERIFY2(reason.todo.contains(todo), qPrintable(reason.todo));
    QCOMPARE(reason.side, FailureSide::Unknown);
    QCOMPARE(reason.retry, retry);
    QCOMPARE(reason.scope, FailureScope::Message);
}

void TestWidgetsDeliveryWords::sidesAndRetriesHaveDifferentWords()
{
    using enum FailureRetry;
    using Side = FailureSide;
    QSet<QString> words;
    const QList sides{Side::Unknown, Side::Recipient, Side::OurNumber, Side::OurAccount,
                      Side::Gateway, Side::Carrier,   Side::Content};
    for (const Side side : sides) {
        words.insert(sideInWords(side));
    }
    const QList retries{Unknown, Yes, Later, Edit, No, Admin, Check};
    for (const FailureRetry retry : retries) {
        words.insert(retryInWords(retry));
    }
    QCOMPARE(words.size(), sides.size() + retries.size());
    QVERIFY(!words.contains(QString()));
}

void TestWidgetsDeliveryWords::reasonsAreFoundByTheirWords()
{
    QCOMPARE(errorsCalled(u"Carrier's spam filter · CAR-430"_s), QStringList{u"SMS-CAR-430"_s});
    const QStringList filters = errorsCalled(u"  SPAM   filter "_s);
    QVERIFY(filters.contains(u"SMS-CAR-430"_s));
    QVERIFY(filters.contains(u"SMS-UP-430"_s));
    QCOMPARE(errorsCalled(u"They opted out"_s).size(), 3); // one reason of three codes
    QCOMPARE(errorsCalled(u"RingCentral is not connected"_s), QStringList{u"RingCentral not connected"_s});
    QVERIFY(errorsCalled(u"zebra"_s).isEmpty());
    QVERIFY(errorsCalled(u"is"_s).isEmpty());
    QVERIFY(errorsCalled({}).isEmpty());
}

QTEST_MAIN(TestWidgetsDeliveryWords)
#include "tst_widgets_deliverywords.moc"
