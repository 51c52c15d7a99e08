// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings.h"
#include "widgets/settingsdialog.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

template<typename T>
T &child(QWidget &dialog, const char *name)
{
    T *found = dialog.findChild<T *>(QLatin1StringView(name));
    if (found == nullptr) {
        qFatal("no %s", name);
    }
    return *found;
}

QPushButton &button(QWidget &dialog, QDialogButtonBox::StandardButton which)
{
    return *child<QDialogButtonBox>(dialog, "buttons").button(which);
}

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        m_settings->setBaseAddress(u"https://gateway.example"_s);
        m_settings->setHomeRegion(u"DE"_s);
    }
    void cleanup()
    {
        m_settings.reset();
        m_folder.reset();
    }

    void aDeskThatWasToldItsGatewayCanSetEverythingElse()
    {
        m_settings->setBaseAddress({});
        SettingsDialog dialog(*m_settings);
        QVERIFY(button(dialog, QDialogButtonBox::Ok).isEnabled());
        child<QLineEdit>(dialog, "address").setText(u"nonsense of an address"_s);
        QVERIFY(!button(dialog, QDialogButtonBox::Ok).isEnabled());
        child<QLineEdit>(dialog, "address").clear();
        QVERIFY(button(dialog, QDialogButtonBox::Ok).isEnabled());
        dialog.accept();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QVERIFY(m_settings->baseAddress().isEmpty());
    }

    void itShowsWhatIsSet()
    {
        m_settings->setTheme(ThemeChoice::Dark);
        m_settings->setHistoryDays(30);
        m_settings->setNotificationsEnabled(false);
        SettingsDialog dialog(*m_settings);
        QCOMPARE(child<QLineEdit>(dialog, "address").text(), u"https://gateway.example"_s);
        QCOMPARE(child<QComboBox>(dialog, "theme").currentIndex(), int(ThemeChoice::Dark));
        QCOMPARE(child<QComboBox>(dialog, "region").currentData().toString(), u"DE"_s);
        QCOMPARE(child<QSpinBox>(dialog, "historyDays").value(), 30);
        QVERIFY(!child<QCheckBox>(dialog, "notify").isChecked());
        QVERIFY(!child<QCheckBox>(dialog, "notifyText").isEnabled());
        QVERIFY(child<QComboBox>(dialog, "region").count() > 150);
    }

    void quietHoursAreSetAtOnceAndCancelPutsThemBack()
    {
        QuietTimes paused;
        paused.until = 1'772'359'200'000;
        m_settings->setQuietTimes(paused);
        SettingsDialog dialog(*m_settings);
        QVERIFY(!child<QTimeEdit>(dialog, "quietFrom").isEnabled());
        child<QCheckBox>(dialog, "quietHours").click();
        QVERIFY(child<QTimeEdit>(dialog, "quietFrom").isEnabled());
        child<QTimeEdit>(dialog, "quietFrom").setTime(QTime(20, 15));
        child<QTimeEdit>(dialog, "quietTo").setTime(QTime(6, 45));
        QCOMPARE(
            m_settings->quietTimes(),
            (QuietTimes{.until = paused.until, .daily = true, .fromMinute = 1'215, .toMinute = 405}));
        child<QCheckBox>(dialog, "notify").click();
        QVERIFY(!child<QCheckBox>(dialog, "quietHours").isEnabled());
        QVERIFY(!child<QTimeEdit>(dialog, "quietTo").isEnabled());
        dialog.reject();
        QCOMPARE(m_settings->quietTimes(), paused);
    }

    void alertsAreSetAtOnceAndCancelPutsThemBack()
    {
        AlertRules before;
        before.blindMinutes = 3;
        before.stalled.isOn = false;
        m_settings->setAlertRules(before);
        SettingsDialog dialog(*m_settings);
        QCOMPARE(child<QSpinBox>(dialog, "blindMinutes").value(), 3);
        QVERIFY(!child<QCheckBox>(dialog, "stalledRule").isChecked());
        QVERIFY(!child<QSpinBox>(dialog, "stalledTexts").isEnabled());
        QVERIFY(!child<QToolButton>(dialog, "stalledSound").isEnabled());
        QSignalSpy changed(m_settings.get(), &Settings::changed);
        child<QSpinBox>(dialog, "ratePercent").setValue(25);
        child<QSpinBox>(dialog, "rateMinutes").setValue(60);
        child<QCheckBox>(dialog, "stalledRule").click();
        child<QSpinBox>(dialog, "stalledTexts").setValue(0);
        child<QCheckBox>(dialog, "failureRule").click();
        child<QToolButton>(dialog, "blindSound").click();
        QCOMPARE(changed.count(), 6);
        AlertRules wanted = before;
        wanted.ratePercent = 25;
        wanted.rateMinutes = 60;
        wanted.stalled.isOn = true;
        wanted.stalledTexts = 0;
        wanted.failure.isOn = false;
        wanted.blind.hasSound = false;
        QCOMPARE(m_settings->alertRules(), wanted);
        QVERIFY(!child<QToolButton>(dialog, "failureSound").isEnabled());
        button(dialog, QDialogButtonBox::Cancel).click();
        QCOMPARE(m_settings->alertRules(), before);
    }

    void halfAFigureIsNone()
    {
        SettingsDialog dialog(*m_settings);
        child<QListWidget>(dialog, "sections").setCurrentRow(4);
        dialog.open();
        auto &minutes = child<QSpinBox>(dialog, "blindMinutes");
        QVERIFY(minutes.isVisible());
        minutes.setFocus();
        minutes.selectAll();
        QTest::keyClicks(&minutes, u"25"_s);
        QCOMPARE(m_settings->alertRules().blindMinutes, AlertRules().blindMinutes);
        QTest::keyClick(&minutes, Qt::Key_Return);
        QCOMPARE(m_settings->alertRules().blindMinutes, 25);
    }

    void whatIsHalfTypedGoesWithTheRest()
    {
        SettingsDialog dialog(*m_settings);
        child<QListWidget>(dialog, "sections").setCurrentRow(4);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto &minutes = child<QSpinBox>(dialog, "blindMinutes");
        minutes.setFocus();
        minutes.selectAll();
        QTest::keyClicks(&minutes, u"25"_s);
        QTest::keyClick(&minutes, Qt::Key_Escape);
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
        QVERIFY(!dialog.isVisible());
        QCOMPARE(m_settings->alertRules(), AlertRules());
    }

    void alertsSayThatNobodyIsTold()
    {
        SettingsDialog dialog(*m_settings);
        auto &remark = child<QLabel>(dialog, "alertsRemark");
        QVERIFY(remark.isHidden());
        child<QCheckBox>(dialog, "notifySound").click();
        QVERIFY(!remark.isHidden());
        const QString ofSounds = remark.text();
        QVERIFY(!child<QToolButton>(dialog, "rateSound").isEnabled());
        QVERIFY(child<QCheckBox>(dialog, "rateRule").isEnabled());
        child<QCheckBox>(dialog, "notify").click();
        QVERIFY(remark.text() != ofSounds);
        QVERIFY(!child<QCheckBox>(dialog, "rateRule").isEnabled());
        QVERIFY(!child<QSpinBox>(dialog, "ratePercent").isEnabled());
    }

    void everySectionHasItsPage()
    {
        SettingsDialog dialog(*m_settings);
        auto &sections = child<QListWidget>(dialog, "sections");
        auto &pages = child<QStackedWidget>(dialog, "pages");
        QCOMPARE(sections.count(), pages.count());
        for (int row = 0; row < sections.count(); ++row) {
            sections.setCurrentRow(row);
            QCOMPARE(pages.currentIndex(), row);
            QVERIFY(!sections.item(row)->icon().isNull());
        }
    }

    void changesApplyAtOnceAndCancelPutsThemBack()
    {
        SettingsDialog dialog(*m_settings);
        QSignalSpy changed(m_settings.get(), &Settings::changed);
        child<QComboBox>(dialog, "theme").setCurrentIndex(int(ThemeChoice::Light));
        QCOMPARE(m_settings->theme(), ThemeChoice::Light);
        child<QCheckBox>(dialog, "preferToken").click();
        QVERIFY(!m_settings->preferToken());
        child<QSpinBox>(dialog, "compareMinutes").setValue(3);
        QCOMPARE(m_settings->compareEveryMinutes(), 3);
        child<QSpinBox>(dialog, "stalledMinutes").setValue(17);
        QCOMPARE(m_settings->stalledAfterMinutes(), 17);
        child<QCheckBox>(dialog, "closeToTray").click();
        child<QCheckBox>(dialog, "notifyText").click();
        child<QCheckBox>(dialog, "notify").click();
        auto &region = child<QComboBox>(dialog, "region");
        region.setCurrentIndex(region.findData(u"FR"_s));
        QCOMPARE(m_settings->homeRegion(), u"FR"_s);
        QCOMPARE(changed.count(), 8);

        button(dialog, QDialogButtonBox::Cancel).click();
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
        QCOMPARE(m_settings->theme(), ThemeChoice::System);
        QVERIFY(m_settings->preferToken());
        QCOMPARE(m_settings->compareEveryMinutes(), 10);
        QCOMPARE(m_settings->stalledAfterMinutes(), 5);
        QVERIFY(m_settings->closeToTray());
        QVERIFY(m_settings->notificationsEnabled());
        QVERIFY(m_settings->notificationsShowText());
        QCOMPARE(m_settings->homeRegion(), u"DE"_s);
    }

    void theAddressWaitsForOk()
    {
        SettingsDialog dialog(*m_settings);
        auto &address = child<QLineEdit>(dialog, "address");
        address.setText(u"http://elsewhere.example"_s);
        QVERIFY(!button(dialog, QDialogButtonBox::Ok).isEnabled());
        QVERIFY(!child<QLabel>(dialog, "addressRemark").text().isEmpty());
        address.setText(u"https://elsewhere.example/"_s);
        QCOMPARE(m_settings->baseAddress(), u"https://gateway.example"_s);
        button(dialog, QDialogButtonBox::Ok).click();
        QCOMPARE(m_settings->baseAddress(), u"https://elsewhere.example"_s);
    }

    void theDesktopsPartIsToldNotStored()
    {
        SettingsDialog dialog(*m_settings);
        QSignalSpy autostart(&dialog, &SettingsDialog::autostartChanged);
        dialog.setAutostart(true, true);
        QCOMPARE(autostart.count(), 0);
        child<QCheckBox>(dialog, "autostart").click();
        QCOMPARE(autostart.takeFirst().at(0).toBool(), false);
        button(dialog, QDialogButtonBox::Cancel).click();
        QCOMPARE(autostart.takeFirst().at(0).toBool(), true);

        dialog.setAutostart(false, false);
        QVERIFY(child<QCheckBox>(dialog, "autostart").isHidden());
        dialog.setTrayAvailable(false);
        QVERIFY(!child<QCheckBox>(dialog, "closeToTray").isEnabled());
        QVERIFY(!child<QLabel>(dialog, "trayRemark").isHidden());
        dialog.setTrayAvailable(true);
        QVERIFY(child<QLabel>(dialog, "trayRemark").isHidden());
    }

    void everyControlHasAName()
    {
        SettingsDialog dialog(*m_settings);
        for (const QWidget *control : dialog.findChildren<QWidget *>()) {
            if ((control->focusPolicy() & Qt::TabFocus) == 0 || control->objectName().startsWith(u"qt_"_s)) {
                continue;
            }
            const auto *named = qobject_cast<const QAbstractButton *>(control);
            const bool hasName =
                !control->accessibleName().isEmpty() || (named != nullptr && !named->text().isEmpty());
            const bool isInner =
                control->parentWidget() != nullptr && control->parentWidget()->inherits("QAbstractSpinBox");
            QVERIFY2(
                hasName || isInner || control->inherits("QAbstractItemView"),
                qPrintable(control->objectName()));
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_widgets_settings.moc"
