// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings.h"
#include "models/cacheondisk.h"
#include "models/deliverymodel.h"
#include "models/deskbooks.h"
#include "models/failurequeue.h"
#include "widgets/addresswords.h"
#include "widgets/casemenu.h"
#include "widgets/deliverydetails.h"
#include "widgets/deliverypage.h"
#include "widgets/deliverytable.h"
#include "widgets/incidentcard.h"

#include <QAccessible>
#include <QAction>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

constexpr UtcMs start = 1'772'359'200'000;
constexpr qint64 minute = 60'000;
const QString notConnected = u"RingCentral not connected for this tenant"_s;

/// The delivery page with its queue, over a cache; what a person does is kept as the engine keeps it.
class Desk
{
public:
    Desk()
    {
        settings.setHomeRegion(u"US"_s);
        clock.advance(30 * minute);
        page.setQueue(queue);
        QObject::connect(
            &page, &DeliveryPage::caseStepRequested, &page,
            [this](const QList<qint64> &ids, const CaseNote &note) {
                notes.append(note);
                tell(*cache.writer().noteCases(cache.account(), ids, note));
            });
        page.resize(1200, 800);
        page.show();
    }
    void open()
    {
        page.setDatabase(cache.file(), cache.account());
        queue.setDatabase(cache.file(), cache.account());
        QTRY_VERIFY(queue.isReady());
        QTRY_VERIFY(model().state() == DeliveryModel::State::Ready);
    }
    void tell(const ChangeSet &changes)
    {
        page.applyChanges(changes);
        queue.applyChanges(changes);
    }
    void fail(int count, const QString &error)
    {
        QList<Observation> all;
        for (int i = 0; i < count; ++i) {
            ++m_failed;
            all.append(outboundRecord(
                u"f%1"_s.arg(m_failed), DeliveryStatus::Failed, start + 20 * minute + i,
                u"+1555234%1"_s.arg(m_failed, 4, 10, QChar(u'0')), u"See you at nine"_s, error));
        }
        tell(cache.apply(all));
    }
    QList<IncidentCard *> cards()
    {
        QList<IncidentCard *> shown = page.findChildren<IncidentCard *>();
        shown.removeIf([](const IncidentCard *card) { return card->isHidden(); });
        return shown;
    }
    static QString text(const QWidget &in, const char *name)
    {
        return in.findChild<QLabel *>(QLatin1StringView(name))->text();
    }
    static void press(const QWidget &in, const char *name)
    {
        in.findChild<QPushButton *>(QLatin1StringView(name))->click();
    }
    DeliveryTable &table() { return *page.findChild<DeliveryTable *>(u"table"_s); }
    DeliveryModel &model() { return *qobject_cast<DeliveryModel *>(table().model()); }
    DeliveryDetails &details() { return *page.findChild<DeliveryDetails *>(u"details"_s); }
    QPushButton &button(const char *name) { return *page.findChild<QPushButton *>(QLatin1StringView(name)); }

private:
    QTemporaryDir m_folder;
    int m_failed = 0;

public:
    ManualClock clock{start};
    CacheOnDisk cache{clock};
    Settings settings{m_folder.filePath(u"settings.ini"_s)};
    DeskBooks books;
    FailureQueue queue{clock};
    DeliveryPage page{settings, clock, books};
    QList<CaseNote> notes;
};

} // namespace

/// The person who is answerable for deliveries: sees the trouble, sees to it, and it is gone.
class TestIncidentsShown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOutageIsOneCard();
    void acknowledgingEndsIt();
    void itsMessagesAreShown();
    void itSaysWhenItIsOver();
    void manyAreAFewAtATime();
    void oneMessageIsSeenToBesideTheTable();
    void aNoteIsKept();
    void aNoteHoldsForWhatItWasOpenedFor();
    void aClickThatMeantAnotherDoesNothing();
    void aStepCanBeTakenBack();
    void theKeyboardIsNotLeftOnAnotherIncident();
    void nothingIsCutOffHoweverLittleRoomThereIs_data();
    void nothingIsCutOffHoweverLittleRoomThereIs();
    void tabGoesThroughTheCardsInTheirOrder();
    void aTextIsSentAgainByHand();
};

