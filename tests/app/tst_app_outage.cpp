// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/datapaths.h"
#include "app/desk.h"
#include "models/deliverymodel.h"
#include "simulator/simulator.h"
#include "widgets/deliveryfilterbar.h"
#include "widgets/deliverytable.h"
#include "widgets/headertab.h"
#include "widgets/incidentcard.h"
#include "widgets/messageedit.h"
#include "widgets/retrydialog.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

const QString ourLine = u"+12025550100"_s;
const QString customer = u"+12025550123"_s;
const QString notConnected = u"RingCentral not connected for this tenant"_s;

/// A whole desk at a simulated gateway that other systems of the office send through as well.
class LiveDesk
{
public:
    LiveDesk()
    {
        QVERIFY(gateway.listen());
        app = gateway.addApp();
        const DataPaths paths(m_folder.path());
        QString problem;
        QVERIFY(paths.create(&problem));
        {
            Settings settings(paths.settingsFile());
            settings.setHomeRegion(u"US"_s);
            settings.setUndoSeconds(0);
        }
        RunCommand run;
        run.gateway = *GatewayAddress::parse(gateway.baseUrl().toString());
        m_desk = std::make_unique<Desk>(paths, run, *ApiKey::parse(app.apiKey));
        m_desk->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->connection().state, ConnectionState::Live, 20'000);
        QTRY_VERIFY(queue().isReady());
    }

    /// A text of one of the office's systems that comes to this end.
    void submit(int to, const QString &status, const QString &error = {})
    {
        const QString id = gateway.submitSms(
            app, ourLine, u"+1202555%1"_s.arg(to, 4, 10, QChar(u'0')), u"Your appointment is tomorrow"_s);
        gateway.setStatus(id, status, error);
    }
    int sent() const
    {
        const QList<SimulatedMessage> all = gateway.messages();
        return static_cast<int>(std::count_if(
            all.cbegin(), all.cend(), [](const SimulatedMessage &message) { return !message.inbound; }));
    }

    MainWindow &window() { return m_desk->window(); }
    const FailureQueue &queue() { return window().queue(); }
    template<typename T>
    T *child(const char *name)
    {
        return window().findChild<T *>(QLatin1StringView(name));
    }
    QList<IncidentCard *> cards()
    {
        QList<IncidentCard *> shown = window().findChildren<IncidentCard *>();
        shown.removeIf([](const IncidentCard *card) { return card->isHidden(); });
        return shown;
    }

    Simulator gateway{SimulatorOptions{}};
    SimulatedApp app;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Desk> m_desk;
};

} // namespace

/// What the person who is answerable for deliveries goes through, from the first failed text to the
/// all-clear.
class TestAppOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOutageIsSeenAndSeenTo();
    void aBadNumberIsCorrectedByHand();
    void whatFailedIsSentAgainOnce();
};

void TestAppOutage::anOutageIsSeenAndSeenTo()
{
    LiveDesk desk;
    desk.window().showDelivery();
    QElapsedTimer sinceFrame;
    sinceFrame.start();
    desk.submit(1, u"failed"_s, notConnected);
    QTRY_COMPARE(desk.child<DeliveryTable>("table")->model()->rowCount(), 1);
    qInfo("from the failure's frame to its row: %lld ms", sinceFrame.elapsed());
    QTRY_COMPARE(desk.queue().openCount(), 1);
    qInfo("… to its incident: %lld ms", sinceFrame.elapsed());
    constexpr int failures = 12;
    for (int i = 2; i <= failures; ++i) {
        desk.submit(i, u"failed"_s, notConnected);
    }
    QTRY_COMPARE(desk.queue().openCount(), failures);
    QCOMPARE(desk.queue().incidents().size(), 1);
    QTRY_COMPARE(desk.cards().size(), 1);
    QTRY_COMPARE(desk.child<HeaderTab>("deliveryTab")->count(), failures);
    QVERIFY(desk.cards()
                .constFirst()
                ->findChild<QLabel *>(u"incidentExtent"_s)
                ->text()
                .contains(u"all our lines"_s));
    // It works again: said on the card, and what failed is still there to be seen to.
    desk.submit(99, u"sent"_s);
    QTRY_VERIFY(desk.queue().incidents().constFirst().isOver);
    QTRY_VERIFY(
        desk.cards().constFirst()->findChild<QLabel *>(u"incidentTitle"_s)->text().startsWith(u"✓"_s));
    const int before = desk.sent();
    desk.cards().constFirst()->findChild<QPushButton *>(u"incidentAcknowledge"_s)->click();
    QTRY_COMPARE(desk.queue().openCount(), 0);
    QTRY_VERIFY(desk.cards().isEmpty());
    QTRY_COMPARE(desk.child<HeaderTab>("deliveryTab")->count(), 0);
    QCOMPARE(desk.sent(), before);
}

