// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/trayicon.h"

#include <QDBusConnection>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace textdesk;

/// TrayIcon where there is no tray of any kind.
class TrayAbsentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void patienceEnds()
    {
        QVERIFY2(QDBusConnection::sessionBus().isConnected(), "to be run by in-session.sh");
        TrayIcon tray(QDBusConnection::sessionBus(), 1ms);
        QCOMPARE(tray.availability(), TrayAvailability::Unknown);
        QTRY_COMPARE(tray.availability(), TrayAvailability::Absent);
        QVERIFY(!tray.isAvailable());
        tray.setStatus({.connection = ConnectionState::Live, .unread = 1});
        tray.showBalloon(u"nobody"_s, u"sees this"_s);
    }

    void withoutABusThereIsNothingToWaitFor()
    {
        const TrayIcon tray(QDBusConnection::connectToBus(u"disabled:"_s, u"none"_s), 1h);
        QCOMPARE(tray.availability(), TrayAvailability::Absent);
        QDBusConnection::disconnectFromBus(u"none"_s);
    }
};

QTEST_MAIN(TrayAbsentTest)
#include "tst_trayabsent.moc"
