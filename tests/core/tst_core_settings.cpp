// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void cleanup() { QFile::remove(file()); }

    void defaultsAreTheDocumentedOnes()
    {
        const Settings settings(file());
        QCOMPARE(settings.baseAddress(), QString());
        QCOMPARE(settings.keyStorage(), KeyStorage::Keychain);
        QVERIFY(settings.preferToken());
        QCOMPARE(settings.historyDays(), 90);
        QCOMPARE(settings.compareEveryMinutes(), 10);
        QCOMPARE(settings.stalledAfterMinutes(), 5);
        QCOMPARE(settings.sendKey(), SendKey::Enter);
        QCOMPARE(settings.undoSeconds(), 5);
        QCOMPARE(settings.theme(), ThemeChoice::System);
        QVERIFY(settings.notificationsEnabled());
        QVERIFY(settings.notificationsShowText());
        QCOMPARE(settings.alertRules(), AlertRules());
        QVERIFY(settings.closeToTray());
        QVERIFY(!settings.trayHintShown());
        QCOMPARE(settings.homeRegion().size(), 2);
        QVERIFY(settings.windowGeometry().isEmpty());
        QVERIFY2(!QFile::exists(file()), "reading must not make a file");
    }

    void whatIsSetIsThereNextTime()
    {
        {
            Settings settings(file());
            settings.setBaseAddress(u"https://gateway.example"_s);
            settings.setKeyStorage(KeyStorage::AskEachTime);
            settings.setPreferToken(false);
            settings.setHomeRegion(u"de"_s);
            settings.setHistoryDays(30);
            settings.setCompareEveryMinutes(25);
            settings.setStalledAfterMinutes(12);
            settings.setSendKey(SendKey::CtrlEnter);
            settings.setUndoSeconds(0);
            settings.setTheme(ThemeChoice::Dark);
            settings.setNotificationsEnabled(false);
            settings.setNotificationsShowText(false);
            settings.setCloseToTray(false);
            settings.setTrayHintShown(true);
            settings.setWindowGeometry(QByteArray("\x01\x00\xff geometry", 12));
            settings.setViewState(u"inbox.splitter"_s, QByteArray("\x00\x02", 2));
        }
        const Settings settings(file());
        QCOMPARE(settings.baseAddress(), u"https://gateway.example"_s);
        QCOMPARE(settings.keyStorage(), KeyStorage::AskEachTime);
        QVERIFY(!settings.preferToken());
        QCOMPARE(settings.homeRegion(), u"DE"_s);
        QCOMPARE(settings.historyDays(), 30);
        QCOMPARE(settings.compareEveryMinutes(), 25);
        QCOMPARE(settings.stalledAfterMinutes(), 12);
        QCOMPARE(settings.sendKey(), SendKey::CtrlEnter);
        QCOMPARE(settings.undoSeconds(), 0);
        QCOMPARE(settings.theme(), ThemeChoice::Dark);
        QVERIFY(!settings.notificationsEnabled());
        QVERIFY(!settings.notificationsShowText());
        QVERIFY(!settings.closeToTray());
        QVERIFY(settings.trayHintShown());
        QCOMPARE(settings.windowGeometry(), QByteArray("\x01\x00\xff geometry", 12));
        QCOMPARE(settings.viewState(u"inbox.splitter"_s), QByteArray("\x00\x02", 2));
        QVERIFY(settings.viewState(u"other"_s).isNull());
    }

    void onlyRealChangesAreTold()
    {
        Settings settings(file());
        QSignalSpy changed(&settings, &Settings::changed);
        settings.setHistoryDays(90);
        settings.setTheme(ThemeChoice::System);
        settings.setCloseToTray(true);
        settings.setBaseAddress(QString());
        QCOMPARE(changed.count(), 0);
        settings.setHistoryDays(91);
        QCOMPARE(changed.count(), 1);
        settings.setHistoryDays(91);
        QCOMPARE(changed.count(), 1);
        settings.setWindowGeometry("geometry");
        settings.setViewState(u"columns"_s, "state");
        QCOMPARE(changed.count(), 1);
    }

    void valuesStayWithinTheirBounds()
    {
        Settings settings(file());
        settings.setHistoryDays(-4);
        QCOMPARE(settings.historyDays(), 1);
        settings.setCompareEveryMinutes(0);
        QCOMPARE(settings.compareEveryMinutes(), 1);
        settings.setStalledAfterMinutes(1'000'000);
        QCOMPARE(settings.stalledAfterMinutes(), 1440);
        settings.setUndoSeconds(1'000);
        QCOMPARE(settings.undoSeconds(), 60);
        const QString region = settings.homeRegion();
        settings.setHomeRegion(u"Germany"_s);
        QCOMPARE(settings.homeRegion(), region);
    }

    void aFileEditedByHandDoesNoHarm()
    {
        {
            QSettings raw(file(), QSettings::IniFormat);
            raw.setValue("look/theme"_L1, 17);
            raw.setValue("gateway/keyStorage"_L1, u"under the mat"_s);
            raw.setValue("gateway/historyDays"_L1, -1);
            raw.setValue("desktop/closeToTray"_L1, u"perhaps"_s);
            raw.setValue("look/homeRegion"_L1, u"<b>"_s);
        }
        const Settings settings(file());
        QCOMPARE(settings.theme(), ThemeChoice::System);
        QCOMPARE(settings.keyStorage(), KeyStorage::Keychain);
        QCOMPARE(settings.historyDays(), 90);
        QVERIFY(settings.closeToTray());
        QCOMPARE(settings.homeRegion().size(), 2);
    }

    void alertRulesAreKept()
    {
        AlertRules rules;
        rules.failure = {false, false};
        rules.rate = {true, false};
        rules.ratePercent = 25;
        rules.rateMinutes = 60;
        rules.stalled = {false, true};
        rules.stalledTexts = 0;
        rules.blind = {false, false};
        rules.blindMinutes = 3;
        {
            Settings settings(file());
            QSignalSpy changed(&settings, &Settings::changed);
            settings.setAlertRules(rules);
            settings.setAlertRules(rules);
            QCOMPARE(changed.count(), 1);
        }
        QCOMPARE(Settings(file()).alertRules(), rules);
        rules.ratePercent = 4'000;
        rules.blindMinutes = 0;
        Settings settings(file());
        settings.setAlertRules(rules);
        QCOMPARE(settings.alertRules().ratePercent, AlertRules::mostPercent);
        QCOMPARE(settings.alertRules().blindMinutes, 1);
    }

    void whoWasNotToldOfFailuresIsNotToldOfThemByNewerRules_data()
    {
        QTest::addColumn<bool>("wasTold");
        QTest::newRow("was told") << true;
        QTest::newRow("was not") << false;
    }
    void whoWasNotToldOfFailuresIsNotToldOfThemByNewerRules()
    {
        QFETCH(bool, wasTold);
        {
            QSettings before(file(), QSettings::IniFormat);
            before.setValue("notifications/failures"_L1, wasTold);
        }
        Settings settings(file());
        AlertRules rules = settings.alertRules();
        QCOMPARE(rules.failure.isOn, wasTold);
        QCOMPARE(rules.rate.isOn, wasTold);
        QCOMPARE(rules.stalled.isOn, wasTold);
        QVERIFY(rules.blind.isOn); // is about the link
        // From the first rule that they set, each stands by itself.
        rules.failure.isOn = !wasTold;
        settings.setAlertRules(rules);
        QCOMPARE(Settings(file()).alertRules(), rules);
    }

    void theFileIsItsOwnersOnly()
    {
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        {
            Settings settings(file());
            settings.setHistoryDays(7);
        }
        QVERIFY((QFile::permissions(file()) & others) == 0);

        QVERIFY(QFile::setPermissions(file(), QFile::permissions(file()) | others));
        {
            Settings settings(file());
            settings.setHistoryDays(8);
        }
        QVERIFY((QFile::permissions(file()) & others) == 0);
        QCOMPARE(Settings(file()).historyDays(), 8);
    }

    void severalAccountsAreKeptInTheirOrder()
    {
        const QList<AccountProfile> accounts{
            {u"https://gateway.example"_s, u"Front desk"_s, KeyStorage::File},
            {u"https://gateway.example#2"_s, u"Workshop"_s, KeyStorage::Keychain},
            {u"https://other.example:8443"_s, {}, KeyStorage::AskEachTime}};
        {
            Settings settings(file());
            QSignalSpy changed(&settings, &Settings::changed);
            settings.setAccounts(accounts);
            QCOMPARE(changed.size(), 1);
            settings.setAccounts(accounts);
            QCOMPARE(changed.size(), 1);
        }
        Settings settings(file());
        QCOMPARE(settings.accounts(), accounts);
        QCOMPARE(settings.baseAddress(), u"https://gateway.example"_s);
        QCOMPARE(settings.keyStorage(), KeyStorage::File);
        QCOMPARE(accounts.at(1).address(), u"https://gateway.example"_s);
        QCOMPARE(accounts.at(2).title(), u"other.example"_s);
        QCOMPARE(freeAccountId(u"https://gateway.example"_s, accounts), u"https://gateway.example#3"_s);
        settings.setKeyStorage(KeyStorage::Keychain);
        QCOMPARE(settings.accounts().at(0).keyStorage, KeyStorage::Keychain);
        QCOMPARE(settings.accounts().size(), 3);
        // The second one keeps its id when the first goes.
        settings.setAccounts(accounts.mid(1));
        QCOMPARE(Settings(file()).accounts(), accounts.mid(1));
        settings.setAccounts({});
        QVERIFY(Settings(file()).accounts().isEmpty());
    }

    void oneAccountStandsWhereItAlwaysStood()
    {
        {
            QSettings plain(file(), QSettings::IniFormat);
            plain.setValue(u"gateway/baseAddress"_s, u"https://gateway.example"_s);
            plain.setValue(u"gateway/keyStorage"_s, 1);
        }
        Settings settings(file());
        const QList<AccountProfile> one{{u"https://gateway.example"_s, {}, KeyStorage::File}};
        QCOMPARE(settings.accounts(), one);
        settings.setBaseAddress(u"https://elsewhere.example"_s);
        const QSettings plain(file(), QSettings::IniFormat);
        QCOMPARE(plain.value(u"gateway/baseAddress"_s).toString(), u"https://elsewhere.example"_s);
        QCOMPARE(plain.value(u"gateway/keyStorage"_s).toInt(), 1);
    }

    void accountsThatMakeNoSenseAreLeftOut()
    {
        QSettings plain(file(), QSettings::IniFormat);
        for (const QString &text :
             {u"not json"_s, u"{}"_s, u"[1, null, {}, {\"id\": 5}, {\"id\": \"\"}]"_s}) {
            plain.setValue(u"gateway/accounts"_s, text);
            plain.sync();
            QVERIFY(Settings(file()).accounts().isEmpty());
        }
        plain.setValue(
            u"gateway/accounts"_s,
            u"[{\"id\":\"https://a.example\",\"key\":99,\"name\":\" two\\n lines \"},{\"id\":\"https://a.example\"}]"_s);
        plain.sync();
        const QList<AccountProfile> one{{u"https://a.example"_s, u"two lines"_s, KeyStorage::Keychain}};
        QCOMPARE(Settings(file()).accounts(), one);
    }

private:
    QString file() const { return m_folder.filePath(u"settings.ini"_s); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_core_settings.moc"