void TestIncidentsShown::anOutageIsOneCard()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.cards().isEmpty());
    QVERIFY(!desk.page.findChild<QWidget *>(u"incidents"_s)->isVisible());
    desk.fail(42, notConnected);
    QTRY_COMPARE(desk.cards().size(), 1);
    const IncidentCard &card = *desk.cards().constFirst();
    QVERIFY(card.isVisible());
    QVERIFY(Desk::text(card, "incidentTitle").startsWith(u"✕ RingCentral is not connected"_s));
    QVERIFY(Desk::text(card, "incidentExtent").startsWith(u"42 message"_s));
    QVERIFY(Desk::text(card, "incidentExtent").endsWith(u"all our lines"_s));
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(desk.cards().constFirst());
    QVERIFY(spoken->text(QAccessible::Name).contains(u"42 message"_s));
    for (const char *name : {"incidentShow", "incidentAcknowledge", "incidentMore"}) {
        QVERIFY(card.findChild<QPushButton *>(QLatin1StringView(name))->focusPolicy() & Qt::TabFocus);
    }
}

void TestIncidentsShown::acknowledgingEndsIt()
{
    Desk desk;
    desk.open();
    desk.fail(42, notConnected);
    desk.fail(1, u"SMS-CAR-430 rejected"_s);
    QTRY_COMPARE(desk.cards().size(), 2);
    Desk::press(*desk.cards().constFirst(), "incidentAcknowledge");
    QTRY_COMPARE(desk.cards().size(), 1);
    QVERIFY(Desk::text(*desk.cards().constFirst(), "incidentTitle").contains(u"spam"_s));
    QCOMPARE(desk.notes.constFirst().step, CaseStep::Acknowledged);
    QVERIFY(!desk.notes.constFirst().who.isEmpty());
    QCOMPARE(desk.queue.openCount(), 1);
    desk.cards().constFirst()->findChild<QAction *>(u"caseSnoozeHour"_s)->trigger();
    QTRY_COMPARE(desk.queue.openCount(), 0);
    QTRY_VERIFY(!desk.page.findChild<QWidget *>(u"incidents"_s)->isVisible());
    desk.tell(*desk.cache.writer().wakeCases(desk.cache.account(), desk.notes.constLast().until));
    QTRY_COMPARE(desk.queue.openCount(), 1);
}

void TestIncidentsShown::itsMessagesAreShown()
{
    Desk desk;
    desk.open();
    desk.fail(5, notConnected);
    desk.fail(2, u"SMS-CAR-430 rejected"_s);
    QTRY_COMPARE(desk.cards().size(), 2);
    QTRY_COMPARE(desk.model().rowCount(), 7);
    Desk::press(*desk.cards().constFirst(), "incidentShow");
    QTRY_COMPARE(desk.model().rowCount(), 5);
    Desk::press(*desk.cards().constLast(), "incidentShow");
    QTRY_COMPARE(desk.model().rowCount(), 2);
    desk.page.showIncident(desk.queue.incidents().constFirst().key);
    QTRY_COMPARE(desk.model().rowCount(), 5);
    desk.page.showIncident(u"gone"_s);
    QCOMPARE(desk.model().rowCount(), 5);
}

void TestIncidentsShown::itSaysWhenItIsOver()
{
    Desk desk;
    desk.open();
    desk.fail(3, notConnected);
    QTRY_COMPARE(desk.cards().size(), 1);
    desk.tell(desk.cache.apply({outboundRecord(
        u"ok"_s, DeliveryStatus::Sent, start + 29 * minute, u"+15552349981"_s, u"It works"_s)}));
    QTRY_VERIFY(Desk::text(*desk.cards().constFirst(), "incidentTitle").startsWith(u"✓ Over: "_s));
    QCOMPARE(desk.queue.openCount(), 3);
}

