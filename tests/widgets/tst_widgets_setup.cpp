// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings.h"
#include "widgets/keydialog.h"
#include "widgets/keyfield.h"
#include "widgets/keystoragechooser.h"
#include "widgets/setuppage.h"
#include "widgets/setupsentences.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

const QString goodKey = u"sgw_a1b2c3d4e5f6789012345678abcdef90"_s;

template<typename T>
T &child(QWidget &page, const char *name)
{
    T *found = page.findChild<T *>(QLatin1StringView(name));
    if (found == nullptr) {
        qFatal("no %s", name);
    }
    return *found;
}

} // namespace

class TestSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void theAddressIsFilledInAndTheKeyIsHidden()
    {
        SetupPage page;
        QCOMPARE(child<QLineEdit>(page, "address").text(), GatewayAddress::documentedDefault().toString());
        QCOMPARE(child<KeyField>(page, "key").echoMode(), QLineEdit::Password);
        QVERIFY(!child<QPushButton>(page, "start").isEnabled());
        QVERIFY(!child<QPushButton>(page, "test").isEnabled());
        QVERIFY(child<QPushButton>(page, "demo").isEnabled());
    }

    void everyFaultOfAnAddressIsExplained_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << u""_s << u"Enter"_s;
        QTest::newRow("plain http") << u"http://gateway.example"_s << u"https://"_s;
        QTest::newRow("scheme") << u"ftp://gateway.example"_s << u"begin with"_s;
        QTest::newRow("path") << u"https://gateway.example/v1"_s << u"Only the host"_s;
        QTest::newRow("user") << u"https://me@gateway.example"_s << u"Only the host"_s;
        QTest::newRow("nonsense") << u"https://"_s << u"looks like"_s;
    }

    void everyFaultOfAnAddressIsExplained()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, words);
        SetupPage page;
        child<KeyField>(page, "key").setText(goodKey);
        QVERIFY(child<QPushButton>(page, "start").isEnabled());
        child<QLineEdit>(page, "address").setText(address);
        const auto &remark = child<QLabel>(page, "addressRemark");
        QVERIFY2(remark.text().contains(words), qPrintable(remark.text()));
        QVERIFY(!remark.isHidden());
        QVERIFY(!child<QPushButton>(page, "start").isEnabled());
        child<QLineEdit>(page, "address").setText(u"gateway.example"_s);
        QVERIFY(remark.isHidden());
        QVERIFY(child<QPushButton>(page, "start").isEnabled());
    }

    void aPastedKeyLosesTheSpaceAroundIt()
    {
        KeyField field;
        QGuiApplication::clipboard()->setText(u"  \t"_s + goodKey + u" \n"_s);
        field.paste();
        QCOMPARE(field.text(), goodKey);
        QVERIFY(field.key().has_value());
        QVERIFY(field.remark().isEmpty());
        field.setText(u"sgw_ab cd"_s);
        QVERIFY(!field.key().has_value());
        QVERIFY(!field.remark().isEmpty());
        field.setText(u"another-kind-of-key"_s);
        QVERIFY2(field.key().has_value(), "the gateway decides");
        QVERIFY(!field.remark().isEmpty());
    }

    void theKeyCanBeLookedAt()
    {
        KeyField field;
        QCOMPARE(field.actions().size(), 1);
        field.actions().constFirst()->trigger();
        QCOMPARE(field.echoMode(), QLineEdit::Normal);
        field.actions().constFirst()->trigger();
        QCOMPARE(field.echoMode(), QLineEdit::Password);
    }

    void whereTheKeyGoesIsSaidAndChosen()
    {
        KeyStorageChooser chooser;
        QCOMPARE(chooser.storage(), KeyStorage::Keychain);
        QVERIFY(child<QRadioButton>(chooser, "askEachTime").isHidden());
        chooser.setKeychainAvailable(false);
        QVERIFY(!child<QRadioButton>(chooser, "askEachTime").isHidden());
        QVERIFY2(chooser.storage() == KeyStorage::AskEachTime, "a file is never the silent choice");
        child<QRadioButton>(chooser, "keepInFile").click();
        QCOMPARE(chooser.storage(), KeyStorage::File);
        chooser.setKeychainAvailable(true);
        QCOMPARE(chooser.storage(), KeyStorage::Keychain);
    }

    void aTestIsOneAttemptAndItsStatesAreShown()
    {
        SetupPage page;
        page.show();
        QSignalSpy requested(&page, &SetupPage::testRequested);
        child<KeyField>(page, "key").setText(goodKey);
        auto &test = child<QPushButton>(page, "test");
        auto &result = child<QLabel>(page, "result");
        auto &progress = child<QProgressBar>(page, "progress");
        QTest::mouseClick(&test, Qt::LeftButton);
        QTest::mouseClick(&test, Qt::LeftButton);
        QTest::keyClick(&child<KeyField>(page, "key"), Qt::Key_Return);
        QCOMPARE(requested.count(), 1);
        QCOMPARE(requested.at(0).at(1).value<ApiKey>().reveal(), goodKey.toLatin1());
        QVERIFY(progress.isVisible());

        ConnectionStatus status;
        status.state = ConnectionState::Waking;
        page.setTestResult(status);
        QVERIFY(result.text().contains(u"waking"_s));
        QVERIFY(progress.isVisible());
        status.state = ConnectionState::Rejected;
        status.problem = ConnectionProblem::InvalidKey;
        page.setTestResult(status);
        QVERIFY(result.text().startsWith(u"✕"_s));
        QVERIFY(!progress.isVisible());
        QVERIFY(test.isEnabled());

        QTest::mouseClick(&test, Qt::LeftButton);
        QCOMPARE(requested.count(), 2);
        status.state = ConnectionState::Live;
        status.problem = ConnectionProblem::None;
        page.setTestResult(status);
        QVERIFY(result.text().startsWith(u"✓"_s));
    }

    void aLateAnswerToAnotherTestIsNotShown()
    {
        SetupPage page;
        page.show();
        child<KeyField>(page, "key").setText(goodKey);
        child<QPushButton>(page, "test").click();
        child<KeyField>(page, "key").setText(goodKey + u'0');
        ConnectionStatus status;
        status.state = ConnectionState::Live;
        page.setTestResult(status);
        QVERIFY(!child<QLabel>(page, "result").isVisible());
    }

    void everyOutcomeOfATestHasWords()
    {
        for (int state = 0; state <= int(ConnectionState::Blocked); ++state) {
            for (int problem = 0; problem <= int(ConnectionProblem::NoKey); ++problem) {
                ConnectionStatus status;
                status.state = static_cast<ConnectionState>(state);
                status.problem = static_cast<ConnectionProblem>(problem);
                QVERIFY(!SetupSentences::test(status).text.isEmpty());
            }
        }
    }

    void startingHandsOverAndForgetsTheKey()
    {
        SetupPage page;
        QSignalSpy finished(&page, &SetupPage::finished);
        QSignalSpy demo(&page, &SetupPage::demoRequested);
        QString address; // an address is never made from nothing, so that a variant cannot give it back
        connect(&page, &SetupPage::finished, &page, [&address](const GatewayAddress &chosen) {
            address = chosen.toString();
        });
        page.setKeychainAvailable(false);
        child<QLineEdit>(page, "address").setText(u"https://Gateway.Example/"_s);
        child<KeyField>(page, "key").setText(goodKey);
        child<QRadioButton>(page, "keepInFile").click();
        child<QPushButton>(page, "start").click();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(address, u"https://gateway.example"_s);
        QCOMPARE(finished.at(0).at(1).value<ApiKey>().reveal(), goodKey.toLatin1());
        QCOMPARE(finished.at(0).at(2).value<KeyStorage>(), KeyStorage::File);
        QVERIFY(child<KeyField>(page, "key").text().isEmpty());
        child<QPushButton>(page, "demo").click();
        QCOMPARE(demo.count(), 1);
    }

    void theKeyDialogTakesOnlyAKey()
    {
        KeyDialog dialog(u"Because."_s);
        QSignalSpy entered(&dialog, &KeyDialog::keyEntered);
        auto &use = child<QPushButton>(dialog, "useKey");
        QVERIFY(!use.isEnabled());
        child<KeyField>(dialog, "keyField").setText(u"two words"_s);
        QVERIFY(!use.isEnabled());
        child<KeyField>(dialog, "keyField").setText(goodKey);
        QVERIFY(use.isEnabled());
        use.click();
        QCOMPARE(entered.count(), 1);
        QCOMPARE(entered.at(0).at(1).value<KeyStorage>(), KeyStorage::Keychain);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }
};

QTEST_MAIN(TestSetup)
#include "tst_widgets_setup.moc"
