// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/datapaths.h"
#include "app/desk.h"
#include "app/keykeeper.h"
#include "simulator/simulator.h"
#include "widgets/accountdialog.h"
#include "widgets/bannerbar.h"
#include "widgets/bannerstack.h"
#include "widgets/connectionindicator.h"
#include "widgets/diagnosticsdialog.h"
#include "widgets/keydialog.h"
#include "widgets/keyfield.h"
#include "widgets/messageedit.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

const QString frontDesk = u"+12025550100"_s;
const QString workshop = u"+12025550101"_s;
const QString customer = u"+12025550123"_s;

QStringList sentBy(const Simulator &gateway)
{
    QStringList bodies;
    for (const SimulatedMessage &message : gateway.messages()) {
        if (!message.inbound) {
            bodies.append(message.body);
        }
    }
    return bodies;
}

/// A whole desk, as a person runs it, with accounts at two simulated gateways. Keys lie in files: the tests'
/// session has no keychain.
class LiveDesk
{
public:
    LiveDesk() : m_paths(m_folder.path())
    {
        QString problem;
        QVERIFY(m_paths.create(&problem));
        QVERIFY(first.listen());
        QVERIFY(second.listen());
        firstApp = first.addApp();
        secondApp = second.addApp();
        Settings settings(m_paths.settingsFile());
        settings.setHomeRegion(u"US"_s);
        settings.setUndoSeconds(0);
    }

    /// As if an earlier run had set them up.
    void setUp(const QList<AccountProfile> &profiles, const QList<QByteArray> &keys)
    {
        Settings(m_paths.settingsFile()).setAccounts(profiles);
        KeyKeeper keeper(m_paths.secretsFolder());
        for (int i = 0; i < profiles.size(); ++i) {
            QSignalSpy stored(&keeper, &KeyKeeper::stored);
            keeper.keep(profiles.at(i), *ApiKey::parse(keys.at(i)), KeyStorage::Keychain);
            QTRY_COMPARE(stored.size(), 1);
        }
    }
    void setUpBoth()
    {
        setUp(
            {profileOf(first, u"Front desk"_s), profileOf(second, u"Workshop"_s)},
            {firstApp.apiKey, secondApp.apiKey});
    }
    void setUpFirst() { setUp({profileOf(first, {})}, {firstApp.apiKey}); }

    static AccountProfile profileOf(const Simulator &gateway, const QString &name)
    {
        return {GatewayAddress::parse(gateway.baseUrl().toString())->toString(), name, KeyStorage::File};
    }

    void start()
    {
        m_desk = std::make_unique<Desk>(m_paths, RunCommand(), ApiKey());
        m_desk->start();
        window().activateWindow();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->connection().state, ConnectionState::Live, 20'000);
    }
    void stop() { m_desk.reset(); }

    MainWindow &window() { return m_desk->window(); }
    Desk &desk() { return *m_desk; }
    QListView &list() { return *child<QListView>("conversationList"); }
    int conversations() { return list().model()->rowCount(); }

    template<typename T>
    T *child(const char *name)
    {
        return window().findChild<T *>(QLatin1StringView(name));
    }

    /// Chooses a conversation by what its row says.
    void choose(const QString &words)
    {
        for (int row = 0; row < conversations(); ++row) {
            const QModelIndex index = list().model()->index(row, 0);
            if (index.data(Qt::AccessibleTextRole).toString().contains(words)) {
                list().setCurrentIndex(index);
                return;
            }
        }
        QFAIL("no such conversation");
    }

    QList<AccountProfile> kept() const { return Settings(m_paths.settingsFile()).accounts(); }
    QString secrets() const { return m_paths.secretsFolder(); }
    QString databaseFile() const { return m_paths.databaseFile(); }

