// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/notificationserver.h"
#include "desktop/trayicon.h"
#include "desktop/traynotifier.h"
#include "desktop/traypanel.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QMenu>
#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace textdesk;
using textdesk::test::NotificationServer;
using textdesk::test::TrayPanel;

namespace {

/// A connection that is another program's, on this session's bus.
QDBusConnection another(const QString &name)
{
    return QDBusConnection::connectToBus(QDBusConnection::SessionBus, name);
}

QDBusMessage toItem(const QString &item, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(item, u"/StatusNotifierItem"_s, interface, method);
}

/// The panel on a thread of its own: Qt waits for a panel's answers, so it cannot be on Qt's thread.
class Panel
{
public:
    explicit Panel(const QString &name) : m_panel(std::make_unique<TrayPanel>(another(name)))
    {
        m_panel->moveToThread(&m_thread);
        m_there.moveToThread(&m_thread);
        m_thread.start();
    }
    Panel(const Panel &) = delete;
    Panel &operator=(const Panel &) = delete;
    ~Panel()
    {
        there([this] { m_panel.reset(); });
        m_thread.quit();
        m_thread.wait();
    }

    bool appear()
    {
        bool done = false;
        there([this, &done] { done = m_panel->appear(); });
        return done;
    }
    bool vanish()
    {
        bool done = false;
        there([this, &done] { done = m_panel->vanish(); });
        return done;
    }
    void setHost(bool present)
    {
        there([this, present] { m_panel->setHost(present); });
    }
    QStringList items()
    {
        QStringList items;
        there([this, &items] { items = m_panel->items(); });
        return items;
    }

private:
    template<typename Work>
    void there(Work work)
    {
        QMetaObject::invokeMethod(&m_there, work, Qt::BlockingQueuedConnection);
    }

    QThread m_thread;
    QObject m_there;
    std::unique_ptr<TrayPanel> m_panel;
};

} // namespace

/// TrayIcon with a panel that comes and goes, on a display (in-session.sh --display). Qt looks for the
/// bus's tray once in a process; so this is one story.
class TrayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(QGuiApplication::platformName(), u"xcb"_s);
        QVERIFY2(QDBusConnection::sessionBus().isConnected(), "to be run by in-session.sh");
    }

    void aPanelThatComesLateIsFoundAndItsGoingIsNoticed()
    {
        TrayIcon tray(QDBusConnection::sessionBus(), 1h);
        const QSignalSpy changes(&tray, &TrayIcon::availabilityChanged);
        QCOMPARE(tray.availability(), TrayAvailability::Unknown);
        QVERIFY(!tray.isAvailable());
        tray.setStatus({.connection = ConnectionState::Live, .unread = 3});

        // As at login: the watcher is there before a panel shows anything.
        Panel panel(u"panel"_s);
        QVERIFY(panel.appear());
        QCOMPARE(tray.availability(), TrayAvailability::Unknown);
        panel.setHost(true);
        QTRY_COMPARE(tray.availability(), TrayAvailability::Present);
        QVERIFY(tray.isAvailable());
        QTRY_COMPARE(panel.items().size(), 1);
        checkItem(panel.items().first());
        checkMenuAndClicks(tray, panel.items().first());

        panel.setHost(false);
        QTRY_COMPARE(tray.availability(), TrayAvailability::Absent);
        QVERIFY(!tray.isAvailable());
        panel.setHost(true);
        QTRY_COMPARE(tray.availability(), TrayAvailability::Present);

        // A panel that crashes and comes back gets the item again.
        QVERIFY(panel.vanish());
        QTRY_COMPARE(tray.availability(), TrayAvailability::Absent);
        QVERIFY(panel.appear());
        QTRY_COMPARE(tray.availability(), TrayAvailability::Present);
        QTRY_COMPARE(panel.items().size(), 1);
        QCOMPARE(changes.size(), 5);
    }

    void balloonsGoToTheServerWithoutMarkup()
    {
        Panel panel(u"panel-2"_s);
        panel.setHost(true);
        QVERIFY(panel.appear());
        TrayIcon tray(QDBusConnection::sessionBus(), 1h);
        QTRY_COMPARE(tray.availability(), TrayAvailability::Present);

        NotificationServer server(another(u"server"_s));
        server.appear();
        TrayNotifier notifier(tray);
        const QSignalSpy opened(&notifier, &Notifier::opened);
        notifier.show(
            {.group = u"conversation/5"_s, .title = u"(555) 123-4567"_s, .body = u"<b>a</b> & b"_s});
        QTRY_COMPARE(server.shown.size(), 1);
        QCOMPARE(server.shown.first().summary, u"(555) 123-4567"_s);
        QCOMPARE(server.shown.first().body, u"&lt;b&gt;a&lt;/b&gt; &amp; b"_s);
        server.invoke(server.shown.first().id, u"default"_s);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), u"conversation/5"_s);
    }

private:
    void checkItem(const QString &item)
    {
        QDBusMessage get = toItem(item, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        get << u"org.kde.StatusNotifierItem"_s << u"Status"_s;
        const QDBusPendingReply<QDBusVariant> status = QDBusConnection::sessionBus().asyncCall(get);
        QTRY_VERIFY(status.isFinished());
        QVERIFY2(status.isValid(), qPrintable(status.error().message()));
        QVERIFY(status.value().variant().toString() != u"Passive"_s);
    }

    void checkMenuAndClicks(const TrayIcon &tray, const QString &item)
    {
        const QSignalSpy opened(&tray, &TrayIcon::openRequested);
        QDBusMessage activate = toItem(item, u"org.kde.StatusNotifierItem"_s, u"Activate"_s);
        activate << 0 << 0;
        QDBusConnection::sessionBus().asyncCall(activate);
        QTRY_COMPARE(opened.size(), 1);

        const QSignalSpy reconnect(&tray, &TrayIcon::reconnectRequested);
        const QSignalSpy quit(&tray, &TrayIcon::quitRequested);
        QStringList texts;
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (const auto *menu = qobject_cast<QMenu *>(widget)) {
                for (QAction *action : menu->actions()) {
                    texts << action->text();
                    action->trigger();
                }
            }
        }
        QCOMPARE(texts, (QStringList{u"&Open Textdesk"_s, u"&Reconnect"_s, QString(), u"&Quit"_s}));
        QCOMPARE(opened.size(), 2);
        QCOMPARE(reconnect.size(), 1);
        QCOMPARE(quit.size(), 1);
    }
};

QTEST_MAIN(TrayTest)
#include "tst_tray.moc"
