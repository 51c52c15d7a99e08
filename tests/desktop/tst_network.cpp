// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/networkwatch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

// NMState, as NetworkManager counts.
constexpr uint disconnected = 20;
constexpr uint connecting = 40;
constexpr uint connectedSite = 60;
constexpr uint connectedGlobal = 70;

} // namespace

/// org.freedesktop.NetworkManager, as far as Qt asks it.
class FakeNetworkManager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint State READ state)
    Q_PROPERTY(uint Connectivity READ connectivity)
    Q_PROPERTY(uint Metered READ metered)
    Q_PROPERTY(QDBusObjectPath PrimaryConnection READ primaryConnection)
    Q_PROPERTY(QString PrimaryConnectionType READ primaryConnectionType)
public:
    uint state() const { return connectedGlobal; }
    uint connectivity() const { return 4; }
    uint metered() const { return 0; }
    QDBusObjectPath primaryConnection() const { return QDBusObjectPath(u"/"_s); }
    QString primaryConnectionType() const { return {}; }
};

/// NetworkWatch with Qt's own backend for NetworkManager (in-session.sh). Qt loads a backend once in a
/// process; so what there is without one is told first.
class NetworkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutNetworkManagerItIsQuiet()
    {
        const NetworkWatch watch;
        QVERIFY(!watch.isWatching());
    }

    void everyWayBackIsAHint()
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SystemBus, u"manager"_s);
        QVERIFY2(bus.isConnected(), "to be run by in-session.sh");
        FakeNetworkManager manager;
        QThread thread; // Qt waits for the answer
        manager.moveToThread(&thread);
        thread.start();
        const QString path = u"/org/freedesktop/NetworkManager"_s;
        QVERIFY(bus.registerObject(path, &manager, QDBusConnection::ExportAllProperties));
        QVERIFY(bus.registerService(u"org.freedesktop.NetworkManager"_s));
        const auto become = [&bus, &path](uint state) {
            QDBusMessage changed = QDBusMessage::createSignal(
                path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
            changed << u"org.freedesktop.NetworkManager"_s << QVariantMap{{u"State"_s, state}}
                    << QStringList();
            bus.send(changed);
        };

        const NetworkWatch watch;
        QVERIFY(watch.isWatching());
        const QSignalSpy cameUp(&watch, &NetworkWatch::cameUp);
        const QNetworkInformation *information = QNetworkInformation::instance();
        QTRY_COMPARE(information->reachability(), QNetworkInformation::Reachability::Online);

        become(disconnected);
        QTRY_COMPARE(information->reachability(), QNetworkInformation::Reachability::Disconnected);
        QCOMPARE(cameUp.size(), 0);
        become(connecting);
        become(connectedSite);
        QTRY_COMPARE(information->reachability(), QNetworkInformation::Reachability::Site);
        QCOMPARE(cameUp.size(), 1);
        become(connectedGlobal);
        QTRY_COMPARE(information->reachability(), QNetworkInformation::Reachability::Online);
        QCOMPARE(cameUp.size(), 2);
        become(connectedSite);
        QTRY_COMPARE(information->reachability(), QNetworkInformation::Reachability::Site);
        QCOMPARE(cameUp.size(), 2); // less than before is no way back

        thread.quit();
        thread.wait();
        QDBusConnection::disconnectFromBus(u"manager"_s);
    }
};

QTEST_GUILESS_MAIN(NetworkTest)
#include "tst_network.moc"
