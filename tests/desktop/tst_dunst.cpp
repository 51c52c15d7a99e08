// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/freedesktopnotifier.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace textdesk;

namespace {

QDBusMessage dunst(const QString &method)
{
    return QDBusMessage::createMethodCall(
        u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s, u"org.dunstproject.cmd0"_s,
        method);
}

/// What dunst has put away, newest first.
QList<QVariantMap> history()
{
    const QDBusMessage reply = QDBusConnection::sessionBus().call(dunst(u"NotificationListHistory"_s));
    return qdbus_cast<QList<QVariantMap>>(reply.arguments().value(0));
}

int displayed()
{
    const QDBusMessage get = [] {
        QDBusMessage message = QDBusMessage::createMethodCall(
            u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
            u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        message << u"org.dunstproject.cmd0"_s << u"displayedLength"_s;
        return message;
    }();
    return QDBusReply<QVariant>(QDBusConnection::sessionBus().call(get)).value().toInt();
}

} // namespace

/// FreedesktopNotifier with dunst, a real server that reads markup (in-session.sh --display).
class DunstTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QDBusConnection::sessionBus().isConnected(), "to be run by in-session.sh");
        qDBusRegisterMetaType<QList<QVariantMap>>();
        const QString config = m_dir.filePath(u"dunstrc"_s);
        QFile file(config);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[global]\n  markup = full\n  history_length = 20\n");
        file.close();
        m_dunst.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_dunst.start(u"dunst"_s, {u"-config"_s, config});
        QVERIFY2(m_dunst.waitForStarted(), "dunst is needed: ./dev test installs it");
        QTRY_VERIFY_WITH_TIMEOUT(
            QDBusConnection::sessionBus().interface()->isServiceRegistered(
                u"org.freedesktop.Notifications"_s),
            20'000);
    }

    void cleanupTestCase()
    {
        m_dunst.terminate();
        m_dunst.waitForFinished();
    }

    void aHostileBodyIsShownAsItIsWritten()
    {
        FreedesktopNotifier notifier(QDBusConnection::sessionBus());
        notifier.show(
            {.group = u"conversation/1"_s,
             .title = u"(555) 123-4567"_s,
             .body = u"<b>Bank</b> & <img src=\"file:///etc/passwd\"> <3"_s,
             .canMarkRead = true});
        QTRY_COMPARE(displayed(), 1);
        notifier.withdraw(u"conversation/1"_s);
        QTRY_COMPARE(displayed(), 0);
        QTRY_COMPARE(history().size(), 1);
        const QVariantMap shown = history().first();
        QCOMPARE(shown.value(u"summary"_s).toString(), u"(555) 123-4567"_s);
        // dunst keeps the text as the markup that it will draw: every sign of ours is an entity in it.
        QCOMPARE(
            shown.value(u"body"_s).toString(),
            u"&lt;b&gt;Bank&lt;/b&gt; &amp; &lt;img src=\"file:///etc/passwd\"&gt; &lt;3"_s);
        QCOMPARE(shown.value(u"category"_s).toString(), u"im.received"_s);
    }

    void aGroupKeepsOnePlace()
    {
        FreedesktopNotifier notifier(QDBusConnection::sessionBus());
        const QSignalSpy taken(&notifier, &FreedesktopNotifier::taken);
        const QString group = u"conversation/2"_s;
        notifier.show({.group = group, .title = u"a"_s, .body = u"one"_s});
        QTRY_COMPARE(displayed(), 1);
        QTRY_COMPARE(taken.size(), 1);
        notifier.show({.group = group, .title = u"a"_s, .body = u"two"_s});
        notifier.show({.group = u"conversation/3"_s, .title = u"b"_s, .body = u"three"_s});
        QTRY_COMPARE(taken.size(), 3);
        QTRY_COMPARE(displayed(), 2);
        notifier.withdrawAll();
        QTRY_COMPARE(displayed(), 0);
        QStringList bodies;
        for (const QVariantMap &shown : history()) {
            bodies << shown.value(u"body"_s).toString();
        }
        QVERIFY(bodies.contains(u"two"_s));
        QVERIFY(bodies.contains(u"three"_s));
        QVERIFY(!bodies.contains(u"one"_s));
    }

    void anActionComesBack()
    {
        FreedesktopNotifier notifier(QDBusConnection::sessionBus());
        const QSignalSpy opened(&notifier, &Notifier::opened);
        const QSignalSpy taken(&notifier, &FreedesktopNotifier::taken);
        notifier.show({.group = u"conversation/4"_s, .title = u"a"_s, .body = u"b"_s});
        QTRY_COMPARE(displayed(), 1);
        QTRY_COMPARE(taken.size(), 1); // a click before that is nobody's
        QDBusMessage click = dunst(u"NotificationAction"_s);
        click << 0U;
        QDBusConnection::sessionBus().call(click);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), u"conversation/4"_s);
        notifier.withdrawAll();
        QTRY_COMPARE(displayed(), 0);
    }

private:
    QTemporaryDir m_dir;
    QProcess m_dunst;
};

QTEST_GUILESS_MAIN(DunstTest)
#include "tst_dunst.moc"