    Simulator first{SimulatorOptions{}};
    Simulator second{SimulatorOptions{}};
    SimulatedApp firstApp;
    SimulatedApp secondApp;

private:
    QTemporaryDir m_folder;
    DataPaths m_paths;
    std::unique_ptr<Desk> m_desk;
};

} // namespace

/// Several accounts as a person at the desk has them: one list, each text through its own account, and each
/// account's trouble told as its own.
class TestAppAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theirConversationsAreOneList();
    void anAnswerGoesThroughItsAccount();
    void aNewTextGoesThroughTheAccountOfItsLine();
    void oneAccountCanBeShownAlone();
    void theTroubleOfOneIsNamed();
    void ringCentralIsMissedByTheAccountWhoseItIs();
    void aMissingKeyIsAskedForByName();
    void oneIsAdded();
    void theSameKeyTwiceIsRefused();
    void oneIsRemoved();
    void oneIsRenamed();
};

void TestAppAccounts::theirConversationsAreOneList()
{
    LiveDesk desk;
    desk.setUpBoth();
    desk.start();
    desk.first.receiveSms(desk.firstApp.tenantId, customer, frontDesk, u"To the front desk"_s);
    desk.second.receiveSms(desk.secondApp.tenantId, customer, workshop, u"To the workshop"_s);
    QTRY_COMPARE(desk.conversations(), 2);
    desk.choose(u"To the workshop"_s);
    QTRY_VERIFY(desk.child<QLabel>("subtitleLabel")->text().contains(u"Workshop"_s));
    // What somebody reads is read in the account whose it is.
    const auto unread = [&desk] {
        return (*ReadStore::open(desk.databaseFile()))->overview().overview(AccountSet({1, 2}))->unread;
    };
    QTRY_COMPARE(unread(), 1);
    desk.choose(u"To the front desk"_s);
    QTRY_VERIFY(desk.child<QLabel>("subtitleLabel")->text().contains(u"Front desk"_s));
    QTRY_COMPARE(unread(), 0);
    // It is so after a restart, from the first paint on.
    desk.stop();
    desk.start();
    QCOMPARE(desk.conversations(), 2);
}

