// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/freedesktopnotifier.h"
#include "desktop/notificationserver.h"
#include "desktop/privatebus.h"
#include "desktop/switchingnotifier.h"

#include <QDBusServiceWatcher>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace textdesk;
using textdesk::test::NotificationServer;
using textdesk::test::PrivateBus;

namespace {

/// Stands where balloons would.
class RecordingNotifier : public Notifier
{
public:
    void show(const Notification &notification) override { shown.append(notification); }
    void withdraw(const QString &group) override { withdrawn.append(group); }
    void withdrawAll() override {}

    QList<Notification> shown;
    QStringList withdrawn;
};

Notification message(const QString &body, const QString &group = u"conversation/17"_s)
{
    return {
        .group = group, .title = u"(555) 123-4567"_s, .body = body, .canMarkRead = true, .canReply = true};
}

} // namespace

/// FreedesktopNotifier against a server on a real bus.
class NotifierTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bus = std::make_unique<PrivateBus>();
        QVERIFY(m_bus->isRunning());
        m_server = std::make_unique<NotificationServer>(m_bus->connect());
        m_server->appear();
        m_connection = m_bus->connect();
        m_notifier = std::make_unique<FreedesktopNotifier>(*m_connection);
    }

    void cleanup()
    {
        m_notifier.reset();
        m_server.reset();
        m_connection.reset();
        m_bus.reset();
    }

    void showsWithHintsAndActions()
    {
        m_notifier->show(message(u"Is my appointment still on?"_s));
        QTRY_COMPARE(m_server->shown.size(), 1);
        const NotificationServer::Shown shown = m_server->shown.first();
        QCOMPARE(shown.application, QCoreApplication::applicationName());
        QCOMPARE(shown.replaces, 0U);
        QCOMPARE(shown.icon, u"org.textdesk.Textdesk"_s);
        QCOMPARE(shown.summary, u"(555) 123-4567"_s);
        QCOMPARE(shown.body, u"Is my appointment still on?"_s);
        QCOMPARE(
            shown.actions, (QStringList{
                               u"default"_s, u"Open"_s, u"open"_s, u"Open"_s, u"reply"_s, u"Reply"_s,
                               u"mark-read"_s, u"Mark as read"_s}));
        QVERIFY(!shown.hints.contains(u"x-kde-reply-submit-button-text"_s));
        QVERIFY(!shown.hints.contains(u"suppress-sound"_s));
        QCOMPARE(shown.hints.value(u"desktop-entry"_s).toString(), u"org.textdesk.Textdesk"_s);
        QCOMPARE(shown.hints.value(u"category"_s).toString(), u"im.received"_s);
        QCOMPARE(shown.hints.value(u"sound-name"_s).toString(), u"message-new-instant"_s);
        const QVariant urgency = shown.hints.value(u"urgency"_s);
        QCOMPARE(urgency.metaType(), QMetaType::fromType<uchar>());
        QCOMPARE(urgency.value<uchar>(), uchar(1));
    }

    void hostileTexts_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("asMarkup");
        QTest::addColumn<QString>("asPlain");

        QTest::newRow("tags") << u"<b>Bank</b> <3 & co"_s << u"&lt;b&gt;Bank&lt;/b&gt; &lt;3 &amp; co"_s
                              << u"<b>Bank</b> <3 & co"_s;
        QTest::newRow("remote image") << u"<img src=\"https://evil.example/?id=1\">"_s
                                      << u"&lt;img src=\"https://evil.example/?id=1\"&gt;"_s
                                      << u"<img src=\"https://evil.example/?id=1\">"_s;
        QTest::newRow("escaped twice") << u"&lt;"_s << u"&amp;lt;"_s << u"&lt;"_s;
        QTest::newRow("NUL") << QString(u"one"_s + QChar(0) + u"two"_s) << u"onetwo"_s << u"onetwo"_s;
        QTest::newRow("bell and escape") << u"a\x07\x1b[31mb"_s << u"a[31mb"_s << u"a[31mb"_s;
        QTest::newRow("open override")
            << u"abc\u202edef"_s << u"abc\u202edef\u202c"_s << u"abc\u202edef\u202c"_s;
        QTest::newRow("half a pair") << QString(u"a"_s + QChar(0xd83d)) << u"a\ufffd"_s << u"a\ufffd"_s;
        QTest::newRow("lines") << u"one\r\ntwo"_s << u"one\ntwo"_s << u"one\ntwo"_s;
    }

    void hostileTexts()
    {
        QFETCH(const QString, body);
        QFETCH(const QString, asMarkup);
        QFETCH(const QString, asPlain);

        m_notifier->show(message(body));
        QTRY_COMPARE(m_server->shown.size(), 1);
        QCOMPARE(m_server->shown.last().body, asMarkup);

        NotificationServer plain(m_bus->connect());
        plain.capabilities = QStringList{u"body"_s};
        m_server->vanish();
        plain.appear();
        FreedesktopNotifier notifier(m_bus->connect());
        notifier.show(message(body));
        QTRY_COMPARE(plain.shown.size(), 1);
        QCOMPARE(plain.shown.last().body, asPlain);
        QVERIFY(plain.shown.last().actions.isEmpty());
    }

    void titleIsOnePlainLine()
    {
        Notification notification = message(u"x"_s);
        notification.title = u"<b>a</b>\nb & c"_s;
        m_notifier->show(notification);
        QTRY_COMPARE(m_server->shown.size(), 1);
        QCOMPARE(m_server->shown.last().summary, u"<b>a</b> b & c"_s);
    }

    void aServerWithoutBodiesGetsItAllInTheTitle()
    {
        m_server->capabilities = QStringList{u"actions"_s};
        m_notifier->show(message(u"See\nyou"_s));
        QTRY_COMPARE(m_server->shown.size(), 1);
        QCOMPARE(m_server->shown.last().summary, u"(555) 123-4567: See you"_s);
        QVERIFY(m_server->shown.last().body.isEmpty());
    }

    void aGroupReplacesItsOwn()
    {
        m_notifier->show(message(u"one"_s));
        QTRY_COMPARE(m_server->shown.size(), 1);
        m_notifier->show(message(u"other"_s, u"conversation/18"_s));
        QTRY_COMPARE(m_server->shown.size(), 2);
        // The id travels back on its own; what is shown before it is here waits for it.
        m_notifier->show(message(u"two"_s));
        QTRY_COMPARE(m_server->shown.size(), 3);
        QCOMPARE(m_server->shown.last().replaces, m_server->shown.first().id);
        QCOMPARE(m_server->shown.at(1).replaces, 0U);
        QCOMPARE(m_server->asked, 1);
    }

    void aFloodInOneGroupIsThinnedOut()
    {
        m_server->holdsAnswers = true;
        for (int i = 0; i < 100; ++i) {
            m_notifier->show(message(QString::number(i)));
        }
        QTRY_COMPARE(m_server->shown.size(), 1);
        for (int i = 100; i < 200; ++i) {
            m_notifier->show(message(QString::number(i)));
        }
        m_server->holdsAnswers = false;
        m_server->answer();
        QTRY_COMPARE(m_server->shown.size(), 2);
        QCOMPARE(m_server->shown.last().body, u"199"_s);
    }

    void actionsComeBackByGroup()
    {
        const QSignalSpy opened(m_notifier.get(), &Notifier::opened);
        const QSignalSpy markRead(m_notifier.get(), &Notifier::markReadRequested);
        showAndSettle();
        const quint32 id = m_server->shown.last().id;

        m_server->invoke(id + 1000, u"default"_s); // another program's
        m_server->invoke(id, u"default"_s);
        m_server->invoke(id, u"open"_s);
        m_server->invoke(id, u"mark-read"_s);
        m_server->invoke(id, u"nonsense"_s);
        QTRY_COMPARE(markRead.size(), 1);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened.first().first().toString(), u"conversation/17"_s);
        QCOMPARE(markRead.first().first().toString(), u"conversation/17"_s);
    }

    void oneRepliesInTheNotificationWhereTheServerCan()
    {
        m_server->capabilities << u"inline-reply"_s;
        const QSignalSpy replied(m_notifier.get(), &Notifier::replied);
        showAndSettle();
        const NotificationServer::Shown shown = m_server->shown.last();
        QCOMPARE(shown.actions.mid(4, 2), (QStringList{u"inline-reply"_s, u"Reply"_s}));
        QCOMPARE(shown.hints.value(u"x-kde-reply-submit-button-text"_s).toString(), u"Send"_s);

        m_server->reply(shown.id + 1000, u"another program's"_s);
        m_server->reply(shown.id, u" On my way \n"_s);
        QTRY_COMPARE(replied.size(), 1);
        QCOMPARE(replied.first(), (QVariantList{u"conversation/17"_s, u"On my way"_s}));
    }

    void elseOneRepliesInTheWindow()
    {
        const QSignalSpy replied(m_notifier.get(), &Notifier::replied);
        showAndSettle();
        m_server->invoke(m_server->shown.last().id, u"reply"_s);
        QTRY_COMPARE(replied.size(), 1);
        QCOMPARE(replied.first(), (QVariantList{u"conversation/17"_s, QString()}));
    }

    void whatTakesNoReplyOffersNone()
    {
        m_server->capabilities << u"inline-reply"_s;
        Notification notification = message(u"STOP"_s);
        notification.canReply = false;
        m_notifier->show(notification);
        QTRY_COMPARE(m_server->shown.size(), 1);
        QVERIFY(!m_server->shown.first().actions.contains(u"inline-reply"_s));
        QVERIFY(!m_server->shown.first().actions.contains(u"reply"_s));
        QVERIFY(!m_server->shown.first().hints.contains(u"x-kde-reply-submit-button-text"_s));
    }

    void silentOnesAskForSilence()
    {
        Notification notification = message(u"psst"_s);
        notification.isSilent = true;
        m_notifier->show(notification);
        QTRY_COMPARE(m_server->shown.size(), 1);
        QCOMPARE(m_server->shown.first().hints.value(u"suppress-sound"_s), QVariant(true));
        QVERIFY(!m_server->shown.first().hints.contains(u"sound-name"_s));
    }

    void clickTokenReachesQt()
    {
        qunsetenv("XDG_ACTIVATION_TOKEN");
        showAndSettle();
        m_server->giveToken(m_server->shown.last().id + 1000, u"others"_s);
        m_server->giveToken(m_server->shown.last().id, u"token-1"_s);
        QTRY_COMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("token-1"));
        qunsetenv("XDG_ACTIVATION_TOKEN");
    }

    void withdrawCloses()
    {
        showAndSettle();
        m_notifier->withdraw(u"conversation/99"_s);
        m_notifier->withdraw(u"conversation/17"_s);
        QTRY_COMPARE(m_server->closed, QList<quint32>{m_server->shown.last().id});
        m_notifier->withdraw(u"conversation/17"_s);
        m_notifier->show(message(u"again"_s));
        QTRY_COMPARE(m_server->shown.last().body, u"again"_s);
        QCOMPARE(m_server->closed.size(), 1);
    }

    void withdrawnBeforeItsIdIsKnown()
    {
        m_server->holdsAnswers = true;
        m_notifier->show(message(u"one"_s));
        QTRY_COMPARE(m_server->shown.size(), 1);
        m_notifier->withdrawAll();
        m_server->answer();
        QTRY_COMPARE(m_server->closed, QList<quint32>{m_server->shown.last().id});
    }

    void whatWasClosedIsForgotten()
    {
        showAndSettle();
        m_server->expire(m_server->shown.last().id);
        const QSignalSpy opened(m_notifier.get(), &Notifier::opened);
        m_server->invoke(m_server->shown.last().id, u"default"_s);
        // The bus keeps the order: when this one is there, both signals have been.
        m_notifier->show(message(u"later"_s, u"conversation/18"_s));
        QTRY_COMPARE(m_server->shown.size(), 2);
        m_notifier->show(message(u"two"_s));
        QTRY_COMPARE(m_server->shown.size(), 3);
        QCOMPARE(m_server->shown.last().replaces, 0U);
        QCOMPARE(opened.size(), 0);
    }

    void aNewServerIsAskedAnewAndItsIdsAreItsOwn()
    {
        showAndSettle();
        const QDBusServiceWatcher names(
            u"org.freedesktop.Notifications"_s, *m_connection, QDBusServiceWatcher::WatchForOwnerChange);
        const QSignalSpy owners(&names, &QDBusServiceWatcher::serviceOwnerChanged);
        NotificationServer next(m_bus->connect());
        next.capabilities = QStringList{u"body"_s};
        m_server->vanish();
        next.appear();
        QTRY_COMPARE(owners.size(), 2);

        m_notifier->show(message(u"<two>"_s));
        QTRY_COMPARE(next.shown.size(), 1);
        QCOMPARE(next.shown.first().body, u"<two>"_s);
        QCOMPARE(next.shown.first().replaces, 0U);
        QCOMPARE(next.asked, 1);
    }

    void withoutServerNothingIsLost()
    {
        m_server->vanish();
        auto server = std::make_unique<FreedesktopNotifier>(m_bus->connect());
        auto balloons = std::make_unique<RecordingNotifier>();
        RecordingNotifier *recorded = balloons.get();
        SwitchingNotifier notifier(std::move(server), std::move(balloons));
        notifier.show(message(u"one"_s));
        notifier.show(message(u"two"_s, u"conversation/18"_s));
        QTRY_COMPARE(recorded->shown.size(), 2);
        QVERIFY(m_server->shown.isEmpty());

        const QSignalSpy opened(&notifier, &Notifier::opened);
        Q_EMIT recorded->opened(u"conversation/18"_s);
        QCOMPARE(opened.size(), 1);

        m_server->appear();
        notifier.show(message(u"three"_s));
        QTRY_COMPARE(m_server->shown.size(), 1);
        QVERIFY(recorded->withdrawn.contains(u"conversation/17"_s));

        m_server->refuses = true;
        notifier.show(message(u"four"_s));
        QTRY_COMPARE(recorded->shown.size(), 3);
        QCOMPARE(recorded->shown.last().body, u"four"_s);
    }

    void withoutABusNothingIsLost()
    {
        FreedesktopNotifier notifier(QDBusConnection::connectToBus(u"disabled:"_s, u"no-bus"_s));
        const QSignalSpy undeliverable(&notifier, &FreedesktopNotifier::undeliverable);
        notifier.show(message(u"one"_s));
        QTRY_COMPARE(undeliverable.size(), 1);
        notifier.withdrawAll();
        QDBusConnection::disconnectFromBus(u"no-bus"_s);
    }

private:
    /// Shows one and lets its id come back.
    void showAndSettle()
    {
        m_notifier->show(message(u"one"_s));
        QTRY_COMPARE(m_server->shown.size(), 1);
        // A second round trip on the same connection: the answer to the first is here by then.
        m_notifier->show(message(u"settled"_s));
        QTRY_COMPARE(m_server->shown.size(), 2);
        QCOMPARE(m_server->shown.last().replaces, m_server->shown.first().id);
        m_server->shown.removeFirst();
    }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<NotificationServer> m_server;
    std::optional<QDBusConnection> m_connection; ///< the notifier's
    std::unique_ptr<FreedesktopNotifier> m_notifier;
};

QTEST_GUILESS_MAIN(NotifierTest)
#include "tst_notifier.moc"