void TestIncidentsShown::manyAreAFewAtATime()
{
    Desk desk;
    desk.open();
    for (const QString &error : {u"SMS-CAR-430"_s, u"SMS-CAR-104"_s, notConnected, u"Odd"_s, u"Odder"_s}) {
        desk.fail(1, error);
    }
    QTRY_COMPARE(desk.queue.incidents().size(), 5);
    QTRY_COMPARE(desk.cards().size(), 2);
    QVERIFY(desk.button("moreIncidents").isVisible());
    QVERIFY(desk.button("moreIncidents").text().contains(u"3"_s));
    desk.button("moreIncidents").click();
    QCOMPARE(desk.cards().size(), 5);
    desk.button("moreIncidents").click();
    QCOMPARE(desk.cards().size(), 2);
}

void TestIncidentsShown::oneMessageIsSeenToBesideTheTable()
{
    Desk desk;
    desk.open();
    desk.fail(1, u"SMS-CAR-430 rejected"_s);
    QTRY_COMPARE(desk.model().rowCount(), 1);
    desk.table().selectRow(0);
    QTRY_VERIFY(desk.button("acknowledge").isVisible());
    QVERIFY(desk.button("acknowledge").isEnabled());
    QVERIFY(!desk.details().findChild<QLabel *>(u"caseHistory"_s)->isVisible());
    desk.button("acknowledge").click();
    QTRY_VERIFY(Desk::text(desk.details(), "caseHistory").startsWith(u"Acknowledged by "_s));
    QVERIFY(!desk.button("acknowledge").isEnabled());
    QTRY_COMPARE(desk.queue.openCount(), 0);
    desk.details().findChild<QAction *>(u"caseReopen"_s)->trigger();
    QTRY_VERIFY(Desk::text(desk.details(), "caseHistory").contains(u"Opened again by "_s));
    QVERIFY(desk.button("acknowledge").isEnabled());
    QTRY_COMPARE(desk.queue.openCount(), 1);
    // What arrived needs nobody.
    desk.tell(desk.cache.apply({outboundRecord(
        u"ok"_s, DeliveryStatus::Delivered, start + 29 * minute, u"+15552349981"_s, u"It works"_s)}));
    QTRY_COMPARE(desk.model().rowCount(), 2);
    desk.table().selectRow(0);
    QTRY_VERIFY(!desk.button("acknowledge").isVisible());
    QVERIFY(!desk.button("editAndResend").isVisible());
}

void TestIncidentsShown::aNoteIsKept()
{
    Desk desk;
    desk.open();
    desk.fail(1, u"SMS-CAR-430 rejected"_s);
    QTRY_COMPARE(desk.model().rowCount(), 1);
    desk.table().selectRow(0);
    QTRY_VERIFY(desk.button("acknowledge").isVisible());
    desk.details().findChild<QAction *>(u"caseResolve"_s)->trigger();
    auto *dialog = desk.page.window()->findChild<QInputDialog *>(u"caseNoteDialog"_s);
    QVERIFY(dialog != nullptr);
    dialog->setTextValue(u"  Called <b>Maria</b> instead "_s);
    dialog->accept();
    QTRY_VERIFY(Desk::text(desk.details(), "caseHistory").contains(u"Called <b>Maria</b> instead"_s));
    QCOMPARE(desk.details().findChild<QLabel *>(u"caseHistory"_s)->textFormat(), Qt::PlainText);
    QCOMPARE(desk.notes.constLast().note, u"Called <b>Maria</b> instead"_s);
}