void TestAppAccounts::anAnswerGoesThroughItsAccount()
{
    LiveDesk desk;
    desk.setUpBoth();
    desk.start();
    // One customer, one of our numbers: two conversations all the same.
    desk.first.receiveSms(desk.firstApp.tenantId, customer, frontDesk, u"Question one"_s);
    desk.second.receiveSms(desk.secondApp.tenantId, customer, frontDesk, u"Question two"_s);
    QTRY_COMPARE(desk.conversations(), 2);
    for (const QString &which : {u"one"_s, u"two"_s}) {
        desk.choose(u"Question "_s + which);
        auto *edit = desk.window().findChild<MessageEdit *>();
        edit->setFocus();
        QTest::keyClicks(edit, u"Answer "_s + which);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QTRY_COMPARE(sentBy(desk.first), QStringList{u"Answer one"_s});
    QTRY_COMPARE(sentBy(desk.second), QStringList{u"Answer two"_s});
}

void TestAppAccounts::aNewTextGoesThroughTheAccountOfItsLine()
{
    LiveDesk desk;
    desk.setUpBoth();
    desk.start();
    desk.first.receiveSms(desk.firstApp.tenantId, customer, frontDesk, u"One"_s);
    desk.second.receiveSms(desk.secondApp.tenantId, customer, workshop, u"Two"_s);
    QTRY_COMPARE(desk.conversations(), 2);
    desk.child<QAction>("actionNew")->trigger();
    auto *from = desk.child<QComboBox>("fromField");
    QCOMPARE(from->count(), 2);
    int ofWorkshop = -1;
    for (int i = 0; i < from->count(); ++i) {
        ofWorkshop = from->itemText(i).contains(u"(Workshop)"_s) ? i : ofWorkshop;
    }
    QVERIFY(ofWorkshop >= 0);
    from->setCurrentIndex(ofWorkshop);
    desk.child<QLineEdit>("toField")->setText(u"+1 202 555 0177"_s);
    auto *edit = desk.window().findChild<MessageEdit *>();
    QTest::keyClicks(edit, u"Your bike is ready"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(sentBy(desk.second), QStringList{u"Your bike is ready"_s});
    QCOMPARE(sentBy(desk.first), QStringList());
    QTRY_COMPARE(desk.conversations(), 3);
}

void TestAppAccounts::oneAccountCanBeShownAlone()
{
    LiveDesk desk;
    desk.setUpBoth();
    desk.start();
    desk.first.receiveSms(desk.firstApp.tenantId, customer, frontDesk, u"One"_s);
    desk.second.receiveSms(desk.secondApp.tenantId, customer, frontDesk, u"Two"_s);
    QTRY_COMPARE(desk.conversations(), 2);
    auto *chip = desk.child<QAbstractButton>("lineChip");
    QVERIFY(chip->isVisible());
    chip->click();
    auto *menu = desk.child<QMenu>("lineMenu");
    for (QAction *action : menu->actions()) {
        if (action->text() == "Workshop"_L1) {
            action->trigger();
        }
    }
    menu->close();
    QTRY_COMPARE(desk.conversations(), 1);
    QVERIFY(chip->text().contains(u"Workshop"_s));
    desk.second.receiveSms(desk.secondApp.tenantId, u"+12025550144"_s, frontDesk, u"Three"_s);
    desk.first.receiveSms(desk.firstApp.tenantId, u"+12025550145"_s, frontDesk, u"Four"_s);
    QTRY_COMPARE(desk.conversations(), 2);
    desk.stop();
    desk.start();
    QCOMPARE(desk.conversations(), 2);
}

void TestAppAccounts::theTroubleOfOneIsNamed()
{
    LiveDesk desk;
    desk.setUpBoth();
    desk.start();
    auto *indicator = desk.child<ConnectionIndicator>("connectionIndicator");
    QVERIFY(indicator->sentence().startsWith(u"Live"_s));
    desk.second.goDown();
    QTRY_VERIFY(indicator->sentence().startsWith(u"Workshop: "_s));
    QVERIFY(indicator->toolTipText().contains(u"Front desk: Live"_s));
    // The other one hears on.
    desk.first.receiveSms(desk.firstApp.tenantId, customer, frontDesk, u"Still here"_s);
    QTRY_COMPARE(desk.conversations(), 1);
    desk.choose(u"Still here"_s);
    auto *edit = desk.window().findChild<MessageEdit *>();
    QTest::keyClicks(edit, u"So are we"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(sentBy(desk.first), QStringList{u"So are we"_s});
}

void TestAppAccounts::ringCentralIsMissedByTheAccountWhoseItIs()
{
    LiveDesk desk;
    desk.second.setCarrierConnected(desk.secondApp.tenantId, false);
    desk.setUpBoth();
    desk.start();
    const auto titles = [&desk] {
        QStringList found;
        for (const BannerBar *bar : desk.window().findChildren<BannerBar *>()) {
            if (bar->isVisibleTo(&desk.window())) {
                found.append(bar->banner().title);
            }
        }
        return found;
    };
    QTRY_COMPARE(titles(), QStringList{u"Workshop: RingCentral is not connected at the gateway."_s});
    auto *line = desk.child<QLabel>("carrierState");
    QVERIFY(line->isVisible());
    // What the report tells of it.
    desk.child<ConnectionIndicator>("connectionIndicator")->activated();
    auto *dialog = desk.child<DiagnosticsDialog>("diagnosticsDialog");
    auto *account = dialog->findChild<QComboBox *>(u"account"_s);
    account->setCurrentIndex(1);
    Q_EMIT account->activated(1);
    const auto report = [dialog] {
        dialog->findChild<QPushButton *>(u"copy"_s)->click();
        return QGuiApplication::clipboard()->text();
    };
    QTRY_VERIFY(report().contains(u"Connected at the gateway: No, since"_s));
    account->setCurrentIndex(0);
    Q_EMIT account->activated(0);
    QVERIFY(report().contains(u"Connected at the gateway: Yes, since"_s));
    QVERIFY(!report().contains(u"400131426008"_s)); // the simulator's rcAccountId
    dialog->close();
    // Somebody has connected it, and presses the button, which leaves presses that come too fast alone.
    desk.second.setCarrierConnected(desk.secondApp.tenantId, true);
    auto *check = desk.child<QPushButton>("bannerAction");
    QTRY_VERIFY_WITH_TIMEOUT((titles().isEmpty() || (check->click(), false)), 30'000);
    QVERIFY(!line->isVisible());
    QVERIFY(desk.first.restCalls(u"/v1/rc/status"_s) == 1);
}

void TestAppAccounts::aMissingKeyIsAskedForByName()
{
    LiveDesk desk;
    desk.setUpBoth();
    QVERIFY(QDir(desk.secrets()).removeRecursively());
    {
        Desk started(DataPaths(QFileInfo(desk.secrets()).path()), RunCommand(), ApiKey());
        started.start();
        // One after the other, each by its name.
        for (const auto &[name, key] :
             {std::pair(u"Front desk"_s, desk.firstApp.apiKey),
              std::pair(u"Workshop"_s, desk.secondApp.apiKey)}) {
            QPointer<KeyDialog> dialog;
            QTRY_VERIFY((dialog = started.window().findChild<KeyDialog *>()) != nullptr);
            bool isNamed = false;
            for (const QLabel *label : dialog->findChildren<QLabel *>()) {
                isNamed = isNamed || label->text().startsWith(name + u": "_s);
            }
            QVERIFY(isNamed);
            dialog->setKeychainAvailable(false);
            dialog->setStorage(KeyStorage::File);
            dialog->findChild<KeyField *>()->setText(QString::fromLatin1(key));
            dialog->findChild<QPushButton *>(u"useKey"_s)->click();
            QTRY_VERIFY(dialog == nullptr);
        }
        QTRY_COMPARE_WITH_TIMEOUT(started.connection().state, ConnectionState::Live, 20'000);
    }
    desk.start(); // both were kept
}

void TestAppAccounts::oneIsAdded()
{
    LiveDesk desk;
    desk.setUpFirst();
    desk.start();
    desk.first.receiveSms(desk.firstApp.tenantId, customer, frontDesk, u"One"_s);
    QTRY_COMPARE(desk.conversations(), 1);
    desk.child<QAction>("actionSettings")->trigger();
    desk.child<QPushButton>("addAccount")->click();
    auto *dialog = desk.child<AccountDialog>("accountDialog");
    QVERIFY(dialog != nullptr);
    auto *accept = dialog->findChild<QPushButton *>(u"acceptAccount"_s);
    QVERIFY(!accept->isEnabled());
    dialog->setKeychainAvailable(false);
    dialog->findChild<QLineEdit *>(u"accountName"_s)->setText(u"Workshop"_s);
    dialog->findChild<QLineEdit *>(u"accountAddress"_s)->setText(desk.second.baseUrl().toString());
    dialog->findChild<KeyField *>(u"accountKey"_s)->setText(u"sgw_0000000000000000000000000000beef"_s);
    dialog->findChild<QPushButton *>(u"testAccount"_s)->click();
    auto *result = dialog->findChild<QLabel *>(u"accountResult"_s);
    QTRY_VERIFY(result->text().startsWith(u"✕"_s));
    dialog->findChild<KeyField *>(u"accountKey"_s)->setText(QString::fromLatin1(desk.secondApp.apiKey));
    dialog->findChild<QPushButton *>(u"testAccount"_s)->click();
    QTRY_VERIFY(result->text().startsWith(u"✓"_s));
    accept->click();
    QCOMPARE(desk.kept().size(), 2);
    QCOMPARE(desk.child<QListWidget>("accountList")->count(), 2);
    QTRY_COMPARE(desk.second.authenticatedSockets(), 1);
    desk.second.receiveSms(desk.secondApp.tenantId, customer, workshop, u"Two"_s);
    QTRY_COMPARE(desk.conversations(), 2);
    // The first one was not disturbed by it.
    QCOMPARE(desk.first.socketAttempts(), 1);
}

void TestAppAccounts::theSameKeyTwiceIsRefused()
{
    LiveDesk desk;
    desk.setUpFirst();
    desk.start();
    Q_EMIT desk.window().accountAdded(
        {LiveDesk::profileOf(desk.first, {}).id + u"#2"_s, u"Again"_s, KeyStorage::File},
        *ApiKey::parse(desk.firstApp.apiKey));
    QVERIFY(desk.child<QWidget>("same-key") != nullptr);
    QCOMPARE(desk.kept().size(), 1);
    QCOMPARE(desk.first.socketAttempts(), 1);
}

void TestAppAccounts::oneIsRemoved()
{
    LiveDesk desk;
    desk.setUpBoth();
    desk.start();
    desk.first.receiveSms(desk.firstApp.tenantId, customer, frontDesk, u"One"_s);
    desk.second.receiveSms(desk.secondApp.tenantId, customer, frontDesk, u"Two"_s);
    QTRY_COMPARE(desk.conversations(), 2);
    desk.child<QAction>("actionSettings")->trigger();
    desk.child<QListWidget>("accountList")->setCurrentRow(1);
    desk.child<QPushButton>("removeAccount")->click();
    auto *question = desk.child<QMessageBox>("removeAccountQuestion");
    QVERIFY(question != nullptr);
    QVERIFY(question->text().contains(u"Workshop"_s));
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole) {
            button->click();
        }
    }
    QTRY_COMPARE(desk.conversations(), 1);
    QTRY_COMPARE(desk.second.authenticatedSockets(), 0);
    QCOMPARE(desk.kept().size(), 1);
    QVERIFY(!desk.child<QPushButton>("removeAccount")->isEnabled());
    QCOMPARE(desk.first.socketAttempts(), 1);
    QTRY_COMPARE(QDir(desk.secrets()).entryList(QDir::Files).size(), 1);
    // With one left, nothing needs a name.
    QVERIFY(!desk.child<QAbstractButton>("lineChip")->isVisible());
}

void TestAppAccounts::oneIsRenamed()
{
    LiveDesk desk;
    desk.setUpBoth();
    desk.start();
    desk.second.receiveSms(desk.secondApp.tenantId, customer, frontDesk, u"Two"_s);
    QTRY_COMPARE(desk.conversations(), 1);
    desk.choose(u"Two"_s);
    desk.child<QAction>("actionSettings")->trigger();
    desk.child<QListWidget>("accountList")->setCurrentRow(1);
    desk.child<QPushButton>("renameAccount")->click();
    auto *dialog = desk.child<AccountDialog>("accountDialog");
    dialog->findChild<QLineEdit *>(u"accountName"_s)->setText(u"front DESK"_s);
    auto *accept = dialog->findChild<QPushButton *>(u"acceptAccount"_s);
    QVERIFY(!accept->isEnabled()); // two of one name could not be told apart
    dialog->findChild<QLineEdit *>(u"accountName"_s)->setText(u"Garage"_s);
    accept->click();
    QTRY_VERIFY(desk.child<QLabel>("subtitleLabel")->text().contains(u"Garage"_s));
    QCOMPARE(desk.kept().at(1).name, u"Garage"_s);
    QCOMPARE(desk.second.socketAttempts(), 1);
}

} // namespace textdesk

QTEST_MAIN(textdesk::TestAppAccounts)
#include "tst_app_accounts.moc"
