// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "core/settings.h"
#include "models/storefixture.h"
#include "widgets/bannersentences.h"
#include "widgets/connectionindicator.h"
#include "widgets/deliverypage.h"
#include "widgets/headertab.h"
#include "widgets/inboxpage.h"
#include "widgets/keydialog.h"
#include "widgets/keyfield.h"
#include "widgets/mainwindow.h"
#include "widgets/searchfield.h"
#include "widgets/searchpage.h"
#include "widgets/setuppage.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

const QString goodKey = u"sgw_a1b2c3d4e5f6789012345678abcdef90"_s;

AccountLink link(const ConnectionStatus &status)
{
    return {u"https://gateway.example"_s, 1, u"gateway.example"_s, status, {}};
}

/// A cache with two conversations, and the window over it.
class Desk
{
public:
    Desk() : settings(m_folder.filePath(u"settings.ini"_s)), clock(StoreFixture::now)
    {
        store.apply(
            {StoreFixture::inbound(u"m1"_s, 1, StoreFixture::now - StoreFixture::hour, u"Hello"_s),
             StoreFixture::outbound(
                 u"m2"_s, 2, StoreFixture::now - StoreFixture::minute, u"Your car is ready"_s)});
        window = std::make_unique<MainWindow>(settings, clock);
        window->setStore(&store.reader(), QString(), store.account());
    }
    ~Desk()
    {
        if (window) {
            window->setStore(nullptr, QString(), 0);
        }
    }
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    void show()
    {
        window->showInbox();
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    template<typename T>
    T *find(const char *name)
    {
        return window->findChild<T *>(QLatin1StringView(name));
    }

    PageStack::Page page() { return window->findChild<PageStack *>()->page(); }

private:
    QTemporaryDir m_folder;

public:
    Settings settings;
    ManualClock clock;
    StoreFixture store;
    std::unique_ptr<MainWindow> window;
};

using Page = PageStack::Page;

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void pagesAreMadeWhenTheyAreWanted()
    {
        Desk desk;
        desk.show();
        QVERIFY(desk.window->findChild<InboxPage *>() != nullptr);
        QVERIFY(desk.window->findChild<DeliveryPage *>() == nullptr);
        QVERIFY(desk.window->findChild<SearchPage *>() == nullptr);
        QVERIFY(desk.window->findChild<SetupPage *>() == nullptr);
        desk.window->setKeychainAvailable(false);
        QVERIFY(desk.window->findChild<SetupPage *>() == nullptr);
    }