void TestIncidentsShown::aNoteHoldsForWhatItWasOpenedFor()
{
    Desk desk;
    desk.open();
    desk.fail(1, u"SMS-CAR-430 rejected"_s);
    QTRY_COMPARE(desk.cards().size(), 1);
    const QList<qint64> meant = desk.queue.incidents().constFirst().messageRowIds;
    desk.cards().constFirst()->findChild<QAction *>(u"caseResolve"_s)->trigger();
    auto *dialog = desk.page.window()->findChild<QInputDialog *>(u"caseNoteDialog"_s);
    // Meanwhile a greater trouble takes its place.
    desk.fail(3, notConnected);
    QTRY_VERIFY(Desk::text(*desk.cards().constFirst(), "incidentTitle").contains(u"RingCentral"_s));
    dialog->setTextValue(u"Told them by phone"_s);
    dialog->accept();
    QTRY_COMPARE(desk.queue.openCount(), 3);
    QCOMPARE(desk.queue.incidents().constFirst().error, notConnected);
    // Nor is it lost where nothing is left to show: somebody else has seen to it.
    desk.cards().constFirst()->findChild<QAction *>(u"caseResolve"_s)->trigger();
    dialog = desk.page.window()->findChild<QInputDialog *>(u"caseNoteDialog"_s);
    const QList<qint64> others = desk.queue.incidents().constFirst().messageRowIds;
    desk.tell(*desk.cache.writer().noteCases(desk.cache.account(), others, {}));
    QTRY_VERIFY(desk.cards().isEmpty());
    const qsizetype notes = desk.notes.size();
    dialog->setTextValue(u"An administrator connected it again"_s);
    dialog->accept();
    QCOMPARE(desk.notes.size(), notes + 1);
    QCOMPARE(desk.notes.constLast().note, u"An administrator connected it again"_s);
    QVERIFY(meant != others);
}

void TestIncidentsShown::aClickThatMeantAnotherDoesNothing()
{
    const ManualClock clock{start};
    const AddressWords addresses(u"US"_s);
    IncidentCard card(addresses, clock);
    Incident first;
    first.key = u"first"_s;
    first.messageRowIds = {1};
    Incident second = first;
    second.key = u"second"_s;
    second.messageRowIds = {2};
    QSignalSpy steps(&card, &IncidentCard::stepRequested);
    const auto acknowledge = [&card] { Desk::press(card, "incidentAcknowledge"); };
    card.setIncident(first);
    card.show();
    acknowledge();
    QCOMPARE(steps.size(), 1);
    card.setIncident(second);
    acknowledge(); // aimed at the first one
    QCOMPARE(steps.size(), 1);
    card.setIncident(second); // of which there is news
    QTRY_VERIFY(steps.size() == 2 || (acknowledge(), steps.size() == 2));
    QCOMPARE(steps.constLast().constFirst().value<QList<qint64>>(), QList<qint64>{2});
}

void TestIncidentsShown::aStepCanBeTakenBack()
{
    Desk desk;
    desk.open();
    desk.fail(42, notConnected);
    QTRY_COMPARE(desk.cards().size(), 1);
    auto *undo = desk.page.findChild<QPushButton *>(u"undoButton"_s);
    Desk::press(*desk.cards().constFirst(), "incidentAcknowledge");
    QTRY_COMPARE(desk.queue.openCount(), 0);
    QVERIFY(undo->isVisible());
    QCOMPARE(desk.page.findChild<QLabel *>(u"undoText"_s)->text(), u"42 message(s) acknowledged."_s);
    const QWidget &line = *undo->parentWidget();
    QTRY_COMPARE(line.height(), line.sizeHint().height());
    QCOMPARE(line.mapTo(&desk.page, line.rect().bottomLeft()).y(), desk.page.rect().bottom()); // in sight
    undo->click();
    QTRY_COMPARE(desk.queue.openCount(), 42);
    QVERIFY(!undo->isVisible());
}

void TestIncidentsShown::theKeyboardIsNotLeftOnAnotherIncident()
{
    Desk desk;
    desk.open();
    desk.page.activateWindow();
    desk.fail(1, u"SMS-CAR-430 rejected"_s);
    desk.fail(2, notConnected);
    QTRY_COMPARE(desk.cards().size(), 2);
    auto *acknowledge = desk.cards().constLast()->findChild<QPushButton *>(u"incidentAcknowledge"_s);
    acknowledge->setFocus();
    QTRY_VERIFY(acknowledge->hasFocus());
    QTest::keyClick(acknowledge, Qt::Key_Space);
    QTRY_COMPARE(desk.cards().size(), 1);
    QVERIFY(desk.table().hasFocus());
}

