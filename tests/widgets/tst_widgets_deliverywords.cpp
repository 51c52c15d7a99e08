// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/failurereason.h"
#include "widgets/statuspresentation.h"
#include "widgets/theme.h"

#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

class TestWidgetsDeliveryWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void outcomesHaveSymbolAndWord_data();
    void outcomesHaveSymbolAndWord();
    void unknownWordsAreShownAsTheyCame();
    void failuresAreExplained_data();
    void failuresAreExplained();
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
    QTest::addColumn<bool>("known");
    QTest::newRow("code in a sentence")
        << u"rejected (sms-car-430) by carrier"_s << u"Carrier's spam filter · CAR-430"_s << true;
    QTest::newRow("gateway's sentence")
        << u"Phone number +15559876543 is not registered in this RingCentral account"_s
        << u"Our number is not in RingCentral"_s << true;
    QTest::newRow("not connected") << u"RingCentral not connected for this tenant"_s
                                   << u"RingCentral is not connected"_s << true;
    QTest::newRow("unknown code") << u"SMS-CAR-999 whatever"_s << u"SMS-CAR-999 whatever"_s << false;
    QTest::newRow("unknown sentence") << u"Odd\nthing"_s << u"Odd thing"_s << false;
    QTest::newRow("none") << QString() << u"No reason given"_s << false;
}

void TestWidgetsDeliveryWords::failuresAreExplained()
{
    QFETCH(QString, error);
    QFETCH(QString, brief);
    QFETCH(bool, known);
    const FailureReason reason = explainFailure(error);
    QCOMPARE(reason.brief, brief);
    QCOMPARE(!reason.meaning.isEmpty(), known);
}

QTEST_MAIN(TestWidgetsDeliveryWords)
#include "tst_widgets_deliverywords.moc"