    void theKeysGoToThePlaces()
    {
        Desk desk;
        desk.show();
        QTest::keyClick(desk.window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(desk.page(), Page::Delivery);
        QVERIFY(desk.find<HeaderTab>("deliveryTab")->isChecked());
        QTest::keyClick(desk.window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(desk.page(), Page::Inbox);
        QTest::mouseClick(desk.find<HeaderTab>("deliveryTab"), Qt::LeftButton);
        QCOMPARE(desk.page(), Page::Delivery);

        QSignalSpy reconnect(desk.window.get(), &MainWindow::reconnectRequested);
        QTest::keyClick(desk.window.get(), Qt::Key_F5);
        QCOMPARE(reconnect.count(), 1);
        QSignalSpy quit(desk.window.get(), &MainWindow::quitRequested);
        QTest::keyClick(desk.window.get(), Qt::Key_Q, Qt::ControlModifier);
        QCOMPARE(quit.count(), 1);
    }

    void altArrowsGoThroughTheConversations()
    {
        Desk desk;
        desk.show();
        QTest::keyClick(desk.window.get(), Qt::Key_Down, Qt::AltModifier);
        const qint64 first = desk.window->findChild<InboxPage *>()->currentConversation();
        QVERIFY(first != 0);
        QTest::keyClick(desk.window.get(), Qt::Key_Down, Qt::AltModifier);
        const qint64 second = desk.window->findChild<InboxPage *>()->currentConversation();
        QVERIFY(second != 0);
        QVERIFY(second != first);
        QTest::keyClick(desk.window.get(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.window->findChild<InboxPage *>()->currentConversation(), first);
    }

    void filtersThatAreClickedStandInTheField()
    {
        Desk desk;
        desk.window->showInbox();
        desk.show();
        auto *field = desk.find<SearchField>("searchField");
        field->setFocus();
        QTest::keyClicks(field, u"car"_s);
        desk.find<SearchPage>("searchPage")->findChild<QAbstractButton *>(u"failedChip"_s)->click();
        QCOMPARE(field->text(), u"car has:failure"_s);
        QVERIFY(desk.find<SearchPage>("searchPage")->isVisible());
        desk.find<SearchPage>("searchPage")->findChild<QAbstractButton *>(u"failedChip"_s)->click();
        QCOMPARE(field->text(), u"car"_s);
    }
    void aConversationIsSearchedByKeys()
    {
        Desk desk;
        desk.window->showInbox();
        desk.show();
        // Without one, all are.
        QTest::keyClick(desk.window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.find<SearchField>("searchField")->hasFocus());
        desk.window->showMessage(desk.store.conversation(1), 0);
        QTest::keyClick(desk.window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *field = desk.find<QLineEdit>("findField");
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
    }
    void searchingIsAVisitAndEscapeLeadsBack()
    {
        Desk desk;
        desk.show();
        desk.window->showDelivery();
        QTest::keyClick(desk.window.get(), Qt::Key_F, Qt::ControlModifier);
        auto *field = desk.find<SearchField>("searchField");
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, u"car"_s);
        QCOMPARE(desk.page(), Page::Search);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(desk.page(), Page::Delivery);
        QVERIFY(field->text().isEmpty());
        QVERIFY(!field->hasFocus());

        QTest::keyClicks(field, u"c"_s);
        QCOMPARE(desk.page(), Page::Search);
        QTest::keyClick(field, Qt::Key_Backspace);
        QCOMPARE(desk.page(), Page::Delivery);

        QTest::keyClicks(field, u"c"_s);
        desk.window->findChild<SearchPage *>()->focusResults();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(desk.page(), Page::Delivery);
    }

    void aHitOpensItsConversation()
    {
        Desk desk;
        desk.show();
        const qint64 conversation = desk.store.conversation(2);
        QTest::keyClicks(desk.find<SearchField>("searchField"), u"car"_s);
        Q_EMIT desk.window->findChild<SearchPage *>()->conversationRequested(conversation, 0);
        QCOMPARE(desk.page(), Page::Inbox);
        QCOMPARE(desk.window->findChild<InboxPage *>()->currentConversation(), conversation);
        QVERIFY(desk.find<SearchField>("searchField")->text().isEmpty());
        QTRY_VERIFY(desk.window->isWatching(conversation));
        QVERIFY(!desk.window->isWatching(desk.store.conversation(1)));
        desk.window->showDelivery();
        QVERIFY(!desk.window->isWatching(conversation));
    }

    void aNotificationBringsTheWindowUp()
    {
        Desk desk;
        const qint64 conversation = desk.store.conversation(1);
        QSignalSpy read(desk.window.get(), &MainWindow::markReadRequested);
        desk.window->showMessage(conversation, 0);
        QVERIFY(desk.window->isVisible());
        QCOMPARE(desk.window->findChild<InboxPage *>()->currentConversation(), conversation);
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QTRY_VERIFY(read.count() >= 1);
        QCOMPARE(read.at(0).at(0).toLongLong(), conversation);
    }

    void figuresReachHeaderAndStrip()
    {
        Desk desk;
        desk.show();
        Overview overview;
        overview.unread = 5;
        overview.openCases = 3;
        overview.messages = 12'408;
        desk.window->setOverview(overview);
        QCOMPARE(desk.find<HeaderTab>("inboxTab")->count(), 5);
        QCOMPARE(desk.find<HeaderTab>("deliveryTab")->count(), 3);
        QVERIFY(desk.find<QLabel>("messagesKept")->text().contains(QLocale().toString(12'408)));
    }

    void aRefusedKeyAsksForAnother()
    {
        Desk desk;
        desk.show();
        QSignalSpy entered(desk.window.get(), &MainWindow::keyEntered);
        ConnectionStatus status;
        status.state = ConnectionState::Rejected;
        status.problem = ConnectionProblem::InvalidKey;
        desk.window->setLinks({link(status)});
        QVERIFY(desk.find<ConnectionIndicator>("connectionIndicator")->sentence().contains(u"key"_s));
        auto *banner = desk.find<QWidget>("connection");
        QVERIFY(banner != nullptr);
        banner->findChild<QPushButton *>(u"bannerAction"_s)->click();
        auto *dialog = desk.window->findChild<KeyDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<KeyField *>()->setText(goodKey);
        dialog->findChild<QPushButton *>(u"useKey"_s)->click();
        QCOMPARE(entered.count(), 1);
        QCOMPARE(entered.at(0).at(0).toString(), link(status).id);
        QCOMPARE(entered.at(0).at(1).value<ApiKey>().reveal(), goodKey.toLatin1());

        status.state = ConnectionState::Live;
        status.problem = ConnectionProblem::None;
        desk.window->setLinks({link(status)});
        QTRY_VERIFY(desk.find<QWidget>("connection") == nullptr);
    }

    void aFullDiskIsSaidUntilItIsOver()
    {
        Desk desk;
        desk.show();
        desk.window->showStoreError({StoreError::Kind::DiskFull, u"database or disk is full"_s});
        auto *banner = desk.find<QWidget>("store");
        QVERIFY(banner != nullptr);
        QVERIFY(banner->isVisible());
        desk.window->clearStoreError();
        QTRY_VERIFY(desk.find<QWidget>("store") == nullptr);
    }

    /// Shown, and apart from what is kept; plain text, whatever it holds.
    void whatCannotBeKeptIsListedApart()
    {
        Desk desk;
        desk.show();
        auto *panel = desk.find<QWidget>("unkept");
        QVERIFY(panel != nullptr);
        QVERIFY(!panel->isVisible());
        UnkeptEvents unkept;
        unkept.held = 3;
        unkept.givenUp = 7;
        Observation inbound;
        inbound.direction = Direction::Inbound;
        inbound.from = u"+12025550123"_s;
        inbound.body = u"<b>Two\nlines</b>"_s;
        Observation report;
        report.fact.status = DeliveryStatus::Delivered;
        unkept.newest = {inbound, report};
        desk.window->setUnkept(unkept);
        QVERIFY(panel->isVisible());
        const auto *list = desk.find<QListWidget>("unkeptList");
        QCOMPARE(list->count(), 2);
        QVERIFY(list->item(0)->text().contains(u"+12025550123"_s));
        QVERIFY(list->item(0)->text().endsWith(u"<b>Two lines</b>"_s));
        QVERIFY(!list->accessibleName().isEmpty());
        const QString heading = desk.find<QLabel>("unkeptHeading")->text();
        QVERIFY(heading.startsWith(u"3 "_s));
        QVERIFY(heading.contains(u"7 "_s));
        desk.window->setUnkept({});
        QVERIFY(!panel->isVisible());
    }

    void aReplacedCacheIsToldOf()
    {
        Desk desk;
        desk.show();
        StoreRepair repair;
        repair.setAside = u"/home/desk/textdesk.damaged-2026-11-23T14-02-10.sqlite"_s;
        repair.saved = {1, 1234, 2};
        desk.window->showRepair(repair);
        auto *banner = desk.find<QWidget>("repair");
        QVERIFY(banner != nullptr);
        QVERIFY(banner->accessibleName().contains(repair.setAside));
        QVERIFY(banner->accessibleName().contains(u"1,234"_s));
    }

    void theFirstRunHasNothingBesideTheSetup()
    {
        Desk desk;
        desk.window->showSetup();
        desk.window->show();
        QCOMPARE(desk.page(), Page::Setup);
        QVERIFY(
            desk.find<SearchField>("searchField")->isHidden() ||
            !desk.find<SearchField>("searchField")->isVisible());
        QVERIFY(!desk.find<QAction>("actionInbox")->isEnabled());
        QVERIFY(desk.find<QAction>("actionQuit")->isEnabled());
        QSignalSpy finished(desk.window.get(), &MainWindow::setupFinished);
        QSignalSpy tested(desk.window.get(), &MainWindow::testRequested);
        auto *page = desk.window->findChild<SetupPage *>();
        page->findChild<KeyField *>()->setText(goodKey);
        page->findChild<QPushButton *>(u"test"_s)->click();
        QCOMPARE(tested.count(), 1);
        ConnectionStatus live;
        live.state = ConnectionState::Live;
        desk.window->setTestResult(live);
        QVERIFY(page->findChild<QLabel *>(u"result"_s)->text().startsWith(u"✓"_s));
        page->findChild<QPushButton *>(u"start"_s)->click();
        QCOMPARE(finished.count(), 1);
        desk.window->showInbox();
        QVERIFY(desk.find<SearchField>("searchField")->isVisible());
        QVERIFY(desk.find<QAction>("actionInbox")->isEnabled());
    }

    void closingIsTheAppsToDecide()
    {
        Desk desk;
        desk.show();
        desk.window->resize(900, 600);
        QVERIFY(desk.settings.windowGeometry().isEmpty());
        bool mayClose = false;
        connect(desk.window.get(), &MainWindow::closeRequested, this, [&mayClose](QCloseEvent *event) {
            event->setAccepted(mayClose);
        });
        QVERIFY(!desk.window->close());
        QVERIFY(desk.window->isVisible());
        QVERIFY(!desk.settings.windowGeometry().isEmpty());
        mayClose = true;
        QVERIFY(desk.window->close());
        QVERIFY(!desk.window->isVisible());

        MainWindow again(desk.settings, desk.clock);
        QCOMPARE(again.size(), QSize(900, 600));
    }

    void diagnosticsAreAskedForAndShown()
    {
        Desk desk;
        desk.show();
        QSignalSpy requested(desk.window.get(), &MainWindow::diagnosticsRequested);
        desk.find<QAction>("actionDiagnostics")->trigger();
        QCOMPARE(requested.count(), 1);
        auto *dialog = desk.find<QWidget>("diagnosticsDialog");
        QVERIFY(dialog != nullptr);
        Diagnostics diagnostics;
        diagnostics.framesSeen = 18'234;
        desk.window->setLinks({link({})});
        desk.window->setDiagnostics(link({}).id, diagnostics);
        bool isShown = false;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            isShown = isShown || label->text() == QLocale().toString(18'234);
        }
        QVERIFY(isShown);
        QTest::mouseClick(desk.find<ConnectionIndicator>("connectionIndicator"), Qt::LeftButton);
        QCOMPARE(requested.count(), 2);
        QCOMPARE(desk.window->findChildren<QWidget *>(u"diagnosticsDialog"_s).size(), 1);
    }

    void noTwoActionsShareAShortcut()
    {
        Desk desk;
        QSet<QString> seen;
        int count = 0;
        for (const QAction *action : desk.window->findChildren<QAction *>()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                seen.insert(keys.toString());
                ++count;
            }
        }
        QCOMPARE(seen.size(), count);
        for (const auto *const keys :
             {"Ctrl+F", "Ctrl+1", "Ctrl+2", "Alt+Up", "Alt+Down", "F5", "Ctrl+,", "Ctrl+Q", "F1", "Ctrl+/"}) {
            QVERIFY2(seen.contains(QLatin1StringView(keys)), keys);
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_widgets_mainwindow.moc"