void TestIncidentsShown::nothingIsCutOffHoweverLittleRoomThereIs_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("as usual") << 1280 << 800;
    QTest::newRow("narrow") << 780 << 620;
    QTest::newRow("low") << 1100 << 420;
}

void TestIncidentsShown::nothingIsCutOffHoweverLittleRoomThereIs()
{
    QFETCH(const int, width);
    QFETCH(const int, height);
    Desk desk;
    desk.page.resize(width, height);
    desk.open();
    for (int i = 0; i < 9; ++i) {
        desk.fail(1 + i, u"Something odd of kind %1"_s.arg(QChar(u'a' + i)));
    }
    desk.fail(3, notConnected);
    QTRY_COMPARE(desk.queue.incidents().size(), 10);
    QTRY_VERIFY(desk.button("moreIncidents").isVisible());
    desk.button("moreIncidents").click();
    QCOMPARE(desk.cards().size(), 10);
    const auto isWhole = [](const QWidget &part) {
        return part.height() >= (part.hasHeightForWidth() ? part.heightForWidth(part.width())
                                                          : part.minimumSizeHint().height());
    };
    const auto fits = [&] {
        for (const IncidentCard *card : desk.cards()) {
            for (const QLabel *label : card->findChildren<QLabel *>()) {
                if (!isWhole(*label)) {
                    return false;
                }
            }
            for (const QWidget *button : card->buttons()) {
                if (button->isVisible() && (button->height() < button->minimumSizeHint().height() ||
                                            button->width() < button->minimumSizeHint().width() ||
                                            !card->rect().contains(button->geometry()))) {
                    return false;
                }
            }
        }
        return true;
    };
    QTRY_VERIFY(fits());
    constexpr int aFewRows = 120;
    QVERIFY(desk.table().height() >= aFewRows);
    QVERIFY(desk.page.findChild<QWidget *>(u"filterBar"_s)->height() > 0);
}

void TestIncidentsShown::tabGoesThroughTheCardsInTheirOrder()
{
    Desk desk;
    desk.open();
    for (int i = 0; i < 4; ++i) {
        desk.fail(1, u"Something odd of kind %1"_s.arg(QChar(u'a' + i)));
    }
    QTRY_COMPARE(desk.queue.incidents().size(), 4);
    QTRY_VERIFY(desk.button("moreIncidents").isVisible());
    desk.button("moreIncidents").click();
    QList<QWidget *> expected;
    for (const IncidentCard *card : desk.cards()) {
        expected += card->buttons();
    }
    expected.append(&desk.button("moreIncidents"));
    QList<QWidget *> chain;
    QWidget *const first = expected.constFirst();
    for (QWidget *next = first; chain.isEmpty() || next != first; next = next->nextInFocusChain()) {
        if (expected.contains(next)) {
            chain.append(next);
        }
    }
    QCOMPARE(chain, expected);
    // Above the filters on the screen, before them for the keyboard.
    QWidget *after = &desk.button("moreIncidents");
    const QWidget *filters = desk.page.findChild<QWidget *>(u"filterBar"_s);
    while (after != &desk.table() && !filters->isAncestorOf(after)) {
        after = after->nextInFocusChain();
    }
    QVERIFY(filters->isAncestorOf(after));
}

void TestIncidentsShown::aTextIsSentAgainByHand()
{
    Desk desk;
    desk.open();
    desk.fail(1, u"SMS-CAR-430 rejected"_s);
    QTRY_COMPARE(desk.model().rowCount(), 1);
    desk.table().selectRow(0);
    QTRY_VERIFY(desk.button("editAndResend").isVisible());
    QSignalSpy resent(&desk.page, &DeliveryPage::resendRequested);
    desk.button("editAndResend").click();
    QCOMPARE(resent.size(), 1);
    QVERIFY(resent.constFirst().constFirst().toLongLong() != 0);
    QCOMPARE(resent.constFirst().at(1).toString(), u"See you at nine"_s);
}

QTEST_MAIN(TestIncidentsShown)
#include "tst_widgets_incidents.moc"
