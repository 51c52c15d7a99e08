// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/colorschemewatch.h"
#include "desktop/loginservice.h"
#include "desktop/privatebus.h"
#include "desktop/sleepwatch.h"
#include "desktop/trayhostwatch.h"
#include "desktop/traypanel.h"

#include <QDBusContext>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;
using textdesk::test::LoginService;
using textdesk::test::PrivateBus;
using textdesk::test::TrayPanel;

namespace {

constexpr auto exportAll = QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals |
                           QDBusConnection::ExportAllProperties;

QDBusConnection noBus()
{
    return QDBusConnection::connectToBus(u"disabled:"_s, u"no-bus"_s);
}

} // namespace

/// org.freedesktop.portal.Settings of a desktop with a colour scheme.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 1;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        const bool known = group == "org.freedesktop.appearance"_L1 && key == "color-scheme"_L1;
        const QDBusVariant inner(known ? QVariant(scheme) : QVariant(u"?"_s));
        return QDBusVariant(QVariant::fromValue(inner));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

/// What is heard from services on a bus: sleep, the colour scheme, the tray's host.
class WatchesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bus = std::make_unique<PrivateBus>();
        QVERIFY(m_bus->isRunning());
    }

    void cleanup() { m_bus.reset(); }

    void sleepAndResume()
    {
        QDBusConnection service = m_bus->connect();
        LoginService login;
        QVERIFY(service.registerObject(u"/org/freedesktop/login1"_s, &login, exportAll));
        QVERIFY(service.registerService(u"org.freedesktop.login1"_s));
        const SleepWatch watch(m_bus->connect());
        const QSignalSpy sleeping(&watch, &SleepWatch::sleeping);
        const QSignalSpy resumed(&watch, &SleepWatch::resumed);
        Q_EMIT login.PrepareForSleep(true);
        QTRY_COMPARE(sleeping.size(), 1);
        QCOMPARE(resumed.size(), 0);
        Q_EMIT login.PrepareForSleep(false);
        QTRY_COMPARE(resumed.size(), 1);
        QCOMPARE(sleeping.size(), 1);
    }

    void sleepIsHeardFromLogindOnly()
    {
        QDBusConnection service = m_bus->connect();
        LoginService login;
        QVERIFY(service.registerObject(u"/org/freedesktop/login1"_s, &login, exportAll));
        QVERIFY(service.registerService(u"org.freedesktop.login1"_s));
        QDBusConnection stranger = m_bus->connect();
        LoginService forged;
        QVERIFY(stranger.registerObject(u"/org/freedesktop/login1"_s, &forged, exportAll));
        const SleepWatch watch(m_bus->connect());
        const QSignalSpy sleeping(&watch, &SleepWatch::sleeping);
        const QSignalSpy resumed(&watch, &SleepWatch::resumed);
        Q_EMIT forged.PrepareForSleep(true);
        QVERIFY(stranger.registerService(u"org.example.After"_s)); // the bus has passed the signal on
        Q_EMIT login.PrepareForSleep(false);
        QTRY_COMPARE(resumed.size(), 1);
        QCOMPARE(sleeping.size(), 0);
    }

    void sleepIsHeardFromALoginThatComesLater()
    {
        const SleepWatch watch(m_bus->connect());
        const QSignalSpy resumed(&watch, &SleepWatch::resumed);
        QDBusConnection service = m_bus->connect();
        LoginService login;
        QVERIFY(service.registerObject(u"/org/freedesktop/login1"_s, &login, exportAll));
        QVERIFY(service.registerService(u"org.freedesktop.login1"_s));
        Q_EMIT login.PrepareForSleep(false);
        QTRY_COMPARE(resumed.size(), 1);
    }

    void colorScheme()
    {
        QDBusConnection service = m_bus->connect();
        FakePortal portal;
        QVERIFY(service.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal, exportAll));
        QVERIFY(service.registerService(u"org.freedesktop.portal.Desktop"_s));
        const ColorSchemeWatch watch(m_bus->connect());
        const QSignalSpy changed(&watch, &ColorSchemeWatch::changed);
        QCOMPARE(watch.scheme(), ColorScheme::NoPreference);
        QTRY_COMPARE(watch.scheme(), ColorScheme::Dark);
        QCOMPARE(changed.size(), 1);

        const QString group = u"org.freedesktop.appearance"_s;
        Q_EMIT portal.SettingChanged(group, u"accent-color"_s, QDBusVariant(2U));
        Q_EMIT portal.SettingChanged(group, u"color-scheme"_s, QDBusVariant(1U)); // no change
        Q_EMIT portal.SettingChanged(group, u"color-scheme"_s, QDBusVariant(2U));
        QTRY_COMPARE(watch.scheme(), ColorScheme::Light);
        QCOMPARE(changed.size(), 2);
        Q_EMIT portal.SettingChanged(group, u"color-scheme"_s, QDBusVariant(77U));
        QTRY_COMPARE(watch.scheme(), ColorScheme::NoPreference);
        Q_EMIT portal.SettingChanged(group, u"color-scheme"_s, QDBusVariant(1U));
        QTRY_COMPARE(watch.scheme(), ColorScheme::Dark);
        Q_EMIT portal.SettingChanged(group, u"color-scheme"_s, QDBusVariant(u"rubbish"_s));
        QTRY_COMPARE(watch.scheme(), ColorScheme::NoPreference);
    }

    void trayHostComesAndGoes()
    {
        const TrayHostWatch watch(m_bus->connect());
        QCOMPARE(watch.state(), TrayHostWatch::State::Unknown);
        QTRY_COMPARE(watch.state(), TrayHostWatch::State::Absent);

        TrayPanel panel(m_bus->connect());
        QVERIFY(panel.appear());
        const QSignalSpy changed(&watch, &TrayHostWatch::changed);
        panel.setHost(true);
        QTRY_COMPARE(watch.state(), TrayHostWatch::State::Present);
        panel.setHost(false);
        QTRY_COMPARE(watch.state(), TrayHostWatch::State::Absent);
        panel.setHost(true);
        QTRY_COMPARE(watch.state(), TrayHostWatch::State::Present);
        QVERIFY(panel.vanish());
        QTRY_COMPARE(watch.state(), TrayHostWatch::State::Absent);
        QVERIFY(panel.appear());
        QTRY_COMPARE(watch.state(), TrayHostWatch::State::Present);
        QCOMPARE(changed.size(), 5);
    }

    void withoutABusAllIsQuiet()
    {
        const SleepWatch sleep(noBus());
        const ColorSchemeWatch scheme(noBus());
        const TrayHostWatch tray(noBus());
        QCOMPARE(scheme.scheme(), ColorScheme::NoPreference);
        QCOMPARE(tray.state(), TrayHostWatch::State::Absent);
        QDBusConnection::disconnectFromBus(u"no-bus"_s);
    }

private:
    std::unique_ptr<PrivateBus> m_bus;
};

QTEST_GUILESS_MAIN(WatchesTest)
#include "tst_watches.moc"