void TestAppOutage::aBadNumberIsCorrectedByHand()
{
    LiveDesk desk;
    desk.gateway.setOutcome(customer, u"failed"_s, u"SMS-UP-410 not textable"_s);
    // A while ago: a text from here is dated by its answer, in whole seconds, and must not come before it.
    constexpr qint64 aMinute = 60'000;
    desk.gateway.receiveSms(
        desk.app.tenantId, customer, ourLine, u"Call me"_s, QDateTime::currentMSecsSinceEpoch() - aMinute);
    auto *list = desk.child<QListView>("conversationList");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    desk.window().showMessage(1, 0);
    auto *edit = desk.window().findChild<MessageEdit *>();
    QVERIFY(edit != nullptr);
    QTest::keyClicks(edit, u"We will"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(desk.queue().openCount(), 1);
    QCOMPARE(desk.queue().incidents().constFirst().scope, FailureScope::Number);
    desk.window().showIncident(desk.queue().incidents().constFirst().key);
    auto *table = desk.child<DeliveryTable>("table");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    auto *resend = desk.child<QPushButton>("editAndResend");
    QTRY_VERIFY(resend->isVisible());
    const int before = desk.sent();
    resend->click();
    // It stands in the composer, with what speaks against it, and goes nowhere by itself.
    QTRY_COMPARE(edit->toPlainText(), u"We will"_s);
    QVERIFY(edit->isVisible());
    QTRY_VERIFY(desk.child<QLabel>("notice")->text().contains(u"cannot get any"_s));
    QCOMPARE(desk.sent(), before);
}

void TestAppOutage::whatFailedIsSentAgainOnce()
{
    LiveDesk desk;
    desk.window().showDelivery();
    constexpr int failures = 5;
    for (int i = 1; i <= failures; ++i) {
        desk.submit(i, u"failed"_s, notConnected);
    }
    desk.gateway.receiveSms(desk.app.tenantId, u"+12025550002"_s, ourLine, u"STOP"_s);
    QTRY_COMPARE(desk.queue().openCount(), failures);
    desk.submit(99, u"sent"_s);
    QTRY_COMPARE(desk.cards().size(), 1);
    auto *again = desk.cards().constFirst()->findChild<QPushButton *>(u"incidentRetry"_s);
    QTRY_VERIFY(again->isVisible()); // it is over
    const int before = desk.sent();
    again->click();
    RetryDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = desk.window().findChild<RetryDialog *>()) != nullptr);
    QVERIFY(dialog->findChild<QLabel *>(u"retryHeading"_s)->text().startsWith(u"4 "_s));
    QCOMPARE(desk.sent(), before);
    auto *send = dialog->findChild<QPushButton *>(u"retrySend"_s);
    send->click();
    QTRY_COMPARE(desk.sent(), before + failures - 1);
    // Whoever said STOP gets none, and is still to be seen to.
    QTRY_COMPARE(desk.queue().openCount(), 1);
    QTRY_VERIFY(desk.child<QWidget>("retryLine")->isHidden());
    QHash<QString, int> texts;
    const QList<SimulatedMessage> all = desk.gateway.messages();
    for (const SimulatedMessage &message : all) {
        texts[message.to] += message.inbound ? 0 : 1;
    }
    QCOMPARE(texts.value(u"+12025550001"_s), 2);
    QCOMPARE(texts.value(u"+12025550002"_s), 1);
    QCOMPARE(texts.value(u"+12025550005"_s), 2);
    // From the one that failed one comes to the one that went out in its place, and back.
    auto *table = desk.child<DeliveryTable>("table");
    auto *filters = desk.child<DeliveryFilterBar>("filterBar");
    DeliveryFilter failed;
    failed.outcome = DeliveryFilter::Outcomes::Failed;
    failed.handling = DeliveryFilter::Handling::SeenTo;
    filters->setFilter(failed);
    QTRY_COMPARE(table->model()->rowCount(), failures - 1);
    table->selectRow(0);
    auto *link = desk.child<QPushButton>("linkedMessage");
    QTRY_VERIFY(link->isVisible());
    QTRY_VERIFY(desk.child<QLabel>("wentOutAgain")->text().contains(u"Sent"_s));
    QVERIFY(desk.child<QPushButton>("editAndResend")->isHidden());
    const QString forth = link->text();
    link->click();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    QTRY_VERIFY(link->isVisible() && link->text() != forth);
}

} // namespace textdesk

QTEST_MAIN(textdesk::TestAppOutage)
#include "tst_app_outage.moc"
